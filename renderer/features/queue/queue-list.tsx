import { useMemo, type ReactNode } from 'react'
import type { Post } from '../../../electron/shared/post'
import { Card } from '../../components/card'
import { Link } from '../../components/link'
import { StatusPill } from '../../components/status-pill'
import { useVirtualList } from '../../components/use-virtual-list'
import { postTone } from '../../desktop/post-tone'
import { routeHref } from '../../desktop/routes'
import { phaseWords } from '../../i18n/phase-words'
import { useTexts } from '../../i18n/use-texts'
import type { QueueGroups } from './group-posts'
import { LineRow } from './line-row'
import { listQueueItems, type QueueHeading, type QueueItem } from './queue-items'
import { QueueRow } from './queue-row'
import { useLineMove } from './use-line-move'

/** About the height of a row; each is measured. */
const ROW_HEIGHT_PX = 100
const OVERSCAN_ROWS = 5
/** The rest is a link away. */
const FINISHED_SHOWN = 10

/** The queue, of which only the visible part is in the page: a person may schedule thousands of posts. */
export function QueueList({
  groups,
  finished,
  avatarOf,
  onPost,
}: {
  readonly groups: QueueGroups
  /** Posts that came to their end while the page was open, the last one first. */
  readonly finished: readonly Post[]
  readonly avatarOf: (post: Post) => string | null
  readonly onPost: (post: Post) => void
}) {
  const t = useTexts().posts.queue
  const hasFinished = finished.length > 0
  const moving = useLineMove(groups.inLine, onPost)
  const list = useMemo(() => listQueueItems(groups, hasFinished), [groups, hasFinished])
  const { scrollerRef, items, totalHeightPx, measureRef } = useVirtualList({
    count: list.length,
    itemHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => list[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
  })
  return (
    <>
      <span role="status" className="visually-hidden">
        {moving.said}
      </span>
      {/* No `ul`: between a list and its items nothing else may stand, and here stands the height of all of them. */}
      <div ref={scrollerRef} role="list" className="queue-list" aria-label={t.listLabel}>
        <div className="queue-list-space" style={{ height: totalHeightPx }} role="presentation">
          {items.map(({ index, topPx }) => {
            const item = list[index]
            if (item === undefined) return null
            const titleId = `queue-${item.id}`
            return (
              <div
                role="listitem"
                key={item.id}
                ref={measureRef}
                className="queue-item"
                data-gap={item.kind === 'post' && item.isFirst && list[index - 1]?.kind === 'post'}
                data-index={index}
                style={{ transform: `translateY(${Math.round(topPx)}px)` }}
                aria-labelledby={titleId}
                aria-posinset={index + 1}
                aria-setsize={list.length}
              >
                {renderItem(item, titleId)}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )

  function renderItem(item: QueueItem, titleId: string): ReactNode {
    switch (item.kind) {
      case 'heading':
        return (
          <Heading
            group={item.id}
            titleId={titleId}
            isFirst={item === list[0]}
            isOrderable={moving.movable.length > 1}
          />
        )
      case 'post':
        return (
          <LineRow
            post={item.post}
            moving={moving}
            className="queue-row"
            isFirst={item.isFirst}
            isLast={item.isLast}
          >
            {(mover) => (
              <QueueRow
                post={item.post}
                titleId={titleId}
                avatarUrl={avatarOf(item.post)}
                mover={mover}
                onPost={onPost}
              />
            )}
          </LineRow>
        )
      case 'finished':
        return <Finished posts={finished} titleId={titleId} />
    }
  }
}

function Heading({
  group,
  titleId,
  isFirst,
  isOrderable,
}: {
  readonly group: QueueHeading
  readonly titleId: string
  readonly isFirst: boolean
  /** Whether there is an order to make among those that wait. */
  readonly isOrderable: boolean
}) {
  const { schedule, queue } = useTexts()
  const words = {
    missed: { title: schedule.queue.decideTitle, note: null },
    line: { title: queue.line.title, note: isOrderable ? queue.line.note : queue.line.noteAlone },
    scheduled: { title: schedule.queue.scheduledTitle, note: schedule.queue.note },
  }[group]
  return (
    <div className="queue-heading" data-first={isFirst}>
      <h2 id={titleId} className="queue-group-title">
        {words.title}
      </h2>
      {words.note !== null && <p className="queue-row-note">{words.note}</p>}
    </div>
  )
}

/** What has just come to its end, so that none vanishes without a word. */
function Finished({
  posts,
  titleId,
}: {
  readonly posts: readonly Post[]
  readonly titleId: string
}) {
  const texts = useTexts()
  const t = texts.posts
  return (
    <div className="queue-finished-space">
      <Card
        title={<span id={titleId}>{t.queue.finishedTitle}</span>}
        actions={<Link href={routeHref('history')}>{t.queue.openHistory}</Link>}
      >
        <ul className="queue-finished">
          {posts.slice(0, FINISHED_SHOWN).map((post) => (
            <li key={post.id}>
              <span className="queue-finished-name">{post.videoFileName}</span>
              <span className="queue-finished-channel">{t.channel(post.channelName)}</span>
              <StatusPill tone={postTone(post).tone}>{phaseWords(post, texts, false)}</StatusPill>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
