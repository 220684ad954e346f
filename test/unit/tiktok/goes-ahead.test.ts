import { describe, expect, it } from 'vitest'
import { goesAhead, type ChunkAnswer } from '../../../electron/main/tiktok/upload-client'

const chunk = { lastByte: 9_999_999, next: { firstByte: 10_000_000, lastByte: 19_999_999 } }
const stored = { kind: 'stored', isComplete: false, uploadedBytes: 10_000_000 } as const

describe('goesAhead', () => {
  it.each<readonly [string, ChunkAnswer, boolean]>([
    ['all of this chunk', stored, true],
    ['a chunk without saying how much there is', { ...stored, uploadedBytes: null }, true],
    ['less than that', { ...stored, uploadedBytes: 5_000_000 }, false],
    ['more than that', { ...stored, uploadedBytes: 20_000_000 }, false],
    ['the whole file', { ...stored, isComplete: true }, false],
  ])('is asked of a server that has stored %s', (_what, answer, expected) => {
    expect(goesAhead(answer, chunk)).toBe(expected)
  })

  it.each<ChunkAnswer>([
    { kind: 'out-of-step', uploadedBytes: 10_000_000 },
    { kind: 'rate-limited', retryAfterMs: null },
    { kind: 'server-error', httpStatus: 500, retryAfterMs: null },
    { kind: 'expired' },
  ])('is not so behind $kind', (answer) => {
    expect(goesAhead(answer, chunk)).toBe(false)
  })

  it('is not so where nothing may leave by itself', () => {
    expect(goesAhead(stored, { ...chunk, next: null })).toBe(false)
    expect(goesAhead(stored, { lastByte: chunk.lastByte })).toBe(false)
  })
})
