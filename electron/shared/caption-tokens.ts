/** A piece of a caption as TikTok reads it. The pieces follow each other without a gap. */
export interface CaptionToken {
  readonly kind: 'text' | 'hashtag' | 'mention'
  readonly text: string
  /** Place of the first UTF-16 unit in the caption. */
  readonly start: number
}

/**
 * TikTok ends a hashtag and a mention at a space or at the end of a line and nowhere else (Direct Post reference, `title`), so
 * a comma or a full stop behind one belongs to it.
 */
const WORD = /[^ \r\n]+/gu

/** What people mean to be in a tag: letters with their marks, digits and the underscore; names may hold full stops. */
const HASHTAG_BODY = /^[\p{L}\p{M}\p{N}_]+/u
const MENTION_BODY = /^[\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_]/u

/** Cuts a caption as TikTok does. Joined together the pieces are the caption again. */
export function tokenizeCaption(caption: string): readonly CaptionToken[] {
  const tokens: CaptionToken[] = []
  let textStart = 0
  const closeText = (end: number): void => {
    if (end > textStart) {
      tokens.push({ kind: 'text', text: caption.slice(textStart, end), start: textStart })
    }
  }
  for (const { 0: word, index } of caption.matchAll(WORD)) {
    const kind = kindOf(word)
    if (kind === 'text') continue
    closeText(index)
    tokens.push({ kind, text: word, start: index })
    textStart = index + word.length
  }
  closeText(caption.length)
  return tokens
}

/** A tag that runs on into signs which nobody means to be part of it. */
export interface RunOnTag {
  /** As TikTok will cut it, for example `#summer,`. */
  readonly text: string
  /** As it was probably meant, for example `#summer`. */
  readonly meant: string
}

/** Hashtags and mentions that TikTok will read longer than they were meant, each once. */
export function findRunOnTags(tokens: readonly CaptionToken[]): readonly RunOnTag[] {
  const found = new Map<string, RunOnTag>()
  for (const { kind, text } of tokens) {
    if (kind === 'text') continue
    const body = text.slice(1).match(kind === 'hashtag' ? HASHTAG_BODY : MENTION_BODY)?.[0]
    if (body === undefined || body.length + 1 === text.length) continue
    found.set(text, { text, meant: text.charAt(0) + body })
  }
  return [...found.values()]
}

/** A sign alone, or signs only, name nothing. */
function kindOf(word: string): CaptionToken['kind'] {
  if (!/[\p{L}\p{M}\p{N}_]/u.test(word)) return 'text'
  if (word.startsWith('#')) return 'hashtag'
  return word.startsWith('@') ? 'mention' : 'text'
}
