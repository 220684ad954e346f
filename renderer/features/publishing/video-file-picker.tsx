import { Upload } from 'lucide-react'
import { useId } from 'react'
import { VIDEO_CONTENT_TYPES } from '../../../electron/shared/tiktok-limits'
import { useTexts } from '../../i18n/use-texts'

/** Matroska files can be mended into MP4, and sheets fill in captions; the rest TikTok takes as it is. */
const ACCEPTED = [...VIDEO_CONTENT_TYPES, '.mkv', '.csv', '.tsv', '.xlsx'].join(',')

/** The file input. A real one, so that the keyboard, the screen reader and the operating system know it. */
export function VideoFilePicker({
  onFiles,
  variant,
  label,
  size = 'medium',
  isMultiple = true,
}: {
  readonly onFiles: (files: readonly File[]) => void
  readonly variant: 'primary' | 'secondary'
  /** Other words on the button than "Choose videos". */
  readonly label?: string
  readonly size?: 'small' | 'medium'
  readonly isMultiple?: boolean
}) {
  const t = useTexts().publishing.files
  const inputId = useId()
  return (
    <span className="publishing-picker">
      <input
        id={inputId}
        type="file"
        multiple={isMultiple}
        accept={ACCEPTED}
        className="visually-hidden"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // Emptied, so that choosing the same file again is a change again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <label htmlFor={inputId} className="ui-button" data-variant={variant} data-size={size}>
        <span className="ui-button-icon">
          <Upload aria-hidden />
        </span>
        {label ?? t.chooseVideos}
      </label>
    </span>
  )
}
