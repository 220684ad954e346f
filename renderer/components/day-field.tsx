import { parseDate } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import { useMemo } from 'react'
import {
  Button as AriaButton,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Label,
} from 'react-aria-components'
import { CalendarPopover } from './calendar-popover'
import './date-time-field.css'

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
      <Group className="ui-input ui-date-time" data-no-ring>
        <DateInput className="ui-date-time-input" data-no-ring>
          {(segment) => (
            <DateSegment segment={segment} className="ui-date-time-segment" data-no-ring />
          )}
        </DateInput>
        <AriaButton className="ui-date-time-button">
          <CalendarDays aria-hidden />
        </AriaButton>
      </Group>
      <CalendarPopover />
    </DatePicker>
  )
}
