import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './banner.css'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const toneIcons = {
  neutral: Info,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
} as const

export interface BannerProps {
  readonly tone: Tone
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Buttons or links below the words. */
  readonly actions?: ReactNode
  /** A fitting icon instead of the tone's own. */
  readonly icon?: ReactNode
  /**
   * `alert` is read out at once (a failure the person waits for), `status` when there is time; absent for what was on the
   * page from the start.
   */
  readonly role?: 'alert' | 'status'
  readonly className?: string
}

/** A boxed message in the page: what happened, why, and what to do. */
export function Banner({ tone, title, children, actions, icon, role, className }: BannerProps) {
  const ToneIcon = toneIcons[tone]
  return (
    <div className={classNames('ui-banner', className)} data-tone={tone} role={role}>
      <span className="ui-banner-icon" aria-hidden>
        {icon ?? <ToneIcon />}
      </span>
      <div className="ui-banner-content">
        <div className="ui-banner-title">{title}</div>
        {children !== undefined && <div className="ui-banner-body">{children}</div>}
        {actions !== undefined && <div className="ui-banner-actions">{actions}</div>}
      </div>
    </div>
  )
}

/** One line with an icon, for a note beside a control. */
export function InlineMessage({
  tone,
  children,
  role,
}: {
  readonly tone: Tone
  readonly children: ReactNode
  readonly role?: 'alert' | 'status'
}) {
  const ToneIcon = toneIcons[tone]
  return (
    <div className="ui-inline-message" data-tone={tone} role={role}>
      <ToneIcon aria-hidden />
      <span>{children}</span>
    </div>
  )
}
