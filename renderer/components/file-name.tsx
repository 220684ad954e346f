import { classNames } from './class-names'
import { splitFileName } from './split-file-name'
import './file-name.css'

/** A file name on one line. Where there is too little room it is cut in the middle, so that its ending can be read. */
export function FileName({
  name,
  className,
}: {
  readonly name: string
  readonly className?: string
}) {
  const parts = splitFileName(name)
  if (parts === null) return <span className={classNames('ui-file-name', className)}>{name}</span>
  return (
    // Named as a whole: two boxes side by side would be read with a gap between them.
    <span className={classNames('ui-file-name', className)} aria-label={name} data-split>
      <span>{parts.head}</span>
      <span>{parts.tail}</span>
    </span>
  )
}
