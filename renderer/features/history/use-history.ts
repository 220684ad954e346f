import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { HistoryFilter } from '../../../electron/shared/history-filter'
import type { Post } from '../../../electron/shared/post'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { EMPTY_LIST, takeChange, takePage, takeRemoval, type HistoryList } from './history-list'

const PAGE_SIZE = 50
/** Several posts that end at about the same time are counted once. */
const RECOUNT_AFTER_MS = 400

/** The finished posts under a filter, as far as they have been read. */
export interface History {
  /** While the answer to another filter is awaited, the posts of the one before stay. */
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly posts: readonly Post[]
  readonly hasMore: boolean
  /** How many there are in all; null until they have been counted. */
  readonly count: number | null
  readonly error: AppErrorDto | null
  readonly loadMore: () => void
  readonly reload: () => void
  /** Takes a post that a request has answered, before its event arrives. */
  readonly accept: (post: Post) => void
}

/** What was asked under one filter: replaced as a whole when the filter changes. */
interface Session {
  isOver: boolean
  isLoading: boolean
  list: HistoryList
  readonly removedIds: Set<string>
}

interface Shown {
  readonly phase: History['phase']
  readonly list: HistoryList
  readonly error: AppErrorDto | null
}

/** Reads the history page by page and keeps what has been read up to date by events. */
export function useHistory(filter: HistoryFilter): History {
  const { posts } = useDesktop()
  const { mode } = useAppInfo()
  const [shown, setShown] = useState<Shown>({ phase: 'loading', list: EMPTY_LIST, error: null })
  const [count, setCount] = useState<number | null>(null)
  const [attempt, setAttempt] = useState(0)
  const current = useRef<Session | null>(null)

  const loadPage = useCallback(
    (session: Session) => {
      if (session.isLoading) return
      session.isLoading = true
      posts.searchHistory({ filter, limit: PAGE_SIZE, after: session.list.next }).then(
        (page) => {
          session.isLoading = false
          if (session.isOver) return
          session.list = takePage(session.list, page, session.removedIds)
          setShown({ phase: 'ready', list: session.list, error: null })
        },
        (reason: unknown) => {
          session.isLoading = false
          if (session.isOver) return
          setShown({ phase: 'failed', list: session.list, error: toAppErrorDto(reason) })
        },
      )
    },
    [posts, filter],
  )

  // Subscribed before the first page is asked for, so that no change falls between the two. Practice mode has its own ledger.
  useEffect(() => {
    const session: Session = {
      isOver: false,
      isLoading: false,
      list: EMPTY_LIST,
      removedIds: new Set(),
    }
    current.current = session
    let timer: ReturnType<typeof setTimeout> | null = null
    const recount = (): void => {
      timer = null
      posts.countHistory(filter).then(
        (counted) => {
          if (!session.isOver) setCount(counted)
        },
        () => undefined,
      )
    }
    const update = (list: HistoryList): void => {
      if (list === session.list) return
      session.list = list
      setShown((before) => ({ ...before, list }))
      timer ??= setTimeout(recount, RECOUNT_AFTER_MS)
    }
    const stopChanges = posts.onChanged((post) => {
      update(takeChange(session.list, post, filter))
    })
    const stopRemovals = posts.onRemoved(({ postId }) => {
      session.removedIds.add(postId)
      update(takeRemoval(session.list, postId))
    })
    loadPage(session)
    recount()
    return () => {
      session.isOver = true
      if (timer !== null) clearTimeout(timer)
      stopChanges()
      stopRemovals()
      setShown((before) => ({ ...before, phase: 'loading', error: null }))
    }
  }, [posts, filter, loadPage, mode, attempt])

  const loadMore = useCallback(() => {
    const session = current.current
    if (session !== null && session.list.next !== null) loadPage(session)
  }, [loadPage])
  const reload = useCallback(() => setAttempt((known) => known + 1), [])
  const accept = useCallback(
    (post: Post) => {
      const session = current.current
      if (session === null) return
      session.list = takeChange(session.list, post, filter)
      const { list } = session
      setShown((before) => ({ ...before, list }))
    },
    [filter],
  )

  return {
    phase: shown.phase,
    posts: shown.list.posts,
    hasMore: shown.list.next !== null,
    count,
    error: shown.error,
    loadMore,
    reload,
    accept,
  }
}
