import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Post } from '../../../electron/shared/post'
import { useVirtualList } from '../../components/use-virtual-list'
import { useTexts } from '../../i18n/use-texts'
import { HistoryRow } from './history-row'

/** About the height of a row without a banner; each row is measured. */
const ROW_HEIGHT_PX = 124
const OVERSCAN_ROWS = 4
/** So many rows before the end the next page is asked for, so that nobody sees the end of one. */
const ROWS_AHEAD = 15

/** The posts as a list of which only the visible part is in the page. The arrow keys go from post to post. */
export function HistoryRows({
  posts,
  count,
  hasMore,
  isStale,
  avatarOf,
  onLoadMore,
  onPost,
}: {
  readonly posts: readonly Post[]
  /** How many there are, with those that are not read yet. */
  readonly count: number | null
  readonly hasMore: boolean
  /** The answer to another filter is on its way. */
  readonly isStale: boolean
  readonly avatarOf: (post: Post) => string | null
  readonly onLoadMore: () => void
  readonly onPost: (post: Post) => void
}) {
  const t = useTexts().posts.history
  const listRef = useRef<HTMLElement | null>(null)
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const [activeIndex, setActiveIndex] = useState(0)
  const isFocusWanted = useRef(false)
  // The same function for as long as the posts are the same: another one has the place of every post reckoned again.
  const keyOf = useCallback((index: number) => posts[index]?.id ?? index, [posts])
  const kindOf = (index: number): string => {
    const post = posts[index]
    return post === undefined ? '' : `${post.phase} ${post.error?.code} ${openIds.has(post.id)}`
  }
  const { scrollerRef, items, totalHeightPx, viewHeightPx, measureRef, scrollTo } = useVirtualList({
    count: posts.length,
    itemHeightPx: ROW_HEIGHT_PX,
    keyOf,
    kindOf,
    overscan: OVERSCAN_ROWS,
  })
  const setList = useCallback(
    (element: HTMLElement | null) => {
      listRef.current = element
      scrollerRef(element)
    },
    [scrollerRef],
  )

  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastShown >= posts.length - ROWS_AHEAD) onLoadMore()
  }, [hasMore, lastShown, posts.length, onLoadMore])

  // A row far away is drawn only after the list has scrolled to it.
  useEffect(() => {
    if (isFocusWanted.current) isFocusWanted.current = !focusRow(listRef.current, activeIndex)
  }, [activeIndex, items])

  // What another filter has found is read from its beginning.
  useEffect(() => {
    if (!isStale) listRef.current?.scrollTo({ top: 0 })
  }, [isStale])

  const toggle = useCallback((id: string): void => {
    setOpenIds((known) => {
      const next = new Set(known)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    const isOnRow = target instanceof HTMLElement && target.dataset['index'] !== undefined
    if (target !== listRef.current && !isOnRow) return
    const rowsInView = Math.max(1, Math.floor(viewHeightPx / ROW_HEIGHT_PX) - 1)
    const next = {
      ArrowDown: isOnRow ? activeIndex + 1 : activeIndex,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + rowsInView,
      PageUp: activeIndex - rowsInView,
      Home: 0,
      End: posts.length - 1,
    }[event.key]
    if (next === undefined) {
      const post = posts[activeIndex]
      if (event.key !== 'Enter' || !isOnRow || post === undefined) return
      event.preventDefault()
      toggle(post.id)
      return
    }
    event.preventDefault()
    const index = Math.min(Math.max(0, next), posts.length - 1)
    setActiveIndex(index)
    scrollTo(index, 'auto')
    isFocusWanted.current = !focusRow(listRef.current, index)
  }
  return (
    // No `ul`: between a list and its items nothing else may stand, and here stands the height of all of them.
    <div
      ref={setList}
      role="list"
      className="history-list"
      aria-label={t.listLabel}
      aria-busy={isStale}
      data-stale={isStale}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="history-list-space" style={{ height: totalHeightPx }} role="presentation">
        {/* They stand below each other by themselves: one that turns out higher than guessed moves the others without React. */}
        <div
          className="history-list-shown"
          style={{ top: items[0]?.topPx ?? 0 }}
          role="presentation"
        >
          {items.map(({ index }) => {
            const post = posts[index]
            if (post === undefined) return null
            return (
              <HistoryItem
                key={post.id}
                post={post}
                index={index}
                count={count}
                avatarUrl={avatarOf(post)}
                isStoryOpen={openIds.has(post.id)}
                measureRef={measureRef}
                onFocus={setActiveIndex}
                onToggleStory={toggle}
                onPost={onPost}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** One post. Drawn again only when something about it has changed, and not whenever the list has scrolled. */
const HistoryItem = memo(function HistoryItem({
  post,
  index,
  count,
  avatarUrl,
  isStoryOpen,
  measureRef,
  onFocus,
  onToggleStory,
  onPost,
}: {
  readonly post: Post
  readonly index: number
  readonly count: number | null
  readonly avatarUrl: string | null
  readonly isStoryOpen: boolean
  readonly measureRef: (element: HTMLElement | null) => void
  readonly onFocus: (index: number) => void
  readonly onToggleStory: (postId: string) => void
  readonly onPost: (post: Post) => void
}) {
  return (
    <div
      role="listitem"
      ref={measureRef}
      className="history-row"
      data-index={index}
      tabIndex={-1}
      aria-labelledby={`history-row-${post.id}`}
      aria-posinset={index + 1}
      aria-setsize={count ?? -1}
      onFocus={() => onFocus(index)}
    >
      <HistoryRow
        post={post}
        titleId={`history-row-${post.id}`}
        avatarUrl={avatarUrl}
        isStoryOpen={isStoryOpen}
        onToggleStory={() => onToggleStory(post.id)}
        onPost={onPost}
      />
    </div>
  )
})

/** Answers whether the row is in the page, and has the focus now. */
function focusRow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
  row?.focus({ preventScroll: true })
  return row !== null
}
