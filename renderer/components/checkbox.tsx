import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'
import './checkbox.css'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** The accessible name. */
  readonly label: string
  readonly description?: ReactNode
}

/** A box to tick, with room for one line that explains it. */
export function Checkbox({ label, description, ...props }: CheckboxProps) {
  const descriptionId = useId()
  const hasDescription = description !== undefined && description !== null
  return (
    <div className="ui-checkbox-field">
      <AriaCheckbox
        {...props}
        {...(hasDescription ? { 'aria-describedby': descriptionId } : {})}
        className="ui-checkbox"
      >
        <span className="ui-checkbox-box" aria-hidden>
          <Check strokeWidth={3} />
        </span>
        <span>{label}</span>
      </AriaCheckbox>
      {hasDescription && (
        <div id={descriptionId} className="ui-checkbox-description">
          {description}
        </div>
      )}
    </div>
  )
}
