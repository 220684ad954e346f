import type { CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, Send } from 'lucide-react'
import { useId, useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { IconButton } from '../../components/icon-button'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { RadioGroup } from '../../components/radio-group'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { findMoveProblem } from '../../desktop/find-move-problem'
import { localTimeZone } from '../../desktop/local-time-zone'
import { PostVideos } from '../../desktop/post-videos'
import { routeHref } from '../../desktop/routes'
import { useQuotas } from '../../desktop/use-quotas'
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
import { PostDetailsDialog } from './post-details-dialog'
import { useFinishedBetween } from './use-finished-between'
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
  const all = usePosts('all')
  const days = daysOfView(view, anchor, format.locale)
  const finished = useFinishedBetween(
    (days[0] ?? anchor).toDate(timeZone).getTime(),
    (days.at(-1) ?? anchor).add({ days: 1 }).toDate(timeZone).getTime(),
  )
  const desktop = useDesktop()
  const [videos] = useState(() => new PostVideos((postId) => desktop.posts.openVideo(postId)))
  const posts = [...open.posts, ...finished.posts]
  const quotas = useQuotas(channelIdsOf(open.posts))
  const move = useMovePost(quotas, open.accept)
  const error = open.error ?? finished.error
  // A month without posts is no reason to hide the calendar from somebody who has some in another.
  const isEmpty = all.phase === 'ready' && all.posts.length === 0
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
            <Button size="small" onPress={open.error === null ? finished.reload : open.reload}>
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
            videos={videos}
            moveHintId={moveHintId}
            actions={{
              onOpen: (post) => setOpenId(post.id),
              onDragStart: setDragged,
              onDragEnd: () => setDragged(null),
              onNudge: nudge,
            }}
            nowMs={nowMs}
            quotas={quotas}
            isRefused={(post, atMs) =>
              findMoveProblem(post, atMs, quotas?.[post.channelId] ?? null, Date.now()) !== null
            }
            onMove={move}
            onShowDay={(day) => {
              setAnchor(day)
              setView('week')
            }}
          />
        </>
      )}
      {opened !== undefined && (
        <PostDetailsDialog
          videos={videos}
          post={opened}
          onClose={() => setOpenId(null)}
          onPost={open.accept}
        />
      )}
    </Page>
  )
}

/** In one order, so that the same channels are asked about once. */
function channelIdsOf(posts: readonly Post[]): readonly string[] {
  return [...new Set(posts.map(({ channelId }) => channelId))].sort()
}
