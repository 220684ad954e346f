import { useEffect, useState } from 'react'
import { FrameGrabber, type GrabbedVideo } from './frame-grabber'
import type { FrameSize } from './video-frame-reader'

/** Where a frame stands. `unavailable` means that this computer cannot show it, which says nothing about TikTok. */
export type VideoFrameState =
  | { readonly phase: 'waiting'; readonly frame: null }
  | { readonly phase: 'ready'; readonly frame: ImageBitmap }
  | { readonly phase: 'unavailable'; readonly frame: null }

const WAITING: VideoFrameState = { phase: 'waiting', frame: null }
const UNAVAILABLE: VideoFrameState = { phase: 'unavailable', frame: null }

/** One for the window, because its limits only mean something when everybody asks the same one. */
const grabber = new FrameGrabber()

/**
 * A frame of a video at a moment, drawn large enough to cover `size` (CSS pixels). Null as video asks nothing. What is no
 * longer on the page is no longer waited for.
 */
export function useVideoFrame(
  video: GrabbedVideo | null,
  atMs: number,
  { widthPx, heightPx }: FrameSize,
): VideoFrameState {
  const { id = null, modifiedAtMs = 0, previewUrl = '' } = video ?? {}
  const key = `${id ?? ''} ${modifiedAtMs} ${atMs} ${widthPx}x${heightPx}`
  const [answer, setAnswer] = useState<{ readonly key: string; readonly state: VideoFrameState }>()

  useEffect(() => {
    if (id === null) return
    const request = { video: { id, modifiedAtMs, previewUrl }, atMs, size: { widthPx, heightPx } }
    const cancellation = new AbortController()
    grabber.grab(request, cancellation.signal).then(
      (frame) => setAnswer({ key, state: { phase: 'ready', frame } }),
      () => {
        if (!cancellation.signal.aborted) setAnswer({ key, state: UNAVAILABLE })
      },
    )
    return () => cancellation.abort()
  }, [key, id, modifiedAtMs, previewUrl, atMs, widthPx, heightPx])

  if (answer?.key === key) return answer.state
  // A row that is scrolled back into view shows its picture with the first paint.
  const known = video === null ? null : grabber.peek({ video, atMs, size: { widthPx, heightPx } })
  return known === null ? WAITING : { phase: 'ready', frame: known }
}
