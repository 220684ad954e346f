import { describe, expect, it } from 'vitest'
import { parseRetryAfterMs } from '../../../electron/main/platform/parse-retry-after'

const NOW_MS = Date.UTC(2026, 10, 23, 12, 0, 0)

describe('parseRetryAfterMs', () => {
  it.each([
    ['60', 60_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['999999999', 24 * 60 * 60 * 1000],
    ['Mon, 23 Nov 2026 12:01:30 GMT', 90_000],
    ['Monday, 23-Nov-26 12:00:10 GMT', 10_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['Tue, 23 Nov 2038 12:00:00 GMT', 24 * 60 * 60 * 1000],
    [undefined, null],
    ['', null],
    ['-5', null],
    ['soon', null],
    ['2027', 2_027_000],
    ['2026-11-23T12:01:00Z', null],
    ['Mon, sometime', null],
    ['NaN', null],
    ['Infinity', null],
  ])('reads %j as %j', (header, expected) => {
    expect(parseRetryAfterMs(header, NOW_MS)).toBe(expected)
  })
})
