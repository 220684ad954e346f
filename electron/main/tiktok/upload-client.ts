import type { FileIdentity } from '../platform/file-identity'
import type { VideoContentType } from '../../shared/tiktok-limits'

/** One chunk on its way: a byte range of the file, both ends inclusive as in `Content-Range`. */
export interface ChunkUpload {
  readonly uploadUrl: string
  readonly path: string
  readonly contentType: VideoContentType
  readonly firstByte: number
  readonly lastByte: number
  readonly totalBytes: number
  /** The version of the file that TikTok gets, looked at in the very file that is then read; without it only its size counts. */
  readonly identity?: FileIdentity
  /**
   * The chunk after this one, when it may leave as soon as TikTok has stored this one, before the answer has reached anybody.
   * Never the last chunk of a file: what completes a post is announced in the ledger first.
   */
  readonly next?: Pick<ChunkUpload, 'firstByte' | 'lastByte'> | null
  /** Called as bytes leave this computer, at most four times a second; `sentBytes` counts within the chunk. */
  readonly onSent?: (sentBytes: number) => void
}

/**
 * What TikTok said to a chunk. `uploadedBytes` comes from its `Content-Range` header when there is one.
 * `out-of-step` is 416, `expired` 403, `unknown-upload` 404, `refused` any other 4xx, `server-error` 5xx.
 */
export type ChunkAnswer =
  | { readonly kind: 'stored'; readonly isComplete: boolean; readonly uploadedBytes: number | null }
  | { readonly kind: 'out-of-step'; readonly uploadedBytes: number | null }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown-upload' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'refused'; readonly httpStatus: number }
  | {
      readonly kind: 'server-error'
      readonly httpStatus: number
      readonly retryAfterMs: number | null
    }

/**
 * Sends chunks from disk with memory that does not depend on the size. Throws AppError `network-offline`,
 * `network-insecure`, `upload-stalled` (no byte moved for the idle time), `video-changed` or `video-not-found`, and the
 * signal's reason when aborted.
 */
export interface UploadClient {
  sendChunk(chunk: ChunkUpload, signal: AbortSignal): Promise<ChunkAnswer>
  /**
   * Cuts off the chunk that went ahead to this address, if one did that was not asked for since. Resolves when nothing of it moves any
   * more. Never rejects.
   */
  stopAhead(uploadUrl: string): Promise<void>
}

/** Whether the chunk behind this one leaves by itself: there is one, and TikTok has stored exactly this one. */
export function goesAhead(
  answer: ChunkAnswer,
  { lastByte, next }: Pick<ChunkUpload, 'lastByte' | 'next'>,
): boolean {
  return (
    next !== undefined &&
    next !== null &&
    answer.kind === 'stored' &&
    !answer.isComplete &&
    (answer.uploadedBytes === null || answer.uploadedBytes === lastByte + 1)
  )
}
