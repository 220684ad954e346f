import { describe, expect, it } from 'vitest'
import type { Post } from '../../../../electron/shared/post'
import { listPosts, mergePosts, withoutPost } from '../../../../renderer/desktop/post-collection'

function post(id: string, revision: number, createdAtMs = 0): Post {
  return {
    id,
    revision,
    channelId: 'a',
    channelName: 'A',
    videoFileName: 'v.mp4',
    videoSizeBytes: 1,
    videoDurationMs: null,
    settings: {
      caption: '',
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: false,
      isDuetAllowed: false,
      isStitchAllowed: false,
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: null,
    },
    phase: 'queued',
    linePlace: createdAtMs,
    createdAtMs,
    updatedAtMs: createdAtMs,
    acknowledgedBytes: 0,
    inFlightBytes: 0,
    bytesPerSecond: null,
    remainingMs: null,
    neededBytesPerSecond: null,
    uploadEndsAtMs: null,
    scheduledForMs: null,
    scheduleTimeZone: null,
    lateLimitMs: 600_000,
    notBeforeMs: null,
    waitingUntilMs: null,
    publishId: null,
    tiktokPostId: null,
    publishedAtMs: null,
    error: null,
  }
}

describe('PostCollection', () => {
  it('keeps the newest revision, whatever arrives last', () => {
    const posts = mergePosts(mergePosts(new Map(), [post('1', 5)]), [post('1', 4), post('2', 1)])
    expect(posts.get('1')?.revision).toBe(5)
    expect(posts.size).toBe(2)
  })
  it('answers the same collection when nothing is new, so that nothing is drawn again', () => {
    const posts = mergePosts(new Map(), [post('1', 5)])
    expect(mergePosts(posts, [post('1', 5)])).toBe(posts)
    expect(withoutPost(posts, '2')).toBe(posts)
  })
  it('takes a post out and leaves the collection it was in alone', () => {
    const posts = mergePosts(new Map(), [post('1', 5), post('2', 1)])
    expect([...withoutPost(posts, '1').keys()]).toEqual(['2'])
    expect(posts.size).toBe(2)
  })
  it('orders newest first and steadily', () => {
    const posts = mergePosts(new Map(), [post('a', 1, 10), post('b', 1, 30), post('c', 1, 10)])
    expect(listPosts(posts).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
})
