import { open, rename, rm } from 'node:fs/promises'
import type { HistoryExport } from '../../shared/history-export'
import { AppError } from '../platform/app-error'
import { BYTE_ORDER_MARK, toCsvHeader, toCsvLine } from './history-csv'
import type { PostState } from './post-state'

const NO_ROOM = ['ENOSPC', 'EDQUOT']

/**
 * Writes the posts into a file, page by page, and answers how many they were. What lay under the name before is replaced only by a
 * whole file. Throws `disk-full`, `file-not-writable`, and what reading the posts throws.
 */
export async function writeHistoryCsv(
  path: string,
  pages: AsyncIterable<readonly PostState[]>,
  words: HistoryExport,
): Promise<number> {
  const partPath = `${path}.part`
  let postCount = 0
  try {
    const file = await open(partPath, 'w')
    try {
      await file.write(BYTE_ORDER_MARK + toCsvHeader(words))
      for await (const states of pages) {
        await file.write(states.map((state) => toCsvLine(state, words)).join(''))
        postCount += states.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partPath, path)
  } catch (error) {
    await rm(partPath, { force: true }).catch(() => undefined)
    throw toFileError(error)
  }
  return postCount
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
