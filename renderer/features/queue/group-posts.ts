import type { Post } from '../../../electron/shared/post'
import { compareInLine } from '../../../electron/shared/post-line'

/** The open posts as the queue shows them, each group in the order in which its posts go out. */
export interface QueueGroups {
  /** Posts that missed their time, or need another choice, and wait for the person. */
  readonly missed: readonly Post[]
  readonly onTheirWay: readonly Post[]
  /** What waits for its turn, the next one first. */
  readonly inLine: readonly Post[]
  readonly scheduled: readonly Post[]
}

/** Sorts open posts, of any order, into the groups of the queue. */
export function groupPosts(open: readonly Post[]): QueueGroups {
  const waiting = open.filter(({ phase }) => phase === 'scheduled').sort(compareTimes)
  return {
    missed: waiting.filter(({ error }) => error !== null),
    onTheirWay: open
      .filter(({ phase }) => phase !== 'scheduled' && phase !== 'queued')
      .sort((a, b) => a.createdAtMs - b.createdAtMs),
    inLine: open.filter(({ phase }) => phase === 'queued').sort(compareInLine),
    scheduled: waiting.filter(({ error }) => error === null),
  }
}

function compareTimes(a: Post, b: Post): number {
  return (a.scheduledForMs ?? 0) - (b.scheduledForMs ?? 0) || a.createdAtMs - b.createdAtMs
}
