import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../platform/app-error'
import { assertSheetBounded } from './assert-sheet-bounded'

/** A sheet of 2,000 captions unpacks to about 5 MB; the library needs a second for three times as much. */
const MAX_UNPACKED_BYTES = 16 * 1024 * 1024
const MAX_ENTRIES = 1000

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_RECORD_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff

/** What the library reads of a workbook; pictures and fonts would only be unpacked for nothing. */
const READ_BY_LIBRARY = /\.xml(?:\.rels)?$/u

/** One file of an archive, unpacked. */
interface UnpackedFile {
  readonly name: Buffer
  readonly content: Buffer
}

/**
 * An Excel file as a new archive that is safe to read: only what describes its sheets, unpacked with a limit, and with sheets of
 * a bounded size. The library walks an archive from its front and believes the sizes it finds there, so it must not see anything
 * that was not looked at here: files that the directory at the end does not name, and sizes that are not true (APPNOTE.TXT 4.3).
 * Throws `sheet-too-large` and `sheet-unreadable`.
 */
export function repackWorkbook(archive: Buffer): Buffer {
  try {
    const files: UnpackedFile[] = []
    let leftBytes = MAX_UNPACKED_BYTES
    for (const { name, method, packed } of packedFiles(archive)) {
      if (!READ_BY_LIBRARY.test(name.toString())) continue
      const content =
        method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, leftBytes) })
      leftBytes -= content.length
      if (leftBytes < 0) throw new AppError('sheet-too-large')
      assertSheetBounded(content)
      if (content.length > 0) files.push({ name, content })
    }
    return writeStored(files)
  } catch (error) {
    if (error instanceof AppError) throw error
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new AppError(isTooLarge ? 'sheet-too-large' : 'sheet-unreadable', { cause: error })
  }
}

interface PackedFile {
  readonly name: Buffer
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: Buffer
}

function* packedFiles(archive: Buffer): Generator<PackedFile> {
  const end = findEndRecord(archive)
  const entryCount = archive.readUInt16LE(end + 10)
  if (entryCount > MAX_ENTRIES) throw new AppError('sheet-too-large')
  let position = archive.readUInt32LE(end + 16)
  for (let index = 0; index < entryCount; index += 1) {
    if (archive.readUInt32LE(position) !== CENTRAL_RECORD) throw new AppError('sheet-unreadable')
    const method = archive.readUInt16LE(position + 10)
    const packedBytes = archive.readUInt32LE(position + 20)
    const nameBytes = archive.readUInt16LE(position + 28)
    const localStart = archive.readUInt32LE(position + 42)
    if (method !== 0 && method !== 8) throw new AppError('sheet-unreadable')
    if (archive.readUInt32LE(localStart) !== LOCAL_RECORD) throw new AppError('sheet-unreadable')
    const start =
      localStart +
      30 +
      archive.readUInt16LE(localStart + 26) +
      archive.readUInt16LE(localStart + 28)
    yield {
      name: archive.subarray(position + 46, position + 46 + nameBytes),
      method,
      packed: archive.subarray(start, start + packedBytes),
    }
    position +=
      46 + nameBytes + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32)
  }
}

function findEndRecord(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_RECORD_BYTES - MAX_COMMENT_BYTES)
  for (let at = archive.length - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_RECORD) return at
  }
  throw new AppError('sheet-unreadable')
}

/** An archive of these files as they are, without packing them. */
function writeStored(files: readonly UnpackedFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const madeBy = Buffer.from([20, 0])
    locals.push(signature(LOCAL_RECORD), facts, name, content)
    centrals.push(signature(CENTRAL_RECORD), madeBy, facts, place, name)
    offset += 30 + name.length + content.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(END_RECORD_BYTES)
  end.writeUInt32LE(END_RECORD, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

function signature(record: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(record, 0)
  return bytes
}
