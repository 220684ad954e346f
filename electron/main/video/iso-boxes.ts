import { AppError } from '../platform/app-error'

/** The head of one box of the ISO family (ISO/IEC 14496-12, 4.2). */
export interface IsoBox {
  readonly type: string
  readonly headerBytes: number
  readonly sizeBytes: number
}

/** Null when the bytes are no box header. A size of 0 means "to the end", a size of 1 a 64-bit size behind the type. */
export function readIsoBox(bytes: Buffer, at: number, remainingBytes: number): IsoBox | null {
  if (at + 8 > bytes.length) return null
  const type = bytes.toString('latin1', at + 4, at + 8)
  if (!/^[\x20-\x7e\xa9]{4}$/u.test(type)) return null
  const size32 = bytes.readUInt32BE(at)
  if (size32 === 0) return { type, headerBytes: 8, sizeBytes: remainingBytes }
  if (size32 !== 1) return size32 < 8 ? null : { type, headerBytes: 8, sizeBytes: size32 }
  if (at + 16 > bytes.length) return null
  const size64 = Number(bytes.readBigUInt64BE(at + 8))
  return size64 < 16 ? null : { type, headerBytes: 16, sizeBytes: size64 }
}

/** A box inside of another one that lies in memory. */
export interface IsoChild extends IsoBox {
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

/**
 * The boxes between two positions. Children lie inside of their parent and every step goes forward, so no file can send the
 * walk in circles. Throws `video-not-a-video` for a child that is larger than its parent.
 */
export function* listIsoChildren(bytes: Buffer, start: number, end: number): Generator<IsoChild> {
  let position = start
  const parent = bytes.subarray(0, end)
  while (position + 8 <= end) {
    const box = readIsoBox(parent, position, end - position)
    // QuickTime ends a list of user data with four zero bytes.
    if (box === null) return
    const boxEnd = position + box.sizeBytes
    if (boxEnd > end) throw new AppError('video-not-a-video')
    const { type, headerBytes, sizeBytes } = box
    yield {
      type,
      headerBytes,
      sizeBytes,
      start: position,
      bodyStart: position + headerBytes,
      end: boxEnd,
    }
    position = boxEnd
  }
}

/** `video-truncated` with how many bytes there should be, where that is known. */
export function truncatedVideo(expectedBytes: number | null, actualBytes: number): AppError {
  return new AppError('video-truncated', {
    detail: expectedBytes === null ? { actualBytes } : { expectedBytes, actualBytes },
  })
}
