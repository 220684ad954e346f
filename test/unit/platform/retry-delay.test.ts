import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelayMs } from '../../../electron/main/platform/retry-delay'

const PLAN = { baseMs: 1000, maxMs: 60_000 }
const almostOne = (): number => 1 - Number.EPSILON

describe('retryDelayMs', () => {
  it('doubles its upper bound with every attempt up to the limit', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8, 100, 5000].map((n) => retryDelayMs(n, PLAN, almostOne))
    expect(bounds).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000])
  })

  it('uses the whole range from zero, so that failures do not come back together', () => {
    expect(retryDelayMs(5, PLAN, () => 0)).toBe(0)
    expect(retryDelayMs(5, PLAN, () => 0.5)).toBe(8000)
    const waits = new Set(Array.from({ length: 200 }, () => retryDelayMs(5, PLAN)))
    expect(waits.size).toBeGreaterThan(150)
  })

  it('is a whole number inside the bounds for every attempt and every draw', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 10_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, draw) => {
          const waitMs = retryDelayMs(attempt, PLAN, () => draw)
          expect(Number.isInteger(waitMs)).toBe(true)
          expect(waitMs).toBeGreaterThanOrEqual(0)
          expect(waitMs).toBeLessThanOrEqual(60_000)
        },
      ),
    )
  })
})
