import type { AppErrorCode } from '../../shared/app-error'
import type { LinkTrouble, SignIn } from '../../shared/channel'
import { REQUESTED_SCOPES } from '../../shared/tiktok-limits'
import type { CredentialsService } from '../credentials/credentials-service'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { ClientCredentials, TikTokClient } from '../tiktok/tiktok-client'
import { buildAuthorizeUrl } from './authorize-url'
import { toSignInError } from './callback-error'
import { HandedLinkListener } from './handed-link-listener'
import { LoopbackRedirectListener } from './loopback-redirect-listener'
import { DEEP_LINK_ADDRESS, parseCallbackLink } from './parse-callback-link'
import { toCodeChallenge } from './pkce'
import type { LinkVerdict, RedirectEntrance, RedirectListener } from './redirect-listener'
import type { SignInAttempt, SignInAttemptStore } from './sign-in-attempt-store'
import type { SignInCompletion } from './sign-in-completion'
import { SignInExchange } from './sign-in-exchange'

/** Whether a deep link would reach this app, and the way to make it so. Neither rejects; null is no trouble. */
export interface LinkWay {
  findTrouble(): Promise<LinkTrouble | null>
  take(): Promise<LinkTrouble | null>
}

export interface SignInServiceOptions {
  readonly credentials: Pick<CredentialsService, 'requireCredentials' | 'redirectSettings'>
  readonly attempts: SignInAttemptStore
  readonly completion: SignInCompletion
  readonly client: Pick<TikTokClient, 'exchangeCode'>
  /** `https://www.tiktok.com`, or the practice server's origin. */
  readonly authorizeOrigin: string
  /** Opens the system browser; rejects when there is none. */
  readonly openBrowser: (url: URL) => Promise<void>
  readonly copyText: (text: string) => void | Promise<void>
  readonly links: LinkWay
  /** See `SignInExchange`. */
  readonly onGranted?: (pair: ClientCredentials, redirectUri: string) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** What a person who pasted a link is told about a verdict. */
const ERROR_BY_VERDICT = {
  expired: 'sign-in-expired',
  'not-pending': 'sign-in-not-pending',
  invalid: 'sign-in-link-invalid',
} as const satisfies Record<Exclude<LinkVerdict, 'accepted'>, AppErrorCode>

/**
 * Connects TikTok accounts: sends the system browser to TikTok, waits for it to come back by deep link, loopback request or
 * pasted link, and exchanges the code. However a link arrives, it passes one parser and one check of the state, and it closes
 * its attempt before anything is sent to TikTok.
 */
export class SignInService {
  readonly #options: SignInServiceOptions
  readonly #listeners: Listeners<SignIn | null>
  readonly #queue = new SerialQueue()
  readonly #deepLinks: HandedLinkListener
  readonly #pastedLinks: HandedLinkListener
  readonly #loopback: LoopbackRedirectListener
  readonly #exchange: SignInExchange
  #current: SignIn | null = null
  #expiry: AbortController | null = null

  constructor(options: SignInServiceOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
    const sink = (link: string, entrance: RedirectEntrance) => this.#receive(link, entrance)
    this.#deepLinks = new HandedLinkListener('deep-link', sink)
    this.#pastedLinks = new HandedLinkListener('pasted-link', sink)
    this.#loopback = new LoopbackRedirectListener({ sink, logger: options.logger })
    this.#exchange = new SignInExchange(options)
  }

  /** The current or last sign-in, or null. */
  get current(): SignIn | null {
    return this.#current
  }

  /** Calls back with the sign-in after every change; the answer ends the subscription. */
  onDidChange(listener: (signIn: SignIn | null) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Takes up an attempt that an earlier run has left open. Called at start-up, before the first deep link is handed over. */
  async resume(): Promise<void> {
    const { attempts, logger } = this.#options
    await attempts.load()
    const attempt = attempts.newest
    if (attempt === null || this.#current !== null) return
    if (attempts.isExpired(attempt)) return this.#expire(attempt)
    this.#show(waiting(attempt))
    this.#scheduleExpiry(attempt)
    logger.info('sign-in-resumed', { redirectMethod: attempt.redirectMethod })
    try {
      await this.#listenerFor(attempt.redirectMethod).open(attempt.redirectUri)
    } catch (error) {
      // Another program has the port now. The link can still be pasted.
      if (!(error instanceof AppError)) throw error
      logger.warn('sign-in-listener-not-reopened', { errorCode: error.code })
    }
  }

  /**
   * Begins an attempt and opens the browser. Older attempts stay good until one of them comes back. Throws
   * `integration-disabled`, `channel-not-found` for an unknown channel to reconnect, `loopback-unavailable`, keychain codes,
   * and `browser-not-opened`: then the attempt is open all the same and its link can be copied.
   */
  connect(input: { readonly reconnectChannelId: string | null }): Promise<SignIn> {
    return this.#queue.run(async () => {
      const { credentials, attempts, completion } = this.#options
      const expectedChannelId = input.reconnectChannelId
      if (expectedChannelId !== null && !completion.isConnected(expectedChannelId)) {
        throw new AppError('channel-not-found')
      }
      const { clientKey } = await credentials.requireCredentials()
      const { method, redirectUri } = credentials.redirectSettings()
      // Before the browser opens: whoever is to come back by hand should read so first.
      const linkTrouble = method === 'hosted' ? await this.#options.links.findTrouble() : null
      await attempts.load()
      const attempt = await attempts.begin({
        clientKey,
        redirectMethod: method,
        redirectUri: await this.#listenerFor(method).open(redirectUri),
        // Otherwise TikTok silently takes whoever the browser is signed in as.
        isConsentAlwaysAsked: completion.isAnotherConnected(expectedChannelId),
        expectedChannelId,
      })
      this.#options.logger.info('sign-in-started', { redirectMethod: method })
      const signIn = waiting(attempt, linkTrouble)
      this.#show(signIn)
      this.#scheduleExpiry(attempt)
      await this.#openBrowser(attempt)
      return signIn
    })
  }

  /** Opens the browser again for the open attempt. Throws `sign-in-not-pending`, `browser-not-opened`. */
  async reopenBrowser(): Promise<void> {
    await this.#openBrowser(this.#requirePending())
  }

  /** Puts the open attempt's address on the clipboard, for another browser. Throws `sign-in-not-pending`. */
  async copySignInLink(): Promise<void> {
    await this.#options.copyText(this.#addressOf(this.#requirePending()).href)
  }

  /** Makes this app the one that opens `sosyabot:` links, and shows what holds then. Answers whether it is. */
  async takeLinks(): Promise<boolean> {
    const linkTrouble = await this.#options.links.take()
    if (this.#current !== null) this.#show({ ...this.#current, linkTrouble })
    return linkTrouble === null
  }

  /** Ends whatever is going on: open attempts, an exchange, or the message about the last result. */
  async cancelSignIn(): Promise<void> {
    this.#exchange.abort()
    this.#show(null)
    await this.#closeAll()
  }

  /** Blanks around the link come from copying. Throws `sign-in-link-invalid`, `sign-in-not-pending` or `sign-in-expired` when the pasted link changes nothing. */
  async submitCallbackLink(link: string): Promise<void> {
    const verdict = await this.#pastedLinks.deliver(link.trim())
    if (verdict !== 'accepted') throw new AppError(ERROR_BY_VERDICT[verdict])
  }

  /** Takes a link from the operating system. The shell shows the window only for `accepted`; everything else is dropped quietly. */
  handleDeepLink(link: string): Promise<LinkVerdict> {
    return this.#deepLinks.deliver(link)
  }

  /** Stops listening and waiting. Open attempts stay in the keychain for the next run. */
  async dispose(): Promise<void> {
    this.#expiry?.abort()
    this.#exchange.abort()
    await this.#loopback.close()
  }

  async #receive(link: string, entrance: RedirectEntrance): Promise<LinkVerdict> {
    const { attempts, logger } = this.#options
    await attempts.load()
    if (entrance === 'pasted-link' && attempts.all.length === 0) {
      return this.#current?.error?.code === 'sign-in-expired' ? 'expired' : 'not-pending'
    }
    const callback = parseCallbackLink(link, this.#acceptedAddresses(entrance))
    if (callback.kind === 'invalid') {
      logger.warn('callback-refused', { entrance, reason: callback.problem })
      return 'invalid'
    }
    const attempt = attempts.find(callback.state)
    if (attempt === null || !mayReturnTo(attempt, callback.address)) {
      logger.warn('callback-refused', { entrance, reason: 'not-pending' })
      return 'not-pending'
    }
    if (attempts.isExpired(attempt)) {
      logger.warn('callback-refused', { entrance, reason: 'expired' })
      await this.#expire(attempt)
      return 'expired'
    }
    logger.info('callback-accepted', { entrance, kind: callback.kind })
    if (callback.kind === 'error') {
      await this.#endWithCallbackError(attempt, toSignInError(callback))
      return 'accepted'
    }
    // Everything up to the first await inside happens at once, so a second copy of this link finds no attempt.
    const closed = this.#closeAll()
    this.#show({ ...waiting(attempt), phase: 'exchanging' })
    await closed
    void this.#exchange.run(attempt, callback.code).then((result) => this.#settle(attempt, result))
    return 'accepted'
  }

  /** A refusal ends the attempt that the window shows, with all others; one of an older tab ends only that one. */
  async #endWithCallbackError(attempt: SignInAttempt, error: AppError): Promise<void> {
    if (attempt.id !== this.#options.attempts.newest?.id) {
      return this.#options.attempts.consume(attempt.id)
    }
    const closed = this.#closeAll()
    this.#show({ ...waiting(attempt), phase: 'failed', error: error.toDto() })
    await closed
  }

  async #expire(attempt: SignInAttempt): Promise<void> {
    if (attempt.id !== this.#options.attempts.newest?.id) {
      return this.#options.attempts.consume(attempt.id)
    }
    const closed = this.#closeAll()
    const error = new AppError('sign-in-expired', { isRetryable: true })
    this.#show({ ...waiting(attempt), phase: 'failed', error: error.toDto() })
    await closed
  }

  /** The last step of an exchange shows only while nothing newer has begun. */
  #settle(attempt: SignInAttempt, result: Partial<SignIn>): void {
    if (this.#current?.attemptId === attempt.id) this.#show({ ...this.#current, ...result })
  }

  async #closeAll(): Promise<void> {
    this.#expiry?.abort()
    this.#expiry = null
    const consumed = this.#options.attempts.consumeAll()
    // Not awaited: the loopback request that brought the link is still to be answered by the server that closes here.
    this.#loopback.close().catch((error: unknown) => {
      this.#options.logger.error('loopback-not-closed', error)
    })
    await consumed
  }

  #scheduleExpiry(attempt: SignInAttempt): void {
    const { clock, logger } = this.#options
    this.#expiry?.abort()
    const expiry = new AbortController()
    this.#expiry = expiry
    clock.sleep(Math.max(0, attempt.expiresAtMs - clock.nowMs()), expiry.signal).then(
      () =>
        this.#expire(attempt).catch((error: unknown) => {
          logger.error('sign-in-expiry-failed', error)
        }),
      () => undefined,
    )
  }

  async #openBrowser(attempt: SignInAttempt): Promise<void> {
    try {
      await this.#options.openBrowser(this.#addressOf(attempt))
    } catch (error) {
      throw new AppError('browser-not-opened', { isRetryable: true, cause: error })
    }
  }

  #addressOf(attempt: SignInAttempt): URL {
    return buildAuthorizeUrl({
      authorizeOrigin: this.#options.authorizeOrigin,
      clientKey: attempt.clientKey,
      scopes: REQUESTED_SCOPES,
      redirectUri: attempt.redirectUri,
      state: attempt.state,
      codeChallenge: toCodeChallenge(attempt.codeVerifier),
      isConsentAlwaysAsked: attempt.isConsentAlwaysAsked,
    })
  }

  #requirePending(): SignInAttempt {
    const { attempts } = this.#options
    if (attempts.newest === null || attempts.isExpired(attempts.newest)) {
      throw new AppError('sign-in-not-pending')
    }
    return attempts.newest
  }

  /** A deep link has one address; the other two may come from any open attempt's redirect URI, a pasted one as either. */
  #acceptedAddresses(entrance: RedirectEntrance): readonly string[] {
    const redirectUris = this.#options.attempts.all.map(({ redirectUri }) => redirectUri)
    switch (entrance) {
      case 'deep-link':
        return [DEEP_LINK_ADDRESS]
      case 'loopback':
        return redirectUris
      case 'pasted-link':
        return [DEEP_LINK_ADDRESS, ...redirectUris]
    }
  }

  #listenerFor(method: SignInAttempt['redirectMethod']): RedirectListener {
    return method === 'loopback' ? this.#loopback : this.#deepLinks
  }

  #show(signIn: SignIn | null): void {
    this.#current = signIn
    this.#listeners.emit(signIn)
  }
}

function waiting(attempt: SignInAttempt, linkTrouble: LinkTrouble | null = null): SignIn {
  return {
    attemptId: attempt.id,
    phase: 'waiting-for-browser',
    redirectMethod: attempt.redirectMethod,
    linkTrouble,
    expectedChannelId: attempt.expectedChannelId,
    startedAtMs: attempt.startedAtMs,
    expiresAtMs: attempt.expiresAtMs,
    channelId: null,
    error: null,
  }
}

/** The hosted callback page hands over by deep link; otherwise the browser comes back to exactly where TikTok sent it. */
function mayReturnTo(attempt: SignInAttempt, address: string): boolean {
  if (address === attempt.redirectUri) return true
  return attempt.redirectMethod === 'hosted' && address === DEEP_LINK_ADDRESS
}
