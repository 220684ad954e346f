import {
  fromAbsolute,
  getHoursInDay,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date'

/**
 * What a change of the clocks (daylight saving time) does to a chosen time: it comes twice that day and this is the first or the
 * second of the two, or it lies on a day on which other times are skipped.
 */
export type ClockChange = 'first-of-two' | 'second-of-two' | 'times-skipped'

/** Null on the 363 days on which a time of day means one instant. */
export function findClockChange(atMs: number, timeZone: string): ClockChange | null {
  const zoned = fromAbsolute(atMs, timeZone)
  const wallTime = toCalendarDateTime(zoned)
  const firstMs = toZoned(wallTime, timeZone, 'earlier').toDate().getTime()
  const secondMs = toZoned(wallTime, timeZone, 'later').toDate().getTime()
  if (firstMs !== secondMs) return atMs < secondMs ? 'first-of-two' : 'second-of-two'
  return getHoursInDay(toCalendarDate(zoned), timeZone) < 24 ? 'times-skipped' : null
}
