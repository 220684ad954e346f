import { useCallback, type RefCallback } from 'react'

/**
 * Gives a video element its source for as long as it is in the page. An element that has left the page goes on reading its
 * file until it is collected (html.spec.whatwg.org, "best practices for authors using media elements"); hundreds of
 * megabytes of a video that nobody sees, and errors once main has released it.
 */
export function useVideoSource(url: string): RefCallback<HTMLVideoElement> {
  return useCallback(
    (element: HTMLVideoElement) => {
      element.src = url
      return () => {
        element.removeAttribute('src')
        element.load()
      }
    },
    [url],
  )
}
