import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DAILY_WINDOW_MS,
  findDailyExcess,
  findOverbooking,
  mostPostsInADay,
} from '../../../electron/shared/daily-posts'
import { USUAL_POSTS_PER_DAY } from '../../../electron/shared/tiktok-limits'

const overbooking = (othersMs: readonly number[], atMs: number, fromMs: number | null) =>
  findOverbooking(othersMs, atMs, fromMs, USUAL_POSTS_PER_DAY)

const excess = (knownMs: readonly number[], newMs: readonly number[]) =>
  findDailyExcess(knownMs, newMs, USUAL_POSTS_PER_DAY)

const at = (atMs: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => atMs)

describe('findOverbooking', () => {
  const HOUR_MS = 60 * 60_000
  const hours = (count: number, fromHour = 0): readonly number[] =>
    Array.from({ length: count }, (_, index) => (fromHour + index) * HOUR_MS)

  it('takes the fifteenth of a day and refuses the sixteenth, with the numbers', () => {
    expect(overbooking(hours(14), 20 * HOUR_MS, null)).toBeNull()
    expect(overbooking(hours(15), 20 * HOUR_MS, null)).toEqual({
      code: 'day-overbooked',
      retryable: false,
      detail: {
        scheduledForMs: 20 * HOUR_MS,
        postCount: 16,
        limit: 15,
        freeAtMs: 24 * HOUR_MS,
      },
    })
  })

  it('counts any 24 hours, over midnight too, and nothing beyond', () => {
    const evening = hours(15, 9)
    expect(overbooking(evening, 30 * HOUR_MS, null)?.code).toBe('day-overbooked')
    expect(overbooking(hours(15), 23.9 * HOUR_MS, null)?.code).toBe('day-overbooked')
    expect(overbooking(hours(15), 24 * HOUR_MS, null)).toBeNull()
    expect(overbooking(hours(15), (14 + 24) * HOUR_MS, null)).toBeNull()
    expect(overbooking(hours(15), -24 * HOUR_MS, null)).toBeNull()
  })

  it('does not look at a day that is overbooked elsewhere', () => {
    const elsewhere = Array.from({ length: 20 }, (_, index) => 240 * HOUR_MS + index)
    expect(overbooking([...elsewhere, ...hours(14)], 20 * HOUR_MS, null)).toBeNull()
    expect(overbooking([...elsewhere, ...hours(15)], 20 * HOUR_MS, null)).not.toBeNull()
  })

  it('counts to the limit of the channel', () => {
    expect(findOverbooking(hours(3), 20 * HOUR_MS, null, 4)).toBeNull()
    expect(findOverbooking(hours(4), 20 * HOUR_MS, null, 4)?.detail).toMatchObject({ limit: 4 })
  })

  it('names the first instant with room, and there really is room, and none before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 96 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 96 }),
        fc.integer({ min: 1, max: 15 }),
        (hoursTaken, atHour, limit) => {
          const others = hoursTaken.map((hour) => hour * HOUR_MS)
          const problem = findOverbooking(others, atHour * HOUR_MS, null, limit)
          if (problem === null) return
          const freeAtMs = problem.detail?.['freeAtMs'] as number
          expect(findOverbooking(others, freeAtMs, null, limit)).toBeNull()
          for (let atMs = atHour * HOUR_MS; atMs < freeAtMs; atMs += HOUR_MS) {
            expect(findOverbooking(others, atMs, null, limit)).not.toBeNull()
          }
        },
      ),
    )
  })

  it('lets a post move within its full day, and away from it', () => {
    const others = hours(16)
    expect(overbooking(others, 5.5 * HOUR_MS, 3.5 * HOUR_MS)).toBeNull()
    expect(overbooking(others, 100 * HOUR_MS, 3.5 * HOUR_MS)).toBeNull()
    expect(overbooking(others, 3.5 * HOUR_MS, 100 * HOUR_MS)).not.toBeNull()
  })
})

describe('mostPostsInADay', () => {
  it('slides over midnight and leaves out what is a whole day older', () => {
    expect(mostPostsInADay([])).toBe(0)
    expect(mostPostsInADay([5, 1, 3])).toBe(3)
    expect(mostPostsInADay([0, DAILY_WINDOW_MS - 1])).toBe(2)
    expect(mostPostsInADay([0, DAILY_WINDOW_MS])).toBe(1)
    expect(mostPostsInADay([DAILY_WINDOW_MS * 3, ...at(10, 2), DAILY_WINDOW_MS, 9])).toBe(4)
  })
})

describe('findDailyExcess', () => {
  it('counts what was posted before together with what would be posted', () => {
    expect(excess(at(0, 10), at(1, 5))).toBeNull()
    expect(excess(at(0, 10), at(1, 6))).toBe(16)
    expect(excess([], at(1, USUAL_POSTS_PER_DAY))).toBeNull()
    expect(excess([], at(1, USUAL_POSTS_PER_DAY + 1))).toBe(USUAL_POSTS_PER_DAY + 1)
  })

  it('says nothing about posts that are spread over days', () => {
    const spread = Array.from({ length: 40 }, (_, index) => index * (DAILY_WINDOW_MS / 10))
    expect(excess([], spread)).toBeNull()
  })

  it('says nothing when a full day is not theirs', () => {
    expect(excess(at(0, 20), [DAILY_WINDOW_MS * 5])).toBeNull()
  })
})
