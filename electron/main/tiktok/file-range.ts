import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '../platform/app-error'

/**
 * One open video, read piece by piece. It is opened afresh for every chunk, so that a file which was replaced or has grown in
 * the meantime is noticed before a byte of it is sent.
 */
export class FileRange {
  readonly #file: FileHandle

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** Throws `video-not-found`, `video-unreadable`, or `video-changed` when the file does not have this size. */
  static async open(path: string, expectedSizeBytes: number): Promise<FileRange> {
    let file: FileHandle
    try {
      file = await open(path, 'r')
    } catch (error) {
      throw toVideoError(error)
    }
    try {
      const stats = await file.stat()
      if (!stats.isFile() || stats.size !== expectedSizeBytes) {
        throw new AppError('video-changed', {
          detail: { expectedBytes: expectedSizeBytes, actualBytes: stats.size },
        })
      }
      return new FileRange(file)
    } catch (error) {
      await file.close()
      throw error instanceof AppError ? error : toVideoError(error)
    }
  }

  /** Fills the buffer from this position, completely. Throws `video-changed` when the file ends before. */
  async fill(buffer: Uint8Array, position: number): Promise<void> {
    for (let filled = 0; filled < buffer.length;) {
      let bytesRead: number
      try {
        const rest = buffer.length - filled
        ;({ bytesRead } = await this.#file.read(buffer, filled, rest, position + filled))
      } catch (error) {
        throw toVideoError(error)
      }
      if (bytesRead === 0) {
        throw new AppError('video-changed', { detail: { endedAtByte: position + filled } })
      }
      filled += bytesRead
    }
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

function toVideoError(error: unknown): AppError {
  const systemCode =
    error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'unknown'
  const isMissing = systemCode === 'ENOENT' || systemCode === 'ENOTDIR'
  return new AppError(isMissing ? 'video-not-found' : 'video-unreadable', {
    detail: { systemCode },
    cause: error,
  })
}
