import './text-block.css'

/** A long text as it is written, such as a licence or a log: in a box of its own that the keyboard can scroll. */
export function TextBlock({
  label,
  children,
}: {
  readonly label: string
  readonly children: string
}) {
  return (
    <pre className="ui-text-block" tabIndex={0} aria-label={label} role="group">
      {children}
    </pre>
  )
}
