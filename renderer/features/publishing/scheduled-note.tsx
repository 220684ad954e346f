import { CalendarClock } from 'lucide-react'
import { useFormat, useTexts } from '../../i18n/use-texts'
import './scheduled-note.css'

/** Says beside a button that it posts nothing at once, and when it does. The button refers to it by its id. */
export function ScheduledNote({ id, atMs }: { readonly id: string; readonly atMs: number }) {
  const t = useTexts().schedule
  const format = useFormat()
  return (
    <p id={id} className="publishing-scheduled-note">
      <CalendarClock aria-hidden />
      {t.notBefore(format.zonedDateTime(atMs))}
    </p>
  )
}
