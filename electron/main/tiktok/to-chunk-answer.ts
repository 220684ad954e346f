import type { IncomingHttpHeaders } from 'node:http'
import { parseRetryAfterMs } from '../platform/parse-retry-after'
import { parseUploadedBytes, type SentRange } from './parse-uploaded-bytes'
import type { ChunkAnswer } from './upload-client'

/** What TikTok's answer to a PUT means (Media Transfer Guide, response codes). Its body is never needed. */
export function toChunkAnswer(
  httpStatus: number,
  headers: IncomingHttpHeaders,
  range: SentRange,
  nowMs: number,
): ChunkAnswer {
  const uploadedBytes = parseUploadedBytes(headers['content-range'], range)
  const retryAfterMs = parseRetryAfterMs(headers['retry-after'], nowMs)
  switch (httpStatus) {
    case 206:
      return { kind: 'stored', isComplete: false, uploadedBytes }
    // 201 by the guide; clients in the field met 200 as well.
    case 200:
    case 201:
      return { kind: 'stored', isComplete: true, uploadedBytes }
    case 403:
      return { kind: 'expired' }
    case 404:
      return { kind: 'unknown-upload' }
    case 416:
      return { kind: 'out-of-step', uploadedBytes }
    case 429:
      return { kind: 'rate-limited', retryAfterMs }
    // The server gave up waiting for our bytes, which says nothing against the chunk.
    case 408:
      return { kind: 'server-error', httpStatus, retryAfterMs }
    default:
      return httpStatus >= 500
        ? { kind: 'server-error', httpStatus, retryAfterMs }
        : { kind: 'refused', httpStatus }
  }
}
