/** The part of the old video that the new one shows. */
export interface CarriedRange {
  /** Where the new video begins in the old one; 0 when nothing was cut off in front. */
  readonly startMs: number
  /** Length of the new video; null where its file does not tell. */
  readonly durationMs: number | null
}

/** The latest moment that can be a cover: the very end of a video shows nothing. */
export function lastCoverMs(durationMs: number): number {
  return Math.max(0, Math.ceil(durationMs) - 1)
}

/** Whether a video shows a picture at this moment. `durationMs` is null where its file does not tell. */
export function isCoverInside(coverTimestampMs: number, durationMs: number | null): boolean {
  return (
    coverTimestampMs >= 0 && (durationMs === null || coverTimestampMs <= lastCoverMs(durationMs))
  )
}

/**
 * The cover of a draft whose video is exchanged, for example for a trimmed copy: the same picture at its new time, or null when
 * the new video does not show it. Another frame than the one that was chosen is never put in its place; whoever exchanges the
 * video says so when a cover is lost.
 */
export function carryCover(
  coverTimestampMs: number | null,
  { startMs, durationMs }: CarriedRange,
): number | null {
  if (coverTimestampMs === null) return null
  const carriedMs = Math.round(coverTimestampMs - startMs)
  return isCoverInside(carriedMs, durationMs) ? carriedMs : null
}
