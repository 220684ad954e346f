import './spinner.css'

/** A small turning ring with a name for people who cannot see it turn. */
export function Spinner({
  label,
  size = 'small',
}: {
  readonly label: string
  readonly size?: 'small' | 'large'
}) {
  return <span role="img" aria-label={label} className="ui-spinner" data-size={size} />
}
