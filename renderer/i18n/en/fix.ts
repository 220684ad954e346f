/** Making a fixed copy. */
export const fix = {
  title: 'Fixed copy',
}

/** The shape that every language fills. */
export type FixWords = typeof fix
