import { APP_ERROR_CODES } from '../../../electron/shared/app-error'
import type { PostStoryEntry } from '../../../electron/shared/post'
import type { Dictionary } from '../../i18n/en'
import { describeError } from '../../i18n/error-words'
import type { Formatters } from '../../i18n/formatters'

/** One line of the story as a person reads it. */
export interface StoryLine {
  readonly atMs: number
  readonly text: string
}

/**
 * Leaves out what only repeats: of a run of acknowledged chunks the last one says it all. A 4 GB video has four hundred.
 */
export function condenseStory(entries: readonly PostStoryEntry[]): readonly PostStoryEntry[] {
  return entries.filter(
    (entry, index) =>
      entry.kind !== 'chunk-acknowledged' || entries[index + 1]?.kind !== 'chunk-acknowledged',
  )
}

/** Puts the story of a post into words, oldest first as main keeps it. */
export function describeStory(
  entries: readonly PostStoryEntry[],
  texts: Pick<Dictionary, 'posts' | 'errors'>,
  format: Formatters,
): readonly StoryLine[] {
  return condenseStory(entries).map((entry) => ({
    atMs: entry.atMs,
    text: describeEntry(entry, texts, format),
  }))
}

function describeEntry(
  { kind, detail }: PostStoryEntry,
  texts: Pick<Dictionary, 'posts' | 'errors'>,
  format: Formatters,
): string {
  const { story, storyParts } = texts.posts
  // A story written by a newer version may hold a kind that this one has no words for; its name is better than nothing.
  if (!Object.hasOwn(story, kind)) return kind
  const when = detail['scheduledForMs']
  const code = APP_ERROR_CODES.find((candidate) => candidate === detail['code']) ?? 'internal'
  return story[kind as keyof typeof story]({
    bytes: format.bytes(numberOf(detail['acknowledgedBytes'])),
    parts: format.count(numberOf(detail['totalChunkCount']), storyParts),
    when: typeof when === 'number' ? format.dateTime(when) : null,
    reason: describeError(texts.errors, { code, detail }).title,
  })
}

function numberOf(value: string | number | boolean | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
