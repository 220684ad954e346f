import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { Button } from './button'
import { useComponentTexts } from './component-texts'
import './copy-field.css'

/** How long the button says that it has copied. */
const COPIED_MS = 2_000

export interface CopyFieldProps {
  readonly label: string
  readonly value: string
  /** Puts the value on the clipboard; a rejection leaves the button as it was. */
  readonly onCopy: (value: string) => Promise<void>
  readonly description?: string | undefined
}

/** A value to be copied character for character, with its button. */
export function CopyField({ label, value, onCopy, description }: CopyFieldProps) {
  const texts = useComponentTexts()
  const labelId = useId()
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  return (
    <div className="ui-copy-field">
      <span id={labelId} className="ui-copy-label">
        {label}
      </span>
      <div className="ui-copy-row">
        <code className="ui-copy-value" aria-labelledby={labelId} role="group" tabIndex={0}>
          {value}
        </code>
        <Button
          size="small"
          icon={isCopied ? <Check /> : <Copy />}
          aria-label={`${isCopied ? texts.copied : texts.copy}: ${label}`}
          onPress={() => {
            void onCopy(value).then(
              () => setIsCopied(true),
              () => setIsCopied(false),
            )
          }}
        >
          {isCopied ? texts.copied : texts.copy}
        </Button>
      </div>
      {description !== undefined && <p className="ui-copy-description">{description}</p>}
    </div>
  )
}
