import type { Post } from '../../electron/shared/post'
import { undoLeftMs } from '../../electron/shared/undo-window'
import { useFormat, useTexts } from '../i18n/use-texts'
import { useIsQueuePaused } from './use-is-queue-paused'
import { useNow } from './use-now'

const SECOND_MS = 1000

/** Until when nothing of a post leaves, ticking; after that why it has not begun yet. */
export function UndoCountdown({
  post,
  className,
}: {
  readonly post: Pick<Post, 'notBeforeMs'>
  readonly className: string
}) {
  const { posts, queue } = useTexts()
  const isQueuePaused = useIsQueuePaused()
  const left = useUndoLeft(post.notBeforeMs)
  return (
    <p className={`${className} tabular`}>
      {isQueuePaused
        ? queue.heldNote
        : left === null
          ? posts.phaseNotes.queued
          : `${posts.undo.goesOutIn(left)} ${posts.undo.note}`}
    </p>
  )
}

/** How long is left of a wait in words, ticking; null once it is over. */
export function useUndoLeft(notBeforeMs: number | null): string | null {
  const format = useFormat()
  const nowMs = useNow(SECOND_MS / 4)
  const leftMs = undoLeftMs(notBeforeMs, nowMs)
  return leftMs === 0 ? null : format.duration(Math.ceil(leftMs / SECOND_MS) * SECOND_MS)
}
