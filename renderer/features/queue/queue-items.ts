import type { Post } from '../../../electron/shared/post'
import type { QueueGroups } from './group-posts'

/** The groups that have a heading; what is being sent needs none. */
export type QueueHeading = 'missed' | 'line' | 'scheduled'

/** One thing in the queue from top to bottom. */
export type QueueItem =
  | { readonly kind: 'heading'; readonly id: QueueHeading }
  | {
      readonly kind: 'post'
      readonly id: string
      readonly post: Post
      readonly isFirst: boolean
      readonly isLast: boolean
    }
  | { readonly kind: 'finished'; readonly id: 'finished' }

/** The groups below each other, each with its heading. */
export function listQueueItems(
  { missed, onTheirWay, inLine, scheduled }: QueueGroups,
  hasFinished: boolean,
): readonly QueueItem[] {
  return [
    ...withHeading('missed', missed),
    ...toItems(onTheirWay),
    ...withHeading('line', inLine),
    ...withHeading('scheduled', scheduled),
    ...(hasFinished ? [{ kind: 'finished' as const, id: 'finished' as const }] : []),
  ]
}

function withHeading(id: QueueHeading, posts: readonly Post[]): readonly QueueItem[] {
  return posts.length === 0 ? [] : [{ kind: 'heading', id }, ...toItems(posts)]
}

function toItems(posts: readonly Post[]): readonly QueueItem[] {
  return posts.map((post, index) => ({
    kind: 'post',
    id: post.id,
    post,
    isFirst: index === 0,
    isLast: index === posts.length - 1,
  }))
}
