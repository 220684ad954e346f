/** Room between two neighbours, so that one that is put between them moves nobody. */
const GAP = 1024

/**
 * Positions that grow along the list. Whoever has a fitting one keeps it, so that only what was added or moved has to be
 * written again.
 */
export function assignPositions(
  ids: readonly string[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  let before = 0
  ids.forEach((id, index) => {
    const kept = known.get(id)
    let position = kept
    if (position === undefined || position <= before) {
      const next = ids.slice(index + 1).find((other) => (known.get(other) ?? 0) > before)
      const after = next === undefined ? Infinity : (known.get(next) ?? Infinity)
      const middle = Math.floor((before + after) / 2)
      position = after === Infinity || middle <= before ? before + GAP : middle
    }
    positions.set(id, position)
    before = position
  })
  return positions
}
