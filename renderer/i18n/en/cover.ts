/** The cover studio. */
export const cover = {
  title: 'Cover',
}

/** The shape that every language fills. */
export type CoverWords = typeof cover
