import { useEffect } from 'react'
import type { Post } from '../../../electron/shared/post'
import { composerWitness } from '../../desktop/composer-witness'
import type { Draft } from './draft'
import type { DraftsStore } from './drafts-store'
import { PostedCard } from './posted-card'
import { VideoPreview } from './video-preview'

/** A draft that was handed over: its post beside the video it is made of. */
export function PostedDraft({
  draft,
  post,
  store,
}: {
  readonly draft: Draft
  readonly post: Post | null
  readonly store: DraftsStore
}) {
  useEffect(() => {
    if (post !== null) composerWitness.reportPost(post)
  }, [post])

  return (
    <>
      <div className="publishing-posted-column">
        {post !== null && (
          <PostedCard
            post={post}
            onPost={store.acceptPost}
            onEditAgain={() => store.editAgain(draft.id)}
            onDone={() => store.remove(draft.id)}
            findings={draft.video.findings}
          />
        )}
      </div>
      <VideoPreview video={draft.video} point={null} />
    </>
  )
}
