import { InlineMessage } from '../../components/banner'
import { RadioGroup } from '../../components/radio-group'
import { proposeScheduleMs } from '../../desktop/propose-schedule'
import { ScheduleTimeField } from '../../desktop/schedule-time-field'
import { useTexts } from '../../i18n/use-texts'

/** When the post goes out: at once, or at a time that a computer on a desk can keep. */
export function ScheduleField({
  scheduledForMs,
  isLocked,
  onChange,
}: {
  /** Null is at once. */
  readonly scheduledForMs: number | null
  readonly isLocked: boolean
  readonly onChange: (scheduledForMs: number | null) => void
}) {
  const t = useTexts().schedule
  return (
    <section className="publishing-section">
      <RadioGroup
        label={t.title}
        appearance="segmented"
        options={[
          { id: 'now', label: t.now },
          { id: 'at-a-time', label: t.atATime },
        ]}
        value={scheduledForMs === null ? 'now' : 'at-a-time'}
        isDisabled={isLocked}
        onChange={(id) => onChange(id === 'now' ? null : proposeScheduleMs(Date.now()))}
      />
      {scheduledForMs !== null && (
        <>
          <ScheduleTimeField
            scheduledForMs={scheduledForMs}
            isDisabled={isLocked}
            onChange={onChange}
          />
          <InlineMessage tone="neutral">{t.honest}</InlineMessage>
        </>
      )}
    </section>
  )
}
