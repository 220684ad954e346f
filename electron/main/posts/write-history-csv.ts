import type { HistoryExport } from '../../shared/history-export'
import { replaceFile } from '../platform/replace-file'
import { BYTE_ORDER_MARK, toCsvHeader, toCsvLine } from './history-csv'
import type { PostState } from './post-state'

/**
 * Writes the posts into a file, page by page, and answers how many they were. What lay under the name before is replaced only by a
 * whole file. Throws `disk-full`, `file-not-writable`, and what reading the posts throws.
 */
export function writeHistoryCsv(
  path: string,
  pages: AsyncIterable<readonly PostState[]>,
  words: HistoryExport,
): Promise<number> {
  return replaceFile(path, async (file) => {
    let postCount = 0
    await file.write(BYTE_ORDER_MARK + toCsvHeader(words))
    for await (const states of pages) {
      await file.write(states.map((state) => toCsvLine(state, words)).join(''))
      postCount += states.length
    }
    return postCount
  })
}
