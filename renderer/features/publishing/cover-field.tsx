import { useState } from 'react'
import type { Video } from '../../../electron/shared/video'
import { ExplainedButton } from '../../components/explained-button'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CoverStudio } from './cover-studio'
import { VideoFrame } from '../../desktop/video-frame'
import './cover-field.css'

/** As large as the box in cover-field.css. */
const SIZE = { widthPx: 42, heightPx: 56 } as const

/** The frame that will stand for the video, with the way to another one. */
export function CoverField({
  video,
  coverTimestampMs,
  isLocked,
  onChange,
}: {
  readonly video: Video
  readonly coverTimestampMs: number | null
  readonly isLocked: boolean
  readonly onChange: (coverTimestampMs: number | null) => void
}) {
  const t = useTexts().cover
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const { durationMs, framesPerSecond } = video.probe
  return (
    <div className="publishing-cover" role="group" aria-label={t.label}>
      <span className="publishing-cover-picture">
        <VideoFrame video={video} atMs={coverTimestampMs ?? 0} size={SIZE} />
      </span>
      <span className="publishing-cover-words">
        <span className="publishing-cover-label">{t.label}</span>
        <span className="publishing-cover-time tabular">
          {coverTimestampMs === null ? t.firstFrame : t.at(format.exactClock(coverTimestampMs))}
        </span>
      </span>
      <ExplainedButton
        size="small"
        unavailableReason={durationMs === null ? t.lengthUnknown : null}
        onPress={() => setIsOpen(!isLocked)}
      >
        {coverTimestampMs === null ? t.choose : t.change}
      </ExplainedButton>
      {isOpen && durationMs !== null && (
        <CoverStudio
          video={video}
          range={{ durationMs, framesPerSecond }}
          coverTimestampMs={coverTimestampMs}
          onChoose={(chosenMs) => {
            onChange(chosenMs)
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}
