/** The name of a section, with its number when it is one of TikTok's five points. */
export function SectionHeading({
  id,
  point,
  title,
}: {
  readonly id?: string
  /** Null for a section that is none of them. */
  readonly point: number | null
  readonly title: string
}) {
  return (
    <h2 id={id} className="publishing-section-heading">
      {point !== null && (
        <span className="publishing-section-point" aria-hidden>
          {point}
        </span>
      )}
      {title}
    </h2>
  )
}
