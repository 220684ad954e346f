import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names'
import { useComponentTexts } from './component-texts'
import { Spinner } from './spinner'
import './button.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** One `primary` a view; `danger` for what cannot be undone. Default `secondary`. */
  readonly variant?: ButtonVariant
  readonly size?: 'medium' | 'small'
  /** A lucide icon element before the words. */
  readonly icon?: ReactNode
  readonly className?: string
}

/** A push button. While `isPending` it keeps its width and focus, shows a spinner and ignores presses. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  ...props
}: ButtonProps) {
  const texts = useComponentTexts()
  const isPending = props.isPending ?? false
  return (
    <AriaButton
      {...props}
      className={classNames('ui-button', className)}
      data-variant={variant}
      data-size={size}
    >
      {icon !== undefined && <span className="ui-button-icon">{icon}</span>}
      <span className="ui-button-words">{children}</span>
      {isPending && (
        <span className="ui-button-pending">
          <Spinner label={texts.working} />
        </span>
      )}
    </AriaButton>
  )
}
