import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryCover, lastCoverMs } from '../../../electron/shared/carry-cover'

describe('carryCover', () => {
  it.each([
    ['the same length', 1500, { startMs: 0, durationMs: 6000 }, 1500],
    ['no cover chosen', null, { startMs: 2000, durationMs: 6000 }, null],
    ['cut off in front', 1500, { startMs: 1000, durationMs: 5000 }, 500],
    ['before the cut', 900, { startMs: 1000, durationMs: 5000 }, null],
    ['exactly at the cut', 1000, { startMs: 1000, durationMs: 5000 }, 0],
    ['the last moment', 5999, { startMs: 0, durationMs: 6000 }, 5999],
    ['the very end shows nothing', 6000, { startMs: 0, durationMs: 6000 }, null],
    ['a length with parts of a millisecond', 6000, { startMs: 0, durationMs: 6000.4 }, 6000],
    ['an unknown length', 1500, { startMs: 0, durationMs: null }, 1500],
  ])('%s', (_name, coverMs, range, expected) => {
    expect(carryCover(coverMs, range)).toBe(expected)
  })

  it('is always the same picture or none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 1, max: 600_000 }),
        (coverMs, startMs, durationMs) => {
          const carried = carryCover(coverMs, { startMs, durationMs })
          if (carried === null) return
          expect(carried + startMs).toBe(coverMs)
          expect(carried).toBeGreaterThanOrEqual(0)
          expect(carried).toBeLessThanOrEqual(lastCoverMs(durationMs))
        },
      ),
    )
  })
})
