import type { ReactNode } from 'react'
import './empty-state.css'

/** What a page shows before it has anything to show: what belongs here and how it gets here. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  readonly icon: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="ui-empty">
      <span className="ui-empty-icon" aria-hidden>
        {icon}
      </span>
      <h2 className="ui-empty-title">{title}</h2>
      {children !== undefined && <div className="ui-empty-body">{children}</div>}
      {actions !== undefined && <div className="ui-empty-actions">{actions}</div>}
    </div>
  )
}
