import { describe, expect, it } from 'vitest'
import {
  DAILY_WINDOW_MS,
  findDailyExcess,
  findOverbooking,
  mostPostsInADay,
} from '../../../electron/shared/daily-posts'
import { USUAL_POSTS_PER_DAY } from '../../../electron/shared/tiktok-limits'

const at = (atMs: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => atMs)

describe('findOverbooking', () => {
  const HOUR_MS = 60 * 60_000
  const hours = (count: number, fromHour = 0): readonly number[] =>
    Array.from({ length: count }, (_, index) => (fromHour + index) * HOUR_MS)

  it('takes the fifteenth of a day and refuses the sixteenth, with the numbers', () => {
    expect(findOverbooking(hours(14), 20 * HOUR_MS, null)).toBeNull()
    expect(findOverbooking(hours(15), 20 * HOUR_MS, null)).toEqual({
      code: 'day-overbooked',
      retryable: false,
      detail: { scheduledForMs: 20 * HOUR_MS, postCount: 16, limit: 15 },
    })
  })

  it('counts any 24 hours, over midnight too, and nothing beyond', () => {
    const evening = hours(15, 9)
    expect(findOverbooking(evening, 30 * HOUR_MS, null)?.code).toBe('day-overbooked')
    expect(findOverbooking(hours(15), 23.9 * HOUR_MS, null)?.code).toBe('day-overbooked')
    expect(findOverbooking(hours(15), 24 * HOUR_MS, null)).toBeNull()
    expect(findOverbooking(hours(15), (14 + 24) * HOUR_MS, null)).toBeNull()
    expect(findOverbooking(hours(15), -24 * HOUR_MS, null)).toBeNull()
  })

  it('does not look at a day that is overbooked elsewhere', () => {
    const elsewhere = Array.from({ length: 20 }, (_, index) => 240 * HOUR_MS + index)
    expect(findOverbooking([...elsewhere, ...hours(14)], 20 * HOUR_MS, null)).toBeNull()
    expect(findOverbooking([...elsewhere, ...hours(15)], 20 * HOUR_MS, null)).not.toBeNull()
  })

  it('lets a post move within its full day, and away from it', () => {
    const others = hours(16)
    expect(findOverbooking(others, 5.5 * HOUR_MS, 3.5 * HOUR_MS)).toBeNull()
    expect(findOverbooking(others, 100 * HOUR_MS, 3.5 * HOUR_MS)).toBeNull()
    expect(findOverbooking(others, 3.5 * HOUR_MS, 100 * HOUR_MS)).not.toBeNull()
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
    expect(findDailyExcess(at(0, 10), at(1, 5))).toBeNull()
    expect(findDailyExcess(at(0, 10), at(1, 6))).toBe(16)
    expect(findDailyExcess([], at(1, USUAL_POSTS_PER_DAY))).toBeNull()
    expect(findDailyExcess([], at(1, USUAL_POSTS_PER_DAY + 1))).toBe(USUAL_POSTS_PER_DAY + 1)
  })

  it('says nothing about posts that are spread over days', () => {
    const spread = Array.from({ length: 40 }, (_, index) => index * (DAILY_WINDOW_MS / 10))
    expect(findDailyExcess([], spread)).toBeNull()
  })

  it('says nothing when a full day is not theirs', () => {
    expect(findDailyExcess(at(0, 20), [DAILY_WINDOW_MS * 5])).toBeNull()
  })
})
