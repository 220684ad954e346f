import { useCallback } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import { showToast } from '../../components/toast'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { localTimeZone } from '../../desktop/local-time-zone'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { findMoveProblem } from './find-move-problem'

/** Moves a post to another time, and says where it went or why it stays. */
export function useMovePost(
  posts: readonly Post[],
  onPost: (post: Post) => void,
): (post: Post, atMs: number) => void {
  const texts = useTexts()
  const format = useFormat()
  const desktop = useDesktop()
  return useCallback(
    (post, atMs) => {
      if (atMs === post.scheduledForMs) return
      const refuse = (error: AppErrorDto): void => {
        const { title, cause, remedy } = describeError(texts.errors, error)
        showToast({ tone: 'danger', title, description: `${cause} ${remedy}` })
      }
      const problem = findMoveProblem(post, atMs, posts, Date.now())
      if (problem !== null) {
        refuse(problem)
        return
      }
      desktop.posts
        .reschedule({
          postId: post.id,
          scheduledForMs: atMs,
          timeZone: localTimeZone(),
          lateLimitMs: null,
        })
        .then(
          (moved) => {
            onPost(moved)
            showToast({
              tone: 'success',
              title: texts.calendar.moved(format.weekdayDateTime(atMs)),
              description: post.videoFileName,
            })
          },
          (reason: unknown) => refuse(toAppErrorDto(reason)),
        )
    },
    [desktop, format, onPost, posts, texts],
  )
}
