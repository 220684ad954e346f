import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'
import type { ButtonVariant } from './button'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** The accessible name, shown as a tooltip too. */
  readonly label: string
  /** A lucide icon element. */
  readonly icon: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: 'medium' | 'small'
  readonly className?: string
}

/** A square button with only an icon; its name appears on hover and on focus. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames('ui-button', 'ui-icon-button', className)}
        data-variant={variant}
        data-size={size}
      >
        <span className="ui-button-icon">{icon}</span>
      </AriaButton>
    </Tooltip>
  )
}
