import { CalendarClock } from 'lucide-react'
import { useFormat } from '../i18n/use-texts'
import { useNow } from './use-now'
import './scheduled-time.css'

/** When a post goes out, and how far away that is. */
export function ScheduledTime({ atMs }: { readonly atMs: number }) {
  const format = useFormat()
  const nowMs = useNow(10_000)
  return (
    <p className="scheduled-time">
      <CalendarClock aria-hidden />
      <time dateTime={new Date(atMs).toISOString()}>{format.weekdayDateTime(atMs)}</time>
      <span className="scheduled-time-distance">{format.relative(atMs, nowMs)}</span>
    </p>
  )
}
