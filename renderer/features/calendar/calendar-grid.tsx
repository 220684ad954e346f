import type { CalendarDate } from '@internationalized/date'
import { useEffect, useRef } from 'react'
import type { Post } from '../../../electron/shared/post'
import type { ChannelQuotas } from '../../../electron/shared/post-quota'
import type { PostVideos } from '../../desktop/post-videos'
import { useFormat, useTexts } from '../../i18n/use-texts'
import {
  calendarTimeMs,
  groupByDay,
  listFullChannels,
  moveTo,
  type CalendarView,
} from './calendar-days'
import { CalendarItem, type CalendarItemActions } from './calendar-item'
import { DropCell } from './drop-cell'

/** More than these would push the other weeks out of the window; the rest is one press away. */
const LINES_PER_MONTH_DAY = 3
/** The hour that a week shows at the top first. */
const FIRST_SHOWN_HOUR = 7
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export interface CalendarGridProps {
  readonly view: CalendarView
  readonly days: readonly CalendarDate[]
  /** The day around which the view is built; days of other months are paler. */
  readonly anchor: CalendarDate
  readonly today: CalendarDate
  readonly timeZone: string
  readonly posts: readonly Post[]
  readonly dragged: Post | null
  readonly nowMs: number
  /** What is known of the channels' limits; null while nothing is. */
  readonly quotas: ChannelQuotas | null
  readonly moveHintId: string
  readonly videos: PostVideos
  readonly actions: CalendarItemActions
  readonly isRefused: (post: Post, atMs: number) => boolean
  readonly onMove: (post: Post, atMs: number) => void
  readonly onShowDay: (day: CalendarDate) => void
}

/** Days with their posts: a month by days, a week by hours. */
export function CalendarGrid(props: CalendarGridProps) {
  const { view, days, today, timeZone, posts } = props
  const format = useFormat()
  const groups = groupByDay(posts, timeZone)
  const grid = useRef<HTMLDivElement>(null)
  // In a small window the present week may lie below the fold.
  useEffect(() => {
    grid.current?.querySelector('[data-today="true"]')?.scrollIntoView({ block: 'center' })
  }, [])
  const midday = (day: CalendarDate): number => day.toDate(timeZone).getTime() + 12 * 3_600_000
  return (
    <div ref={grid} className="calendar-grid" data-view={view}>
      {view === 'week' && <div className="calendar-corner" />}
      {days.slice(0, 7).map((day) => (
        <div
          key={day.toString()}
          className="calendar-weekday"
          data-today={view === 'week' && day.compare(today) === 0}
        >
          <span>{format.weekday(midday(day))}</span>
          {view === 'week' && (
            <>
              <span className="calendar-day-number tabular">{format.number(day.day)}</span>
              <FullMark
                posts={groups.get(day.toString()) ?? []}
                quotas={props.quotas}
                nowMs={props.nowMs}
              />
            </>
          )}
        </div>
      ))}
      {view === 'month' ? (
        days.map((day) => (
          <MonthDay
            key={day.toString()}
            {...props}
            day={day}
            ofDay={groups.get(day.toString()) ?? []}
          />
        ))
      ) : (
        <WeekHours {...props} groups={groups} />
      )}
    </div>
  )
}

function MonthDay({
  day,
  ofDay,
  anchor,
  today,
  timeZone,
  dragged,
  nowMs,
  quotas,
  moveHintId,
  videos,
  actions,
  isRefused,
  onMove,
  onShowDay,
}: CalendarGridProps & { readonly day: CalendarDate; readonly ofDay: readonly Post[] }) {
  const t = useTexts().calendar
  const format = useFormat()
  const target = (post: Post): number => moveTo(calendarTimeMs(post), day, null, timeZone)
  // The line that says how many more there are takes the place of one of them.
  const shownCount =
    ofDay.length > LINES_PER_MONTH_DAY ? LINES_PER_MONTH_DAY - 1 : LINES_PER_MONTH_DAY
  const hiddenCount = ofDay.length - shownCount
  return (
    <DropCell
      className="calendar-month-day"
      data-day={day.toString()}
      data-today={day.compare(today) === 0}
      data-outside={day.month !== anchor.month}
      isRefused={dragged === null ? null : () => isRefused(dragged, target(dragged))}
      onDrop={() => {
        if (dragged !== null) onMove(dragged, target(dragged))
      }}
    >
      <div className="calendar-day-head">
        <span className="calendar-day-number tabular">{format.number(day.day)}</span>
        <FullMark posts={ofDay} quotas={quotas} nowMs={nowMs} />
      </div>
      {ofDay.slice(0, shownCount).map((post) => (
        <CalendarItem
          key={post.id}
          post={post}
          moveHintId={moveHintId}
          videos={videos}
          actions={actions}
        />
      ))}
      {hiddenCount > 0 && (
        <button type="button" className="calendar-more" onClick={() => onShowDay(day)}>
          {t.more(format.number(hiddenCount))}
        </button>
      )}
    </DropCell>
  )
}

function WeekHours({
  days,
  timeZone,
  groups,
  dragged,
  moveHintId,
  videos,
  actions,
  isRefused,
  onMove,
}: CalendarGridProps & { readonly groups: ReadonlyMap<string, readonly Post[]> }) {
  const format = useFormat()
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'start' })
  }, [])
  const hourOf = (post: Post): number => new Date(calendarTimeMs(post)).getHours()
  return (
    <div className="calendar-hours">
      {HOURS.map((hour) => (
        <div key={hour} className="calendar-hour-row">
          <div ref={hour === FIRST_SHOWN_HOUR ? first : null} className="calendar-hour tabular">
            {format.time(new Date(2026, 0, 1, hour).getTime())}
          </div>
          {days.map((day) => {
            const target = (post: Post): number => moveTo(calendarTimeMs(post), day, hour, timeZone)
            return (
              <DropCell
                key={day.toString()}
                className="calendar-week-hour"
                data-day={day.toString()}
                data-hour={hour}
                isRefused={dragged === null ? null : () => isRefused(dragged, target(dragged))}
                onDrop={() => {
                  if (dragged !== null) onMove(dragged, target(dragged))
                }}
              >
                {(groups.get(day.toString()) ?? [])
                  .filter((post) => hourOf(post) === hour)
                  .map((post) => (
                    <CalendarItem
                      key={post.id}
                      post={post}
                      moveHintId={moveHintId}
                      videos={videos}
                      actions={actions}
                    />
                  ))}
              </DropCell>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** That a day takes no further post of a channel. */
function FullMark({
  posts,
  quotas,
  nowMs,
}: {
  readonly posts: readonly Post[]
} & Pick<CalendarGridProps, 'quotas' | 'nowMs'>) {
  const t = useTexts().calendar
  const format = useFormat()
  const names = listFullChannels(posts, quotas, nowMs)
  if (names.length === 0) return null
  return (
    <span className="calendar-full" title={t.fullHint(format.list(names))}>
      {t.full}
      <span className="visually-hidden">: {t.fullHint(format.list(names))}</span>
    </span>
  )
}
