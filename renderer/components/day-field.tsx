import { parseDate } from '@internationalized/date'
import { useMemo } from 'react'
import { DatePicker, Label } from 'react-aria-components'
import { CalendarPopover } from './calendar-popover'
import { DateSegments } from './date-segments'

/** A day in a field, typed segment by segment or picked from a calendar; it can be left empty. */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  /** As `2026-11-27`; null while no day is chosen. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}) {
  const date = useMemo(() => (value === null ? null : parseDate(value)), [value])
  return (
    <DatePicker
      data-no-ring
      className="ui-field"
      value={date}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      granularity="day"
      shouldForceLeadingZeros
    >
      <Label className="ui-field-label">{label}</Label>
      <DateSegments />
      <CalendarPopover />
    </DatePicker>
  )
}
