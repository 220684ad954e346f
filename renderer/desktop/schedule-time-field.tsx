import { findScheduleProblem, SCHEDULE_MAX_AHEAD_MS } from '../../electron/shared/schedule-rules'
import { InlineMessage } from '../components/banner'
import { DateTimeField } from '../components/date-time-field'
import { describeError } from '../i18n/error-words'
import { useFormat, useTexts } from '../i18n/use-texts'
import { findClockChange } from './clock-change'
import { localTimeZone } from './local-time-zone'
import { useNow } from './use-now'

/** The field for the time of a post, with its time zone, how far away it is, and what speaks against it. */
export function ScheduleTimeField({
  scheduledForMs,
  onChange,
  isDisabled = false,
  autoFocus = false,
}: {
  readonly scheduledForMs: number
  readonly onChange: (scheduledForMs: number) => void
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}) {
  const texts = useTexts()
  const t = texts.schedule
  const format = useFormat()
  const nowMs = useNow(10_000)
  const timeZone = localTimeZone()
  const problem = findScheduleProblem(scheduledForMs, nowMs)
  const clockChange = findClockChange(scheduledForMs, timeZone)
  return (
    <div className="ui-field">
      <DateTimeField
        label={t.fieldLabel}
        valueMs={scheduledForMs}
        onChange={onChange}
        timeZone={timeZone}
        minMs={nowMs}
        maxMs={nowMs + SCHEDULE_MAX_AHEAD_MS}
        description={t.fieldHint(format.relative(scheduledForMs, nowMs), timeZone)}
        errorMessage={problem === null ? null : describeError(texts.errors, problem).title}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
      />
      <div aria-live="polite">
        {clockChange !== null && (
          <InlineMessage tone="info">{t.clockChange[clockChange]}</InlineMessage>
        )}
      </div>
    </div>
  )
}
