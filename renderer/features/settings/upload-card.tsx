import { useState } from 'react'
import {
  isUploadLimit,
  UPLOAD_LIMIT_MAX_MBIT,
  UPLOAD_LIMIT_MIN_MBIT,
} from '../../../electron/shared/settings'
import { Card } from '../../components/card'
import { Switch } from '../../components/switch'
import { TextField } from '../../components/text-field'
import { ErrorBanner } from '../../desktop/error-banner'
import { useUploadLimit } from '../../desktop/use-upload-limit'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Where the switch begins: slow enough for a video call beside it. */
const FIRST_LIMIT_MBIT = 10

/** How fast uploads may be. */
export function UploadCard() {
  const t = useTexts().queue.limit
  const { limitMbit, set, error } = useUploadLimit()
  return (
    <Card title={t.title}>
      <Switch
        label={t.switch}
        description={t.switchHint}
        isSelected={limitMbit !== null}
        onChange={(isOn) => set(isOn ? FIRST_LIMIT_MBIT : null)}
      />
      {limitMbit !== null && <LimitField key={limitMbit} limitMbit={limitMbit} onChange={set} />}
      {error !== null && <ErrorBanner error={error} />}
    </Card>
  )
}

/** Takes effect when the person leaves the field or presses Enter, so that no half-typed number counts. */
function LimitField({
  limitMbit,
  onChange,
}: {
  readonly limitMbit: number
  readonly onChange: (limitMbit: number) => void
}) {
  const t = useTexts().queue.limit
  const format = useFormat()
  const [text, setText] = useState(format.number(limitMbit))
  const typed = parseMbit(text)
  const isValid = typed !== null && isUploadLimit(typed)
  const commit = (): void => {
    if (isValid && typed !== limitMbit) onChange(typed)
  }
  return (
    <TextField
      className="settings-limit"
      label={t.field}
      inputMode="decimal"
      value={text}
      onChange={setText}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
      errorMessage={
        isValid
          ? null
          : t.outOfRange(format.number(UPLOAD_LIMIT_MIN_MBIT), format.number(UPLOAD_LIMIT_MAX_MBIT))
      }
    />
  )
}

/** A number as people type it, with a point or a comma before the decimals; null for anything else. */
function parseMbit(text: string): number | null {
  return /^\d{1,5}(?:[.,]\d{1,3})?$/u.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : null
}
