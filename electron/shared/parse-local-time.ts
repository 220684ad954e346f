/** What a written time turned out to be. A time that the clocks skip when they change does not exist. */
export type ParsedTime =
  | { readonly kind: 'instant'; readonly atMs: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'skipped-by-clock-change' }

const UNREADABLE: ParsedTime = { kind: 'unreadable' }

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})[ ,T]+${TIME}$`, 'u')
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})[ ,T]+${TIME}$`, 'u')
const WITH_ZONE =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/iu

/**
 * Reads a date and a time of day as people and Excel write them: `30.11.2026 18:30`, `30/11/2026 18:30` (the day first),
 * `2026-11-30 18:30`, all by the clock of this computer, and ISO 8601 with a zone as the instant it names. A date without a
 * time of day, and anything that could mean two days, is unreadable: a post at the wrong hour cannot be called back.
 */
export function parseLocalTime(text: string): ParsedTime {
  const written = text.trim().replace(/\s+/gu, ' ')
  if (WITH_ZONE.test(written)) {
    const atMs = Date.parse(written.replace(' ', 'T').replace(/\s/gu, ''))
    return Number.isNaN(atMs) ? UNREADABLE : { kind: 'instant', atMs }
  }
  const dayFirst = DAY_FIRST.exec(written)
  if (dayFirst !== null) {
    const [, day, month, year, ...time] = dayFirst
    return toInstant([year, month, day, ...time])
  }
  const yearFirst = YEAR_FIRST.exec(written)
  return yearFirst === null ? UNREADABLE : toInstant(yearFirst.slice(1))
}

/**
 * The instant of a date and a time of day by the clock of this computer: [year, month from 1, day, hour, minute, second].
 * An hour that exists twice is the first of the two.
 */
export function toInstant(parts: readonly (string | number | undefined)[]): ParsedTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? 0 : Number(part),
  )
  const isPossible =
    year >= 1970 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(year, month, 0).getDate() &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
  if (!isPossible) return UNREADABLE
  const date = new Date(year, month - 1, day, hour, minute, second)
  // JavaScript moves a time that does not exist to one that does.
  return date.getHours() === hour && date.getMinutes() === minute
    ? { kind: 'instant', atMs: date.getTime() }
    : { kind: 'skipped-by-clock-change' }
}
