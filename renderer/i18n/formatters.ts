const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Forms of a counted thing. Turkish needs only `other`. */
export interface PluralForms {
  readonly one?: string
  readonly other: string
}

/** Numbers, sizes, times and lists in one language. Every figure in the window goes through here. */
export interface Formatters {
  readonly locale: string
  readonly number: (value: number) => string
  /** A fraction between 0 and 1 as a whole percentage. */
  readonly percent: (fraction: number) => string
  /** A size in the binary steps in which TikTok's "4 GB" is meant, with three significant digits: `1.5 MB`. */
  readonly bytes: (sizeBytes: number) => string
  readonly bytesPerSecond: (bytesPerSecond: number) => string
  /** The same speed as lines are sold: the figure in Mbit/s, without the unit. */
  readonly megabits: (bytesPerSecond: number) => string
  /** A length of time in its two largest units: `2 min 5 sec`. Below a second: `340 ms`. */
  readonly duration: (durationMs: number) => string
  /** A video's length as players show it: `0:42`, `1:02:03`. */
  readonly clock: (durationMs: number) => string
  /** A moment in a video to the millisecond: `0:42.167`. */
  readonly exactClock: (atMs: number) => string
  /** The same to the tenth of a second, for cutting: `0:42.5`. */
  readonly preciseClock: (durationMs: number) => string
  readonly date: (atMs: number) => string
  readonly time: (atMs: number) => string
  /** The time to the second, for lines that follow each other quickly. */
  readonly timeWithSeconds: (atMs: number) => string
  readonly dateTime: (atMs: number) => string
  /** For what is to come, where the day of the week says more than the figures: `Wed, 25 Nov 2026, 18:00`. */
  readonly weekdayDateTime: (atMs: number) => string
  /** The same with the time zone, this computer's unless another is given: `Wed, 25 Nov 2026, 18:00 (Europe/Istanbul)`. */
  readonly zonedDateTime: (atMs: number, timeZone?: string) => string
  /** `November 2026` */
  readonly monthYear: (atMs: number) => string
  /** The short name of the day of the week: `Fri`. */
  readonly weekday: (atMs: number) => string
  /** How long ago or until when: `5 minutes ago`, `in 2 hours`. */
  readonly relative: (atMs: number, nowMs: number) => string
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string
  /** The number with the right form of its thing: `1 video`, `1,204 videos`. */
  readonly count: (value: number, forms: PluralForms) => string
}

const cache = new Map<string, Formatters>()

/** The formatters of a BCP 47 tag, built once. */
export function formattersFor(locale: string): Formatters {
  const known = cache.get(locale)
  if (known !== undefined) return known
  const created = createFormatters(locale)
  cache.set(locale, created)
  return created
}

/** The largest unit in which the size is at least one, in binary steps. */
function toSizeUnit(sizeBytes: number): { readonly value: number; readonly name: string } {
  const step = Math.min(
    sizeUnits.length - 1,
    sizeBytes < 1 ? 0 : Math.floor(Math.log2(sizeBytes) / 10),
  )
  return { value: sizeBytes / 1024 ** step, name: sizeUnits[step] ?? 'byte' }
}

/** Three digits in all; a number that has them before the point needs none behind it. */
function fractionDigitsOf(value: number): number {
  return value < 10 ? 2 : value < 100 ? 1 : 0
}

/**
 * Chromium looks for the languages it knows when the first of these is made, which takes the page ten milliseconds; it has none to
 * spare before the first paint.
 */
function atFirstUse<T>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

function createFormatters(locale: string): Formatters {
  const number = atFirstUse(() => new Intl.NumberFormat(locale))
  const megabits = atFirstUse(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const percent = atFirstUse(() => new Intl.NumberFormat(locale, { style: 'percent' }))
  const plural = atFirstUse(() => new Intl.PluralRules(locale))
  const date = atFirstUse(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
  const time = atFirstUse(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))
  const timeWithSeconds = atFirstUse(() => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }))
  const dateTime = atFirstUse(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  const weekdayDateTimeParts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const weekdayDateTime = atFirstUse(() => new Intl.DateTimeFormat(locale, weekdayDateTimeParts))
  const monthYear = atFirstUse(
    () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }),
  )
  const weekday = atFirstUse(() => new Intl.DateTimeFormat(locale, { weekday: 'short' }))
  const relative = atFirstUse(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const list = atFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

  // Kept: making one takes longer than all else about a line of a list that is being scrolled.
  const units = new Map<string, Intl.NumberFormat>()
  const unit = (value: number, name: string, maximumFractionDigits?: number): string => {
    const key = `${name} ${maximumFractionDigits}`
    const known = units.get(key)
    if (known !== undefined) return known.format(value)
    const made = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      // The short form of a byte has no plural in English: "0 byte".
      unitDisplay: name === 'byte' ? 'long' : 'short',
      ...(maximumFractionDigits === undefined ? {} : { maximumFractionDigits }),
    })
    units.set(key, made)
    return made.format(value)
  }

  const bytes = (sizeBytes: number): string => {
    const { value, name } = toSizeUnit(sizeBytes)
    return unit(value, name, fractionDigitsOf(value))
  }

  const duration = (durationMs: number): string => {
    if (durationMs < SECOND_MS) return unit(Math.round(durationMs), 'millisecond')
    const totalSec = Math.round(durationMs / SECOND_MS)
    const parts: readonly (readonly [number, string])[] = [
      [Math.floor(totalSec / 86_400), 'day'],
      [Math.floor(totalSec / 3600) % 24, 'hour'],
      [Math.floor(totalSec / 60) % 60, 'minute'],
      [totalSec % 60, 'second'],
    ]
    const first = parts.findIndex(([value]) => value > 0)
    return parts
      .slice(first, first + 2)
      .filter(([value]) => value > 0)
      .map(([value, name]) => unit(value, name))
      .join(' ')
  }

  const clock = (durationMs: number): string => {
    const totalSec = Math.round(durationMs / SECOND_MS)
    const pad = (value: number): string => String(value).padStart(2, '0')
    const hours = Math.floor(totalSec / 3600)
    const minutes = Math.floor(totalSec / 60) % 60
    const seconds = pad(totalSec % 60)
    return hours > 0 ? `${hours}:${pad(minutes)}:${seconds}` : `${minutes}:${seconds}`
  }

  const decimal = atFirstUse(
    () =>
      number()
        .formatToParts(0.5)
        .find(({ type }) => type === 'decimal')?.value ?? '.',
  )
  const exactClock = (atMs: number): string => {
    const wholeMs = Math.round(atMs)
    const parts = String(wholeMs % SECOND_MS).padStart(3, '0')
    return `${clock(wholeMs - (wholeMs % SECOND_MS))}${decimal()}${parts}`
  }
  const tenths = atFirstUse(
    () =>
      new Intl.NumberFormat(locale, {
        minimumIntegerDigits: 2,
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
  )
  const preciseClock = (durationMs: number): string => {
    const totalTenths = Math.round(durationMs / 100)
    const minutes = Math.floor(totalTenths / 600)
    const seconds = tenths().format((totalTenths % 600) / 10)
    const hours = Math.floor(minutes / 60)
    return hours > 0
      ? `${hours}:${String(minutes % 60).padStart(2, '0')}:${seconds}`
      : `${minutes}:${seconds}`
  }

  return {
    locale,
    number: (value) => number().format(value),
    percent: (fraction) => percent().format(fraction),
    bytes,
    bytesPerSecond: (rate) => {
      const { value, name } = toSizeUnit(rate)
      return unit(value, `${name}-per-second`, fractionDigitsOf(value))
    },
    megabits: (rate) => {
      const mbit = rate / 125_000
      return mbit >= 100 ? number().format(Math.round(mbit)) : megabits().format(mbit)
    },
    duration,
    clock,
    exactClock,
    preciseClock,
    date: (atMs) => date().format(atMs),
    time: (atMs) => time().format(atMs),
    timeWithSeconds: (atMs) => timeWithSeconds().format(atMs),
    dateTime: (atMs) => dateTime().format(atMs),
    weekdayDateTime: (atMs) => weekdayDateTime().format(atMs),
    zonedDateTime: (atMs, otherZone) => {
      if (otherZone !== undefined) {
        const there = new Intl.DateTimeFormat(locale, {
          ...weekdayDateTimeParts,
          timeZone: otherZone,
        })
        return `${there.format(atMs)} (${otherZone})`
      }
      const { timeZone } = weekdayDateTime().resolvedOptions()
      return `${weekdayDateTime().format(atMs)} (${timeZone})`
    },
    monthYear: (atMs) => monthYear().format(atMs),
    weekday: (atMs) => weekday().format(atMs),
    relative: (atMs, nowMs) => {
      const distanceMs = atMs - nowMs
      const size = Math.abs(distanceMs)
      if (size < 45 * SECOND_MS) return relative().format(0, 'second')
      if (size < 45 * MINUTE_MS) {
        return relative().format(Math.round(distanceMs / MINUTE_MS), 'minute')
      }
      if (size < 22 * HOUR_MS) return relative().format(Math.round(distanceMs / HOUR_MS), 'hour')
      return relative().format(Math.round(distanceMs / DAY_MS), 'day')
    },
    list: (items) => list().format(items),
    count: (value, forms) => {
      const words = plural().select(value) === 'one' ? (forms.one ?? forms.other) : forms.other
      return `${number().format(value)} ${words}`
    },
  }
}
