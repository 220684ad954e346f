import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../platform/app-error'

/** Thrown when a probe asks for more than it may read; a real video never comes near the cap. */
export class ReadCapError extends Error {
  constructor() {
    super('A probe asked for more bytes than it may read')
    this.name = 'ReadCapError'
  }
}

/** Read at once where small heads lie close together, and how close that is. */
const HEADS_BYTES = 1024

/**
 * Random reads from a file whose headers nobody can trust. What has been read in all is counted, so that a file made to
 * send its reader in circles costs a bounded amount of work.
 */
export class CappedFileReader {
  readonly sizeBytes: number
  readonly #file: FileHandle
  readonly #maxBytes: number
  #readBytes = 0
  #headStart = 0
  #head: Buffer = Buffer.alloc(0)

  constructor(file: FileHandle, sizeBytes: number, maxBytes: number) {
    this.#file = file
    this.sizeBytes = sizeBytes
    this.#maxBytes = maxBytes
  }

  /** Bytes read so far, for the measurements. */
  get readBytes(): number {
    return this.#readBytes
  }

  /**
   * Reads up to `length` bytes; fewer only at the end of the file. Throws ReadCapError, `video-changed` when the file
   * got shorter, and whatever the file system throws.
   */
  async read(position: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.sizeBytes - position))
    this.#readBytes += wanted
    if (this.#readBytes > this.#maxBytes) throw new ReadCapError()
    // Every byte is written below, and clearing tens of megabytes first would hold everything up.
    const buffer = Buffer.allocUnsafeSlow(wanted)
    let filled = 0
    while (filled < wanted) {
      const { bytesRead } = await this.#file.read(
        buffer,
        filled,
        wanted - filled,
        position + filled,
      )
      if (bytesRead === 0) throw new AppError('video-changed')
      filled += bytesRead
    }
    return buffer
  }

  /**
   * Reads the head of a box or element as `read` does. A file of a hundred thousand boxes of eight bytes would take as many
   * turns to the disk, so where one head is near the last the next ones are read along.
   */
  async readHead(position: number, length: number): Promise<Buffer> {
    const at = position - this.#headStart
    const isNear = Math.abs(at) < 2 * HEADS_BYTES
    const wanted = Math.min(length, this.sizeBytes - position)
    if (at < 0 || at + wanted > this.#head.length) {
      this.#head = await this.read(position, isNear ? HEADS_BYTES : length)
      this.#headStart = position
      return this.#head.subarray(0, length)
    }
    return this.#head.subarray(at, at + length)
  }
}
