import { ProgressBar, type ProgressBarProps } from './progress-bar'
import './transfer-progress.css'

export interface TransferProgressProps extends Pick<ProgressBarProps, 'label' | 'value' | 'tone'> {
  /** Up to where bytes are on their way, between 0 and 1. */
  readonly bufferValue: number
  /** How much has arrived, for example `12 MB of 48 MB`. */
  readonly amount: string
  /** How quickly it goes on; null while it does not. */
  readonly pace: string | null
}

/** How far a transfer is: a bar, and below it what has arrived and how quickly it goes on. */
export function TransferProgress({
  label,
  value,
  tone = 'accent',
  bufferValue,
  amount,
  pace,
}: TransferProgressProps) {
  return (
    <div className="ui-transfer">
      <ProgressBar
        label={label}
        isLabelHidden
        value={value}
        bufferValue={bufferValue}
        valueText={amount}
        tone={tone}
      />
      <div className="ui-transfer-words" aria-hidden>
        <span>{amount}</span>
        {pace !== null && <span>{pace}</span>}
      </div>
    </div>
  )
}
