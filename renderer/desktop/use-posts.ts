import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import { isPostFinished, type Post, type PostQuery } from '../../electron/shared/post'
import { toAppErrorDto } from './desktop-client'
import { useAppInfo, useDesktop } from './desktop-provider'
import { listPosts, mergePosts, withoutPost, type PostCollection } from './post-collection'

/** All open posts are wanted, so they come in larger pieces; still few enough for main to read them in between. */
const PAGE_SIZES = { open: 200, finished: 50, all: 50 } as const

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

type PageState = Pick<PostList, 'phase' | 'hasMore' | 'error'>

const loading: PageState = { phase: 'loading', hasMore: false, error: null }

/** What was loaded in one go: replaced as a whole when main's ledger is another one. */
interface Session {
  isOver: boolean
  oldestMs: number | null
  /** A page that was asked for before a removal must not bring the post back. */
  readonly removedIds: Set<string>
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
  const [collection, setCollection] = useState<PostCollection>(new Map())
  const [page, setPage] = useState<PageState>(loading)
  const current = useRef<Session | null>(null)

  const accept = useCallback(
    (post: Post) => setCollection((known) => mergePosts(known, [post])),
    [],
  )

  const loadPage = useCallback(
    (session: Session) => {
      // One millisecond is asked for twice, because several posts may have been made in it.
      const beforeMs = session.oldestMs === null ? null : session.oldestMs + 1
      desktop.posts.list({ scope, limit: PAGE_SIZES[scope], beforeMs }).then(
        ({ posts, hasMore }) => {
          if (session.isOver) return
          session.oldestMs = posts.at(-1)?.createdAtMs ?? session.oldestMs
          const present = posts.filter(({ id }) => !session.removedIds.has(id))
          setCollection((known) => mergePosts(known, present))
          setPage({ phase: 'ready', hasMore, error: null })
        },
        (reason: unknown) => {
          if (session.isOver) return
          setPage({ phase: 'failed', hasMore: false, error: toAppErrorDto(reason) })
        },
      )
    },
    [desktop, scope],
  )

  // Subscribed before the first page is asked for, so that no change falls between the two. Practice mode has its own ledger.
  useEffect(() => {
    const session: Session = { isOver: false, oldestMs: null, removedIds: new Set() }
    current.current = session
    const stopChanges = desktop.posts.onChanged(accept)
    const stopRemovals = desktop.posts.onRemoved(({ postId }) => {
      session.removedIds.add(postId)
      setCollection((known) => withoutPost(known, postId))
    })
    loadPage(session)
    return () => {
      session.isOver = true
      stopChanges()
      stopRemovals()
      setCollection(new Map())
      setPage(loading)
    }
  }, [desktop, accept, loadPage, mode])

  const reload = useCallback(() => {
    if (current.current === null) return
    setPage(loading)
    current.current.oldestMs = null
    loadPage(current.current)
  }, [loadPage])
  const loadMore = useCallback(() => {
    if (current.current !== null) loadPage(current.current)
  }, [loadPage])
  const posts = useMemo(
    () => listPosts(collection).filter((post) => belongsTo(scope, post)),
    [collection, scope],
  )

  return { ...page, posts, loadMore, reload, accept }
}
