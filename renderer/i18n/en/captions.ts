/** Captions, caption parts and hashtag sets. */
export const captions = {
  title: 'Caption parts',
}

/** The shape that every language fills. */
export type CaptionsWords = typeof captions
