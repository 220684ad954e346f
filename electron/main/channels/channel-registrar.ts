import type { Channel } from '../../shared/channel'
import type { SignInCompletion } from '../auth/sign-in-completion'
import { mergeGrant } from '../auth/stored-tokens'
import type { TokenStore } from '../auth/token-store'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { runAbortable } from '../platform/run-abortable'
import type { SlidingWindowLimiter } from '../platform/sliding-window-limiter'
import type {
  ClientCredentials,
  TikTokClient,
  TikTokUser,
  TokenGrant,
} from '../tiktok/tiktok-client'
import { healthOfGrant } from './channel-health'
import type { ChannelStore } from './channel-store'

/** Pauses before asking again who has signed in: the grant is in hand and should not be lost over a hiccup. */
const USER_RETRY_PAUSES_MS = [1000, 3000]

/** The @name is a courtesy at this point; nobody waits long for it. */
const USERNAME_TIMEOUT_MS = 5000

export interface ChannelRegistrarOptions {
  readonly store: ChannelStore
  readonly tokens: TokenStore
  readonly client: Pick<
    TikTokClient,
    'fetchUser' | 'fetchAvatar' | 'queryCreatorInfo' | 'revokeToken'
  >
  readonly requireCredentials: () => Promise<ClientCredentials>
  /** The same as the creator info reader's. */
  readonly creatorInfoLimiter: SlidingWindowLimiter
  readonly clock: Clock
  readonly logger: Logger
}

/** Registers the account that a finished sign-in has brought: a new channel, or a known one with new tokens. */
export class ChannelRegistrar implements SignInCompletion {
  readonly #options: ChannelRegistrarOptions

  constructor(options: ChannelRegistrarOptions) {
    this.#options = options
  }

  isConnected(channelId: string): boolean {
    return this.#options.store.has(channelId)
  }

  isAnotherConnected(channelId: string | null): boolean {
    return this.#options.store.list().some(({ id }) => id !== channelId)
  }

  async complete(
    grant: TokenGrant,
    expectedChannelId: string | null,
    signal: AbortSignal,
  ): Promise<string> {
    const { store, tokens, client, clock, logger } = this.#options
    const user = await this.#fetchUser(grant, signal)
    if (expectedChannelId !== null && grant.openId !== expectedChannelId) {
      await this.#refuseOtherAccount(grant, user, expectedChannelId)
    }
    const avatarDataUrl =
      user.avatarUrl === null ? null : await client.fetchAvatar(user.avatarUrl, signal)
    const username = await this.#readUsername(grant, signal)
    // From here on nothing is cancelled half-way: tokens first, so that no channel is shown without them.
    signal.throwIfAborted()
    const saved = await tokens.replace(grant.openId, (before) => mergeGrant(before, grant))
    const known = store.find(grant.openId)
    const channel: Channel = {
      id: grant.openId,
      displayName: user.displayName,
      username: username ?? known?.username ?? null,
      avatarDataUrl: avatarDataUrl ?? known?.avatarDataUrl ?? null,
      health: healthOfGrant(saved.tokens.scopes),
      grantedScopes: saved.tokens.scopes,
      tokenStorage: saved.storage,
      connectedAtMs: known?.connectedAtMs ?? clock.nowMs(),
    }
    store.put(channel)
    logger.info('channel-connected', {
      channelId: channel.id,
      health: channel.health,
      isNew: known === null,
    })
    return channel.id
  }

  async #fetchUser(grant: TokenGrant, signal: AbortSignal): Promise<TikTokUser> {
    const { client, clock } = this.#options
    for (let attempt = 0; ; attempt += 1) {
      try {
        const user = await client.fetchUser(grant.accessToken, signal)
        if (user.openId === grant.openId) return user
        throw new AppError('tiktok-unexpected-answer', { detail: { mismatch: 'open_id' } })
      } catch (error) {
        const pauseMs = USER_RETRY_PAUSES_MS[attempt]
        const isWorthAnotherTry = error instanceof AppError && error.isRetryable
        if (!isWorthAnotherTry || pauseMs === undefined) throw error
        await clock.sleep(pauseMs, signal)
      }
    }
  }

  /** Login Kit's basic scope has no @name; creator info has, where the grant allows to ask. */
  async #readUsername(grant: TokenGrant, signal: AbortSignal): Promise<string | null> {
    const { client, creatorInfoLimiter, logger } = this.#options
    if (healthOfGrant(grant.scopes) !== 'ok') return null
    if (creatorInfoLimiter.tryTake(grant.openId) > 0) return null
    try {
      const info = await runAbortable({ signal, timeoutMs: USERNAME_TIMEOUT_MS }, (limited) =>
        client.queryCreatorInfo(grant.accessToken, limited),
      )
      return info.username
    } catch (error) {
      // It is read again with every composer.
      const code = error instanceof AppError ? error.code : 'aborted'
      logger.info('username-not-read', { errorCode: code })
      return null
    }
  }

  /**
   * The browser was signed in as somebody else. Nothing of the expected channel is touched. The grant is given back, unless
   * that account is connected here too: TikTok's revoke would end that connection with it.
   */
  async #refuseOtherAccount(
    grant: TokenGrant,
    user: TikTokUser,
    expectedChannelId: string,
  ): Promise<never> {
    const { store, client, logger } = this.#options
    if (!store.has(grant.openId)) {
      try {
        await client.revokeToken(await this.#options.requireCredentials(), grant.accessToken)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        logger.warn('other-account-not-revoked', { errorCode: error.code })
      }
    }
    throw new AppError('sign-in-other-account', {
      detail: {
        expectedName: store.find(expectedChannelId)?.displayName ?? '',
        actualName: user.displayName,
      },
    })
  }
}
