import { Film } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { GrabbedVideo } from './frame-grabber'
import { FramePicture } from './frame-picture'
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

function useIsNearView(ref: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      // A little ahead, so that scrolling at a reading pace finds the pictures there.
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return isNear
}
