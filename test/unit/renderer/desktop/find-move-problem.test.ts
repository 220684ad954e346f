import { describe, expect, it } from 'vitest'
import type { QuotaFacts } from '../../../../electron/shared/post-quota'
import { findMoveProblem } from '../../../../renderer/desktop/find-move-problem'
import { aPost } from '../a-post'

const HOUR_MS = 60 * 60_000
const NOW_MS = 1_790_000_000_000
const DAY_MS = 24 * HOUR_MS

function knowing(timesMs: readonly number[], dailyLimitAtMs: number | null = null): QuotaFacts {
  return { timesMs, dailyLimitAtMs, activeUserCapAtMs: null, privateOnlyAtMs: null }
}

describe('findMoveProblem', () => {
  const scheduledForMs = NOW_MS + HOUR_MS
  const post = aPost('moving', { phase: 'scheduled', createdAtMs: NOW_MS, scheduledForMs })
  const full = Array.from({ length: 15 }, (_, index) => NOW_MS + 3 * DAY_MS + index * HOUR_MS)

  it('refuses the past and a full day, by main’s own codes, and says when there is room', () => {
    const facts = knowing([scheduledForMs, ...full])
    expect(findMoveProblem(post, NOW_MS - HOUR_MS, facts, NOW_MS)?.code).toBe(
      'schedule-in-the-past',
    )
    expect(findMoveProblem(post, NOW_MS + 3.8 * DAY_MS, facts, NOW_MS)).toMatchObject({
      code: 'day-overbooked',
      detail: { limit: 15, postCount: 16, freeAtMs: NOW_MS + 4 * DAY_MS },
    })
  })

  it('does not count the post itself', () => {
    const own = { ...post, scheduledForMs: full[0]! }
    expect(findMoveProblem(own, NOW_MS + 3.5 * DAY_MS, knowing(full), NOW_MS)).toBeNull()
  })

  it('takes a post that waits for the person as a new one on the day', () => {
    const error = { code: 'schedule-missed', retryable: false } as const
    const missed = { ...post, scheduledForMs: full[0]!, error }
    const code = findMoveProblem(missed, NOW_MS + 3.5 * DAY_MS, knowing(full), NOW_MS)?.code
    expect(code).toBe('day-overbooked')
  })

  it('counts to what a refusal has taught', () => {
    const before = [10, 9, 8, 7, 6, 5, 4, 3].map((hour) => NOW_MS - hour * HOUR_MS)
    const planned = before.map((_, index) => NOW_MS + 3 * DAY_MS + index * HOUR_MS)
    const at = NOW_MS + 3.5 * DAY_MS
    const far = { ...post, scheduledForMs: NOW_MS + 10 * DAY_MS }
    expect(findMoveProblem(far, at, knowing([...before, ...planned]), NOW_MS)).toBeNull()
    expect(
      findMoveProblem(far, at, knowing([...before, ...planned], NOW_MS - HOUR_MS), NOW_MS),
    ).toMatchObject({ code: 'day-overbooked', detail: { limit: 8 } })
  })

  it('leaves the day to main while nothing is known', () => {
    expect(findMoveProblem(post, NOW_MS + 3.8 * DAY_MS, null, NOW_MS)).toBeNull()
  })
})
