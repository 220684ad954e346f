import { useEffect, useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { followFinished } from './follow-finished'

/** Posts that reached their end while the person looks at the queue, so that none vanishes without a word. */
export function useJustFinished(): readonly Post[] {
  const { posts } = useDesktop()
  const { mode } = useAppInfo()
  const [finished, setFinished] = useState<readonly Post[]>([])

  useEffect(() => {
    const stopChanges = posts.onChanged((post) => {
      setFinished((known) => followFinished(known, post))
    })
    const stopRemovals = posts.onRemoved(({ postId }) => {
      setFinished((known) => known.filter(({ id }) => id !== postId))
    })
    return () => {
      stopChanges()
      stopRemovals()
      setFinished([])
    }
  }, [posts, mode])

  return finished
}
