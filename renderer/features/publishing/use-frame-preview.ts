import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react'
import type { Video } from '../../../electron/shared/video'
import { FrameScaler } from '../../desktop/frame-scaler'

/** Width of the small picture in CSS pixels, twice for a dense screen. */
const SMALL_WIDTH_PX = 240

export interface FramePreview {
  /** The element that shows the frame large. */
  readonly videoRef: RefCallback<HTMLVideoElement>
  /** The same frame small, or null until there is one. */
  readonly frame: ImageBitmap | null
  /** Whether this computer can show frames of the video at all. */
  readonly isAvailable: boolean
}

/**
 * Shows the frame at a moment in a video element. While somebody drags, only the latest moment counts: a seek that is under way
 * ends first, and the ones between are left out, so the picture follows the hand as fast as the computer decodes.
 */
export function useFramePreview(
  { previewUrl }: Pick<Video, 'previewUrl'>,
  atMs: number,
): FramePreview {
  const [scaler] = useState(() => new FrameScaler())
  const [frame, setFrame] = useState<ImageBitmap | null>(null)
  const [isAvailable, setIsAvailable] = useState(true)
  const elementRef = useRef<HTMLVideoElement | null>(null)
  const wantedMs = useRef(0)
  // Not read back from the element, which may round what it is given.
  const soughtMs = useRef(-1)

  const seek = useCallback(() => {
    const element = elementRef.current
    if (element === null || element.readyState === 0 || element.seeking) return
    if (soughtMs.current === wantedMs.current) return
    soughtMs.current = wantedMs.current
    element.currentTime = wantedMs.current / 1000
  }, [])

  const videoRef = useCallback(
    (element: HTMLVideoElement) => {
      elementRef.current = element
      soughtMs.current = -1
      const showFrame = (): void => {
        if (element.videoWidth === 0) {
          setIsAvailable(false)
          return
        }
        if (soughtMs.current !== wantedMs.current) {
          seek()
          return
        }
        const heightPx = Math.round((SMALL_WIDTH_PX * element.videoHeight) / element.videoWidth)
        scaler.scale(new VideoFrame(element), SMALL_WIDTH_PX, heightPx).then(
          (picture) => {
            if (picture !== null) setFrame(picture)
          },
          // Late: the picture of before stays until the next one that is asked for.
          () => undefined,
        )
      }
      const fail = (): void => setIsAvailable(false)
      element.addEventListener('loadedmetadata', seek)
      element.addEventListener('seeked', showFrame)
      element.addEventListener('error', fail)
      element.crossOrigin = 'anonymous'
      element.src = previewUrl
      return () => {
        elementRef.current = null
        element.removeEventListener('error', fail)
        element.removeAttribute('src')
        element.load()
        scaler.stop()
      }
    },
    [previewUrl, scaler, seek],
  )

  useEffect(() => {
    wantedMs.current = atMs
    seek()
  }, [atMs, seek])

  return { videoRef, frame, isAvailable }
}
