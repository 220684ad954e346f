import { closeSync, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs'
import { AppError } from '../platform/app-error'
import { toFileError } from '../platform/file-error'
import { edgesOf, hashEdges, type FileIdentity } from '../platform/file-identity'

/** What the file has to be. */
export interface ExpectedFile {
  readonly sizeBytes: number
  readonly identity?: FileIdentity | undefined
}

/**
 * One open video, read piece by piece. It is opened afresh for every chunk, so that a file which was replaced or has grown in
 * the meantime is noticed; between two chunks that happens while the answer is waited for. Everything else in its thread waits
 * while the disk works: a hop to Node's pool for every piece costs more than reading it, and the thread of uploads has nothing
 * else to do.
 */
export class FileRange {
  private constructor(private readonly file: number) {}

  /** Throws `video-not-found`, `video-unreadable`, `video-is-a-folder`, or `video-changed` when the file is another one, or another version. */
  static open(path: string, expected: ExpectedFile): FileRange {
    let file: number
    try {
      file = openSync(path, 'r')
    } catch (error) {
      throw toFileError(error)
    }
    return FileRange.over(file, expected)
  }

  /** Takes over an open file, and closes it when it is not the expected one. Throws like `open`. */
  static over(file: number, expected: ExpectedFile): FileRange {
    const range = new FileRange(file)
    try {
      range.assertSame(expected)
      return range
    } catch (error) {
      range.close()
      throw toFileError(error)
    }
  }

  /** Whether the open file is as long and as old as it was, and has not been deleted. Throws nothing. */
  isUntouched(expected: ExpectedFile): boolean {
    try {
      const stats = fstatSync(this.file, { bigint: true })
      return stats.nlink > 0n && hasStats(stats, expected)
    } catch {
      return false
    }
  }

  private assertSame(expected: ExpectedFile): void {
    const { sizeBytes, identity } = expected
    const stats = fstatSync(this.file, { bigint: true })
    const isSame =
      hasStats(stats, expected) &&
      (identity === undefined || this.readQuickHash(sizeBytes) === identity.quickHash)
    if (isSame) return
    throw new AppError('video-changed', {
      detail: { expectedBytes: sizeBytes, actualBytes: Number(stats.size) },
    })
  }

  private readQuickHash(sizeBytes: number): string {
    const edges = edgesOf(sizeBytes).map(({ position, lengthBytes }) => {
      const edge = Buffer.allocUnsafe(lengthBytes)
      this.fill(edge, position)
      return edge
    })
    return hashEdges(edges)
  }

  /** Fills the buffer from this position, completely. Throws `video-changed` when the file ends before. */
  fill(buffer: Uint8Array, position: number): void {
    for (let filled = 0; filled < buffer.length;) {
      let bytesRead: number
      try {
        const rest = buffer.length - filled
        bytesRead = readSync(this.file, buffer, filled, rest, position + filled)
      } catch (error) {
        throw toFileError(error)
      }
      if (bytesRead === 0) {
        throw new AppError('video-changed', { detail: { endedAtByte: position + filled } })
      }
      filled += bytesRead
    }
  }

  close(): void {
    closeSync(this.file)
  }
}

function hasStats(stats: BigIntStats, { sizeBytes, identity }: ExpectedFile): boolean {
  return (
    stats.isFile() &&
    Number(stats.size) === sizeBytes &&
    (identity === undefined || stats.mtimeNs.toString() === identity.modifiedAtNs)
  )
}
