import { useState, type ReactNode } from 'react'
import { classNames } from '../../components/class-names'

/** A day, or an hour of a day, into which a post can be dropped. */
export function DropCell({
  className,
  children,
  isRefused,
  onDrop,
  ...attributes
}: {
  readonly className: string
  readonly children?: ReactNode
  /** Whether what is being dragged would not be taken here; null while nothing is dragged. */
  readonly isRefused: (() => boolean) | null
  readonly onDrop: () => void
  readonly 'data-day': string
  readonly 'data-hour'?: number
  readonly 'data-today'?: boolean
  readonly 'data-outside'?: boolean
}) {
  const [hover, setHover] = useState<'takes' | 'refuses' | null>(null)
  return (
    <div
      {...attributes}
      className={classNames('calendar-cell', className)}
      data-drop={isRefused === null ? undefined : (hover ?? undefined)}
      onDragOver={(event) => {
        if (isRefused === null) return
        // Dropping where it is refused says why, so the drop is allowed there too.
        event.preventDefault()
        if (hover === null) setHover(isRefused() ? 'refuses' : 'takes')
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setHover(null)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setHover(null)
        onDrop()
      }}
    >
      {children}
    </div>
  )
}
