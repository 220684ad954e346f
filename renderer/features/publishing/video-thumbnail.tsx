import type { GrabbedVideo } from '../../desktop/frame-grabber'
import { VideoFrame } from '../../desktop/video-frame'

/** As large as the box in draft-list.css. */
const SIZE = { widthPx: 36, heightPx: 52 } as const

/** Past the black that many videos begin with. */
const FIRST_MOMENT_MS = 100

/** A still of a video: its cover, or its first moments. Decorative: the name stands beside it. */
export function VideoThumbnail({
  video,
  atMs,
}: {
  readonly video: GrabbedVideo | null
  /** The chosen cover; null is none. */
  readonly atMs: number | null
}) {
  return (
    <span className="publishing-thumbnail">
      <VideoFrame video={video} atMs={atMs ?? FIRST_MOMENT_MS} size={SIZE} />
    </span>
  )
}
