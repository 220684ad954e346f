import type { AppErrorDto } from './app-error'

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
  /** How many of this channel TikTok takes in 24 hours, as far as is known. */
  limit: number,
): number | null {
  const most = mostPostsInADay([...knownMs, ...newMs])
  return most > limit && most > mostPostsInADay(knownMs) ? most : null
}

/**
 * What speaks against planning one more post of a channel for an instant, or null: `day-overbooked` when TikTok would not take it
 * any more, with the next instant at which it would. The window shows it before anything is moved, and main refuses with the same code. A post that only moves
 * within its full day is not held: that makes nothing worse.
 */
export function findOverbooking(
  /** When the other posts of the channel began or are to begin. */
  othersMs: readonly number[],
  atMs: number,
  /** Where the post stands now; null for a new one. */
  fromMs: number | null,
  limit: number,
): AppErrorDto | null {
  const postCount = postsAround(othersMs, atMs)
  if (postCount <= limit) return null
  if (fromMs !== null && postCount <= postsAround(othersMs, fromMs)) return null
  const freeAtMs = findFreeInstant(othersMs, atMs, limit)
  const detail = { scheduledForMs: atMs, postCount, limit, freeAtMs }
  return { code: 'day-overbooked', retryable: false, detail }
}

/** The first instant from `atMs` on around which one more post is within the limit. */
function findFreeInstant(othersMs: readonly number[], atMs: number, limit: number): number {
  const isFree = (candidateMs: number): boolean => postsAround(othersMs, candidateMs) <= limit
  // Room comes only where one of the others drops out of the window.
  return (
    othersMs
      .map((otherMs) => otherMs + DAILY_WINDOW_MS)
      .filter((candidateMs) => candidateMs > atMs)
      .sort((a, b) => a - b)
      .find(isFree) ?? atMs
  )
}

/** The most posts of any 24 hours in which one at this instant would fall, itself included. */
function postsAround(othersMs: readonly number[], atMs: number): number {
  const near = othersMs.filter((otherMs) => Math.abs(otherMs - atMs) < DAILY_WINDOW_MS)
  return mostPostsInADay([...near, atMs])
}
