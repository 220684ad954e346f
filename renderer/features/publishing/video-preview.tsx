import { Trash2 } from 'lucide-react'
import { useId, useState, type ReactNode, type RefObject } from 'react'
import type { Video } from '../../../electron/shared/video'
import type { VideoFinding } from '../../../electron/shared/video-finding'
import { InlineMessage } from '../../components/banner'
import { IconButton } from '../../components/icon-button'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { DoctorReport } from './doctor-report'
import { SectionHeading } from './section-heading'
import { useVideoSource } from './use-video-source'
import { describeVideo } from './video-facts'
import './video-preview.css'

/** The very file that would be posted, playing, with what is known about it (rule U18). */
export function VideoPreview({
  video,
  findings = null,
  onRemove,
  notes,
  fix,
  playerRef,
}: {
  readonly video: Video
  /** The limits of the chosen account included; absent once the video is posted. */
  readonly findings?: readonly VideoFinding[] | null
  /** Takes the video out of the list; absent once it is posted. */
  readonly onRemove?: () => void
  /** What else belongs to the end of the composer, such as what happens after posting. */
  readonly notes?: ReactNode
  /** The way out of what the doctor has found. */
  readonly fix?: ReactNode
  /** What holds the player, for whoever shows a moment of the video in it. */
  readonly playerRef?: RefObject<HTMLDivElement | null>
}) {
  const texts = useTexts()
  const t = texts.publishing.video
  const facts = describeVideo(video, useFormat())
  const sourceRef = useVideoSource(video.previewUrl)
  const headingId = useId()
  const [brokenId, setBrokenId] = useState<string | null>(null)
  const rows = [
    [t.duration, facts.duration],
    [t.size, facts.size],
    [t.resolution, facts.resolution],
    [t.frameRate, facts.frameRate],
    [t.codec, facts.codec],
    [t.container, facts.container],
  ] as const
  return (
    <section className="publishing-preview" aria-labelledby={headingId}>
      <SectionHeading id={headingId} point={5} title={t.heading} />
      <div ref={playerRef} className="publishing-phone">
        <video
          key={video.id}
          ref={sourceRef}
          controls
          playsInline
          preload="metadata"
          controlsList="nodownload noremoteplayback"
          disablePictureInPicture
          aria-label={t.previewOf(video.fileName)}
          onError={() => setBrokenId(video.id)}
          onLoadedData={() => setBrokenId(null)}
        />
      </div>
      <div className="publishing-preview-head">
        <p className="publishing-preview-name" title={video.fileName}>
          {video.fileName}
        </p>
        {onRemove !== undefined && (
          <IconButton
            size="small"
            label={texts.publishing.list.remove(video.fileName)}
            icon={<Trash2 />}
            onPress={onRemove}
          />
        )}
      </div>
      {brokenId === video.id && (
        <InlineMessage tone="warning">
          {video.findings.some(({ severity }) => severity === 'blocks')
            ? t.cannotPlay
            : t.cannotPlayYetPost}
        </InlineMessage>
      )}
      {findings !== null && <DoctorReport video={video} findings={findings} />}
      {fix}
      <dl className="publishing-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t.unknown}</dd>
          </div>
        ))}
      </dl>
      {notes}
    </section>
  )
}
