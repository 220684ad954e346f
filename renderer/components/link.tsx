import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'
import { classNames } from './class-names'
import './link.css'

/** A link to a page of this window (`href` begins with `#`). */
export function Link({
  href,
  children,
  className,
}: {
  readonly href: string
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <AriaLink href={href} className={classNames('ui-link', className)}>
      {children}
    </AriaLink>
  )
}

/** A link that leaves the window: the press is handed to the caller, who asks main to open the page. */
export function ExternalPageLink({
  onPress,
  children,
}: {
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <AriaLink onPress={onPress} className="ui-link">
      {children}
      <ExternalLink aria-hidden />
    </AriaLink>
  )
}

/** A link to a page of this window that looks like a button, for the one step that a message asks for. */
export function ButtonLink({
  href,
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
}: {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'medium' | 'small'
  readonly icon?: ReactNode
}) {
  return (
    <AriaLink href={href} className="ui-button" data-variant={variant} data-size={size}>
      {icon !== undefined && <span className="ui-button-icon">{icon}</span>}
      {children}
    </AriaLink>
  )
}
