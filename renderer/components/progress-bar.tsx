import type { ReactNode } from 'react'
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import './progress-bar.css'

export interface ProgressBarProps {
  readonly label: string
  /** Between 0 and 1; null while nobody knows. */
  readonly value: number | null
  /** A lighter part after `value`, between 0 and 1: what is on its way but not yet confirmed. */
  readonly bufferValue?: number
  /** The words beside the bar, for example `12 of 48 MB`. Read out instead of the percentage. */
  readonly valueText?: string
  readonly isLabelHidden?: boolean
  readonly tone?: 'accent' | 'success' | 'warning' | 'danger' | 'neutral'
  readonly aside?: ReactNode
}

/** How far a piece of work is. */
export function ProgressBar({
  label,
  value,
  bufferValue,
  valueText,
  isLabelHidden = false,
  tone = 'accent',
  aside,
}: ProgressBarProps) {
  const upTo = (fraction: number) => ({
    transform: `translateX(${(Math.min(1, Math.max(0, fraction)) - 1) * 100}%)`,
  })
  return (
    <AriaProgressBar
      className="ui-progress"
      data-tone={tone}
      minValue={0}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === null}
      {...(valueText !== undefined ? { valueLabel: valueText } : {})}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && (
        <div className="ui-progress-words">
          <Label>{label}</Label>
          <span className="tabular">{aside ?? valueText}</span>
        </div>
      )}
      <div className="ui-progress-track" data-indeterminate={value === null ? '' : undefined}>
        {bufferValue !== undefined && value !== null && (
          <div className="ui-progress-buffer" style={upTo(Math.max(bufferValue, value))} />
        )}
        <div className="ui-progress-fill" style={value === null ? undefined : upTo(value)} />
      </div>
    </AriaProgressBar>
  )
}
