import { LATE_LIMIT_CHOICES_MS } from '../../electron/shared/schedule-rules'
import { Select } from '../components/select'
import { useTexts } from '../i18n/use-texts'

/** What becomes of a post whose time goes by while the computer sleeps or the app is closed. */
export function LateRuleField({
  lateLimitMs,
  onChange,
  isDisabled = false,
}: {
  readonly lateLimitMs: number
  readonly onChange: (lateLimitMs: number) => void
  readonly isDisabled?: boolean
}) {
  const t = useTexts().schedule.lateRule
  return (
    <Select
      label={t.label}
      placeholder={t.label}
      value={String(lateLimitMs)}
      options={LATE_LIMIT_CHOICES_MS.map((choiceMs) => ({
        id: String(choiceMs),
        label: t.choices[choiceMs],
      }))}
      onChange={(id) => onChange(Number(id))}
      isDisabled={isDisabled}
    />
  )
}
