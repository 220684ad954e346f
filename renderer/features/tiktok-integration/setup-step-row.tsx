import { Check, FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SetupStep } from '../../../electron/shared/evaluate-setup'
import { Disclosure } from '../../components/disclosure'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** One step: its state and its name in a line, and below it what to do, while it is open. */
export function SetupStepRow({
  step,
  number,
  isCurrent,
  isExpanded,
  onExpandedChange,
  children,
}: {
  readonly step: SetupStep
  /** Its place among the steps; practice has none. */
  readonly number: number | null
  readonly isCurrent: boolean
  readonly isExpanded: boolean
  readonly onExpandedChange: (isExpanded: boolean) => void
  readonly children: ReactNode
}) {
  const t = useTexts().setup
  const format = useFormat()
  const isDone = step.state !== 'open'
  return (
    <div className="setup-step" data-state={isDone ? 'done' : isCurrent ? 'current' : 'open'}>
      <Disclosure
        isExpanded={isExpanded}
        onExpandedChange={onExpandedChange}
        title={
          <span className="setup-line">
            <span className="setup-mark tabular" aria-hidden>
              {isDone ? (
                <Check strokeWidth={3} />
              ) : number === null ? (
                <FlaskConical />
              ) : (
                format.number(number)
              )}
            </span>
            <span className="setup-title">{t.steps[step.id].title}</span>
            <span className="setup-state">{useStateWords(step, isCurrent)}</span>
          </span>
        }
      >
        {isExpanded && <div className="setup-body">{children}</div>}
      </Disclosure>
    </div>
  )
}

function useStateWords({ id, state, isOptional }: SetupStep, isCurrent: boolean): string {
  const { states } = useTexts().setup
  if (state === 'ticked') return id === 'practice' ? states.skipped : states.ticked
  if (state === 'verified') return states.verified
  if (isCurrent) return states.current
  if (!isOptional) return states.open
  return id === 'practice' ? states.anytime : states.productionOnly
}
