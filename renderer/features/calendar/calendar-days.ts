import {
  type CalendarDate,
  endOfMonth,
  fromAbsolute,
  getDayOfWeek,
  startOfMonth,
  startOfWeek,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date'
import { awaitsDecision, isPostFinished, type Post } from '../../../electron/shared/post'
import { planningLimitOf, type ChannelQuotas } from '../../../electron/shared/post-quota'
import { USUAL_POSTS_PER_DAY } from '../../../electron/shared/tiktok-limits'

export type CalendarView = 'month' | 'week'

/** The days that a view shows around one of them, whole weeks as the language has them. */
export function daysOfView(
  view: CalendarView,
  anchor: CalendarDate,
  locale: string,
): readonly CalendarDate[] {
  const first = startOfWeek(view === 'month' ? startOfMonth(anchor) : anchor, locale)
  if (view === 'week') return daysFrom(first, 7)
  const last = endOfMonth(anchor)
  const dayCount = last.compare(first) + (7 - getDayOfWeek(last, locale))
  return daysFrom(first, dayCount)
}

function daysFrom(first: CalendarDate, count: number): readonly CalendarDate[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }))
}

/** The day before or after, by the measure of the view. */
export function stepView(view: CalendarView, anchor: CalendarDate, steps: number): CalendarDate {
  return anchor.add(view === 'month' ? { months: steps } : { weeks: steps })
}

/** Where a post stands in the calendar: when it goes out, else when it did, else when it was begun. */
export function calendarTimeMs(post: Post): number {
  if (isPostFinished(post.phase)) return post.publishedAtMs ?? post.updatedAtMs
  return post.scheduledForMs ?? post.createdAtMs
}

export function dayOf(atMs: number, timeZone: string): CalendarDate {
  return toCalendarDate(fromAbsolute(atMs, timeZone))
}

/** The posts of each day in the order of their times, by the day's ISO date. */
export function groupByDay(
  posts: readonly Post[],
  timeZone: string,
): ReadonlyMap<string, readonly Post[]> {
  const groups = new Map<string, Post[]>()
  for (const post of [...posts].sort((a, b) => calendarTimeMs(a) - calendarTimeMs(b))) {
    const key = dayOf(calendarTimeMs(post), timeZone).toString()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [post])
    else group.push(post)
  }
  return groups
}

/**
 * The same time of day on another day, or at another hour of it. A time that a change of the clocks skips moves to the next one
 * that exists; of one that comes twice the first is meant.
 */
export function moveTo(
  atMs: number,
  day: CalendarDate,
  hour: number | null,
  timeZone: string,
): number {
  const time = toTime(fromAbsolute(atMs, timeZone))
  const moved = hour === null ? time : new Time(hour, time.minute)
  return toZoned(toCalendarDateTime(day, moved), timeZone).toDate().getTime()
}

/** Names of the channels that have as many posts on a day as TikTok takes of them, as far as is known, or more. */
export function listFullChannels(
  posts: readonly Post[],
  quotas: ChannelQuotas | null,
  nowMs: number,
): readonly string[] {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const post of posts) {
    const { channelId, channelName, phase } = post
    if (phase === 'failed' || phase === 'cancelled' || awaitsDecision(post)) continue
    const entry = counts.get(channelId) ?? { name: channelName, count: 0 }
    entry.count += 1
    counts.set(channelId, entry)
  }
  const limitOf = (channelId: string): number => {
    const facts = quotas?.[channelId]
    return facts === undefined ? USUAL_POSTS_PER_DAY : planningLimitOf(facts, nowMs)
  }
  return [...counts]
    .filter(([channelId, { count }]) => count >= limitOf(channelId))
    .map(([, { name }]) => name)
}
