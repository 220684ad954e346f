import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LATE_LIMIT_MS,
  findScheduleProblem,
  hasMissedSchedule,
  isTimeZone,
  LATE_LIMIT_CHOICES_MS,
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
  it.each([
    ['ten minutes', DEFAULT_LATE_LIMIT_MS, 600_000],
    ['an hour', 3_600_000, 3_600_000],
    ['the minute in which the clock is looked at, where it should always ask', 0, 60_000],
  ])('forgives %s and not a millisecond more', (_name, lateLimitMs, forgivenMs) => {
    const post = { scheduledForMs: NOW_MS, lateLimitMs }
    expect(hasMissedSchedule(post, NOW_MS - 1)).toBe(false)
    expect(hasMissedSchedule(post, NOW_MS + forgivenMs)).toBe(false)
    expect(hasMissedSchedule(post, NOW_MS + forgivenMs + 1)).toBe(true)
  })

  it('has its default among the choices', () => {
    expect(LATE_LIMIT_CHOICES_MS).toContain(DEFAULT_LATE_LIMIT_MS)
  })
})

describe('isTimeZone', () => {
  it.each([
    ['Europe/Istanbul', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['', false],
  ])('%s: %s', (name, isKnown) => {
    expect(isTimeZone(name)).toBe(isKnown)
  })
})
