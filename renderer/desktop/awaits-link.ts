import type { Post } from '../../electron/shared/post'

/** Whether TikTok may still give a link to this post. It gives links to public posts only, once it has looked at them. */
export function awaitsLink(post: Pick<Post, 'phase' | 'tiktokPostId' | 'settings'>): boolean {
  return (
    post.phase === 'published' &&
    post.tiktokPostId === null &&
    post.settings.privacyLevel === 'PUBLIC_TO_EVERYONE'
  )
}
