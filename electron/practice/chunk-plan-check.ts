/** 4 GB in the wider reading, so that no file is refused here that TikTok might take. */
const MAX_VIDEO_BYTES = 4 * 1024 ** 3

// The media transfer guide counts MB both as 10^6 and as 2^20. A plan must hold in either reading, so
// the lower bound is the larger of the two and the upper bound the smaller.
const MIN_CHUNK_BYTES = 5 * 1024 * 1024
const MAX_CHUNK_BYTES = 64 * 1000 * 1000
const MAX_CHUNK_COUNT = 1000

/**
 * The arithmetic of content-posting-api-media-transfer-guide, with the messages seen in the field.
 * `null` when the plan is good.
 */
export function checkChunkPlan(
  videoSizeBytes: number,
  chunkSizeBytes: number,
  totalChunkCount: number,
): string | null {
  if (videoSizeBytes < 1 || videoSizeBytes > MAX_VIDEO_BYTES) return 'The video size is invalid'
  const isWhole = chunkSizeBytes === videoSizeBytes
  if (chunkSizeBytes < 1 || chunkSizeBytes > MAX_CHUNK_BYTES) return 'The chunk size is invalid'
  if (!isWhole && chunkSizeBytes < MIN_CHUNK_BYTES) return 'The chunk size is invalid'
  if (totalChunkCount === 1 && !isWhole) return 'The chunk size is invalid'
  if (totalChunkCount < 1 || totalChunkCount > MAX_CHUNK_COUNT) {
    return 'The total chunk count is invalid'
  }
  if (totalChunkCount !== Math.floor(videoSizeBytes / chunkSizeBytes)) {
    return 'The total chunk count is invalid'
  }
  return null
}

/**
 * The byte after the last one of the chunk that starts at `firstByte`; the remainder rides in the
 * last chunk. `null` when no chunk of the plan starts there.
 */
export function endOfChunkAt(
  firstByte: number,
  plan: { videoSizeBytes: number; chunkSizeBytes: number; totalChunkCount: number },
): number | null {
  if (firstByte % plan.chunkSizeBytes !== 0) return null
  const index = firstByte / plan.chunkSizeBytes
  if (index >= plan.totalChunkCount) return null
  return index === plan.totalChunkCount - 1 ? plan.videoSizeBytes : firstByte + plan.chunkSizeBytes
}
