import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TokenRefresher } from '../../../electron/main/auth/token-refresher'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { ChannelStore } from '../../../electron/main/channels/channel-store'
import { CreatorInfoReader } from '../../../electron/main/channels/creator-info-reader'
import { SystemClock, type Clock } from '../../../electron/main/platform/clock'
import { SlidingWindowLimiter } from '../../../electron/main/platform/sliding-window-limiter'
import type { HttpAgentFor } from '../../../electron/main/platform/http-agent-for'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { PostService } from '../../../electron/main/posts/post-service'
import type { PostTiming } from '../../../electron/main/posts/post-timing'
import type { ChunkTimeouts } from '../../../electron/main/tiktok/chunk-request'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import type { UploadClient } from '../../../electron/main/tiktok/upload-client'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import {
  PracticeTikTok,
  type PracticeTikTokOptions,
} from '../../../electron/practice/practice-tiktok'
import type { Post, PostDraft, PostPhase, PostSettings } from '../../../electron/shared/post'
import {
  CREATOR_INFO_REQUESTS_PER_MINUTE,
  REQUEST_WINDOW_MS,
} from '../../../electron/shared/tiktok-limits'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { RecordingLogger } from '../../fakes/recording-logger'
import { QUICK_POST_TIMING } from '../../fixtures/quick-post-timing'
import { signIn } from '../../harness/sign-in'

const CALLBACK_PAGE_HTML = readFileSync(
  join(import.meta.dirname, '../../../resources/callback/index.html'),
  'utf8',
)

/** A public creator, a private one, and one with a limit of 60 seconds. */
export const [DEFNE, EMRE, MIRA] = PRACTICE_ACCOUNTS.map(({ openId }) => openId) as [
  string,
  string,
  string,
]

/** What outlives a run of the app: its keychain, its settings and its log. */
export interface Machine {
  readonly secrets: InMemorySecretStore
  readonly settings: InMemoryJsonStore
  readonly logger: RecordingLogger
  readonly ledgerPath: string
}

export function createMachine(ledgerPath: string): Machine {
  return {
    secrets: new InMemorySecretStore(),
    settings: new InMemoryJsonStore(),
    logger: new RecordingLogger(),
    ledgerPath,
  }
}

export async function startPractice(
  options: Partial<PracticeTikTokOptions> = {},
): Promise<PracticeTikTok> {
  const practice = new PracticeTikTok({
    callbackPageHtml: CALLBACK_PAGE_HTML,
    processingMs: 100,
    moderationMs: 300,
    // Polling a hundred times as fast would run into the limits; they have tests of their own.
    rateLimits: false,
    ...options,
  })
  await practice.start()
  return practice
}

/** One run of the app without its window: the real clients, token refresher, ledger and pipeline over real sockets. */
export class Run {
  readonly ledger: PostLedger
  readonly posts: PostService
  readonly videos = new VideoLibrary()
  readonly tokens: TokenStore
  readonly channels: ChannelStore
  readonly client: HttpTikTokClient
  readonly openedPages: string[] = []
  /** Every announcement with its time, oldest first. */
  readonly announced: { readonly atMs: number; readonly post: Post }[] = []

  constructor(
    readonly practice: PracticeTikTok,
    readonly machine: Machine,
    options: {
      readonly timing?: Partial<PostTiming>
      readonly clock?: Clock
      readonly undoWindowMs?: number
      readonly timeouts?: Partial<ChunkTimeouts>
      readonly httpAgentFor?: HttpAgentFor
      readonly wrapUploads?: (uploads: UploadClient) => UploadClient
    } = {},
  ) {
    const { secrets, settings, logger, ledgerPath } = machine
    const clock = options.clock ?? new SystemClock()
    const endpoints = practiceEndpoints(practice.origin)
    const network = options.httpAgentFor === undefined ? {} : { httpAgentFor: options.httpAgentFor }
    const client = new HttpTikTokClient({ endpoints, clock, logger, timeoutMs: 3000, ...network })
    const requireCredentials = async () => PRACTICE_CLIENT
    this.client = client
    this.tokens = new TokenStore({ secrets, logger })
    this.channels = new ChannelStore({ store: settings, logger })
    const accessTokens = new TokenRefresher({
      tokens: this.tokens,
      channels: this.channels,
      client,
      requireCredentials,
      clock,
      logger,
    })
    const creatorInfo = new CreatorInfoReader({
      store: this.channels,
      accessTokens,
      client,
      requireCredentials,
      limiter: new SlidingWindowLimiter({
        limit: CREATOR_INFO_REQUESTS_PER_MINUTE,
        windowMs: REQUEST_WINDOW_MS,
        clock,
      }),
      clock,
    })
    const uploads = new HttpUploadClient({
      endpoints,
      clock,
      logger,
      ...network,
      timeouts: { connectMs: 1000, idleMs: 1000, answerMs: 1000, ...options.timeouts },
    })
    this.ledger = PostLedger.open({ path: ledgerPath, logger })
    this.posts = new PostService({
      ledger: this.ledger,
      videos: this.videos,
      client,
      uploads: options.wrapUploads?.(uploads) ?? uploads,
      accessTokens,
      getCreatorInfo: (channelId, signal) => creatorInfo.read(channelId, signal),
      getRecentCreatorInfo: (channelId, maxAgeMs) => creatorInfo.readRecent(channelId, maxAgeMs),
      secrets,
      readUndoWindowMs: () => options.undoWindowMs ?? 0,
      openPostPage: async (url) => void this.openedPages.push(url),
      clock,
      logger,
      timing: { ...QUICK_POST_TIMING, ...options.timing },
    })
    this.posts.onDidChange((post) => this.announced.push({ atMs: Date.now(), post }))
  }

  /** Signs an account in at the practice server, as far as posting needs it. */
  async connect(openId: string): Promise<void> {
    const grant = await signIn(this.practice.origin, openId, this)
    this.channels.put({
      id: grant.openId,
      displayName: grant.openId,
      username: null,
      avatarDataUrl: null,
      health: 'ok',
      grantedScopes: grant.scopes,
      tokenStorage: 'keychain',
      connectedAtMs: Date.now(),
    })
  }

  /** Takes the file in and presses the button. */
  async publish(
    path: string,
    settings: Partial<PostSettings> = {},
    draft: Partial<PostDraft> = {},
  ): Promise<Post> {
    const video = await this.videos.intake(path)
    return this.posts.publish({
      channelId: DEFNE,
      videoId: video.id,
      settings: { ...SETTINGS, ...settings },
      declaration: 'music-usage',
      declarationLanguage: 'en',
      scheduledForMs: null,
      scheduleTimeZone: null,
      lateLimitMs: 600_000,
      isDuplicateConfirmed: false,
      ...draft,
    })
  }

  /** Waits until a post satisfies a condition; the failure says where it got stuck. */
  async until(
    postId: string,
    condition: PostPhase | ((post: Post) => boolean),
    timeoutMs = 45_000,
  ): Promise<Post> {
    const isMet = (post: Post): boolean =>
      typeof condition === 'string' ? post.phase === condition : condition(post)
    return new Promise<Post>((resolve, reject) => {
      const finish = (post: Post): boolean => {
        if (post.id !== postId || !isMet(post)) return false
        clearTimeout(timer)
        end()
        resolve(post)
        return true
      }
      const end = this.posts.onDidChange(finish)
      const timer = setTimeout(() => {
        end()
        const story = this.posts.getStory(postId).map(({ kind, detail }) => [kind, detail])
        reject(new Error(`Stuck: ${JSON.stringify([this.posts.get(postId), story], null, 1)}`))
      }, timeoutMs)
      finish(this.posts.get(postId))
    })
  }

  kinds(postId: string): readonly string[] {
    return this.posts.getStory(postId).map(({ kind }) => kind)
  }

  /** Ends the run as quitting does. */
  async quit(): Promise<void> {
    await this.posts.stop()
    this.ledger.close()
  }
}

export const SETTINGS: PostSettings = {
  caption: 'Breakfast 🍳 #kahvaltı @defne',
  privacyLevel: 'SELF_ONLY',
  isCommentAllowed: true,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: 500,
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(part as Buffer)
  }
  return hash.digest('hex')
}
