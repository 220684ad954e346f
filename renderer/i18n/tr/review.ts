import type { ReviewWords } from '../en/review'

/** The review sheet. */
export const review: ReviewWords = {
  title: 'Gözden geçirme',
}
