import type { FixWords } from '../en/fix'

/** Making a fixed copy. */
export const fix: FixWords = {
  title: 'Düzeltilmiş kopya',
}
