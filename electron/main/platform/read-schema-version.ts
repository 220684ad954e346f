import { closeSync, openSync, readSync } from 'node:fs'

/** "Offset 60, 4 bytes: the user version" (SQLite's page about the file format). */
const USER_VERSION_OFFSET = 60
const HEADER_BYTES = 64

/**
 * The `user_version` of a SQLite file out of its first bytes, without the library; 0 when there is no such file or it cannot be read.
 * What still lies in the log beside the file is not seen.
 */
export function readSchemaVersion(path: string): number {
  try {
    const file = openSync(path, 'r')
    try {
      const header = Buffer.alloc(HEADER_BYTES)
      readSync(file, header, 0, HEADER_BYTES, 0)
      return header.readUInt32BE(USER_VERSION_OFFSET)
    } finally {
      closeSync(file)
    }
  } catch {
    return 0
  }
}
