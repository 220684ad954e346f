import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import { isPostFinished, type Post, type PostQuery } from '../../electron/shared/post'
import { toAppErrorDto } from './desktop-client'
import { useAppInfo, useDesktop } from './desktop-provider'
import { EMPTY_POSTS, mergePosts, newestFirst, removePost } from './post-collection'

const PAGE_SIZE = 50

/** The posts of one scope as they stand now. */
export interface PostList {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** Newest first. */
  readonly posts: readonly Post[]
  readonly error: AppErrorDto | null
  /** Whether older posts wait behind `loadMore`. */
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly reload: () => void
  /** Takes a post that a request has answered, before its event arrives. */
  readonly accept: (post: Post) => void
}

function belongsTo(scope: PostQuery['scope'], post: Post): boolean {
  return scope === 'all' || (scope === 'finished') === isPostFinished(post.phase)
}

/**
 * Posts of a scope, loaded page by page and kept up to date by events. A post that moves to the other scope leaves the list by
 * itself.
 */
export function usePosts(scope: PostQuery['scope']): PostList {
  const desktop = useDesktop()
  const { mode } = useAppInfo()
  const [collection, setCollection] = useState(EMPTY_POSTS)
  const [page, setPage] = useState<Pick<PostList, 'phase' | 'hasMore' | 'error'>>({
    phase: 'loading',
    hasMore: false,
    error: null,
  })
  const oldestLoadedMs = useRef<number | null>(null)
  const generation = useRef(0)

  const accept = useCallback(
    (post: Post) => setCollection((known) => mergePosts(known, [post])),
    [],
  )

  const loadPage = useCallback(
    (beforeMs: number | null) => {
      const started = generation.current
      desktop.posts.list({ scope, limit: PAGE_SIZE, beforeMs }).then(
        ({ posts, hasMore }) => {
          if (started !== generation.current) return
          const last = posts.at(-1)
          if (last !== undefined) oldestLoadedMs.current = last.createdAtMs
          setCollection((known) => mergePosts(known, posts))
          setPage({ phase: 'ready', hasMore, error: null })
        },
        (reason: unknown) => {
          if (started !== generation.current) return
          setPage({ phase: 'failed', hasMore: false, error: toAppErrorDto(reason) })
        },
      )
    },
    [desktop, scope],
  )

  // Subscribed before the first page is asked for, so that no change falls between the two. Practice mode has its own ledger.
  useEffect(() => {
    generation.current += 1
    const stopChanges = desktop.posts.onChanged(accept)
    const stopRemovals = desktop.posts.onRemoved(({ postId }) =>
      setCollection((known) => removePost(known, postId)),
    )
    loadPage(null)
    return () => {
      generation.current += 1
      stopChanges()
      stopRemovals()
      oldestLoadedMs.current = null
      setCollection(EMPTY_POSTS)
      setPage({ phase: 'loading', hasMore: false, error: null })
    }
  }, [desktop, accept, loadPage, mode])

  const reload = useCallback(() => {
    setPage({ phase: 'loading', hasMore: false, error: null })
    loadPage(null)
  }, [loadPage])
  const loadMore = useCallback(() => loadPage(oldestLoadedMs.current), [loadPage])
  const posts = useMemo(
    () => newestFirst(collection).filter((post) => belongsTo(scope, post)),
    [collection, scope],
  )

  return { ...page, posts, loadMore, reload, accept }
}
