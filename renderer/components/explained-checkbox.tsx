import { Check } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Checkbox, type CheckboxProps } from './checkbox'
import './tooltip.css'

export interface ExplainedCheckboxProps extends Omit<CheckboxProps, 'isDisabled'> {
  readonly isSelected: boolean
  /** Why the box cannot be ticked now; null when it can. */
  readonly unavailableReason: string | null
  /** Greyed without a word, for as long as something is on its way. */
  readonly isLocked?: boolean
}

/**
 * A box that says why it cannot be ticked. A disabled box of the browser takes neither focus nor hover, so nobody could ask
 * it: this one stays reachable, is announced as unavailable with its reason, and shows the reason on hover and on focus.
 */
export function ExplainedCheckbox({
  unavailableReason,
  isLocked = false,
  ...props
}: ExplainedCheckboxProps) {
  const reasonId = useId()
  if (unavailableReason === null) return <Checkbox {...props} isDisabled={isLocked} />
  return (
    <div className="ui-checkbox-field">
      <TooltipTrigger delay={150} closeDelay={80}>
        <Focusable>
          <span
            role="checkbox"
            aria-checked={props.isSelected}
            aria-disabled="true"
            aria-describedby={reasonId}
            tabIndex={0}
            className="ui-checkbox"
            data-disabled=""
            data-selected={props.isSelected ? '' : undefined}
            onKeyDown={holdSpace}
          >
            <span className="ui-checkbox-box" aria-hidden>
              <Check strokeWidth={3} />
            </span>
            <span>{props.label}</span>
          </span>
        </Focusable>
        <AriaTooltip className="ui-tooltip" offset={6}>
          {unavailableReason}
        </AriaTooltip>
      </TooltipTrigger>
      <span id={reasonId} className="ui-checkbox-description">
        {unavailableReason}
      </span>
    </div>
  )
}

/** The space bar means "tick"; on a box that cannot be ticked it must not scroll the page instead. */
function holdSpace(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault()
}
