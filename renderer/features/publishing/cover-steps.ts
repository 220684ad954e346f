import { lastCoverMs } from '../../../electron/shared/carry-cover'

/** What the steps of a cover need to know about its video. */
export interface CoverRange {
  readonly durationMs: number
  /** Null where the file does not tell; a tenth of a second stands in for a frame then. */
  readonly framesPerSecond: number | null
}

const STEP_WITHOUT_RATE_MS = 100
const PAGE_STEP_MS = 1000

/** Below it a computed moment counts as the frame it was meant to be. */
const ROUNDING = 1e-6

/** A moment brought inside the video, as a whole number of milliseconds: TikTok's field is an integer. */
export function clampCoverMs(atMs: number, { durationMs }: CoverRange): number {
  return Math.min(lastCoverMs(durationMs), Math.max(0, Math.round(atMs)))
}

/** The moment one frame on (`direction` 1) or back (-1). */
export function stepFrame(atMs: number, direction: 1 | -1, range: CoverRange): number {
  const { framesPerSecond } = range
  if (framesPerSecond === null || framesPerSecond <= 0) {
    return clampCoverMs(atMs + direction * STEP_WITHOUT_RATE_MS, range)
  }
  const frame = Math.floor((atMs * framesPerSecond) / 1000 + ROUNDING) + direction
  // Rounded up, so that the whole millisecond lies inside the frame and not at the end of the one before.
  return clampCoverMs(Math.ceil((frame * 1000) / framesPerSecond - ROUNDING), range)
}

/** Where a key leads on the filmstrip, or null for a key that means nothing there. Film runs from left to right everywhere. */
export function coverAfterKey(key: string, atMs: number, range: CoverRange): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepFrame(atMs, 1, range)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepFrame(atMs, -1, range)
    case 'PageUp':
      return clampCoverMs(atMs + PAGE_STEP_MS, range)
    case 'PageDown':
      return clampCoverMs(atMs - PAGE_STEP_MS, range)
    case 'Home':
      return 0
    case 'End':
      return lastCoverMs(range.durationMs)
    default:
      return null
  }
}
