import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TokenRefresher } from '../../electron/main/auth/token-refresher'
import { TokenStore } from '../../electron/main/auth/token-store'
import { SystemClock } from '../../electron/main/platform/clock'
import { SILENT_LOGGER } from '../../electron/main/platform/logger'
import { PostLedger } from '../../electron/main/posts/post-ledger'
import { PostService } from '../../electron/main/posts/post-service'
import { HttpTikTokClient } from '../../electron/main/tiktok/http-tiktok-client'
import { ThreadedUploadClient } from '../../electron/main/tiktok/threaded-upload-client'
import { practiceEndpoints } from '../../electron/main/tiktok/tiktok-endpoints'
import { UploadLimit } from '../../electron/main/tiktok/upload-limit'
import { VideoLibrary } from '../../electron/main/video/video-library'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import type { Post } from '../../electron/shared/post'
import { FileSecretStore } from '../fakes/file-secret-store'
import { plainPostDraft } from '../fixtures/plain-post-draft'
import { QUICK_POST_TIMING } from '../fixtures/quick-post-timing'

/** What the suite wants published, and where everything lies that outlives the process. */
export interface PublishingJob {
  readonly practiceOrigin: string
  readonly channelId: string
  readonly ledgerPath: string
  readonly secretsPath: string
  readonly videoPath: string
  /** Stands in the caption, so that the server can count what became of this one intent. */
  readonly intent: string
}

/** What the app has promised so far, told to the suite before anything else happens. */
export type PublishingReport =
  | { readonly kind: 'set-aside' }
  | {
      readonly kind: 'changed'
      readonly post: Pick<Post, 'id' | 'phase' | 'publishId' | 'acknowledgedBytes' | 'error'>
    }
  | { readonly kind: 'ended' }

/** The app without its window: every part of the way of a post is the real one. */
async function run(job: PublishingJob): Promise<void> {
  const clock = new SystemClock()
  const logger = SILENT_LOGGER
  const endpoints = practiceEndpoints(job.practiceOrigin)
  const secrets = new FileSecretStore(job.secretsPath)
  const client = new HttpTikTokClient({ endpoints, clock, timeoutMs: 5000 })
  const accessTokens = new TokenRefresher({
    tokens: new TokenStore({ secrets, logger }),
    channels: { has: () => true, update: () => undefined },
    client,
    requireCredentials: async () => PRACTICE_CLIENT,
    clock,
    logger,
  })
  const videos = new VideoLibrary()
  const readCreatorInfo = async (channelId: string, signal?: AbortSignal) => {
    const token = await accessTokens.getAccessToken(channelId, 60_000)
    const info = await client.queryCreatorInfo(token, signal)
    return { ...info, channelId, avatarDataUrl: null, fetchedAtMs: clock.nowMs() }
  }
  const ledger = PostLedger.open({ path: job.ledgerPath })
  if (ledger.setAsideFileName !== null) report({ kind: 'set-aside' })
  const uploads = new ThreadedUploadClient({
    startThread: (start) =>
      new Worker(join(import.meta.dirname, 'upload-thread.cjs'), { workerData: start }),
    practiceOrigin: job.practiceOrigin,
    resolveProxy: null,
    limit: new UploadLimit(logger),
    logger,
    timeouts: { connectMs: 5000, idleMs: 5000, answerMs: 5000 },
  })
  const posts = new PostService({
    ledger,
    videos,
    client,
    uploads,
    accessTokens,
    getCreatorInfo: readCreatorInfo,
    getRecentCreatorInfo: (channelId) => readCreatorInfo(channelId),
    secrets,
    openPostPage: async () => undefined,
    clock,
    logger,
    timing: QUICK_POST_TIMING,
  })

  const tell = (post: Post): void => {
    const { id, phase, publishId, acknowledgedBytes, error } = post
    report({ kind: 'changed', post: { id, phase, publishId, acknowledgedBytes, error } })
    if (phase === 'published' || phase === 'failed' || phase === 'unconfirmed') void end()
  }
  let isEnding = false
  const end = async (): Promise<void> => {
    if (isEnding) return
    isEnding = true
    await posts.stop()
    await uploads.dispose()
    ledger.close()
    report({ kind: 'ended' })
    process.disconnect()
  }

  posts.onDidChange(tell)
  posts.start()
  const [earlier] = posts.list({ scope: 'all', limit: 1, beforeMs: null }).posts
  if (earlier !== undefined) {
    tell(earlier)
    return
  }
  // As a person does who was never told that the post was taken: they press the button again.
  const video = await videos.intake(job.videoPath)
  await posts.publish(
    plainPostDraft({ channelId: job.channelId, videoId: video.id, caption: job.intent }),
  )
}

function report(message: PublishingReport): void {
  process.send?.(message)
}

process.once('message', (job) => void run(job as PublishingJob))
