import { AppError } from '../platform/app-error'
import type { CappedFileReader } from './capped-file-reader'

/** Boxes of `moov` that hold other boxes on the way to the sample tables. */
const CONTAINERS = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'udta']
const MAX_DEPTH = 8
/** Fragmented files have two boxes for every second or so; this is a day of them. */
const MAX_TOP_LEVEL_BOXES = 200_000
/** Four hours at 60 frames a second need about 12 MB; anything near this is not a header. */
const MAX_MOOV_BYTES = 48 * 1024 * 1024

interface BoxHeader {
  readonly type: string
  readonly headerBytes: number
  readonly sizeBytes: number
}

/** What the boxes say about the file as a whole. */
export interface IsoStructure {
  readonly isQuickTime: boolean
  readonly isFragmented: boolean
  readonly topLevelBoxes: number
}

/**
 * Walks the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12), reading headers and `moov` only, to tell a whole file
 * from a truncated one before anything else trusts it. Throws `video-truncated` for boxes or samples beyond the end of the
 * file and for a recording without `moov`, and `video-not-a-video` for boxes that contradict each other.
 */
export async function walkIsoBoxes(reader: CappedFileReader): Promise<IsoStructure> {
  const seen = new Set<string>()
  let position = 0
  let boxes = 0
  let isQuickTime = true

  while (position + 8 <= reader.sizeBytes) {
    const box = readHeader(await reader.read(position, 16), 0, reader.sizeBytes - position)
    // Some recorders leave padding behind the last box; without a movie before it, the middle of the file is missing.
    if (box === null) break
    boxes += 1
    if (boxes > MAX_TOP_LEVEL_BOXES) throw new AppError('video-not-a-video')
    if (position + box.sizeBytes > reader.sizeBytes) {
      throw truncated(position + box.sizeBytes, reader.sizeBytes)
    }
    if (box.type === 'ftyp') {
      isQuickTime = (await reader.read(position + box.headerBytes, 4)).toString('latin1') === 'qt  '
    }
    if (box.type === 'moov') await checkMovie(reader, position, box)
    seen.add(box.type)
    position += box.sizeBytes
  }

  if (!seen.has('moov')) {
    // HEIF and AVIF pictures belong to the same family; they have `meta` where a video has `moov`.
    if (seen.has('meta') && !seen.has('moof')) throw new AppError('video-not-a-video')
    throw truncated(null, reader.sizeBytes)
  }
  if (!seen.has('mdat') && !seen.has('moof')) throw truncated(null, reader.sizeBytes)
  return { isQuickTime, isFragmented: seen.has('moof'), topLevelBoxes: boxes }
}

/** Null when the bytes are no box header. A size of 0 means "to the end", a size of 1 a 64-bit size behind the type. */
function readHeader(bytes: Buffer, at: number, remainingBytes: number): BoxHeader | null {
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

async function checkMovie(
  reader: CappedFileReader,
  position: number,
  box: BoxHeader,
): Promise<void> {
  if (box.sizeBytes > MAX_MOOV_BYTES) throw new AppError('video-not-a-video')
  const movie = await reader.read(position, box.sizeBytes)
  checkChildren(movie, box.headerBytes, movie.length, 1, reader.sizeBytes)
}

/** Children lie inside of their parent and every step goes forward, so no file can send the walk in circles. */
function checkChildren(
  movie: Buffer,
  start: number,
  end: number,
  depth: number,
  fileSizeBytes: number,
): void {
  if (depth > MAX_DEPTH) throw new AppError('video-not-a-video')
  let position = start
  while (position + 8 <= end) {
    const box = readHeader(movie.subarray(0, end), position, end - position)
    // QuickTime ends a list of user data with four zero bytes.
    if (box === null) return
    if (position + box.sizeBytes > end) throw new AppError('video-not-a-video')
    const bodyStart = position + box.headerBytes
    const bodyEnd = position + box.sizeBytes
    if (CONTAINERS.includes(box.type)) {
      checkChildren(movie, bodyStart, bodyEnd, depth + 1, fileSizeBytes)
    } else if (box.type === 'stco' || box.type === 'co64') {
      checkChunkOffsets(movie.subarray(bodyStart, bodyEnd), box.type, fileSizeBytes)
    }
    position = bodyEnd
  }
}

/** The table says where the pictures are; one that points behind the end of the file lost them. */
function checkChunkOffsets(table: Buffer, type: 'stco' | 'co64', fileSizeBytes: number): void {
  if (table.length < 8) throw new AppError('video-not-a-video')
  const count = table.readUInt32BE(4)
  const entryBytes = type === 'stco' ? 4 : 8
  if (8 + count * entryBytes > table.length) throw new AppError('video-not-a-video')
  for (let index = 0; index < count; index += 1) {
    const at = 8 + index * entryBytes
    const offset = type === 'stco' ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at))
    if (offset >= fileSizeBytes) throw truncated(offset, fileSizeBytes)
  }
}

function truncated(expectedBytes: number | null, actualBytes: number): AppError {
  return new AppError('video-truncated', {
    detail: expectedBytes === null ? { actualBytes } : { expectedBytes, actualBytes },
  })
}
