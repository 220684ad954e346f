import { describe, expect, it } from 'vitest'
import { ChunkPieces, PIECE_MAX_BYTES } from '../../../electron/main/tiktok/chunk-pieces'

const SMALL_BYTES = 256 * 1024

/** Sends a chunk over a line that takes so many bytes a millisecond; answers the sizes of its pieces. */
function send(
  wasLineSwift: boolean,
  { chunkBytes, bytesPerMs }: { readonly chunkBytes: number; readonly bytesPerMs: number },
): { readonly pieces: ChunkPieces; readonly sizes: readonly number[] } {
  let nowMs = 0
  const pieces = new ChunkPieces(wasLineSwift, () => nowMs)
  const sizes: number[] = []
  for (let left = chunkBytes; left > 0; left -= sizes.at(-1) ?? 0) {
    const size = Math.min(left, pieces.maxBytes)
    sizes.push(size)
    pieces.noteHanded()
    nowMs += size / bytesPerMs
    pieces.noteGone(size)
  }
  return { pieces, sizes }
}

describe('the pieces of a chunk', () => {
  it('are small until a whole chunk has left fast, however fast the first of them did', () => {
    const { pieces, sizes } = send(false, { chunkBytes: 10_000_000, bytesPerMs: 1_000_000 })
    expect(Math.max(...sizes)).toBe(SMALL_BYTES)
    expect(pieces.isLineSwift).toBe(true)
  })

  it('are large after such a chunk, and small again behind one that took long', () => {
    const fast = send(true, { chunkBytes: 10_000_000, bytesPerMs: 1_000_000 })
    expect(fast.sizes[0]).toBe(PIECE_MAX_BYTES)
    expect(fast.pieces.isLineSwift).toBe(true)
    const slow = send(true, { chunkBytes: 10_000_000, bytesPerMs: 10_000 })
    expect(slow.sizes[0]).toBe(PIECE_MAX_BYTES)
    expect(Math.max(...slow.sizes.slice(1))).toBe(SMALL_BYTES)
    expect(slow.pieces.isLineSwift).toBe(false)
  })

  it('tell nothing of the line when the system’s buffers may have taken all of them', () => {
    const { pieces } = send(false, { chunkBytes: 5_000_000, bytesPerMs: 1_000_000 })
    expect(pieces.isLineSwift).toBe(false)
  })
})
