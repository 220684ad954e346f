import { useEffect, useRef } from 'react'
import { InlineMessage } from '../../components/banner'
import { RadioGroup } from '../../components/radio-group'
import { LateRuleField } from '../../desktop/late-rule-field'
import { proposeScheduleMs } from '../../desktop/propose-schedule'
import { ScheduleTimeField } from '../../desktop/schedule-time-field'
import { useTexts } from '../../i18n/use-texts'

/** When the post goes out: at once, or at a time that a computer on a desk can keep. */
export function ScheduleField({
  scheduledForMs,
  lateRule = null,
  isLocked,
  onChange,
}: {
  /** Null is at once. */
  readonly scheduledForMs: number | null
  /** How late it may go out by itself; null where that is not asked. */
  readonly lateRule?: {
    readonly limitMs: number
    readonly onChange: (limitMs: number) => void
  } | null
  readonly isLocked: boolean
  readonly onChange: (scheduledForMs: number | null) => void
}) {
  const t = useTexts().schedule
  const section = useRef<HTMLElement>(null)
  const hasJustOpened = useRef(false)
  const isTimed = scheduledForMs !== null
  // The field opens at the end of the page, where the bar with the button may stand.
  useEffect(() => {
    if (isTimed && hasJustOpened.current) section.current?.scrollIntoView({ block: 'nearest' })
    hasJustOpened.current = false
  }, [isTimed])
  return (
    <section ref={section} className="publishing-section">
      <RadioGroup
        label={t.title}
        appearance="segmented"
        options={[
          { id: 'now', label: t.now },
          { id: 'at-a-time', label: t.atATime },
        ]}
        value={isTimed ? 'at-a-time' : 'now'}
        isDisabled={isLocked}
        onChange={(id) => {
          hasJustOpened.current = id === 'at-a-time'
          onChange(id === 'now' ? null : proposeScheduleMs(Date.now()))
        }}
      />
      {isTimed && (
        <>
          <ScheduleTimeField
            scheduledForMs={scheduledForMs}
            isDisabled={isLocked}
            onChange={onChange}
          />
          {lateRule !== null && (
            <LateRuleField
              lateLimitMs={lateRule.limitMs}
              isDisabled={isLocked}
              onChange={lateRule.onChange}
            />
          )}
          <InlineMessage tone="neutral">{t.honest}</InlineMessage>
        </>
      )}
    </section>
  )
}
