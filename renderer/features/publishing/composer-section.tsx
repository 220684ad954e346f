import { useId, type ReactNode } from 'react'
import { SectionHeading } from './section-heading'

/** One of the numbered parts of the composer. TikTok's reviewers look for its points 1 to 5 in this order. */
export function ComposerSection({
  point,
  title,
  children,
}: {
  readonly point: number
  readonly title: string
  readonly children: ReactNode
}) {
  const headingId = useId()
  return (
    <section className="publishing-section" aria-labelledby={headingId}>
      <SectionHeading id={headingId} point={point} title={title} />
      {children}
    </section>
  )
}
