import { fromAbsolute, toCalendarDate, toZoned } from '@internationalized/date'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { DatePicker, Label } from 'react-aria-components'
import { CalendarPopover } from './calendar-popover'
import { DateSegments } from './date-segments'
import { FieldMessages } from './field-messages'

export interface DateTimeFieldProps {
  readonly label: string
  /** The instant that is shown, in the time zone below. */
  readonly valueMs: number
  /** Called with every whole and valid date and time; a half-typed one is never told. */
  readonly onChange: (valueMs: number) => void
  /** IANA name, for example `Europe/Istanbul`. */
  readonly timeZone: string
  /** The first and the last day of the calendar, as instants on these days. */
  readonly minMs: number
  readonly maxMs: number
  readonly description?: ReactNode
  readonly errorMessage?: string | null | undefined
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/**
 * A date and a time of day in one field, typed segment by segment or picked from a calendar, in the order and with the clock of
 * the language. It always holds a whole date: what is left half-typed gives way to what stood there before. A time that a change of
 * the clocks skips moves to the next one that exists.
 */
export function DateTimeField({
  label,
  valueMs,
  onChange,
  timeZone,
  minMs,
  maxMs,
  description,
  errorMessage,
  isDisabled = false,
  autoFocus = false,
}: DateTimeFieldProps) {
  const group = useRef<HTMLDivElement>(null)
  const [generation, setGeneration] = useState(0)
  // The field starts over when it is given another object, so the same instant has to be the same object.
  const value = useMemo(() => fromAbsolute(valueMs, timeZone), [valueMs, timeZone])
  const minDay = toZoned(toCalendarDate(fromAbsolute(minMs, timeZone)), timeZone)
  const maxDay = fromAbsolute(maxMs, timeZone)
  return (
    <DatePicker
      key={generation}
      // The group around the segments wears the ring.
      data-no-ring
      className="ui-field"
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next.toDate().getTime())
      }}
      onBlur={() => {
        const isHalfTyped = group.current?.querySelector('[data-placeholder]') !== null
        if (isHalfTyped) setGeneration((known) => known + 1)
      }}
      granularity="minute"
      // The description says it in full, once.
      hideTimeZone
      minValue={minDay}
      maxValue={maxDay}
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined && errorMessage !== null}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className="ui-field-label">{label}</Label>
      <DateSegments ref={group} />
      <FieldMessages description={description} errorMessage={errorMessage} />
      <CalendarPopover />
    </DatePicker>
  )
}
