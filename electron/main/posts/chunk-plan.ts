import { CHUNK_BYTES, SINGLE_CHUNK_MAX_BYTES, VIDEO_MAX_BYTES } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'

/** One chunk of a file: a byte range with both ends inclusive, as in `Content-Range`. */
export interface ChunkRange {
  readonly index: number
  readonly firstByte: number
  readonly lastByte: number
  readonly lengthBytes: number
  readonly isLast: boolean
}

/** The two numbers that go into init. Everything else follows from them and the size. */
export interface ChunkPlan {
  readonly sizeBytes: number
  readonly chunkSizeBytes: number
  readonly totalChunkCount: number
}

/**
 * Plans the chunks of a file so that every reading of TikTok's Media Transfer Guide accepts them: a file up to 64,000,000
 * bytes goes whole, a larger one in chunks of 10,000,000 with `floor(size / chunk)` as the count, so that the last chunk
 * carries the remainder. Throws `video-empty` and `video-too-large`.
 */
export function planChunks(sizeBytes: number): ChunkPlan {
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 1) throw new AppError('video-empty')
  if (sizeBytes > VIDEO_MAX_BYTES) {
    throw new AppError('video-too-large', {
      detail: { actualBytes: sizeBytes, limitBytes: VIDEO_MAX_BYTES },
    })
  }
  if (sizeBytes <= SINGLE_CHUNK_MAX_BYTES) {
    return { sizeBytes, chunkSizeBytes: sizeBytes, totalChunkCount: 1 }
  }
  return {
    sizeBytes,
    chunkSizeBytes: CHUNK_BYTES,
    totalChunkCount: Math.floor(sizeBytes / CHUNK_BYTES),
  }
}

/** The range of one chunk. Throws a RangeError for an index outside of the plan. */
export function chunkAt(plan: ChunkPlan, index: number): ChunkRange {
  if (!Number.isInteger(index) || index < 0 || index >= plan.totalChunkCount) {
    throw new RangeError(`Chunk ${index} of ${plan.totalChunkCount}`)
  }
  const isLast = index === plan.totalChunkCount - 1
  const firstByte = index * plan.chunkSizeBytes
  const lastByte = isLast ? plan.sizeBytes - 1 : firstByte + plan.chunkSizeBytes - 1
  return { index, firstByte, lastByte, lengthBytes: lastByte - firstByte + 1, isLast }
}

/**
 * The first chunk that a server holding `storedBytes` still lacks, or null when it has them all. A count inside a chunk
 * means that this chunk has to be sent again from its start, because TikTok takes whole chunks only.
 */
export function nextChunkAfter(plan: ChunkPlan, storedBytes: number): ChunkRange | null {
  if (storedBytes >= plan.sizeBytes) return null
  const index = Math.floor(Math.max(0, storedBytes) / plan.chunkSizeBytes)
  return chunkAt(plan, Math.min(index, plan.totalChunkCount - 1))
}

/**
 * Reads TikTok's word on how much it has. The guide calls the number in `Content-Range: bytes 0-UPLOADED/TOTAL` the
 * uploaded bytes, while the header by its own standard names the last byte; one byte below the end of a chunk is therefore
 * the end of that chunk. Chunks are stored whole, so the two readings cannot be confused.
 */
export function toStoredBytes(plan: ChunkPlan, reportedBytes: number): number {
  const asLastByte = reportedBytes + 1
  const isChunkEnd =
    asLastByte === plan.sizeBytes ||
    (asLastByte % plan.chunkSizeBytes === 0 &&
      asLastByte / plan.chunkSizeBytes < plan.totalChunkCount)
  return Math.min(isChunkEnd ? asLastByte : reportedBytes, plan.sizeBytes)
}
