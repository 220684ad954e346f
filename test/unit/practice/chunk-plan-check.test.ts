import { describe, expect, it } from 'vitest'
import { checkChunkPlan, endOfChunkAt } from '../../../electron/practice/chunk-plan-check'

/** The media transfer guide in words, for either meaning of MB, independent of the code under test. */
function isGoodInEveryReading(size: number, chunk: number, count: number): boolean {
  return [1_000_000, 1_048_576].every((mb) => {
    if (size < 1 || count < 1 || count > 1000) return false
    if (chunk === size) return count === 1 && size <= 64 * mb
    return (
      size > chunk &&
      count > 1 &&
      chunk >= 5 * mb &&
      chunk <= 64 * mb &&
      count === Math.floor(size / chunk)
    )
  })
}

describe('checkChunkPlan', () => {
  it('agrees with the guide over many sizes, chunks and counts', () => {
    const sizes = [
      1, 4_999_999, 5_000_000, 5_242_879, 5_242_880, 10_000_000, 63_999_999, 64_000_000, 64_000_001,
      67_108_864, 67_108_865, 128_000_000, 158_008_374, 999_999_999, 4_294_967_296,
    ]
    let good = 0
    for (const size of sizes) {
      for (const chunk of [...sizes, 6_000_000, 33_554_432, 64_000_000]) {
        const floor = Math.floor(size / chunk)
        for (const count of new Set([floor - 1, floor, floor + 1, 0, 1, 2])) {
          const isGood = isGoodInEveryReading(size, chunk, count)
          expect([size, chunk, count, checkChunkPlan(size, chunk, count) === null]).toEqual([
            size,
            chunk,
            count,
            isGood,
          ])
          if (isGood) good += 1
        }
      }
    }
    expect(good).toBeGreaterThan(40)
  })

  it('refuses more than a thousand chunks', () => {
    expect(checkChunkPlan(5_300_000 * 1001, 5_300_000, 1001)).not.toBeNull()
  })
})

describe('endOfChunkAt', () => {
  it('gives the remainder to the last chunk', () => {
    const plan = { videoSizeBytes: 50_000_123, chunkSizeBytes: 10_000_000, totalChunkCount: 5 }
    expect([0, 10_000_000, 40_000_000].map((first) => endOfChunkAt(first, plan))).toEqual([
      10_000_000, 20_000_000, 50_000_123,
    ])
  })

  it('knows no chunk elsewhere', () => {
    const plan = { videoSizeBytes: 50_000_123, chunkSizeBytes: 10_000_000, totalChunkCount: 5 }
    expect([1, 50_000_000, 60_000_000].map((first) => endOfChunkAt(first, plan))).toEqual([
      null,
      null,
      null,
    ])
  })
})
