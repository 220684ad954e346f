import { Trash2, VideoOff } from 'lucide-react'
import { useId, useState, type ReactNode, type RefObject, type SyntheticEvent } from 'react'
import type { Video } from '../../../electron/shared/video'
import type { VideoFinding } from '../../../electron/shared/video-finding'
import { FileName } from '../../components/file-name'
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
  isCopyOffered = false,
  onRemove,
  notes,
  fix,
  playerRef,
  point = 5,
}: {
  readonly video: Video
  /** The limits of the chosen account included; absent once the video is posted. */
  readonly findings?: readonly VideoFinding[] | null
  /** Whether `fix` offers a copy without the problems that it can mend. */
  readonly isCopyOffered?: boolean
  /** Takes the video out of the list; absent once it is posted. */
  readonly onRemove?: () => void
  /** What else belongs to the end of the composer, such as what happens after posting. */
  readonly notes?: ReactNode
  /** The way out of what the doctor has found. */
  readonly fix?: ReactNode
  /** What holds the player, for whoever shows a moment of the video in it. */
  readonly playerRef?: RefObject<HTMLDivElement | null>
  /** Its number among TikTok's points; null beside a post, whose points are behind it. */
  readonly point?: number | null
}) {
  const texts = useTexts()
  const t = texts.publishing.video
  const facts = describeVideo(video, useFormat())
  const sourceRef = useVideoSource(video.previewUrl)
  const headingId = useId()
  const [brokenId, setBrokenId] = useState<string | null>(null)
  const isBroken = brokenId === video.id
  // Pictures without a decoder are no error to the browser: it plays the sound alone, and the picture has no width.
  const look = ({ currentTarget }: SyntheticEvent<HTMLVideoElement>): void =>
    setBrokenId(currentTarget.videoWidth === 0 ? video.id : null)
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
      <SectionHeading id={headingId} point={point} title={t.heading} />
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
          onLoadedMetadata={look}
          onLoadedData={look}
        />
        {isBroken && (
          <p className="publishing-phone-words" role="status">
            <VideoOff aria-hidden />
            {video.findings.some(({ severity }) => severity === 'blocks')
              ? t.cannotPlay
              : t.cannotPlayYetPost}
          </p>
        )}
      </div>
      <div className="publishing-preview-head">
        <p className="publishing-preview-name" title={video.fileName}>
          <FileName name={video.fileName} />
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
      {findings !== null && (
        <DoctorReport video={video} findings={findings} isCopyOffered={isCopyOffered} />
      )}
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
