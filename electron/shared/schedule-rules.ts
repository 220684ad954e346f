import type { AppErrorDto } from './app-error'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A time that has just gone by means now: the person may have read the page for a moment longer than they planned. */
export const SCHEDULE_PAST_TOLERANCE_MS = MINUTE_MS

/** The farthest a post can be scheduled ahead. Longer is a typing error, and no consent should be that old. */
export const SCHEDULE_MAX_AHEAD_MS = 365 * DAY_MS

/**
 * How late a scheduled post may still go out by itself, as a person can choose it for each post. When the computer slept or the
 * app was closed for longer, the person is asked: a post meant for Monday morning is rarely wanted on Tuesday night.
 */
export const LATE_LIMIT_CHOICES_MS = [0, 600_000, 3_600_000] as const

/** What stands in the field at first, and what posts of before the choice was there keep. */
export const DEFAULT_LATE_LIMIT_MS = LATE_LIMIT_CHOICES_MS[1]

/** A post that begins within this of its time is on time: the clock is looked at three times a minute. */
export const ON_TIME_WITHIN_MS = MINUTE_MS

/**
 * What speaks against beginning a post at an instant, or null. The window shows it beside the field, and main refuses
 * with the same codes: `schedule-in-the-past` and `schedule-too-far`.
 */
export function findScheduleProblem(scheduledForMs: number, nowMs: number): AppErrorDto | null {
  const aheadMs = scheduledForMs - nowMs
  if (aheadMs < -SCHEDULE_PAST_TOLERANCE_MS) {
    return { code: 'schedule-in-the-past', retryable: false, detail: { scheduledForMs } }
  }
  if (aheadMs > SCHEDULE_MAX_AHEAD_MS) {
    const limitDays = SCHEDULE_MAX_AHEAD_MS / DAY_MS
    return { code: 'schedule-too-far', retryable: false, detail: { scheduledForMs, limitDays } }
  }
  return null
}

/** Whether a scheduled post has missed its time, so that it does not go out before the person has said so. */
export function hasMissedSchedule(
  {
    scheduledForMs,
    lateLimitMs,
  }: { readonly scheduledForMs: number; readonly lateLimitMs: number },
  nowMs: number,
): boolean {
  return isTooLate(nowMs - scheduledForMs, lateLimitMs)
}

/** Whether a post that is late by so much has to be put before the person. */
export function isTooLate(latenessMs: number, lateLimitMs: number): boolean {
  return latenessMs > Math.max(lateLimitMs, ON_TIME_WITHIN_MS)
}

/** Whether a tag is one in which times can be written, such as `tr-TR`. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Whether a name is a time zone that this computer knows, such as `Europe/Istanbul`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
