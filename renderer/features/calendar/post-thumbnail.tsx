import { useEffect, useRef, useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import type { Video } from '../../../electron/shared/video'
import type { PostVideos } from '../../desktop/post-videos'
import { useIsNearView } from '../../desktop/use-is-near-view'
import { VideoFrame } from '../../desktop/video-frame'

/** Past the black that many videos begin with. */
const FIRST_MOMENT_MS = 100

/** One size for the lines of both views, so that a picture is taken once; CSS makes it smaller. */
const LINE_SIZE = { widthPx: 27, heightPx: 36 } as const
const LARGE_SIZE = { widthPx: 72, heightPx: 104 } as const

/** A still of a post's video: its cover, or its first moments. Fetched when it comes into view. Decorative: the name stands beside it. */
export function PostThumbnail({
  post,
  videos,
  size,
}: {
  readonly post: Pick<Post, 'id' | 'settings'>
  readonly videos: PostVideos
  readonly size: 'line' | 'large'
}) {
  const box = useRef<HTMLSpanElement>(null)
  const video = usePostVideo(post.id, videos, useIsNearView(box))
  return (
    <span ref={box} className="calendar-thumbnail" data-size={size} aria-hidden>
      <VideoFrame
        video={video}
        atMs={post.settings.coverTimestampMs ?? FIRST_MOMENT_MS}
        size={size === 'line' ? LINE_SIZE : LARGE_SIZE}
      />
    </span>
  )
}

function usePostVideo(postId: string, videos: PostVideos, isWanted: boolean): Video | null {
  const [opened, setOpened] = useState<{ readonly postId: string; readonly video: Video | null }>()
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    const { video, release } = videos.open(postId)
    void video.then((answer) => {
      if (!isOver) setOpened({ postId, video: answer })
    })
    return () => {
      isOver = true
      release()
    }
  }, [postId, videos, isWanted])
  return opened?.postId === postId ? opened.video : (videos.peek(postId) ?? null)
}
