import { findDurationProblem } from '../../../../electron/shared/find-duration-problem'
import { planFix } from '../../../../electron/shared/fix-plan'
import type { Draft } from '../draft'
import { firstRange } from './fit-range'

/** Whether the panel for a fixed copy offers one, so that what is said about a finding points there and nowhere else. */
export function isCopyOffered(
  { video, original }: Pick<Draft, 'video' | 'original'>,
  maxDurationSec: number | null,
): boolean {
  if (original !== null) return false
  const { durationMs } = video.probe
  const limitSec = maxDurationSec ?? Number.POSITIVE_INFINITY
  const isTooLong = findDurationProblem(durationMs, limitSec) !== null
  const [startMs, endMs] = firstRange(durationMs ?? 0, limitSec * 1000)
  const trim = isTooLong ? { startMs, endMs, isStartExact: false } : null
  return planFix({ video, maxDurationSec, trim }).isPossible
}
