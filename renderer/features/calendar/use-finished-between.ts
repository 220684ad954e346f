import { useEffect, useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import {
  EVERY_FINISHED_POST,
  matchesHistoryFilter,
  type HistoryCursor,
} from '../../../electron/shared/history-filter'
import { isPostFinished, type Post } from '../../../electron/shared/post'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { mergePosts, withoutPost, type PostCollection } from '../../desktop/post-collection'

/** Posts in one page: few enough for main to read them between two frames. */
const PAGE_SIZE = 100

/** The finished posts of the days that are shown. */
export interface FinishedPosts {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly posts: readonly Post[]
  readonly error: AppErrorDto | null
  readonly reload: () => void
}

interface Loaded {
  readonly key: string
  readonly posts: PostCollection
  readonly isComplete: boolean
  readonly error: AppErrorDto | null
}

/**
 * The posts that came to their end in a time, whenever they were made: asked for by that time, so that a month long ago costs no
 * more than this one. Kept up to date by events.
 */
export function useFinishedBetween(fromMs: number, untilMs: number): FinishedPosts {
  const { posts: desktop } = useDesktop()
  const { mode } = useAppInfo()
  const [attempt, setAttempt] = useState(0)
  const key = `${mode} ${fromMs} ${untilMs} ${attempt}`
  const [loaded, setLoaded] = useState<Loaded>({
    key: '',
    posts: new Map(),
    isComplete: false,
    error: null,
  })

  useEffect(() => {
    let isOver = false
    const filter = { ...EVERY_FINISHED_POST, fromMs, untilMs }
    const update = (change: (known: Loaded) => Partial<Loaded>): void => {
      if (isOver) return
      setLoaded((before) => {
        const known =
          before.key === key
            ? before
            : { key, posts: new Map<string, Post>(), isComplete: false, error: null }
        return { ...known, ...change(known) }
      })
    }
    const removedIds = new Set<string>()
    // Subscribed before the first page is asked for, so that no change falls between the two.
    const stopChanges = desktop.onChanged((post) => {
      if (!isPostFinished(post.phase)) {
        // Tried again: it is an open post now.
        update(({ posts }) => ({ posts: withoutPost(posts, post.id) }))
      } else if (matchesHistoryFilter(post, filter)) {
        update(({ posts }) => ({ posts: mergePosts(posts, [post]) }))
      }
    })
    const stopRemovals = desktop.onRemoved(({ postId }) => {
      removedIds.add(postId)
      update(({ posts }) => ({ posts: withoutPost(posts, postId) }))
    })
    const load = async (): Promise<void> => {
      let after: HistoryCursor | null = null
      do {
        const page = await desktop.searchHistory({ filter, limit: PAGE_SIZE, after })
        const present = page.posts.filter(({ id }) => !removedIds.has(id))
        update(({ posts }) => ({ posts: mergePosts(posts, present) }))
        after = page.next
      } while (after !== null && !isOver)
      update(() => ({ isComplete: true }))
    }
    load().catch((reason: unknown) => update(() => ({ error: toAppErrorDto(reason) })))
    return () => {
      isOver = true
      stopChanges()
      stopRemovals()
    }
  }, [desktop, key, fromMs, untilMs])

  const current = loaded.key === key ? loaded : null
  return {
    phase:
      current === null
        ? 'loading'
        : current.error !== null
          ? 'failed'
          : current.isComplete
            ? 'ready'
            : 'loading',
    posts: current === null ? [] : [...current.posts.values()],
    error: current?.error ?? null,
    reload: () => setAttempt((count) => count + 1),
  }
}
