import {
  endedAtMs,
  matchesHistoryFilter,
  type HistoryCursor,
  type HistoryFilter,
  type HistoryPage,
} from '../../../electron/shared/history-filter'
import type { Post } from '../../../electron/shared/post'

/** The part of the history that has been read, the latest end first, and where it goes on. */
export interface HistoryList {
  readonly posts: readonly Post[]
  /** Null when everything has been read. */
  readonly next: HistoryCursor | null
}

export const EMPTY_LIST: HistoryList = { posts: [], next: null }

/** Takes a page in behind what is there; a post that an event has told meanwhile is not taken twice. */
export function takePage(
  list: HistoryList,
  page: HistoryPage,
  removedIds: ReadonlySet<string>,
): HistoryList {
  const known = new Set(list.posts.map(({ id }) => id))
  const news = page.posts.filter(({ id }) => !known.has(id) && !removedIds.has(id))
  return { posts: sort([...list.posts, ...news]), next: page.next }
}

/**
 * Takes in how a post stands now: it joins, changes or leaves. One that belongs behind what has been read comes with its page.
 */
export function takeChange(list: HistoryList, post: Post, filter: HistoryFilter): HistoryList {
  const present = list.posts.find(({ id }) => id === post.id)
  if (present !== undefined && present.revision >= post.revision) return list
  const others = list.posts.filter(({ id }) => id !== post.id)
  if (!matchesHistoryFilter(post, filter)) {
    return present === undefined ? list : { ...list, posts: others }
  }
  if (present === undefined && list.next !== null && endedAtMs(post) < list.next.endedAtMs) {
    return list
  }
  return { ...list, posts: sort([...others, post]) }
}

/** Takes a post out that was removed. */
export function takeRemoval(list: HistoryList, postId: string): HistoryList {
  return { ...list, posts: list.posts.filter(({ id }) => id !== postId) }
}

function sort(posts: readonly Post[]): readonly Post[] {
  return [...posts].sort((a, b) => endedAtMs(b) - endedAtMs(a) || b.createdAtMs - a.createdAtMs)
}
