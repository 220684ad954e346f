import { AppError } from '../platform/app-error'
import type { CappedFileReader } from './capped-file-reader'

const EBML_HEADER_ID = 0x1a45dfa3
const SEGMENT_ID = 0x18538067
const HEAD_BYTES = 4096

/**
 * Checks that a WebM file holds the whole segment its header announces (RFC 8794, RFC 9559). A live recording announces no
 * length and passes. Throws `video-truncated` and `video-not-a-video`.
 */
export async function checkWebmSegment(reader: CappedFileReader): Promise<void> {
  const head = await reader.read(0, HEAD_BYTES)
  const header = readElement(head, 0)
  if (header?.id !== EBML_HEADER_ID || header.sizeBytes === null) {
    throw new AppError('video-not-a-video')
  }
  const segment = readElement(head, header.bodyStart + header.sizeBytes)
  if (segment?.id !== SEGMENT_ID) throw new AppError('video-truncated')
  if (segment.sizeBytes === null) return
  const expectedBytes = segment.bodyStart + segment.sizeBytes
  if (expectedBytes > reader.sizeBytes) {
    throw new AppError('video-truncated', {
      detail: { expectedBytes, actualBytes: reader.sizeBytes },
    })
  }
}

interface Element {
  readonly id: number
  readonly bodyStart: number
  /** Null when the length is unknown, which is written as all ones. */
  readonly sizeBytes: number | null
}

function readElement(bytes: Buffer, at: number): Element | null {
  if (at + 12 > bytes.length) return null
  const id = bytes.readUInt32BE(at)
  const first = bytes[at + 4] ?? 0
  const lengthBytes = Math.clz32(first) - 23
  if (lengthBytes > 8) return null
  const mask = 0xff >> lengthBytes
  let size = BigInt(first & mask)
  let isUnknown = (first & mask) === mask
  for (let index = 1; index < lengthBytes; index += 1) {
    const byte = bytes[at + 4 + index] ?? 0
    if (byte !== 0xff) isUnknown = false
    size = (size << 8n) | BigInt(byte)
  }
  return { id, bodyStart: at + 4 + lengthBytes, sizeBytes: isUnknown ? null : Number(size) }
}
