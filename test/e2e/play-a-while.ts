import type { Locator } from '@playwright/test'

/** Plays a video until time has passed in it, and says how large its pictures are, in pixels. */
export function playAWhile(
  video: Locator,
): Promise<{ readonly widthPx: number; readonly heightPx: number }> {
  return video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
    // Some of the videos are only a few pictures long.
    while (element.currentTime < Math.min(0.3, element.duration / 2)) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    element.pause()
    return { widthPx: element.videoWidth, heightPx: element.videoHeight }
  })
}
