import { describe, expect, it } from 'vitest'
import {
  evaluateQuota,
  planningLimitOf,
  type QuotaFacts,
} from '../../../electron/shared/post-quota'
import { USUAL_POSTS_PER_DAY } from '../../../electron/shared/tiktok-limits'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
const NOW_MS = 1_800_000_000_000

function facts(changes: Partial<QuotaFacts>): QuotaFacts {
  return {
    timesMs: [],
    dailyLimitAtMs: null,
    activeUserCapAtMs: null,
    privateOnlyAtMs: null,
    ...changes,
  }
}

/** Hours before now, as instants in order. */
function hoursAgo(...hours: readonly number[]): readonly number[] {
  return hours.map((hour) => NOW_MS - hour * HOUR_MS).sort((a, b) => a - b)
}

describe('evaluateQuota', () => {
  it('begins with the usual limit, and counts a window that slides', () => {
    const quota = evaluateQuota(facts({ timesMs: hoursAgo(23.9, 24, 30, 1) }), NOW_MS)
    expect(quota).toMatchObject({
      limit: USUAL_POSTS_PER_DAY,
      usedCount: 2,
      leftCount: USUAL_POSTS_PER_DAY - 2,
      plannedCount: 0,
      learnedAtMs: null,
      freeAtMs: null,
    })
  })

  it('tells apart what was begun and what is planned, also beyond tomorrow', () => {
    const timesMs = [...hoursAgo(2), NOW_MS + HOUR_MS, NOW_MS + DAY_MS, NOW_MS + 30 * HOUR_MS]
    expect(evaluateQuota(facts({ timesMs }), NOW_MS)).toMatchObject({
      usedCount: 1,
      plannedCount: 2,
    })
  })

  it('says when the next one is free once the limit is reached', () => {
    const timesMs = hoursAgo(
      ...Array.from({ length: USUAL_POSTS_PER_DAY }, (_, index) => index + 1),
    )
    const quota = evaluateQuota(facts({ timesMs }), NOW_MS)
    expect(quota.leftCount).toBe(0)
    expect(quota.freeAtMs).toBe(NOW_MS - USUAL_POSTS_PER_DAY * HOUR_MS + DAY_MS)
  })

  it('learns down from a refusal, and has nothing left until the oldest post is a day old', () => {
    const dailyLimitAtMs = NOW_MS - HOUR_MS
    const quota = evaluateQuota(facts({ timesMs: hoursAgo(20, 10, 5), dailyLimitAtMs }), NOW_MS)
    expect(quota).toMatchObject({
      limit: 3,
      leftCount: 0,
      learnedAtMs: dailyLimitAtMs,
      freeAtMs: NOW_MS - 20 * HOUR_MS + DAY_MS,
    })
    const later = evaluateQuota(
      facts({ timesMs: hoursAgo(20, 10, 5), dailyLimitAtMs }),
      NOW_MS + 5 * HOUR_MS,
    )
    expect(later).toMatchObject({ limit: 3, usedCount: 2, leftCount: 1, freeAtMs: null })
  })

  it('keeps a refusal whose cause other apps were for a day, and one post a day after it', () => {
    const dailyLimitAtMs = NOW_MS - HOUR_MS
    expect(evaluateQuota(facts({ dailyLimitAtMs }), NOW_MS)).toMatchObject({
      limit: 1,
      leftCount: 0,
      freeAtMs: dailyLimitAtMs + DAY_MS,
    })
    expect(evaluateQuota(facts({ dailyLimitAtMs }), NOW_MS + DAY_MS).leftCount).toBe(1)
  })

  it('believes TikTok when it takes more again', () => {
    const dailyLimitAtMs = NOW_MS - 48 * HOUR_MS
    const timesMs = hoursAgo(50, 49, 10, 9, 8, 7)
    const quota = evaluateQuota(facts({ timesMs, dailyLimitAtMs }), NOW_MS)
    expect(quota).toMatchObject({ limit: 4, usedCount: 4, leftCount: 0 })
    // A post that TikTok took after its refusal ends the pause.
    const soon = evaluateQuota(
      facts({ timesMs: hoursAgo(20, 19, 1), dailyLimitAtMs: NOW_MS - 2 * HOUR_MS }),
      NOW_MS,
    )
    expect(soon).toMatchObject({ limit: 2, leftCount: 0 })
  })

  it('never counts above what is usual', () => {
    const many = hoursAgo(...Array.from({ length: 20 }, (_, index) => index / 2 + 1))
    const quota = evaluateQuota(
      facts({ timesMs: many, dailyLimitAtMs: NOW_MS - 30 * HOUR_MS }),
      NOW_MS,
    )
    expect(quota.limit).toBe(USUAL_POSTS_PER_DAY)
    expect(quota.learnedAtMs).toBeNull()
  })

  it('remembers the cap of users for a day', () => {
    const capped = facts({ activeUserCapAtMs: NOW_MS - 23 * HOUR_MS, privateOnlyAtMs: 1 })
    expect(evaluateQuota(capped, NOW_MS)).toMatchObject({
      isUserCapReached: true,
      isPrivateOnly: true,
    })
    expect(evaluateQuota(capped, NOW_MS + 2 * HOUR_MS).isUserCapReached).toBe(false)
  })
})

describe('planningLimitOf', () => {
  const nowMs = 100 * HOUR_MS
  const postsBefore = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => nowMs - HOUR_MS - index * 60_000).sort(
      (a, b) => a - b,
    )

  it('is what a refusal taught when the posts before it were mostly ours', () => {
    expect(planningLimitOf({ timesMs: postsBefore(10), dailyLimitAtMs: nowMs }, nowMs)).toBe(10)
  })

  it('stays the usual one when TikTok refused the first post of a creator who posts elsewhere', () => {
    for (const count of [0, 1, 7]) {
      const facts = { timesMs: postsBefore(count), dailyLimitAtMs: nowMs }
      expect(planningLimitOf(facts, nowMs)).toBe(USUAL_POSTS_PER_DAY)
    }
  })
})
