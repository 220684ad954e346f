import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignInAttemptStore } from '../../../electron/main/auth/sign-in-attempt-store'
import { SignInService } from '../../../electron/main/auth/sign-in-service'
import { TokenRefresher } from '../../../electron/main/auth/token-refresher'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { ChannelRegistrar } from '../../../electron/main/channels/channel-registrar'
import { ChannelService } from '../../../electron/main/channels/channel-service'
import { ChannelStore } from '../../../electron/main/channels/channel-store'
import { CreatorInfoReader } from '../../../electron/main/channels/creator-info-reader'
import { CredentialsService } from '../../../electron/main/credentials/credentials-service'
import { DEEP_LINK_ADDRESS } from '../../../electron/main/auth/parse-callback-link'
import { SystemClock, type Clock } from '../../../electron/main/platform/clock'
import { SlidingWindowLimiter } from '../../../electron/main/platform/sliding-window-limiter'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import type { SecretStore } from '../../../electron/main/secrets/secret-store'
import type { ClientCredentials } from '../../../electron/main/tiktok/tiktok-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { PracticeBrowser, type ConsentChoice } from '../../../electron/practice/practice-browser'
import { CALLBACK_PATH, PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { LinkTrouble, SignIn } from '../../../electron/shared/channel'
import type { RedirectMethod } from '../../../electron/shared/credentials'
import {
  CREATOR_INFO_REQUESTS_PER_MINUTE,
  REQUEST_WINDOW_MS,
} from '../../../electron/shared/tiktok-limits'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { RecordingLogger } from '../../fakes/recording-logger'

const CALLBACK_PAGE_HTML = readFileSync(
  join(import.meta.dirname, '../../../resources/callback/index.html'),
  'utf8',
)

/** The practice accounts by their part in a test. */
export const [DEFNE, EMRE, MIRA] = PRACTICE_ACCOUNTS.map(({ openId, nickname, username }) => ({
  openId,
  nickname,
  username,
})) as [Person, Person, Person]
interface Person {
  readonly openId: string
  readonly nickname: string
  readonly username: string
}

/** What outlives a run of the app: its files, its keychain and the person's clock. */
export interface Machine {
  readonly clock: Clock
  readonly settings: InMemoryJsonStore
  readonly secrets: InMemorySecretStore
  readonly logger: RecordingLogger
}

export function createMachine(clock: Clock = new SystemClock()): Machine {
  return {
    clock,
    settings: new InMemoryJsonStore(),
    secrets: new InMemorySecretStore(),
    logger: new RecordingLogger(),
  }
}

/** A practice server that shares the machine's clock and is quick to answer. */
export async function startPractice(clock: Clock = new SystemClock()): Promise<PracticeTikTok> {
  const practice = new PracticeTikTok({
    callbackPageHtml: CALLBACK_PAGE_HTML,
    now: () => clock.nowMs(),
  })
  await practice.start()
  return practice
}

/** One run of the app without its window: every service of sign-in and channels, wired as in the app, over real sockets. */
export class Run {
  readonly openedUrls: URL[] = []
  readonly copiedTexts: string[] = []
  readonly busyChannelIds = new Set<string>()
  readonly client: HttpTikTokClient
  readonly credentials: CredentialsService
  readonly tokens: TokenStore
  readonly channelStore: ChannelStore
  readonly accessTokens: TokenRefresher
  readonly signIn: SignInService
  readonly channels: ChannelService
  readonly creatorInfo: CreatorInfoReader
  /** What the operating system does with links, where it does not bring them here. */
  linkTrouble: LinkTrouble | null = null
  /** Makes the system browser fail to open. */
  isBrowserBroken = false
  /** Held before a refresh leaves for TikTok, and before its answer is read: where a test lets something else come first. */
  refreshGates: { before?: Promise<void>; after?: Promise<void> } = {}
  startedRefreshCount = 0

  constructor(
    readonly practice: PracticeTikTok,
    readonly machine: Omit<Machine, 'secrets'> & { readonly secrets: SecretStore },
    options: {
      readonly environment?: Readonly<Record<string, string>>
      readonly practiceCredentials?: ClientCredentials | null
    } = {},
  ) {
    const { clock, settings, secrets, logger } = machine
    const endpoints = practiceEndpoints(practice.origin)
    this.client = new HttpTikTokClient({ endpoints, clock, logger, timeoutMs: 3000 })
    const { client } = this
    this.credentials = new CredentialsService({
      settings,
      secrets,
      client,
      readEnvironment: () => options.environment ?? {},
      practiceCredentials:
        options.practiceCredentials === undefined ? PRACTICE_CLIENT : options.practiceCredentials,
      practiceOrigin: practice.origin,
      defaultHostedRedirectUri: practice.origin + CALLBACK_PATH,
      clock,
      logger,
    })
    const requireCredentials = () => this.credentials.requireCredentials()
    this.tokens = new TokenStore({ secrets, logger })
    this.channelStore = new ChannelStore({ store: settings, logger })
    this.accessTokens = new TokenRefresher({
      tokens: this.tokens,
      channels: this.channelStore,
      client: {
        refreshToken: async (...request) => {
          this.startedRefreshCount += 1
          await this.refreshGates.before
          const grant = await client.refreshToken(...request)
          await this.refreshGates.after
          return grant
        },
      },
      requireCredentials,
      clock,
      logger,
    })
    const creatorInfoLimiter = new SlidingWindowLimiter({
      limit: CREATOR_INFO_REQUESTS_PER_MINUTE,
      windowMs: REQUEST_WINDOW_MS,
      clock,
    })
    this.signIn = new SignInService({
      credentials: this.credentials,
      attempts: new SignInAttemptStore({ secrets, clock, logger }),
      completion: new ChannelRegistrar({
        store: this.channelStore,
        tokens: this.tokens,
        client,
        requireCredentials,
        creatorInfoLimiter,
        clock,
        logger,
      }),
      client,
      authorizeOrigin: endpoints.authorizeOrigin,
      openBrowser: async (url) => {
        if (this.isBrowserBroken) throw new Error('no browser')
        this.openedUrls.push(url)
      },
      copyText: (text) => void this.copiedTexts.push(text),
      links: {
        findTrouble: async () => this.linkTrouble,
        take: async () => (this.linkTrouble = null),
      },
      clock,
      logger,
    })
    this.creatorInfo = new CreatorInfoReader({
      store: this.channelStore,
      accessTokens: this.accessTokens,
      client,
      requireCredentials,
      limiter: creatorInfoLimiter,
      clock,
    })
    this.channels = new ChannelService({
      store: this.channelStore,
      tokens: this.tokens,
      accessTokens: this.accessTokens,
      creatorInfo: this.creatorInfo,
      client,
      requireCredentials,
      signIn: this.signIn,
      isChannelBusy: (channelId) => this.busyChannelIds.has(channelId),
      logger,
    })
  }

  /** What the composition root does after the first paint. */
  async resume(): Promise<void> {
    await this.signIn.resume()
    await this.channels.resume()
  }

  async dispose(): Promise<void> {
    this.channels.dispose()
    this.credentials.dispose()
    await this.signIn.dispose()
  }

  async useRedirect(redirectMethod: RedirectMethod, redirectUri: string | null = null) {
    await this.credentials.save({
      clientKey: PRACTICE_CLIENT.clientKey,
      clientSecret: PRACTICE_CLIENT.clientSecret,
      isEnabled: true,
      redirectMethod,
      redirectUri,
    })
  }

  get lastOpenedUrl(): string {
    return this.openedUrls.at(-1)?.href ?? ''
  }

  /** Begins an attempt, lets the person decide in a browser, and answers where TikTok sends that browser. */
  async goToTikTok(
    choice: ConsentChoice = {},
    input: { reconnectChannelId: string | null; browser?: PracticeBrowser } = {
      reconnectChannelId: null,
    },
  ): Promise<string> {
    await this.signIn.connect({ reconnectChannelId: input.reconnectChannelId })
    return (input.browser ?? new PracticeBrowser()).answerConsent(this.lastOpenedUrl, choice)
  }

  /** The whole way: consent, callback page, deep link, and until the window would say how it ended. */
  async connect(choice: ConsentChoice = {}, reconnectChannelId: string | null = null) {
    const location = await this.goToTikTok(choice, { reconnectChannelId })
    await this.signIn.handleDeepLink(toDeepLink(location))
    return this.untilSettled()
  }

  /** Waits until the current sign-in has ended, well or badly. */
  async untilSettled(): Promise<SignIn> {
    const isSettled = (signIn: SignIn | null): signIn is SignIn =>
      signIn?.phase === 'connected' || signIn?.phase === 'failed'
    if (isSettled(this.signIn.current)) return this.signIn.current
    return new Promise((resolve) => {
      const end = this.signIn.onDidChange((signIn) => {
        if (!isSettled(signIn)) return
        end()
        resolve(signIn)
      })
    })
  }

  /** How often TikTok was asked for tokens so far. */
  get tokenRequestCount(): number {
    return this.practice.listRequests().filter(({ endpoint }) => endpoint === 'token').length
  }
}

/** A promise that a test keeps closed as long as it likes. */
export function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** What the hosted callback page does with the address it was opened with. */
export function toDeepLink(location: string): string {
  return DEEP_LINK_ADDRESS + new URL(location).search
}
