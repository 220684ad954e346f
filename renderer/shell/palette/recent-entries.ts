const KEY = 'palette-recent'
const KEPT = 5

/** What was chosen last, the latest first. Lost without harm. */
export function readRecent(storage: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function noteRecent(storage: Pick<Storage, 'getItem' | 'setItem'>, id: string): void {
  const recent = [id, ...readRecent(storage).filter((other) => other !== id)].slice(0, KEPT)
  try {
    storage.setItem(KEY, JSON.stringify(recent))
  } catch {
    // A full disk: the palette only forgets what was chosen last.
  }
}
