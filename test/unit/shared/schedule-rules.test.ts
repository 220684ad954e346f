import { describe, expect, it } from 'vitest'
import {
  findScheduleProblem,
  hasMissedSchedule,
  SCHEDULE_LATE_LIMIT_MS,
  SCHEDULE_MAX_AHEAD_MS,
  SCHEDULE_PAST_TOLERANCE_MS,
} from '../../../electron/shared/schedule-rules'

const NOW_MS = Date.UTC(2026, 10, 23, 12)

describe('findScheduleProblem', () => {
  it.each([
    ['now', 0],
    ['a moment ago, while the review was read', -SCHEDULE_PAST_TOLERANCE_MS],
    ['tomorrow', 86_400_000],
    ['a year ahead', SCHEDULE_MAX_AHEAD_MS],
  ])('takes %s', (_name, aheadMs) => {
    expect(findScheduleProblem(NOW_MS + aheadMs, NOW_MS)).toBeNull()
  })

  it('refuses the past and what is too far, with the numbers', () => {
    const past = NOW_MS - SCHEDULE_PAST_TOLERANCE_MS - 1
    expect(findScheduleProblem(past, NOW_MS)).toEqual({
      code: 'schedule-in-the-past',
      retryable: false,
      detail: { scheduledForMs: past },
    })
    const far = NOW_MS + SCHEDULE_MAX_AHEAD_MS + 1
    expect(findScheduleProblem(far, NOW_MS)).toEqual({
      code: 'schedule-too-far',
      retryable: false,
      detail: { scheduledForMs: far, limitDays: 365 },
    })
  })
})

describe('hasMissedSchedule', () => {
  it('forgives ten minutes and not a millisecond more', () => {
    expect(SCHEDULE_LATE_LIMIT_MS).toBe(600_000)
    expect(hasMissedSchedule(NOW_MS, NOW_MS - 1)).toBe(false)
    expect(hasMissedSchedule(NOW_MS, NOW_MS + SCHEDULE_LATE_LIMIT_MS)).toBe(false)
    expect(hasMissedSchedule(NOW_MS, NOW_MS + SCHEDULE_LATE_LIMIT_MS + 1)).toBe(true)
  })
})
