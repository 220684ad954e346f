import { USUAL_POSTS_PER_DAY } from './tiktok-limits'

/** TikTok counts over a window that slides, not from midnight to midnight. */
export const DAILY_WINDOW_MS = 24 * 60 * 60_000

/** The most of these posts that fall into any 24 hours. */
export function mostPostsInADay(timesMs: readonly number[]): number {
  const sorted = [...timesMs].sort((a, b) => a - b)
  let most = 0
  let first = 0
  sorted.forEach((timeMs, index) => {
    while ((sorted[first] ?? timeMs) <= timeMs - DAILY_WINDOW_MS) first += 1
    most = Math.max(most, index - first + 1)
  })
  return most
}

/**
 * How many posts of one channel would fall into 24 hours, when that is more than TikTok usually takes; null when it is not, or
 * when the new ones change nothing about it.
 */
export function findDailyExcess(
  /** When the posts that are known began or are to begin. */
  knownMs: readonly number[],
  newMs: readonly number[],
): number | null {
  const most = mostPostsInADay([...knownMs, ...newMs])
  return most > USUAL_POSTS_PER_DAY && most > mostPostsInADay(knownMs) ? most : null
}
