import type { ReactNode } from 'react'
import type { Tone } from './banner'
import './status-pill.css'

export type PillTone = Tone | 'accent'

/** A short state with a dot, for example "Connected". Says it in words: the colour only repeats it. */
export function StatusPill({
  tone,
  children,
  isBusy = false,
}: {
  readonly tone: PillTone
  readonly children: ReactNode
  /** The dot breathes while something is going on. */
  readonly isBusy?: boolean
}) {
  return (
    <span className="ui-pill" data-tone={tone}>
      <span className="ui-pill-dot" data-busy={isBusy ? '' : undefined} aria-hidden />
      {children}
    </span>
  )
}

/** A small label without a state: a count, a scope, a source. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: PillTone
  readonly children: ReactNode
}) {
  return (
    <span className="ui-badge" data-tone={tone}>
      {children}
    </span>
  )
}
