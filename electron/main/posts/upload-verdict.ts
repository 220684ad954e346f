import type { PublishStatus } from '../tiktok/tiktok-client'
import { planChunks, toStoredBytes, type ChunkPlan } from './chunk-plan'
import type { PostState } from './post-state'

/**
 * What TikTok's status means for an upload: it has the whole video (`complete`, whatever becomes of it), it lacks bytes from
 * `storedBytes` on, or it has given the upload up. `isProven` when TikTok itself has given the number; else it is the last that
 * it has acknowledged, and more may have arrived since.
 */
export type UploadVerdict =
  | { readonly kind: 'complete' }
  | { readonly kind: 'incomplete'; readonly storedBytes: number; readonly isProven: boolean }
  | { readonly kind: 'failed' }

/** The plan that init was told; the server holds the upload to it, whatever a later version would plan. */
export function planOf(state: PostState): ChunkPlan {
  const { sizeBytes } = state.video.identity
  return state.chunkSizeBytes === null || state.totalChunkCount === null
    ? planChunks(sizeBytes)
    : {
        sizeBytes,
        chunkSizeBytes: state.chunkSizeBytes,
        totalChunkCount: state.totalChunkCount,
      }
}

/**
 * Reads a status as a word on the bytes. `reportedBytes` is what TikTok has said since in the `Content-Range` of an answer, for
 * a status that gives no number.
 */
export function judgeUpload(
  status: PublishStatus,
  state: PostState,
  reportedBytes: number | null = null,
): UploadVerdict {
  switch (status.status) {
    case 'published':
    case 'processing':
      return { kind: 'complete' }
    case 'failed':
      return { kind: 'failed' }
    case 'processing-upload': {
      const toldBytes = status.uploadedBytes ?? reportedBytes
      const storedBytes =
        toldBytes === null ? state.acknowledgedBytes : toStoredBytes(planOf(state), toldBytes)
      return storedBytes >= state.video.identity.sizeBytes
        ? { kind: 'complete' }
        : { kind: 'incomplete', storedBytes, isProven: toldBytes !== null }
    }
  }
}
