import { CalendarDays } from 'lucide-react'
import type { Ref } from 'react'
import { Button as AriaButton, DateInput, DateSegment, Group } from 'react-aria-components'
import './date-segments.css'

/** The box of a date picker: its segments to type into, and the button that opens the calendar. */
export function DateSegments({ ref }: { readonly ref?: Ref<HTMLDivElement> }) {
  return (
    <Group ref={ref} className="ui-input ui-date-time" data-no-ring>
      <DateInput className="ui-date-time-input" data-no-ring>
        {(segment) => (
          <DateSegment segment={segment} className="ui-date-time-segment" data-no-ring />
        )}
      </DateInput>
      <AriaButton className="ui-date-time-button">
        <CalendarDays aria-hidden />
      </AriaButton>
    </Group>
  )
}
