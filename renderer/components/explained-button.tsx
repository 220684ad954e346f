import { useId, type ReactNode } from 'react'
import {
  Focusable,
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps,
} from 'react-aria-components'
import { Button, type ButtonProps } from './button'
import { classNames } from './class-names'
import './tooltip.css'

export interface ExplainedButtonProps extends Omit<ButtonProps, 'isDisabled'> {
  /** Why the button cannot be pressed now; null when it can. */
  readonly unavailableReason: ReactNode | null
  /** Where the reason opens, so that it covers nothing that is to be read. Default `top`. */
  readonly reasonPlacement?: TooltipProps['placement']
}

/**
 * A button that says why it cannot be pressed. A disabled button of the browser takes neither focus nor hover, so nobody
 * could ask it: this one stays reachable, is announced as unavailable with its reason, and shows the reason on hover and on
 * focus.
 */
export function ExplainedButton({
  unavailableReason,
  reasonPlacement = 'top',
  ...props
}: ExplainedButtonProps) {
  const reasonId = useId()
  if (unavailableReason === null) return <Button {...props} />
  return (
    <TooltipTrigger delay={150} closeDelay={80}>
      <Focusable>
        <button
          type="button"
          aria-disabled="true"
          // Beside the tooltip, which is there for the eye only while it is open.
          aria-describedby={reasonId}
          className={classNames('ui-button', props.className)}
          data-variant={props.variant ?? 'secondary'}
          data-size={props.size ?? 'medium'}
          data-disabled=""
        >
          {props.icon !== undefined && <span className="ui-button-icon">{props.icon}</span>}
          <span className="ui-button-words">{props.children}</span>
        </button>
      </Focusable>
      <AriaTooltip className="ui-tooltip" offset={6} placement={reasonPlacement}>
        {unavailableReason}
      </AriaTooltip>
      <span id={reasonId} className="visually-hidden">
        {unavailableReason}
      </span>
    </TooltipTrigger>
  )
}
