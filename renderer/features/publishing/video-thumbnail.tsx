import { Film } from 'lucide-react'
import { useState } from 'react'
import { useVideoSource } from './use-video-source'

/** A still of the first moments of a video. Decorative: the name stands beside it. */
export function VideoThumbnail({ previewUrl }: { readonly previewUrl: string | null }) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  // The time fragment makes the browser decode one picture and nothing more.
  const sourceRef = useVideoSource(`${previewUrl ?? ''}#t=0.1`)
  const isShown = previewUrl !== null && previewUrl !== brokenUrl
  return (
    <span className="publishing-thumbnail" aria-hidden>
      {isShown ? (
        <video
          ref={sourceRef}
          preload="metadata"
          muted
          tabIndex={-1}
          disablePictureInPicture
          onError={() => setBrokenUrl(previewUrl)}
        />
      ) : (
        <Film />
      )}
    </span>
  )
}
