/** The number and the name of one of TikTok's five points. */
export function SectionHeading({
  id,
  point,
  title,
}: {
  readonly id?: string
  readonly point: number
  readonly title: string
}) {
  return (
    <h2 id={id} className="publishing-section-heading">
      <span className="publishing-section-point" aria-hidden>
        {point}
      </span>
      {title}
    </h2>
  )
}
