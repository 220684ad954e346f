import { describe, expect, it } from 'vitest'
import {
  DAILY_WINDOW_MS,
  findDailyExcess,
  mostPostsInADay,
} from '../../../electron/shared/daily-posts'
import { USUAL_POSTS_PER_DAY } from '../../../electron/shared/tiktok-limits'

const at = (atMs: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => atMs)

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
