import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'
import './card.css'

export interface CardProps {
  readonly title?: ReactNode
  readonly description?: ReactNode
  /** At the right end of the header. */
  readonly actions?: ReactNode
  /** A lower strip for the form's buttons. */
  readonly footer?: ReactNode
  readonly children?: ReactNode
  /** Leaves out the inner padding, for lists that reach the edges. */
  readonly isFlush?: boolean
  readonly className?: string
}

/** A bounded part of a page with an optional header. With a title it is a named region. */
export function Card({
  title,
  description,
  actions,
  footer,
  children,
  isFlush = false,
  className,
}: CardProps) {
  const titleId = useId()
  const hasHeader = title !== undefined || actions !== undefined
  return (
    <section
      className={classNames('ui-card', className)}
      {...(title !== undefined ? { 'aria-labelledby': titleId } : {})}
    >
      {hasHeader && (
        <header className="ui-card-header">
          <div className="ui-card-headline">
            {title !== undefined && (
              <h2 id={titleId} className="ui-card-title">
                {title}
              </h2>
            )}
            {description !== undefined && <p className="ui-card-description">{description}</p>}
          </div>
          {actions !== undefined && <div className="ui-card-actions">{actions}</div>}
        </header>
      )}
      {children !== undefined && (
        <div className="ui-card-body" data-flush={isFlush ? '' : undefined}>
          {children}
        </div>
      )}
      {footer !== undefined && <footer className="ui-card-footer">{footer}</footer>}
    </section>
  )
}
