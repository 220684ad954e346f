/** How long a post can be taken back before anything of it leaves; 0 is not at all. */
export const UNDO_WINDOW_CHOICES_MS = [0, 5_000, 15_000, 30_000] as const
export type UndoWindowMs = (typeof UNDO_WINDOW_CHOICES_MS)[number]

export const DEFAULT_UNDO_WINDOW_MS: UndoWindowMs = 15_000

const LONGEST_MS = Math.max(...UNDO_WINDOW_CHOICES_MS)

/**
 * How much of the wait is left in which a post can be taken back. Never more than the longest one: a clock that was set back by a
 * day must not hold a post for a day.
 */
export function undoLeftMs(notBeforeMs: number | null, nowMs: number): number {
  return notBeforeMs === null ? 0 : Math.min(LONGEST_MS, Math.max(0, notBeforeMs - nowMs))
}
