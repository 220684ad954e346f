import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { TokenRefresher } from '../../../electron/main/auth/token-refresher'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { AppError } from '../../../electron/main/platform/app-error'
import { SystemClock } from '../../../electron/main/platform/clock'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { PostService } from '../../../electron/main/posts/post-service'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import type { Channel } from '../../../electron/shared/channel'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'

/** What the test that forks this process wants it to do. */
interface Job {
  readonly practiceOrigin: string
  readonly ledgerPath: string
  readonly secretsPath: string
  readonly channels: readonly Channel[]
  /** Null goes on with what is in the ledger. */
  readonly postFile: string | null
}

/** A keychain that outlives the process, as the operating system's does. */
class FileSecretStore extends InMemorySecretStore {
  constructor(private readonly path: string) {
    super(new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, string][]))
  }

  override async set(account: string, value: string) {
    const storage = await super.set(account, value)
    this.#save()
    return storage
  }

  override async delete(account: string): Promise<void> {
    await super.delete(account)
    this.#save()
  }

  #save(): void {
    writeFileSync(`${this.path}.new`, JSON.stringify([...this.entries]))
    renameSync(`${this.path}.new`, this.path)
  }
}

async function publish(job: Job): Promise<void> {
  const clock = new SystemClock()
  const logger = SILENT_LOGGER
  const endpoints = practiceEndpoints(job.practiceOrigin)
  const secrets = new FileSecretStore(job.secretsPath)
  const client = new HttpTikTokClient({ endpoints, clock })
  const [channel] = job.channels
  if (channel === undefined) throw new AppError('channel-not-found')
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
  const posts = new PostService({
    ledger: PostLedger.open({ path: job.ledgerPath }),
    videos,
    client,
    uploads: new HttpUploadClient({ endpoints, clock }),
    accessTokens,
    getCreatorInfo: readCreatorInfo,
    getRecentCreatorInfo: (channelId) => readCreatorInfo(channelId),
    secrets,
    openPostPage: async () => undefined,
    clock,
    logger,
  })
  posts.start()
  if (job.postFile === null) return
  const video = await videos.intake(job.postFile)
  await posts.publish({
    channelId: channel.id,
    videoId: video.id,
    settings: {
      caption: 'killed',
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: false,
      isDuetAllowed: false,
      isStitchAllowed: false,
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: null,
    },
    declaration: 'music-usage',
    declarationLanguage: 'en',
    scheduledForMs: null,
    isDuplicateConfirmed: false,
  })
}

void publish(JSON.parse(process.env['SOSYABOT_TEST_JOB'] ?? '{}') as Job)
