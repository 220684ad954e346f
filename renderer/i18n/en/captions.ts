/** Captions, caption parts and hashtag sets. */
export const captions = {
  title: 'Caption parts',
  runsOn: (asCut: string, meant: string) =>
    `TikTok ends a tag at a space or a line end, so this one becomes “${asCut}”. Put a space behind “${meant}”.`,
}

/** The shape that every language fills. */
export type CaptionsWords = typeof captions
