import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, Text, type CheckboxFieldProps } from 'react-aria-components'
import './checkbox.css'

export interface CheckboxProps extends Omit<
  CheckboxFieldProps,
  'className' | 'style' | 'children'
> {
  /** The accessible name. */
  readonly label: string
  readonly description?: ReactNode
}

/** A box to tick, with room for one line that explains it. */
export function Checkbox({ label, description, ...props }: CheckboxProps) {
  return (
    <CheckboxField {...props} className="ui-checkbox-field">
      <CheckboxButton className="ui-checkbox">
        <span className="ui-checkbox-box" aria-hidden>
          <Check strokeWidth={3} />
        </span>
        <span>{label}</span>
      </CheckboxButton>
      {description !== undefined && description !== null && (
        <Text slot="description" className="ui-checkbox-description">
          {description}
        </Text>
      )}
    </CheckboxField>
  )
}
