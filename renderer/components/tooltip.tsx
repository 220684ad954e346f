import type { ReactElement, ReactNode } from 'react'
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './tooltip.css'

/** Wraps one focusable element (a Button, an IconButton's inside) and explains it on hover and focus. */
export function Tooltip({
  text,
  children,
  isDisabled = false,
}: {
  readonly text: ReactNode
  readonly children: ReactElement
  readonly isDisabled?: boolean
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

/**
 * Explains words that are not a control, such as a pill or a greyed-out box, on hover and on focus.
 */
export function TooltipText({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      <Focusable>
        <span role="note" tabIndex={0} className="ui-tooltip-text">
          {children}
        </span>
      </Focusable>
      <AriaTooltip className="ui-tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
