import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { AppError } from '../platform/app-error'
import { toFileError } from '../platform/file-error'
import { edgesOf, hashEdges, type FileIdentity } from '../platform/file-identity'

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
 * Checks that a file is still the one it was, so that a post never mixes two versions. The line is idle while it runs before an
 * upload, so it asks the disk only three times, one after the other. Throws `video-changed`, `video-not-found` or
 * `video-unreadable`.
 */
export async function assertSameFile(path: string, expected: FileIdentity): Promise<void> {
  try {
    // A pipe that has taken the file's place would otherwise hang here until somebody writes into it. Windows has neither such
    // pipes nor the flag, which then counts as 0.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stats = await file.stat({ bigint: true })
      const isSame =
        stats.isFile() &&
        Number(stats.size) === expected.sizeBytes &&
        stats.mtimeNs.toString() === expected.modifiedAtNs &&
        (await readQuickHash(file, expected.sizeBytes)) === expected.quickHash
      if (isSame) return
      throw new AppError('video-changed', {
        detail: { expectedBytes: expected.sizeBytes, actualBytes: Number(stats.size) },
      })
    } finally {
      // Nothing was written, so closing has nothing to say that anybody would wait for.
      file.close().catch(() => undefined)
    }
  } catch (error) {
    throw toFileError(error)
  }
}

async function identify(file: FileHandle): Promise<FileIdentity> {
  const stats = await file.stat({ bigint: true })
  const sizeBytes = Number(stats.size)
  return {
    sizeBytes,
    modifiedAtNs: stats.mtimeNs.toString(),
    quickHash: await readQuickHash(file, sizeBytes),
  }
}

async function readQuickHash(file: FileHandle, sizeBytes: number): Promise<string> {
  const edges = edgesOf(sizeBytes).map(({ position, lengthBytes }) =>
    readExactly(file, position, lengthBytes),
  )
  return hashEdges(await Promise.all(edges))
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
