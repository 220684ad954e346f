import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { AppError } from '../platform/app-error'
import { toFileError } from './file-error'

const EDGE_BYTES = 64 * 1024

/**
 * What makes a file the same file: enough to notice an edit, a replacement or a new export without reading 4 GB. The time is
 * text, because file systems use all 64 bits of it; `quickHash` is SHA-256 over the first and the last 64 KiB. The inode is
 * not asked for: a file that a backup or a network drive gives back is the same file with another one.
 */
export interface FileIdentity {
  readonly sizeBytes: number
  readonly modifiedAtNs: string
  readonly quickHash: string
}

/**
 * Reads the identity of a regular file. Throws `video-not-found`, `video-unreadable`, `video-is-a-folder`,
 * `video-not-a-video` for a device or pipe, and `video-changed` when the file shrinks meanwhile.
 */
export async function readFileIdentity(path: string): Promise<FileIdentity> {
  try {
    // Opening a pipe would hang until somebody writes into it, so the kind is looked at first.
    const kind = await stat(path)
    if (kind.isDirectory()) throw new AppError('video-is-a-folder')
    if (!kind.isFile()) throw new AppError('video-not-a-video')
    const file = await open(path, 'r')
    try {
      return await identify(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toFileError(error)
  }
}

/**
 * Checks that a file is still the one it was; called before every chunk, so that a post never mixes two versions. Throws
 * `video-changed`, `video-not-found` or `video-unreadable`.
 */
export async function assertSameFile(path: string, expected: FileIdentity): Promise<void> {
  const actual = await readFileIdentity(path)
  if (
    actual.sizeBytes !== expected.sizeBytes ||
    actual.modifiedAtNs !== expected.modifiedAtNs ||
    actual.quickHash !== expected.quickHash
  ) {
    throw new AppError('video-changed', {
      detail: { expectedBytes: expected.sizeBytes, actualBytes: actual.sizeBytes },
    })
  }
}

async function identify(file: FileHandle): Promise<FileIdentity> {
  const stats = await file.stat({ bigint: true })
  const sizeBytes = Number(stats.size)
  const headBytes = Math.min(EDGE_BYTES, sizeBytes)
  const tailStart = Math.max(headBytes, sizeBytes - EDGE_BYTES)
  const hash = createHash('sha256')
  hash.update(await readExactly(file, 0, headBytes))
  hash.update(await readExactly(file, tailStart, sizeBytes - tailStart))
  return {
    sizeBytes,
    modifiedAtNs: stats.mtimeNs.toString(),
    quickHash: hash.digest('hex'),
  }
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) throw new AppError('video-changed')
    filled += bytesRead
  }
  return buffer
}
