import type { BatchWords } from '../en/batch'

/** Many videos at once. */
export const batch: BatchWords = {
  title: 'Toplu paylaşım',
}
