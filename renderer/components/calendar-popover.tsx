import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components'
import './calendar-popover.css'

/** The month that a date field opens. Stands inside a DatePicker, which tells it everything. */
export function CalendarPopover() {
  return (
    <Popover className="ui-popover" offset={4}>
      <Dialog className="ui-calendar-dialog">
        <Calendar className="ui-calendar">
          <header className="ui-calendar-header">
            <MonthButton slot="previous" icon={<ChevronLeft aria-hidden />} />
            <Heading className="ui-calendar-title" />
            <MonthButton slot="next" icon={<ChevronRight aria-hidden />} />
          </header>
          <CalendarGrid weekdayStyle="short" className="ui-calendar-grid">
            <CalendarGridHeader>
              {(day) => (
                <CalendarHeaderCell className="ui-calendar-weekday">{day}</CalendarHeaderCell>
              )}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => <CalendarCell date={date} className="ui-calendar-day" />}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}

/** Named by the calendar, by its slot. */
function MonthButton({
  slot,
  icon,
}: {
  readonly slot: 'previous' | 'next'
  readonly icon: ReactNode
}) {
  return (
    <AriaButton
      slot={slot}
      className="ui-button ui-icon-button"
      data-variant="quiet"
      data-size="small"
    >
      <span className="ui-button-icon">{icon}</span>
    </AriaButton>
  )
}
