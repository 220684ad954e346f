import type { Draft } from '../draft'
import type { DraftEdit } from './edit-drafts'

/** What to look for in captions and what to put there. */
export interface CaptionReplacement {
  readonly find: string
  readonly replaceWith: string
  readonly isCaseMatched: boolean
}

/** What a replacement would do: the edits, and how many places it found. */
export interface ReplacementPlan {
  readonly edits: readonly DraftEdit[]
  readonly placeCount: number
}

/** Replaces every place, letter by letter: what is looked for is no pattern. Nothing to find finds nothing. */
export function replaceCaptions(
  drafts: readonly Draft[],
  { find, replaceWith, isCaseMatched }: CaptionReplacement,
): ReplacementPlan {
  if (find === '') return { edits: [], placeCount: 0 }
  const pattern = new RegExp(
    find.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`),
    isCaseMatched ? 'gu' : 'giu',
  )
  let placeCount = 0
  const edits = drafts.flatMap(({ id, caption }) => {
    const places = caption.match(pattern)?.length ?? 0
    placeCount += places
    if (places === 0) return []
    const replaced = caption.replace(pattern, () => replaceWith)
    return [{ id, changes: [{ field: 'caption' as const, caption: replaced }] }]
  })
  return { edits, placeCount }
}
