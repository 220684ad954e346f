import type { AppErrorDto } from './app-error'
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

/**
 * What speaks against planning one more post of a channel for an instant, or null: `day-overbooked` when TikTok would usually not
 * take it any more. The window shows it before anything is moved, and main refuses with the same code. A post that only moves
 * within its full day is not held: that makes nothing worse.
 */
export function findOverbooking(
  /** When the other posts of the channel began or are to begin. */
  othersMs: readonly number[],
  atMs: number,
  /** Where the post stands now; null for a new one. */
  fromMs: number | null,
): AppErrorDto | null {
  const postCount = postsAround(othersMs, atMs)
  if (postCount <= USUAL_POSTS_PER_DAY) return null
  if (fromMs !== null && postCount <= postsAround(othersMs, fromMs)) return null
  const detail = { scheduledForMs: atMs, postCount, limit: USUAL_POSTS_PER_DAY }
  return { code: 'day-overbooked', retryable: false, detail }
}

/** The most posts of any 24 hours in which one at this instant would fall, itself included. */
function postsAround(othersMs: readonly number[], atMs: number): number {
  const near = othersMs.filter((otherMs) => Math.abs(otherMs - atMs) < DAILY_WINDOW_MS)
  return mostPostsInADay([...near, atMs])
}
