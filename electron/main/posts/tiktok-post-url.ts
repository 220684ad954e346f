import type { PostState } from './post-state'

/** The public page of a published post; null while TikTok has given it no public id. */
export function tiktokPostUrl({
  channelUsername,
  tiktokPostId,
}: Pick<PostState, 'channelUsername' | 'tiktokPostId'>): string | null {
  return channelUsername === null || tiktokPostId === null
    ? null
    : `https://www.tiktok.com/@${encodeURIComponent(channelUsername)}/video/${tiktokPostId}`
}
