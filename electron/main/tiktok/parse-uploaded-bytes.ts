import { CHUNK_BYTES } from '../../shared/tiktok-limits'

/** The chunk that an answer belongs to; `lastByte` is inclusive. */
export interface SentRange {
  readonly firstByte: number
  readonly lastByte: number
  readonly totalBytes: number
}

/**
 * How many bytes TikTok has, from the answer's `Content-Range: bytes 0-UPLOADED/TOTAL`; null when the header is missing, of
 * another shape or of another file.
 *
 * The Media Transfer Guide calls UPLOADED a number of bytes, where HTTP counts the last byte from zero, so both readings
 * occur. TikTok stores whole chunks only: of the two, the number that ends a chunk is the right one.
 */
export function parseUploadedBytes(header: string | undefined, range: SentRange): number | null {
  const match = /^bytes\s+0-(\d{1,15})\/(\d{1,15})$/i.exec(header?.trim() ?? '')
  if (match === null) return null
  const uploaded = Number(match[1])
  const { firstByte, lastByte, totalBytes } = range
  if (Number(match[2]) !== totalBytes || uploaded > totalBytes) return null
  // Nothing can be told from `0-0` but that nothing is stored: no chunk has one byte, unless the whole file has.
  if (uploaded === 0) return totalBytes === 1 && lastByte === 0 ? null : 0
  const chunkBytes = lastByte + 1 === totalBytes ? CHUNK_BYTES : lastByte + 1 - firstByte
  const endsChunk = (bytes: number): boolean =>
    [firstByte, lastByte + 1, totalBytes].includes(bytes) || bytes % chunkBytes === 0
  return !endsChunk(uploaded) && endsChunk(uploaded + 1) ? uploaded + 1 : uploaded
}
