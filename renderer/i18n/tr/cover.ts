import type { CoverWords } from '../en/cover'

/** The cover studio. */
export const cover: CoverWords = {
  title: 'Kapak',
}
