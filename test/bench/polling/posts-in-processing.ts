import { readFileSync } from 'node:fs'
import { readFileIdentity } from '../../../electron/main/video/file-identity'
import type { NewEvent } from '../../../electron/main/posts/post-rows'
import { SystemClock } from '../../../electron/main/platform/clock'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import {
  PRACTICE_ACCOUNTS,
  type PracticeAccount,
} from '../../../electron/practice/practice-account'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { INIT_REQUESTS_PER_MINUTE } from '../../../electron/shared/tiktok-limits'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'
import { signIn } from '../../harness/sign-in'
import type { Machine } from '../../integration/posts/post-world'

const MINUTE_MS = 60_000

/** The practice server's clock: set as it must have been while the posts came in, and the computer's own from then on. */
export class SetClock {
  #offsetMs = 0

  readonly nowMs = (): number => Date.now() + this.#offsetMs

  set(atMs: number): void {
    this.#offsetMs = atMs - Date.now()
  }

  release(): void {
    this.#offsetMs = 0
  }
}

/** One post that TikTok is processing, and when it will have done. */
export interface PostInProcessing {
  readonly postId: string
  readonly channelId: string
  readonly publishId: string
  readonly finishesAtMs: number
}

/** So many creators, each with an account of its own. */
export function makeAccounts(count: number): readonly PracticeAccount[] {
  const [pattern] = PRACTICE_ACCOUNTS
  if (pattern === undefined) throw new Error('There is no practice account')
  return Array.from({ length: count }, (_, index) => ({
    ...pattern,
    openId: `creator-${index}`,
    unionId: `creator-union-${index}`,
    username: `creator${index}`,
    dailyPostCap: 1000,
  }))
}

interface Upload {
  readonly channelId: string
  readonly publishId: string
  readonly uploadUrl: string
  readonly isPublic: boolean
}

/**
 * Brings posts into processing at the practice server, past the app but inside of the limits, because six uploads may be opened a
 * minute: the server's clock is turned on by a minute after each six. They end up evenly over `finishWithinMs` from `startAtMs` on,
 * in an order that has nothing to do with that of the channels.
 */
export async function bringIntoProcessing(
  practice: PracticeTikTok,
  machine: Machine,
  clock: SetClock,
  order: {
    readonly accounts: readonly PracticeAccount[]
    readonly postsPerChannel: number
    readonly processingMs: number
    readonly startAtMs: number
    readonly finishWithinMs: number
    readonly videoPath: string
  },
): Promise<{
  readonly posts: readonly PostInProcessing[]
  /** What the app's ledger has to know of them. */
  readonly entries: readonly NewEvent[]
}> {
  const client = new HttpTikTokClient({
    endpoints: practiceEndpoints(practice.origin),
    clock: new SystemClock(),
    logger: machine.logger,
    timeoutMs: 3000,
  })
  const video = readFileSync(order.videoPath)
  const uploads: Upload[] = []
  const tokens = new TokenStore(machine)
  const firstDoneMs = order.startAtMs - order.processingMs
  clock.set(firstDoneMs - order.postsPerChannel * MINUTE_MS)
  const grants = []
  for (const { openId } of order.accounts) {
    grants.push(await signIn(practice.origin, openId, { client, tokens }))
  }
  for (let number = 0; number < order.postsPerChannel; number += 1) {
    if (number % INIT_REQUESTS_PER_MINUTE === 0) clock.set(clock.nowMs() + MINUTE_MS)
    for (const { openId, accessToken } of grants) {
      const isPublic = number % 2 === 0
      const ticket = await client.initDirectPost(
        accessToken,
        {
          title: 'Breakfast',
          privacyLevel: isPublic ? 'PUBLIC_TO_EVERYONE' : 'SELF_ONLY',
          isCommentAllowed: false,
          isDuetAllowed: false,
          isStitchAllowed: false,
          isYourBrand: false,
          isBrandedContent: false,
          isAiGenerated: false,
          coverTimestampMs: null,
          videoSizeBytes: video.length,
          chunkSizeBytes: video.length,
          totalChunkCount: 1,
        },
        new AbortController().signal,
      )
      uploads.push({ channelId: openId, isPublic, ...ticket })
    }
  }
  const inOrder = shuffle(uploads)
  const posts: PostInProcessing[] = []
  const entries: NewEvent[] = []
  const identity = await readFileIdentity(order.videoPath)
  for (const [index, { channelId, publishId, uploadUrl, isPublic }] of inOrder.entries()) {
    const afterMs = ((index + 1) / inOrder.length) * order.finishWithinMs
    clock.set(firstDoneMs + afterMs)
    const answer = await fetch(uploadUrl, {
      method: 'PUT',
      headers: {
        'content-type': 'video/mp4',
        'content-range': `bytes 0-${video.length - 1}/${video.length}`,
      },
      body: video,
    })
    if (answer.status !== 201) throw new Error(`The upload was answered with ${answer.status}`)
    const stored = practice.listPosts().find((post) => post.publishId === publishId)
    const uploadedAtMs = stored?.chunks.at(-1)?.atMs
    if (uploadedAtMs === undefined) throw new Error('The server does not know the upload')
    const postId = `post-${index}`
    posts.push({
      postId,
      channelId,
      publishId,
      finishesAtMs: uploadedAtMs + order.processingMs,
    })
    const settings = {
      ...QUEUED.settings,
      privacyLevel: isPublic ? ('PUBLIC_TO_EVERYONE' as const) : ('SELF_ONLY' as const),
    }
    const confirmUntilMs = order.startAtMs + order.processingMs
    entries.push(
      {
        postId,
        atMs: uploadedAtMs,
        event: {
          ...QUEUED,
          channelId,
          settings,
          video: { ...QUEUED.video, path: order.videoPath, identity },
        },
      },
      { postId, atMs: uploadedAtMs, event: SAMPLE_EVENTS['preparing-started'] },
      {
        postId,
        atMs: uploadedAtMs,
        event: {
          ...SAMPLE_EVENTS['upload-opened'],
          publishId,
          chunkSizeBytes: video.length,
          totalChunkCount: 1,
        },
      },
      { postId, atMs: uploadedAtMs, event: SAMPLE_EVENTS['final-chunk-started'] },
      {
        postId,
        atMs: uploadedAtMs,
        event: { ...SAMPLE_EVENTS['upload-completed'], confirmUntilMs },
      },
    )
  }
  clock.release()
  return { posts, entries }
}

/** Always the same order, without any of its own. */
function shuffle<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item, index) => ({ item, key: (index * 7919) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
