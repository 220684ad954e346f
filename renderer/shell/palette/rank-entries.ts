import { foldText } from '../../../electron/shared/fold-text'

/** What the palette searches in. */
export interface Searchable {
  readonly id: string
  readonly label: string
  /** Further words by which it is known. */
  readonly keywords?: string | undefined
}

/**
 * The entries that a query means, the best first: by whole words before beginnings of words, and those before letters that only
 * stand in the same order. Equal ones keep their order. An empty query means all of them.
 */
export function rankEntries<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const wanted = foldText(query)
  if (wanted === '') return entries
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

function scoreOf({ label, keywords = '' }: Searchable, wanted: string): number {
  // What is only a keyword counts, but never before a name.
  return Math.max(scoreText(foldText(label), wanted), scoreText(foldText(keywords), wanted) / 2)
}

function scoreText(text: string, wanted: string): number {
  if (text === '') return 0
  if (text.startsWith(wanted)) return 100
  const words = wanted.split(' ')
  const starts = words.every((word) => ` ${text}`.includes(` ${word}`))
  if (starts) return 80
  if (text.includes(wanted)) return 60
  return scoreLetters(text, wanted.replaceAll(' ', ''))
}

/** The letters in their order; the more of them begin a word or follow each other, the better. 0 where one is missing. */
function scoreLetters(text: string, letters: string): number {
  let from = 0
  let good = 0
  let last = -2
  for (const letter of letters) {
    const at = text.indexOf(letter, from)
    if (at === -1) return 0
    if (at === last + 1 || at === 0 || text[at - 1] === ' ') good += 1
    last = at
    from = at + 1
  }
  // Letters strewn over a long text say nothing.
  const share = good / letters.length
  return share < 0.5 ? 0 : 40 * share
}
