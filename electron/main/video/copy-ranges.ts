import type { FileHandle } from 'node:fs/promises'
import type { FixWork } from './fixed-copy-worker'

/** Read and written in one go. */
const PIECE_BYTES = 2 * 1024 * 1024
/** Up to here it is quicker to read what is left out than to begin another read behind it. */
const MAX_SKIPPED_BYTES = 64 * 1024

/** Bytes of the original, and where they begin in the copy. */
export interface CopiedRange {
  readonly start: number
  readonly sizeBytes: number
  readonly newStart: number
}

/** What one read and one write carry over: the parts that are kept of a stretch of the original. */
interface Piece {
  readonly start: number
  readBytes: number
  readonly newStart: number
  keptBytes: number
  readonly parts: { readonly at: number; readonly sizeBytes: number }[]
}

/**
 * Copies ranges of the original, which lie in it one behind the other, as fast as the disk: the next piece is read while the
 * last one is written. Throws what reading and `work.write` throw, and the signal's reason; nothing is being written then.
 */
export async function copyRanges(
  file: FileHandle,
  ranges: Iterable<CopiedRange>,
  totalBytes: number,
  work: FixWork,
  signal: AbortSignal,
): Promise<void> {
  let buffer = Buffer.allocUnsafeSlow(PIECE_BYTES)
  let otherBuffer = Buffer.allocUnsafeSlow(PIECE_BYTES)
  let copiedBytes = 0
  let writing: Promise<void> = Promise.resolve()
  try {
    for (const piece of listPieces(ranges)) {
      signal.throwIfAborted()
      const kept = await readPiece(file, piece, buffer)
      await writing
      writing = work.write(kept, piece.newStart).then(() => {
        copiedBytes += piece.keptBytes
        work.onActivity()
        work.onProgress(copiedBytes / totalBytes)
      })
      // Whoever waits for it hears of it; until then it is nobody's.
      writing.catch(() => undefined)
      ;[buffer, otherBuffer] = [otherBuffer, buffer]
    }
  } finally {
    await writing
  }
}

/** Splits large ranges and takes small ones that lie near each other together. */
function* listPieces(ranges: Iterable<CopiedRange>): Generator<Piece> {
  let piece: Piece | null = null
  for (const range of ranges) {
    for (let done = 0; done < range.sizeBytes;) {
      const start = range.start + done
      const newStart = range.newStart + done
      if (piece !== null && !continues(piece, start, newStart)) {
        yield piece
        piece = null
      }
      piece ??= { start, readBytes: 0, newStart, keptBytes: 0, parts: [] }
      const at = start - piece.start
      const sizeBytes = Math.min(range.sizeBytes - done, PIECE_BYTES - at)
      piece.parts.push({ at, sizeBytes })
      piece.readBytes = at + sizeBytes
      piece.keptBytes += sizeBytes
      done += sizeBytes
    }
  }
  if (piece !== null) yield piece
}

function continues(piece: Piece, start: number, newStart: number): boolean {
  const skippedBytes = start - piece.start - piece.readBytes
  return (
    skippedBytes >= 0 &&
    skippedBytes <= MAX_SKIPPED_BYTES &&
    start - piece.start < PIECE_BYTES &&
    newStart === piece.newStart + piece.keptBytes
  )
}

async function readPiece(file: FileHandle, piece: Piece, buffer: Buffer): Promise<Buffer> {
  for (let filled = 0; filled < piece.readBytes;) {
    const { bytesRead } = await file.read(
      buffer,
      filled,
      piece.readBytes - filled,
      piece.start + filled,
    )
    if (bytesRead === 0) throw new Error('The original got shorter')
    filled += bytesRead
  }
  let keptBytes = 0
  for (const { at, sizeBytes } of piece.parts) {
    if (at !== keptBytes) buffer.copyWithin(keptBytes, at, at + sizeBytes)
    keptBytes += sizeBytes
  }
  return buffer.subarray(0, keptBytes)
}
