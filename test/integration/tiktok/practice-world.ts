import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import type { DirectPostInit, TokenGrant } from '../../../electron/main/tiktok/tiktok-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { SystemClock, type Clock } from '../../../electron/main/platform/clock'
import { PracticeBrowser } from '../../../electron/practice/practice-browser'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import {
  PracticeTikTok,
  type PracticeTikTokOptions,
} from '../../../electron/practice/practice-tiktok'
import { RecordingLogger } from '../../fakes/recording-logger'

const SCOPES = 'user.info.basic,video.publish,video.upload'

/** A practice TikTok and the two real clients in front of it. */
export class PracticeWorld {
  readonly practice: PracticeTikTok
  readonly client: HttpTikTokClient
  readonly uploads: HttpUploadClient
  readonly logger = new RecordingLogger()
  readonly credentials = {
    clientKey: PRACTICE_CLIENT.clientKey,
    clientSecret: PRACTICE_CLIENT.clientSecret,
  }

  private constructor(practice: PracticeTikTok, clock: Clock) {
    this.practice = practice
    const endpoints = practiceEndpoints(practice.origin)
    const { logger } = this
    this.client = new HttpTikTokClient({ endpoints, clock, logger, timeoutMs: 5000 })
    this.uploads = new HttpUploadClient({
      endpoints,
      clock,
      logger,
      timeouts: { idleMs: 1000, answerMs: 1500 },
    })
  }

  static async start(
    options: Partial<PracticeTikTokOptions> = {},
    clock: Clock = new SystemClock(),
  ): Promise<PracticeWorld> {
    const practice = new PracticeTikTok({
      callbackPageHtml: readFileSync('resources/callback/index.html', 'utf8'),
      processingMs: 200,
      ...options,
    })
    await practice.start()
    return new PracticeWorld(practice, clock)
  }

  get redirectUri(): string {
    return `${this.practice.origin}/api/v1/auth/tiktok/callback`
  }

  /** Lets a person consent in a browser; answers the code and the verifier that belongs to it. */
  async authorize(choice: Parameters<PracticeBrowser['answerConsent']>[1] = {}): Promise<{
    readonly code: string
    readonly codeVerifier: string
    readonly redirectUri: string
  }> {
    const codeVerifier = randomBytes(48).toString('base64url')
    const url = new URL('/v2/auth/authorize/', this.practice.origin)
    url.search = new URLSearchParams({
      client_key: this.credentials.clientKey,
      response_type: 'code',
      scope: SCOPES,
      redirect_uri: this.redirectUri,
      state: randomBytes(32).toString('base64url'),
      code_challenge: createHash('sha256').update(codeVerifier).digest('hex'),
      code_challenge_method: 'S256',
    }).toString()
    const back = new URL(await new PracticeBrowser().answerConsent(url.href, choice))
    return {
      code: back.searchParams.get('code') ?? '',
      codeVerifier,
      redirectUri: this.redirectUri,
    }
  }

  async connect(choice: Parameters<PracticeBrowser['answerConsent']>[1] = {}): Promise<TokenGrant> {
    return this.client.exchangeCode(this.credentials, await this.authorize(choice))
  }

  stop(): Promise<void> {
    return this.practice.stop()
  }
}

/** A post that only its creator sees, with everything switched off. */
export function quietInit(videoSizeBytes: number, chunkSizeBytes = videoSizeBytes): DirectPostInit {
  return {
    title: 'Kahvaltı 🍳 #test',
    privacyLevel: 'SELF_ONLY',
    isCommentAllowed: false,
    isDuetAllowed: false,
    isStitchAllowed: false,
    isBrandedContent: false,
    isYourBrand: false,
    isAiGenerated: false,
    coverTimestampMs: null,
    videoSizeBytes,
    chunkSizeBytes,
    totalChunkCount: Math.floor(videoSizeBytes / chunkSizeBytes),
  }
}
