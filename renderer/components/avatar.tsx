import './avatar.css'

/** A round picture of an account, or its first letter while there is none. Decorative: the name stands beside it. */
export function Avatar({
  name,
  imageUrl,
  sizePx = 40,
}: {
  readonly name: string
  /** A `data:` or `blob:` address; nothing remote loads in this window. */
  readonly imageUrl: string | null
  readonly sizePx?: number
}) {
  const style = { width: sizePx, height: sizePx, fontSize: Math.round(sizePx * 0.42) }
  if (imageUrl !== null) {
    return <img src={imageUrl} alt="" className="ui-avatar" style={style} draggable={false} />
  }
  // The first code point, so that a name that begins with an emoji is not cut in half.
  const [initial = '?'] = name.trim()
  return (
    <span aria-hidden className="ui-avatar" style={style}>
      {initial.toLocaleUpperCase()}
    </span>
  )
}
