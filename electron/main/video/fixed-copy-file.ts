import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { VIDEO_MAX_BYTES } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'
import { fixedCopyName } from './fixed-copy-name'

/** More copies of one name than anybody keeps. */
const MAX_NUMBER = 999

/**
 * The disk keeps up with the writing by so much. Left to the end, hundreds of megabytes would wait for it after the progress has come
 * to its end, in a call that nobody can cancel.
 */
const FLUSH_EVERY_BYTES = 64 * 1024 * 1024

/** The unfinished file of a copy. Only names of this kind are ever swept away. */
const PART_NAME = /^\.[0-9a-f-]{36}\.sosyabot-part$/u

/** Remembers unfinished files across a crash. */
export interface PartJournal {
  add(path: string): void
  remove(path: string): void
}

/**
 * A copy while it is being written: a hidden file in the folder where the copy will be, so that giving it its name is one
 * step that either happens or does not. Writes may come in any order.
 */
export class FixedCopyFile {
  readonly #file: FileHandle
  readonly #partPath: string
  readonly #journal: PartJournal
  #isOpen = true
  #unflushedBytes = 0
  #flushing: Promise<void> = Promise.resolve()

  private constructor(
    file: FileHandle,
    partPath: string,
    journal: PartJournal,
    readonly isBesideOriginal: boolean,
  ) {
    this.#file = file
    this.#partPath = partPath
    this.#journal = journal
  }

  /**
   * Begins a copy beside the original, or in `fallbackFolder` when that folder cannot be written. Throws `fix-disk-full` when
   * there is not enough room for `expectedBytes`, and `fix-folder-not-writable`.
   */
  static async create(options: {
    readonly originalPath: string
    readonly fallbackFolder: string
    readonly expectedBytes: number | null
    readonly journal: PartJournal
  }): Promise<FixedCopyFile> {
    const { originalPath, fallbackFolder, expectedBytes, journal } = options
    const begin = async (folder: string, isBesideOriginal: boolean): Promise<FixedCopyFile> => {
      const partPath = join(folder, `.${randomUUID()}.sosyabot-part`)
      journal.add(partPath)
      try {
        const file = await open(partPath, 'wx')
        return new FixedCopyFile(file, partPath, journal, isBesideOriginal)
      } catch (error) {
        journal.remove(partPath)
        throw toWriteError(error)
      }
    }
    let copy: FixedCopyFile
    try {
      copy = await begin(dirname(originalPath), true)
    } catch (error) {
      if (error instanceof AppError && error.code === 'fix-disk-full') throw error
      await mkdir(fallbackFolder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
        throw toWriteError(cause)
      })
      copy = await begin(fallbackFolder, false)
    }
    try {
      await requireRoom(dirname(copy.#partPath), expectedBytes)
    } catch (error) {
      await copy.discard()
      throw error
    }
    return copy
  }

  /**
   * Writes all of the bytes. Throws `fix-disk-full`, `fix-folder-not-writable`, and `video-too-large` for what would lie beyond
   * TikTok's limit: such a copy could not be posted, and must not fill the disk.
   */
  async write(bytes: Uint8Array, positionBytes: number): Promise<void> {
    if (positionBytes + bytes.length > VIDEO_MAX_BYTES) {
      throw new AppError('video-too-large', {
        detail: { actualBytes: positionBytes + bytes.length, limitBytes: VIDEO_MAX_BYTES },
      })
    }
    try {
      let written = 0
      while (written < bytes.length) {
        const { bytesWritten } = await this.#file.write(
          bytes,
          written,
          bytes.length - written,
          positionBytes + written,
        )
        written += bytesWritten
      }
      await this.#flush(bytes.length)
    } catch (error) {
      throw toWriteError(error)
    }
  }

  /** Brings the bytes to the disk and gives the file a name that is free. Answers its path. */
  async finish(originalName: string): Promise<string> {
    try {
      await this.#flushing
      await this.#file.sync()
      await this.#close()
      const path = await this.#takeName(originalName)
      this.#journal.remove(this.#partPath)
      return path
    } catch (error) {
      throw toWriteError(error)
    }
  }

  /** Removes what was written. Never throws: what cannot be removed now is swept at the next start. */
  async discard(): Promise<void> {
    try {
      await this.#close()
      await rm(this.#partPath, { force: true })
      this.#journal.remove(this.#partPath)
    } catch {
      // The journal still has it.
    }
  }

  async #takeName(originalName: string): Promise<string> {
    const folder = dirname(this.#partPath)
    for (let number = 1; number <= MAX_NUMBER; number += 1) {
      const path = join(folder, fixedCopyName(originalName, number))
      try {
        // Renaming replaces what is there, so the name is taken first; nobody's file is ever overwritten.
        await (await open(path, 'wx')).close()
      } catch (error) {
        if (hasErrno(error, 'EEXIST')) continue
        throw error
      }
      try {
        await rename(this.#partPath, path)
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      await syncFolder(folder)
      return path
    }
    throw new AppError('fix-folder-not-writable')
  }

  /** Sends what was written so far to the disk, while the writing goes on; waits only where the disk is that much behind. */
  async #flush(writtenBytes: number): Promise<void> {
    this.#unflushedBytes += writtenBytes
    if (this.#unflushedBytes < FLUSH_EVERY_BYTES) return
    this.#unflushedBytes = 0
    const earlier = this.#flushing
    this.#flushing = earlier.then(() => this.#file.datasync())
    // The next write or the end of the copy hears of it.
    this.#flushing.catch(() => undefined)
    await earlier
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    await this.#flushing.catch(() => undefined)
    await this.#file.close()
  }
}

/** Removes an unfinished file that a crash has left; anything whose name is not of that kind stays. */
export async function removeLeftPart(path: string): Promise<void> {
  if (PART_NAME.test(basename(path))) await rm(path, { force: true })
}

async function requireRoom(folder: string, expectedBytes: number | null): Promise<void> {
  if (expectedBytes === null) return
  // Some network folders do not tell; writing will.
  const space = await statfs(folder).catch(() => null)
  if (space === null || space.blocks === 0) return
  const freeBytes = space.bavail * space.bsize
  if (freeBytes < expectedBytes) {
    throw new AppError('fix-disk-full', {
      isRetryable: true,
      detail: { neededBytes: expectedBytes, freeBytes },
    })
  }
}

/** Without it a power cut could take back the name. Windows cannot open a folder, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Not every file system can; the bytes of the file itself are safe.
  }
}

function toWriteError(thrown: unknown): AppError {
  if (thrown instanceof AppError) {
    return thrown.code === 'disk-full'
      ? new AppError('fix-disk-full', { isRetryable: true, cause: thrown })
      : thrown
  }
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].some((errno) => hasErrno(thrown, errno))
  return new AppError(isFull ? 'fix-disk-full' : 'fix-folder-not-writable', {
    isRetryable: true,
    cause: thrown,
  })
}

function hasErrno(thrown: unknown, errno: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === errno
}
