import type { CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, Send } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { IconButton } from '../../components/icon-button'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { RadioGroup } from '../../components/radio-group'
import { ErrorBanner } from '../../desktop/error-banner'
import { localTimeZone } from '../../desktop/local-time-zone'
import { routeHref } from '../../desktop/routes'
import { useNow } from '../../desktop/use-now'
import { useOpenPosts } from '../../desktop/use-open-posts'
import { usePosts } from '../../desktop/use-posts'
import { useFormat, useTexts } from '../../i18n/use-texts'
import {
  calendarTimeMs,
  dayOf,
  daysOfView,
  moveTo,
  stepView,
  type CalendarView,
} from './calendar-days'
import { CalendarGrid } from './calendar-grid'
import { findMoveProblem } from './find-move-problem'
import { PostDetailsDialog } from './post-details-dialog'
import { useMovePost } from './use-move-post'
import './calendar.css'

const VIEWS: readonly CalendarView[] = ['month', 'week']

/** Scheduled and recent posts by day and hour, to be moved about until they start. */
export function CalendarPage() {
  const texts = useTexts()
  const t = texts.calendar
  const format = useFormat()
  const timeZone = localTimeZone()
  const moveHintId = useId()
  const nowMs = useNow(60_000)
  const today = dayOf(nowMs, timeZone)
  const [view, setView] = useState<CalendarView>('month')
  const [anchor, setAnchor] = useState<CalendarDate>(today)
  const [openId, setOpenId] = useState<string | null>(null)
  const [dragged, setDragged] = useState<Post | null>(null)
  const open = useOpenPosts()
  const days = daysOfView(view, anchor, format.locale)
  const finished = useFinishedSince(days[0]?.toDate(timeZone).getTime() ?? nowMs)
  const posts = [...open.posts, ...finished.posts]
  const move = useMovePost(posts, open.accept)
  const error = open.error ?? finished.error
  const isEmpty = open.phase === 'ready' && finished.phase === 'ready' && posts.length === 0
  const opened = posts.find(({ id }) => id === openId)

  const nudge = (post: Post, columns: number, rows: number): void => {
    const atMs = calendarTimeMs(post)
    const day = dayOf(atMs, timeZone).add({ days: columns + (view === 'month' ? rows * 7 : 0) })
    const target = moveTo(atMs, day, null, timeZone)
    move(post, view === 'week' ? target + rows * 3_600_000 : target)
    // The post is drawn anew on its other day; the focus goes with it.
    window.setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-post="${CSS.escape(post.id)}"]`)?.focus()
    }, 200)
  }

  return (
    <Page width="full">
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          <div className="calendar-view">
            <RadioGroup
              label={t.view}
              appearance="segmented"
              value={view}
              onChange={setView}
              options={VIEWS.map((id) => ({ id, label: t.views[id] }))}
            />
          </div>
        }
      />
      {error !== null && (
        <ErrorBanner
          error={error}
          actions={
            <Button size="small" onPress={open.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
      {isEmpty ? (
        <Card isFlush>
          <EmptyState
            icon={<CalendarDays />}
            title={t.emptyTitle}
            actions={
              <ButtonLink href={routeHref('publishing')} icon={<Send />}>
                {texts.posts.queue.openPublishing}
              </ButtonLink>
            }
          >
            {t.emptyBody}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="calendar-bar">
            <IconButton
              label={t.previous[view]}
              icon={<ChevronLeft />}
              onPress={() => setAnchor(stepView(view, anchor, -1))}
            />
            <IconButton
              label={t.next[view]}
              icon={<ChevronRight />}
              onPress={() => setAnchor(stepView(view, anchor, 1))}
            />
            <h2 className="calendar-heading" aria-live="polite">
              {format.monthYear(
                (view === 'week' ? (days[3] ?? anchor) : anchor).toDate(timeZone).getTime(),
              )}
            </h2>
            <Button size="small" onPress={() => setAnchor(today)}>
              {t.today}
            </Button>
            <span className="calendar-zone">{t.allTimes(timeZone)}</span>
            <p id={moveHintId} className="calendar-hint">
              {t.moveHint[view]}
            </p>
          </div>
          <InlineMessage tone="neutral">{texts.schedule.honest}</InlineMessage>
          <CalendarGrid
            view={view}
            days={days}
            anchor={anchor}
            today={today}
            timeZone={timeZone}
            posts={posts}
            dragged={dragged}
            moveHintId={moveHintId}
            actions={{
              onOpen: (post) => setOpenId(post.id),
              onDragStart: setDragged,
              onDragEnd: () => setDragged(null),
              onNudge: nudge,
            }}
            isRefused={(post, atMs) => findMoveProblem(post, atMs, posts, Date.now()) !== null}
            onMove={move}
            onShowDay={(day) => {
              setAnchor(day)
              setView('week')
            }}
          />
        </>
      )}
      {opened !== undefined && (
        <PostDetailsDialog post={opened} onClose={() => setOpenId(null)} onPost={open.accept} />
      )}
    </Page>
  )
}

/** Finished posts back to an instant: older pages are loaded as far as the days that are shown reach. */
function useFinishedSince(sinceMs: number) {
  const finished = usePosts('finished')
  const { hasMore, loadMore, posts } = finished
  const oldestMs = posts.at(-1)?.createdAtMs ?? null
  useEffect(() => {
    if (hasMore && oldestMs !== null && oldestMs >= sinceMs) loadMore()
  }, [hasMore, loadMore, oldestMs, sinceMs])
  return finished
}
