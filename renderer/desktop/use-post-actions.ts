import { useCallback, useState } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import type { Post, PostAction } from '../../electron/shared/post'
import { toAppErrorDto, type DesktopClient } from './desktop-client'
import { useAppInfo, useDesktop } from './desktop-provider'
import { useRouter } from './use-route'

/** The actions that need nothing but a press. A new time is asked for in a dialog. */
export type PlainPostAction = Exclude<PostAction, 'reschedule'>
/** What is asked of the post itself; choosing again and undoing make a draft of it. */
type AskedAction = Exclude<PlainPostAction, 'choose-again' | 'undo'>

/** The last action that was refused. */
export interface RefusedAction {
  readonly action: PlainPostAction
  readonly error: AppErrorDto
}

/** What a person does with one post, and how it went. */
export interface PostActions {
  readonly run: (action: PlainPostAction) => void
  readonly pendingAction: PlainPostAction | null
  readonly refused: RefusedAction | null
  readonly dismissRefusal: () => void
}

/** Asks main for an action on a post. Resolves with the post as it stands then, or null when there is none to show. */
export async function askForPostAction(
  posts: DesktopClient['posts'],
  action: AskedAction,
  postId: string,
): Promise<Post | null> {
  switch (action) {
    case 'post-now':
      return posts.postNow(postId)
    case 'cancel':
      return posts.cancel(postId)
    case 'pause':
      return posts.pause(postId)
    case 'resume':
      return posts.resume(postId)
    case 'retry':
      return posts.retry(postId)
    case 'check-again':
      return posts.checkAgain(postId)
    case 'open-on-tiktok':
      return posts.openOnTikTok(postId)
    case 'remove':
      return posts.remove(postId)
    default:
      return action satisfies never
  }
}

/** The actions of one post, one at a time. `onPost` takes the answer in before its event arrives. */
export function usePostActions(postId: string, onPost?: (post: Post) => void): PostActions {
  const { posts, drafts } = useDesktop()
  const { mode } = useAppInfo()
  const router = useRouter()
  const [pendingAction, setPendingAction] = useState<PlainPostAction | null>(null)
  const [refused, setRefused] = useState<RefusedAction | null>(null)

  const run = useCallback(
    (action: PlainPostAction) => {
      setPendingAction(action)
      setRefused(null)
      const toDraft = (made: Promise<unknown>): Promise<null> =>
        made.then(() => {
          router.navigate('publishing')
          return null
        })
      const asked =
        action === 'choose-again'
          ? toDraft(drafts.addFromPost({ mode, postId }))
          : action === 'undo'
            ? toDraft(posts.undo({ mode, postIds: [postId] }))
            : askForPostAction(posts, action, postId)
      asked
        .then(
          (post) => {
            if (post !== null) onPost?.(post)
          },
          (reason: unknown) => setRefused({ action, error: toAppErrorDto(reason) }),
        )
        .finally(() => setPendingAction(null))
    },
    [posts, drafts, mode, router, postId, onPost],
  )
  const dismissRefusal = useCallback(() => setRefused(null), [])

  return { run, pendingAction, refused, dismissRefusal }
}
