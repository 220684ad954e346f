import { ChevronLeft, ChevronRight } from 'lucide-react'
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
import './date-time-field.css'

/** The month that a date field opens. Stands inside a DatePicker, which tells it everything. */
export function CalendarPopover() {
  return (
    <Popover className="ui-popover" offset={4}>
      <Dialog className="ui-calendar-dialog">
        <Calendar className="ui-calendar">
          <header className="ui-calendar-header">
            <AriaButton
              slot="previous"
              className="ui-button ui-icon-button"
              data-variant="quiet"
              data-size="small"
            >
              <span className="ui-button-icon">
                <ChevronLeft aria-hidden />
              </span>
            </AriaButton>
            <Heading className="ui-calendar-title" />
            <AriaButton
              slot="next"
              className="ui-button ui-icon-button"
              data-variant="quiet"
              data-size="small"
            >
              <span className="ui-button-icon">
                <ChevronRight aria-hidden />
              </span>
            </AriaButton>
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
