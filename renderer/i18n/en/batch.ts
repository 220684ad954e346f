/** Many videos at once. */
export const batch = {
  title: 'Batch',
}

/** The shape that every language fills. */
export type BatchWords = typeof batch
