import { SHORTEST_TRIM_MS } from '../../../../electron/shared/fix-plan'
import type { Range } from '../../../components/range-slider'

/** The part that is offered first: from the beginning, as long as the channel takes. */
export function firstRange(durationMs: number, limitMs: number): Range {
  return [0, Math.min(durationMs, limitMs)]
}

/**
 * Keeps a range inside the video and the channel's limit. The handle that is moved goes where it is put; the other one comes
 * along when the part would get too long or too short. A part as long as the channel takes moves as a whole with its
 * beginning, because whoever moves it means another part and not a shorter one.
 */
export function fitRange(
  before: Range,
  [start, end]: Range,
  moved: 'start' | 'end',
  { durationMs, limitMs }: { readonly durationMs: number; readonly limitMs: number },
): Range {
  const shortestMs = Math.min(SHORTEST_TRIM_MS, durationMs)
  if (moved === 'start') {
    const wasFull = before[1] - before[0] >= limitMs
    const fittedStart = Math.min(Math.max(0, start), durationMs - shortestMs)
    const wantedEnd = wasFull ? fittedStart + limitMs : Math.min(end, fittedStart + limitMs)
    return [fittedStart, Math.max(Math.min(wantedEnd, durationMs), fittedStart + shortestMs)]
  }
  const fittedEnd = Math.max(Math.min(durationMs, end), shortestMs)
  const fittedStart = Math.max(start, fittedEnd - limitMs, 0)
  return [Math.min(fittedStart, fittedEnd - shortestMs), fittedEnd]
}
