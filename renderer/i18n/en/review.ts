/** The review sheet. */
export const review = {
  title: 'Review',
}

/** The shape that every language fills. */
export type ReviewWords = typeof review
