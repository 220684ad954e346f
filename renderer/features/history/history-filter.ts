import type { Post, PostPhase } from '../../../electron/shared/post'

/** What the history can be narrowed to, in the order of the page. */
export const HISTORY_FILTERS = ['all', 'published', 'failed', 'unconfirmed', 'cancelled'] as const
export type HistoryFilter = (typeof HISTORY_FILTERS)[number]

/** Whether a post is shown under a filter. */
export function matchesFilter(filter: HistoryFilter, post: Pick<Post, 'phase'>): boolean {
  return filter === 'all' || (filter satisfies PostPhase) === post.phase
}
