import { useId, type ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components'
import './switch.css'

export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  /** The accessible name. */
  readonly label: string
  readonly description?: ReactNode
  /** What the switch says beside itself now, for example "On"; the name stays the label. */
  readonly stateText?: string
}

/** An on/off switch that takes effect as the surrounding form says. */
export function Switch({ label, description, stateText, ...props }: SwitchProps) {
  const descriptionId = useId()
  const hasDescription = description !== undefined && description !== null
  return (
    <div className="ui-switch-field">
      <AriaSwitch
        {...props}
        {...(hasDescription ? { 'aria-describedby': descriptionId } : {})}
        className="ui-switch"
      >
        <span className="ui-switch-track" aria-hidden>
          <span className="ui-switch-thumb" />
        </span>
        <span className="ui-switch-label">{label}</span>
        {stateText !== undefined && (
          <span className="ui-switch-state" aria-hidden>
            {stateText}
          </span>
        )}
      </AriaSwitch>
      {hasDescription && (
        <div id={descriptionId} className="ui-switch-description">
          {description}
        </div>
      )}
    </div>
  )
}
