import { useCallback, useState } from 'react'
import { showToast } from '../components/toast'
import { useFormat, useTexts } from '../i18n/use-texts'
import { useAppInfo, useDesktop } from './desktop-provider'
import { useShowFailure } from './use-show-failure'
import { useRouter } from './use-route'

/** Takes posts back of which nothing has left, and goes to where they are drafts again. */
export function useUndoPosts(): {
  readonly run: (postIds: readonly string[]) => void
  readonly isPending: boolean
} {
  const { posts } = useDesktop()
  const { mode } = useAppInfo()
  const router = useRouter()
  const showFailure = useShowFailure()
  const t = useTexts().posts.undo
  const format = useFormat()
  const [isPending, setIsPending] = useState(false)
  const run = useCallback(
    (postIds: readonly string[]) => {
      setIsPending(true)
      posts
        .undo({ mode, postIds })
        .then(({ takenBackIds }) => {
          router.navigate('publishing')
          const begunCount = postIds.length - takenBackIds.length
          showToast({
            tone: begunCount === 0 ? 'success' : 'neutral',
            title: t.done(format.number(takenBackIds.length), takenBackIds.length),
            description:
              begunCount === 0 ? undefined : t.begun(format.number(begunCount), begunCount),
          })
        })
        .catch(showFailure)
        .finally(() => setIsPending(false))
    },
    [posts, mode, router, showFailure, t, format],
  )
  return { run, isPending }
}
