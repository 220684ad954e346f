import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, Text, type SwitchFieldProps } from 'react-aria-components'
import './switch.css'

export interface SwitchProps extends Omit<SwitchFieldProps, 'className' | 'style' | 'children'> {
  /** The accessible name. */
  readonly label: string
  readonly description?: ReactNode
  /** What the switch says beside itself now, for example "On"; the name stays the label. */
  readonly stateText?: string
}

/** An on/off switch that takes effect as the surrounding form says. */
export function Switch({ label, description, stateText, ...props }: SwitchProps) {
  return (
    <SwitchField {...props} className="ui-switch-field">
      <SwitchButton className="ui-switch">
        <span className="ui-switch-track" aria-hidden>
          <span className="ui-switch-thumb" />
        </span>
        <span className="ui-switch-label">{label}</span>
        {stateText !== undefined && (
          <span className="ui-switch-state" aria-hidden>
            {stateText}
          </span>
        )}
      </SwitchButton>
      {description !== undefined && description !== null && (
        <Text slot="description" className="ui-switch-description">
          {description}
        </Text>
      )}
    </SwitchField>
  )
}
