import type { AppErrorDto } from '../../../electron/shared/app-error'
import { findOverbooking } from '../../../electron/shared/daily-posts'
import type { Post } from '../../../electron/shared/post'
import { findScheduleProblem } from '../../../electron/shared/schedule-rules'
import { calendarTimeMs } from './calendar-days'

/** What speaks against moving a post to an instant, by the rules that main enforces; null when nothing does. */
export function findMoveProblem(
  post: Post,
  atMs: number,
  posts: readonly Post[],
  nowMs: number,
): AppErrorDto | null {
  const othersMs = posts.flatMap((other) =>
    other.id === post.id ||
    other.channelId !== post.channelId ||
    other.phase === 'failed' ||
    other.phase === 'cancelled'
      ? []
      : [calendarTimeMs(other)],
  )
  return (
    findScheduleProblem(atMs, nowMs) ?? findOverbooking(othersMs, atMs, post.scheduledForMs ?? null)
  )
}
