import { foldText } from './fold-text'
import type { Post } from './post'

/** The ends that a post can come to, in the order in which a person chooses among them. */
export const FINISHED_PHASES = ['published', 'failed', 'unconfirmed', 'cancelled'] as const
export type FinishedPhase = (typeof FINISHED_PHASES)[number]

/** What the history is narrowed to. Everything that is null or empty lets all posts through. */
export interface HistoryFilter {
  /** Words that all have to stand in the caption, the file's name, TikTok's publish id or its post id. */
  readonly text: string
  readonly channelId: string | null
  readonly phase: FinishedPhase | null
  /** The first instant of the time in which the post came to its end, and the first one after it. */
  readonly fromMs: number | null
  readonly untilMs: number | null
}

export const EVERY_FINISHED_POST: HistoryFilter = {
  text: '',
  channelId: null,
  phase: null,
  fromMs: null,
  untilMs: null,
}

/** A place in the history: it goes on behind the post with these two instants. No two posts were created at the same one. */
export interface HistoryCursor {
  readonly endedAtMs: number
  readonly createdAtMs: number
}

/** Asks for a page of the history. */
export interface HistoryQuery {
  readonly filter: HistoryFilter
  readonly limit: number
  /** Null begins with the post that came to its end last. */
  readonly after: HistoryCursor | null
}

/** A page of the history, the latest end first. */
export interface HistoryPage {
  readonly posts: readonly Post[]
  /** Where the next page begins; null when this was the last. */
  readonly next: HistoryCursor | null
}

/** When a finished post came to its end. */
export function endedAtMs(post: Pick<Post, 'publishedAtMs' | 'updatedAtMs'>): number {
  return post.publishedAtMs ?? post.updatedAtMs
}

/** What a post is found by. */
export interface SearchablePost {
  readonly caption: string
  readonly fileName: string
  readonly publishId: string | null
  readonly tiktokPostId: string | null
}

/** The text in which the words of a search have to stand, without case and marks. */
export function toSearchText({
  caption,
  fileName,
  publishId,
  tiktokPostId,
}: SearchablePost): string {
  return foldText([fileName, caption, publishId ?? '', tiktokPostId ?? ''].join(' '))
}

/** The words of a search in the form of the search text; none lets every post through. */
export function toSearchWords(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Whether a finished post is shown under a filter. Main asks its ledger the same in SQL. */
export function matchesHistoryFilter(post: Post, filter: HistoryFilter): boolean {
  const atMs = endedAtMs(post)
  if (!(FINISHED_PHASES as readonly string[]).includes(post.phase)) return false
  if (filter.phase !== null && filter.phase !== post.phase) return false
  if (filter.channelId !== null && filter.channelId !== post.channelId) return false
  if (filter.fromMs !== null && atMs < filter.fromMs) return false
  if (filter.untilMs !== null && atMs >= filter.untilMs) return false
  const words = toSearchWords(filter.text)
  if (words.length === 0) return true
  const { videoFileName: fileName, publishId, tiktokPostId, settings } = post
  const text = toSearchText({ caption: settings.caption, fileName, publishId, tiktokPostId })
  return words.every((word) => text.includes(word))
}
