import './skeleton.css'

/** A grey stand-in of the size of what is being loaded, in pixels. Hidden from screen readers. */
export function Skeleton({
  widthPx,
  heightPx = 14,
  isRound = false,
}: {
  readonly widthPx?: number
  readonly heightPx?: number
  readonly isRound?: boolean
}) {
  return (
    <span
      aria-hidden
      className="ui-skeleton"
      data-round={isRound ? '' : undefined}
      style={{ width: widthPx ?? '100%', height: heightPx }}
    />
  )
}
