import type { PostEvent } from '../../../electron/main/posts/post-events'
import type { PostLedger } from '../../../electron/main/posts/post-ledger'
import type { NewEvent } from '../../../electron/main/posts/post-rows'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'

/** The first post was made at this instant, the next one a millisecond later, and so on. */
export const FIRST_POST_MS = 1_000_000

const BATCH_POSTS = 1000
const CHANNEL_COUNT = 20

/** A post with a file, a caption and a channel of its own. */
export function queuedPost(index: number): Extract<PostEvent, { kind: 'post-queued' }> {
  const event: PostEvent = {
    ...QUEUED,
    channelId: `channel-${index % CHANNEL_COUNT}`,
    channelName: `Channel ${index % CHANNEL_COUNT}`,
    video: {
      ...QUEUED.video,
      path: `/videos/clip-${index}.mp4`,
      fileName: `clip-${index}.mp4`,
      identity: { ...QUEUED.video.identity, quickHash: `hash-${index}` },
    },
    settings: {
      ...QUEUED.settings,
      caption: `Kahvaltı no. ${index} ${'with words of an ordinary caption '.repeat(4)}#breakfast`,
    },
  }
  return event
}

/** Writes so many posts. All but one in a hundred have ended, as in a ledger of some years. */
export function fillLedger(ledger: PostLedger, postCount: number): void {
  for (let start = 0; start < postCount; start += BATCH_POSTS) {
    const entries: NewEvent[] = []
    for (let index = start; index < Math.min(start + BATCH_POSTS, postCount); index += 1) {
      const [postId, atMs] = [`post-${index}`, FIRST_POST_MS + index]
      entries.push({ postId, atMs, event: queuedPost(index) })
      if (index % 100 !== 0) entries.push({ postId, atMs, event: SAMPLE_EVENTS.failed })
    }
    ledger.appendAll(entries)
  }
}
