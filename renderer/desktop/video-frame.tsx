import { Film } from 'lucide-react'
import { useRef } from 'react'
import type { GrabbedVideo } from './frame-grabber'
import { FramePicture } from './frame-picture'
import { useIsNearView } from './use-is-near-view'
import { useVideoFrame } from './use-video-frame'
import type { FrameSize } from './video-frame-reader'
import './video-frame.css'

/**
 * One moment of a video as a still picture that fills its box. Asks for the frame only while it is near the visible part of
 * the page. Decorative: the words beside it say which video it is.
 */
export function VideoFrame({
  video,
  atMs,
  size,
}: {
  /** Null while there is no video yet. */
  readonly video: GrabbedVideo | null
  readonly atMs: number
  /** The box in CSS pixels. */
  readonly size: FrameSize
}) {
  const boxRef = useRef<HTMLSpanElement>(null)
  const isNear = useIsNearView(boxRef)
  const { frame } = useVideoFrame(isNear ? video : null, atMs, size)

  return (
    <span ref={boxRef} className="publishing-frame" aria-hidden>
      {frame === null ? <Film /> : <FramePicture frame={frame} />}
    </span>
  )
}
