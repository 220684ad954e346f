import { useState } from 'react'
import type { Video } from '../../../electron/shared/video'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CoverFilmstrip } from './cover-filmstrip'
import type { CoverRange } from './cover-steps'
import { FramePicture } from '../../desktop/frame-picture'
import { useFramePreview } from './use-frame-preview'
import './cover-studio.css'

/** Chooses the frame that stands for the video: on the filmstrip, and as TikTok shows it in the feed and on the profile. */
export function CoverStudio({
  video,
  range,
  coverTimestampMs,
  onChoose,
  onClose,
}: {
  readonly video: Video
  readonly range: CoverRange
  /** Where the handle begins; null is the first frame. */
  readonly coverTimestampMs: number | null
  /** Null chooses the first frame. */
  readonly onChoose: (coverTimestampMs: number | null) => void
  readonly onClose: () => void
}) {
  const t = useTexts().cover
  const format = useFormat()
  const [atMs, setAtMs] = useState(coverTimestampMs ?? 0)
  const { videoRef, frame, isAvailable } = useFramePreview(video, atMs)
  return (
    <Dialog
      title={t.title}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={() => onChoose(null)}>
            {t.useFirst}
          </Button>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" onPress={() => onChoose(atMs)}>
            {t.use}
          </Button>
        </>
      }
    >
      <div className="cover-previews">
        <figure className="cover-feed">
          <div className="cover-feed-screen">
            <video ref={videoRef} muted playsInline preload="auto" tabIndex={-1} aria-hidden />
            <span className="cover-feed-rail" aria-hidden>
              <span />
              <span />
              <span />
              <span />
            </span>
            <span className="cover-feed-words" aria-hidden>
              <span />
              <span />
              <span />
            </span>
          </div>
          <figcaption>{t.feed}</figcaption>
        </figure>
        <div className="cover-side">
          <div className="cover-words">
            <p>
              <span className="cover-time-label">{t.time}</span>
              <output className="cover-time tabular">{format.exactClock(atMs)}</output>
            </p>
            <p>{t.keys}</p>
            <p>{t.feedHint}</p>
            <p>{t.publicOnly}</p>
            {!isAvailable && <InlineMessage tone="warning">{t.cannotShow}</InlineMessage>}
          </div>
          <figure className="cover-grid">
            <div className="cover-grid-cells" aria-hidden>
              <span>{frame !== null && <FramePicture frame={frame} />}</span>
              <span />
              <span />
            </div>
            <figcaption>{t.grid}</figcaption>
          </figure>
        </div>
      </div>
      <CoverFilmstrip video={video} range={range} atMs={atMs} onChange={setAtMs} />
    </Dialog>
  )
}
