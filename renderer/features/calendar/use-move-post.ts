import { useCallback } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import type { ChannelQuotas } from '../../../electron/shared/post-quota'
import { showToast } from '../../components/toast'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { findMoveProblem } from '../../desktop/find-move-problem'
import { localTimeZone } from '../../desktop/local-time-zone'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Moves a post to another time, and says where it went or why it stays. */
export function useMovePost(
  quotas: ChannelQuotas | null,
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
      const problem = findMoveProblem(post, atMs, quotas?.[post.channelId] ?? null, Date.now())
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
    [desktop, format, onPost, quotas, texts],
  )
}
