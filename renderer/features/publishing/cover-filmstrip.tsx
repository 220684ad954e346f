import { useEffect, useRef, type PointerEvent } from 'react'
import type { Video } from '../../../electron/shared/video'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { clampCoverMs, coverAfterKey, type CoverRange } from './cover-steps'
import { VideoFrame } from '../../desktop/video-frame'

/** Frames on the strip: enough to find a scene, few enough to be decoded at once. */
const FRAME_COUNT = 11

/** As large as the boxes in cover-studio.css. */
const FRAME_SIZE = { widthPx: 64, heightPx: 96 } as const

/** The video as a strip of film with a handle on it: a slider for the hand, the keyboard and the screen reader. */
export function CoverFilmstrip({
  video,
  range,
  atMs,
  onChange,
}: {
  readonly video: Video
  readonly range: CoverRange
  readonly atMs: number
  readonly onChange: (atMs: number) => void
}) {
  const t = useTexts().cover
  const format = useFormat()
  const sliderRef = useRef<HTMLDivElement>(null)
  // The dialog opens for this, so the keyboard starts here.
  useEffect(() => sliderRef.current?.focus(), [])
  const lastMs = clampCoverMs(range.durationMs, range)
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onChange(clampCoverMs(((event.clientX - left) / width) * range.durationMs, range))
  }
  return (
    <div
      role="slider"
      ref={sliderRef}
      tabIndex={0}
      dir="ltr"
      className="cover-strip"
      aria-label={t.filmstrip}
      aria-valuemin={0}
      aria-valuemax={lastMs}
      aria-valuenow={atMs}
      aria-valuetext={t.spoken(format.exactClock(atMs), format.exactClock(range.durationMs))}
      onKeyDown={(event) => {
        const next = coverAfterKey(event.key, atMs, range)
        if (next === null) return
        event.preventDefault()
        onChange(next)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
    >
      <div className="cover-strip-film" aria-hidden>
        {Array.from({ length: FRAME_COUNT }, (_, index) => (
          <VideoFrame
            key={index}
            video={video}
            atMs={clampCoverMs(((index + 0.5) / FRAME_COUNT) * range.durationMs, range)}
            size={FRAME_SIZE}
          />
        ))}
      </div>
      <span
        className="cover-strip-handle"
        style={{ left: `${(atMs / Math.max(1, range.durationMs)) * 100}%` }}
        aria-hidden
      />
    </div>
  )
}
