/** A header that asks for more than a day is a mistake or an attack; nobody waits longer than this. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

/**
 * Milliseconds that a `Retry-After` header asks to wait, from either of its two forms (RFC 9110, 10.2.3): seconds, or an
 * HTTP date, which counts from `nowMs`. Zero for a date that has passed; null when there is no readable header.
 */
export function parseRetryAfterMs(header: string | undefined, nowMs: number): number | null {
  const value = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) {
    return Math.min(LONGEST_WAIT_MS, Math.ceil(Number(value) * 1000))
  }
  // Date.parse reads far more than HTTP dates, for example a bare year, so a day name must stand in front.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(value)) return null
  const atMs = Date.parse(value)
  return Number.isNaN(atMs) ? null : Math.min(LONGEST_WAIT_MS, Math.max(0, atMs - nowMs))
}
