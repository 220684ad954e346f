import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { AppError } from './app-error'

const NO_ROOM = ['ENOSPC', 'EDQUOT']

/**
 * Writes a file for the person. What lay under the name before is replaced only by a whole file. Throws `disk-full`,
 * `file-not-writable`, and what `write` throws of its own.
 */
export async function replaceFile<T>(
  path: string,
  write: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const partPath = `${path}.part`
  try {
    const file = await open(partPath, 'w')
    let answer: T
    try {
      answer = await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partPath, path)
    return answer
  } catch (error) {
    await rm(partPath, { force: true }).catch(() => undefined)
    throw toFileError(error)
  }
}

function toFileError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  const systemCode = String(error.code)
  return new AppError(NO_ROOM.includes(systemCode) ? 'disk-full' : 'file-not-writable', {
    isRetryable: true,
    detail: { systemCode },
    cause: error,
  })
}
