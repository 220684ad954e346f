import type { Post } from './post'

/** What decides where a post stands in the line of those that wait for their turn to upload. */
export interface LinePlace {
  /** Known once TikTok has opened an upload. */
  readonly publishId: string | null
  /** The lower, the earlier. */
  readonly linePlace: number
  readonly createdAtMs: number
}

/**
 * The order of the line: a begun upload goes on before another begins, because its link lives an hour; then the place that the
 * post has come to or was moved to. No two posts are created at one instant, so the order is total.
 */
export function compareInLine(a: LinePlace, b: LinePlace): number {
  return (
    Number(a.publishId === null) - Number(b.publishId === null) ||
    a.linePlace - b.linePlace ||
    a.createdAtMs - b.createdAtMs
  )
}

/** Whether a person may give a post another place: it waits for its turn and has not begun. */
export function isMovableInLine({ phase, publishId }: Pick<Post, 'phase' | 'publishId'>): boolean {
  return phase === 'queued' && publishId === null
}

/** Another place in the line: before another post that can be moved, or at the end. */
export interface LineMove {
  readonly postId: string
  readonly beforePostId: string | null
}

/** Where a person moves a post in the line. */
export type LineStep = 'top' | 'up' | 'down' | 'end'

/**
 * The move that a step means, given the posts that can be moved in their order; null when the post stands there already or is not
 * among them.
 */
export function toLineMove(
  line: readonly Pick<Post, 'id'>[],
  postId: string,
  step: LineStep,
): LineMove | null {
  const index = line.findIndex(({ id }) => id === postId)
  const isThere = step === 'top' || step === 'up' ? index === 0 : index === line.length - 1
  if (index === -1 || isThere) return null
  const before = { top: line[0], up: line[index - 1], down: line[index + 2], end: undefined }[step]
  return { postId, beforePostId: before?.id ?? null }
}

/** How far apart places are put where there is room. */
const PLACE_STEP = 1000

/** A post that can be moved, as the line knows it. */
type LinedUp = Pick<Post, 'id' | 'linePlace'>

/**
 * The places that carry out a move, given the posts that can be moved in their order. One, as a rule; where two neighbours leave
 * no number between them, those behind move on. Empty when nothing changes. A named neighbour that has begun meanwhile stood at
 * the top, so that is where the post goes.
 */
export function planLineMove(line: readonly LinedUp[], move: LineMove): readonly LinedUp[] {
  if (move.beforePostId === move.postId) return []
  const others = line.filter(({ id }) => id !== move.postId)
  const index =
    move.beforePostId === null
      ? others.length
      : Math.max(
          0,
          others.findIndex(({ id }) => id === move.beforePostId),
        )
  if (line[index]?.id === move.postId) return []
  const linePlace = placeBetween(others[index - 1], others[index])
  const moved = [{ id: move.postId, linePlace }]
  let taken = linePlace
  for (const other of others.slice(index)) {
    if (other.linePlace > taken) break
    taken += 1
    moved.push({ id: other.id, linePlace: taken })
  }
  return moved
}

function placeBetween(before: LinedUp | undefined, after: LinedUp | undefined): number {
  if (before === undefined) return (after?.linePlace ?? 0) - PLACE_STEP
  if (after === undefined) return before.linePlace + 1
  const middle = (before.linePlace + after.linePlace) / 2
  return middle > before.linePlace && middle < after.linePlace ? middle : before.linePlace + 1
}
