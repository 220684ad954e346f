import type { ReactNode } from 'react'
import './page-header.css'

/** The head of a page: its name, one line of purpose, its main action. */
export function PageHeader({
  title,
  description,
  actions,
  aside,
}: {
  readonly title: string
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** Small things beside the title, for example a pill. */
  readonly aside?: ReactNode
}) {
  return (
    <header className="ui-page-header">
      <div className="ui-page-headline">
        <div className="ui-page-title-row">
          <h1 className="ui-page-title">{title}</h1>
          {aside}
        </div>
        {description !== undefined && <p className="ui-page-description">{description}</p>}
      </div>
      {actions !== undefined && <div className="ui-page-actions">{actions}</div>}
    </header>
  )
}

/** The scrolling ground of a page with its measure and rhythm. */
export function Page({
  children,
  width = 'wide',
}: {
  readonly children: ReactNode
  /** `full` takes the whole window and does not scroll: its content does. */
  readonly width?: 'narrow' | 'wide' | 'full'
}) {
  return (
    <div className="ui-page">
      <div className="ui-page-measure" data-width={width}>
        {children}
      </div>
    </div>
  )
}
