import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chunkAt,
  nextChunkAfter,
  planChunks,
  toStoredBytes,
} from '../../../electron/main/posts/chunk-plan'

// TikTok's rules, written down here once more from the Media Transfer Guide, in the reading of MB that is harder to satisfy.
const LARGEST_BYTES = 4 * 1024 ** 3
const MIN_CHUNK_BYTES = 5 * 1024 * 1024
const MAX_CHUNK_BYTES = 64 * 1000 * 1000
const MAX_LAST_CHUNK_BYTES = 128 * 1000 * 1000

function assertPlan(sizeBytes: number): void {
  const plan = planChunks(sizeBytes)
  const { chunkSizeBytes, totalChunkCount } = plan
  const problems: string[] = []
  if (totalChunkCount !== Math.floor(sizeBytes / chunkSizeBytes)) problems.push('floor')
  if (totalChunkCount < 1 || totalChunkCount > 1000) problems.push('count')
  if (totalChunkCount === 1 && chunkSizeBytes !== sizeBytes) problems.push('single is whole')
  if (sizeBytes > MAX_CHUNK_BYTES && totalChunkCount === 1) problems.push('must be split')
  if (chunkSizeBytes > MAX_CHUNK_BYTES) problems.push('chunk too large')
  if (totalChunkCount > 1 && chunkSizeBytes < MIN_CHUNK_BYTES) problems.push('chunk too small')
  const last = chunkAt(plan, totalChunkCount - 1)
  if (last.lengthBytes > MAX_LAST_CHUNK_BYTES) problems.push('last chunk too large')
  if (last.lastByte !== sizeBytes - 1 || !last.isLast) problems.push('end')
  if (chunkAt(plan, 0).firstByte !== 0) problems.push('start')
  // Neighbours touch; the first, a middle and the last seam stand for all, because the formula is one.
  for (const index of [1, totalChunkCount >> 1, totalChunkCount - 1]) {
    if (index < 1 || index >= totalChunkCount) continue
    if (chunkAt(plan, index).firstByte !== chunkAt(plan, index - 1).lastByte + 1) {
      problems.push(`gap before ${index}`)
    }
  }
  if (problems.length > 0) throw new Error(`${sizeBytes}: ${problems.join(', ')}`)
}

describe('planChunks', () => {
  it.each([
    [4_194_304, 1, 4_194_304],
    [64_000_000, 1, 64_000_000],
    [64_000_001, 6, 14_000_001],
    [66_259_900, 6, 16_259_900],
    [79_999_999, 7, 19_999_999],
    [158_008_374, 15, 18_008_374],
    [4_294_967_296, 429, 14_967_296],
    [1, 1, 1],
  ])('plans %i bytes as %i chunks with %i bytes in the last', (sizeBytes, count, lastBytes) => {
    const plan = planChunks(sizeBytes)
    expect(plan.totalChunkCount).toBe(count)
    expect(chunkAt(plan, count - 1).lengthBytes).toBe(lastBytes)
  })

  it('keeps every rule over 100,000 sizes up to 4 GiB', () => {
    const step = 42_949
    for (let round = 0; round < 100_000; round += 1) {
      assertPlan(Math.min(LARGEST_BYTES, 1 + round * step + (round % 7)))
    }
  })

  it('keeps every rule one byte around each seam', () => {
    const seams = [5_000_000, 5_242_880, 10_000_000, 20_000_000, 64_000_000, 67_108_864]
    for (let count = 6; count <= 429; count += 1) seams.push(count * 10_000_000)
    for (const seam of seams) {
      for (const size of [seam - 1, seam, seam + 1]) {
        if (size <= LARGEST_BYTES) assertPlan(size)
      }
    }
  })

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d bytes', (sizeBytes) => {
    expect(() => planChunks(sizeBytes)).toThrow('video-empty')
  })

  it('refuses one byte more than 4 GiB, with both numbers', () => {
    expect(() => planChunks(LARGEST_BYTES + 1)).toThrow('video-too-large')
    expect(planChunks(LARGEST_BYTES).totalChunkCount).toBe(429)
  })
})

describe('chunkAt and nextChunkAfter', () => {
  it('cover every byte exactly once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_BYTES }), (sizeBytes) => {
        const plan = planChunks(sizeBytes)
        let stored = 0
        let sent = 0
        for (
          let chunk = nextChunkAfter(plan, stored);
          chunk;
          chunk = nextChunkAfter(plan, stored)
        ) {
          // Up to 429 chunks in each of 200 plans: `expect` is asked where there is something to say.
          if (chunk.firstByte !== stored || chunk.index !== sent) {
            expect(chunk).toMatchObject({ firstByte: stored, index: sent })
          }
          stored = chunk.lastByte + 1
          sent += 1
        }
        expect(stored).toBe(sizeBytes)
        expect(sent).toBe(plan.totalChunkCount)
      }),
      { numRuns: 200 },
    )
  })

  it('send a chunk again from its start when the server stopped inside of it', () => {
    const plan = planChunks(100_000_000)
    expect(nextChunkAfter(plan, 10_000_001)?.firstByte).toBe(10_000_000)
    expect(nextChunkAfter(plan, 19_999_999)?.firstByte).toBe(10_000_000)
    expect(nextChunkAfter(plan, 99_999_999)?.firstByte).toBe(90_000_000)
    expect(nextChunkAfter(planChunks(105_000_000), 104_000_000)?.firstByte).toBe(90_000_000)
    expect(nextChunkAfter(plan, -5)?.firstByte).toBe(0)
    expect(nextChunkAfter(plan, 100_000_000)).toBeNull()
    expect(nextChunkAfter(plan, 200_000_000)).toBeNull()
  })

  it('know no chunk outside of the plan', () => {
    const plan = planChunks(100_000_000)
    for (const index of [-1, 10, 0.5, Number.NaN]) expect(() => chunkAt(plan, index)).toThrow()
  })
})

describe('toStoredBytes', () => {
  const plan = planChunks(105_000_000)

  it('reads both forms of the progress header', () => {
    for (const stored of [10_000_000, 20_000_000, 90_000_000, 105_000_000]) {
      expect(toStoredBytes(plan, stored)).toBe(stored)
      expect(toStoredBytes(plan, stored - 1)).toBe(stored)
    }
    expect(toStoredBytes(plan, 0)).toBe(0)
    expect(toStoredBytes(plan, 5_000_000)).toBe(5_000_000)
  })

  it('does not take the middle of the last chunk for an end', () => {
    expect(toStoredBytes(plan, 99_999_999)).toBe(99_999_999)
  })

  it('never exceeds the file', () => {
    expect(toStoredBytes(plan, 999_999_999)).toBe(105_000_000)
  })
})
