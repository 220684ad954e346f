import { inflateRawSync } from 'node:zlib'
import { AppError } from '../platform/app-error'

/** A sheet of 2,000 captions unpacks to about 5 MB. */
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024
const MAX_ENTRIES = 1000

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_RECORD_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff

/**
 * Refuses an Excel file that would unpack to more than memory should hold. What the archive says of its sizes is not
 * believed: each entry is unpacked once with a limit (APPNOTE.TXT 4.3). Throws `sheet-too-large` and `sheet-unreadable`.
 */
export function assertArchiveBounded(archive: Buffer): void {
  try {
    let leftBytes = MAX_UNPACKED_BYTES
    for (const packed of packedEntries(archive)) {
      leftBytes -= inflateRawSync(packed, { maxOutputLength: leftBytes }).length
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    const isTooLarge = error instanceof RangeError
    throw new AppError(isTooLarge ? 'sheet-too-large' : 'sheet-unreadable', { cause: error })
  }
}

/** The bytes of every deflated entry; stored ones are as large as they look. */
function* packedEntries(archive: Buffer): Generator<Buffer> {
  const end = findEndRecord(archive)
  const entryCount = archive.readUInt16LE(end + 10)
  if (entryCount > MAX_ENTRIES) throw new AppError('sheet-too-large')
  let position = archive.readUInt32LE(end + 16)
  for (let index = 0; index < entryCount; index += 1) {
    if (archive.readUInt32LE(position) !== CENTRAL_RECORD) throw new AppError('sheet-unreadable')
    const method = archive.readUInt16LE(position + 10)
    const packedBytes = archive.readUInt32LE(position + 20)
    const localStart = archive.readUInt32LE(position + 42)
    if (archive.readUInt32LE(localStart) !== LOCAL_RECORD) throw new AppError('sheet-unreadable')
    const start =
      localStart +
      30 +
      archive.readUInt16LE(localStart + 26) +
      archive.readUInt16LE(localStart + 28)
    if (method === 8) yield archive.subarray(start, start + packedBytes)
    else if (method !== 0) throw new AppError('sheet-unreadable')
    position +=
      46 +
      archive.readUInt16LE(position + 28) +
      archive.readUInt16LE(position + 30) +
      archive.readUInt16LE(position + 32)
  }
}

function findEndRecord(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_RECORD_BYTES - MAX_COMMENT_BYTES)
  for (let at = archive.length - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_RECORD) return at
  }
  throw new AppError('sheet-unreadable')
}
