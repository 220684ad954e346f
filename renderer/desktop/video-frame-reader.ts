import { FrameLateError, FrameUnavailableError } from './frame-errors'
import { FrameScaler } from './frame-scaler'

/** What a frame has to fill, in CSS pixels; the frame is drawn for the screen's own density. */
export interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Frames of one video, one after the other. */
export interface FrameReader {
  /**
   * The frame that is on screen at a moment, large enough to cover `size`. Rejects with `FrameUnavailableError` or
   * `FrameLateError`.
   */
  read(atMs: number, size: FrameSize): Promise<ImageBitmap>
  /** Lets go of the file. An element that is dropped without it reads on until it is collected. */
  close(): void
}

/** A seek in a healthy file takes a tenth of this even from a slow disk. */
const PATIENCE_MS = 10_000

/** More pixels than this per CSS pixel nobody sees in a small picture. */
const MAX_DENSITY = 2

/** One thread for all readers: two of them decode, and this one keeps up with both. */
const scaler = new FrameScaler()

/** Reads frames through a video element that is never in the page: the policy of the page forbids reading the file itself. */
export function openFrameReader(url: string): FrameReader {
  const element = document.createElement('video')
  // The media address is of another origin than the page, and allows it: only so may the frame leave this thread.
  element.crossOrigin = 'anonymous'
  element.muted = true
  element.preload = 'metadata'
  element.src = url
  const metadata = waitFor(element, 'loadedmetadata')
  // Awaited at the first read; a reader that is closed before has nobody who listens.
  metadata.catch(() => undefined)
  return {
    read: async (atMs, size) => {
      await metadata
      // Where only the sound can be decoded, as with HEVC on Linux, the element plays on without a picture.
      if (element.videoWidth === 0) throw new FrameUnavailableError()
      const seeked = waitFor(element, 'seeked')
      element.currentTime = Math.min(atMs / 1000, element.duration)
      await seeked
      const { widthPx, heightPx } = scaleToCover(element, size)
      const picture = await scaler.scale(new VideoFrame(element), widthPx, heightPx)
      if (picture === null) throw new FrameUnavailableError()
      return picture
    },
    close: () => {
      element.removeAttribute('src')
      element.load()
    },
  }
}

function waitFor(element: HTMLVideoElement, event: 'loadedmetadata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => () => {
      clearTimeout(timer)
      element.removeEventListener(event, succeed)
      element.removeEventListener('error', fail)
      element.removeEventListener('emptied', fail)
      finish()
    }
    const succeed = settle(resolve)
    const fail = settle(() => reject(new FrameUnavailableError()))
    const timer = setTimeout(
      settle(() => reject(new FrameLateError())),
      PATIENCE_MS,
    )
    element.addEventListener(event, succeed)
    element.addEventListener('error', fail)
    element.addEventListener('emptied', fail)
  })
}

/** The smallest size that covers `size` on this screen; never larger than the video itself. */
function scaleToCover(
  { videoWidth, videoHeight }: HTMLVideoElement,
  { widthPx, heightPx }: FrameSize,
): FrameSize {
  const density = Math.min(window.devicePixelRatio, MAX_DENSITY)
  const scale = Math.min(1, density * Math.max(widthPx / videoWidth, heightPx / videoHeight))
  return {
    widthPx: Math.max(1, Math.round(videoWidth * scale)),
    heightPx: Math.max(1, Math.round(videoHeight * scale)),
  }
}
