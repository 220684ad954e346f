import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { DEFAULT_POST_TIMING } from '../../../electron/main/posts/post-timing'
import { STATUS_REQUESTS_PER_MINUTE } from '../../../electron/shared/tiktok-limits'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { createMachine, Run, startPractice } from '../../integration/posts/post-world'
import type { BenchPart } from '../bench-part'
import { atMost, type BenchRow } from '../bench-row'
import { median } from '../median'
import {
  bringIntoProcessing,
  makeAccounts,
  SetClock,
  type PostInProcessing,
} from './posts-in-processing'

const MINUTE_MS = 60_000
const CHANNELS = 10
const POSTS_PER_CHANNEL = 20
const PROCESSING_MS = 10 * MINUTE_MS
const MODERATION_MS = 15_000
/** The time that the posts have to be brought into processing, before the app looks after them. */
const PREPARING_MS = 20_000
const FINISH_WITHIN_MS = 120_000
const LONGEST_MS = 230_000
/** TikTok lets a channel ask this often, if it asks evenly. */
const PLACE_EVERY_MS = MINUTE_MS / STATUS_REQUESTS_PER_MINUTE
const MOST_LATE_SEC = 5

/** One finished post: when TikTok had it published, and when the app showed it. */
interface Sighting {
  readonly finishedAtMs: number
  readonly shownAtMs: number
  /** Posts of its channel that were not shown yet when it finished, itself among them. */
  readonly waitingPosts: number
}

/**
 * The real status poller over real sockets and in real time, against a practice TikTok that keeps its limits. The limits allow a
 * finished post to be known after one fair round of its channel: every post that waits is asked about once, in even steps of two
 * seconds. What is measured is how much later than that the app announces it to its window.
 */
export const pollingPart: BenchPart = {
  name: 'polling',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'polling-'))
    const clock = new SetClock()
    const accounts = makeAccounts(CHANNELS)
    const requests = new RequestCounter()
    const practice = await startPractice({
      rateLimits: true,
      now: clock.nowMs,
      accounts,
      processingMs: PROCESSING_MS,
      moderationMs: MODERATION_MS,
      onStep: ({ request, endpoint, step }) => {
        if (endpoint === 'status' && step === 'arrived') {
          requests.add(request.headers.authorization ?? '')
        }
      },
    })
    try {
      const machine = createMachine(join(folder, 'posts.db'))
      const videoPath = join(folder, 'video.mp4')
      await writeSyntheticVideo(videoPath, { sizeBytes: 100_000 })
      const startAtMs = Date.now() + PREPARING_MS
      const { posts, entries } = await bringIntoProcessing(practice, machine, clock, {
        accounts,
        postsPerChannel: POSTS_PER_CHANNEL,
        processingMs: PROCESSING_MS,
        startAtMs,
        finishWithinMs: FINISH_WITHIN_MS,
        videoPath,
      })
      const ledger = PostLedger.open({ path: machine.ledgerPath })
      ledger.appendAll(entries)
      ledger.close()
      await setTimeout(startAtMs - Date.now())
      const run = new Run(practice, machine, { timing: DEFAULT_POST_TIMING })
      try {
        for (const { openId } of accounts) putChannel(run, openId)
        const sightings = await follow(run, posts)
        const refused = practice
          .listRequests()
          .filter(({ endpoint, status }) => endpoint === 'status' && status === 429)
        return toRows(sightings, requests.mostInAMinute(), refused.length)
      } finally {
        await run.quit()
      }
    } finally {
      await practice.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Status requests as they arrive, by access token: TikTok counts for each user. */
class RequestCounter {
  readonly #timesByToken = new Map<string, number[]>()

  add(authorization: string): void {
    const times = this.#timesByToken.get(authorization) ?? []
    times.push(Date.now())
    this.#timesByToken.set(authorization, times)
  }

  /** The most of one channel in any minute. */
  mostInAMinute(): number {
    const counts = [...this.#timesByToken.values()].flatMap((times) =>
      times.map(
        (endMs) => times.filter((atMs) => atMs > endMs - MINUTE_MS && atMs <= endMs).length,
      ),
    )
    return Math.max(...counts)
  }
}

function putChannel(run: Run, openId: string): void {
  run.channels.put({
    id: openId,
    displayName: openId,
    username: null,
    avatarDataUrl: null,
    health: 'ok',
    grantedScopes: ['user.info.basic', 'video.publish', 'video.upload'],
    tokenStorage: 'keychain',
    connectedAtMs: Date.now(),
  })
}

/** Starts the app on its ledger and waits until it has shown every post, or for as long as anybody would. */
async function follow(run: Run, posts: readonly PostInProcessing[]): Promise<readonly Sighting[]> {
  const shownAtMs = new Map<string, number>()
  const allShown = new Promise<void>((resolve) => {
    run.posts.onDidChange(({ id, phase }) => {
      if (phase !== 'published' || shownAtMs.has(id)) return
      shownAtMs.set(id, Date.now())
      if (shownAtMs.size === posts.length) resolve()
    })
  })
  run.posts.start()
  await Promise.race([allShown, setTimeout(LONGEST_MS)])
  const shownOf = (postId: string): number => shownAtMs.get(postId) ?? Infinity
  return posts.map(({ postId, channelId, finishesAtMs }) => ({
    finishedAtMs: finishesAtMs,
    shownAtMs: shownOf(postId),
    waitingPosts: posts.filter(
      (other) => other.channelId === channelId && shownOf(other.postId) > finishesAtMs,
    ).length,
  }))
}

function toRows(
  sightings: readonly Sighting[],
  mostInAMinute: number,
  refusedRequests: number,
): readonly BenchRow[] {
  const afterFinish = sightings.map(({ finishedAtMs, shownAtMs }) => shownAtMs - finishedAtMs)
  const late = sightings.map(
    ({ finishedAtMs, shownAtMs, waitingPosts }) =>
      shownAtMs - finishedAtMs - waitingPosts * PLACE_EVERY_MS,
  )
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  const alone = { reference: null, referenceName: '', comparison: 'figure' } as const
  return [
    {
      name: `${sightings.length} posts in processing on ${CHANNELS} channels: refused for asking too often`,
      figure: refusedRequests,
      ...alone,
      unit: 'requests',
      bar: atMost(0),
    },
    {
      name: 'most status requests of one channel in a minute',
      figure: mostInAMinute,
      ...alone,
      unit: 'requests',
      bar: atMost(STATUS_REQUESTS_PER_MINUTE),
    },
    {
      name: 'a finished post is shown after the limits allow it, at the latest',
      figure: Math.max(0, ...late) / 1000,
      ...alone,
      unit: 's',
      bar: atMost(MOST_LATE_SEC),
      note:
        `allowed is one round of the channel, two seconds for each post that waits; shown after its end: median ` +
        `${seconds(median(afterFinish))} s, at the latest ${seconds(Math.max(...afterFinish))} s`,
    },
  ]
}
