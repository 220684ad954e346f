import type { Channel } from '../../shared/channel'
import type { AccessTokenSource } from '../channels/access-token-source'
import { healthOfGrant } from '../channels/channel-health'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { ClientCredentials, TikTokClient, TokenGrant } from '../tiktok/tiktok-client'
import { mergeGrant, type StoredTokens } from './stored-tokens'
import type { TokenStore } from './token-store'

/** The part of the channel list that tokens concern. */
export interface ChannelTokenRecord {
  has(channelId: string): boolean
  /** Writes down what a refresh has shown; an unknown channel is left alone. */
  update(
    channelId: string,
    change: Partial<Pick<Channel, 'health' | 'grantedScopes' | 'tokenStorage'>>,
  ): void
}

export interface TokenRefresherOptions {
  readonly tokens: TokenStore
  readonly channels: ChannelTokenRecord
  readonly client: Pick<TikTokClient, 'refreshToken'>
  readonly requireCredentials: () => Promise<ClientCredentials>
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Gives out access tokens and refreshes them: one refresh in flight per channel, because TikTok's refresh tokens change at
 * every use and the second of two would be refused. Only TikTok's `invalid_grant`, or the end of the refresh token's life,
 * means that the person must reconnect; everything else is worth another try and costs nothing.
 */
export class TokenRefresher implements AccessTokenSource {
  readonly #options: TokenRefresherOptions
  readonly #refreshes = new Map<string, Promise<StoredTokens>>()

  constructor(options: TokenRefresherOptions) {
    this.#options = options
  }

  async getAccessToken(channelId: string, minLifetimeMs: number): Promise<string> {
    const tokens = await this.#read(channelId)
    if (tokens.accessExpiresAtMs - this.#options.clock.nowMs() > minLifetimeMs) {
      return tokens.accessToken
    }
    // A fresh token is as good as it gets, even where the caller has asked for more than TikTok's 24 hours.
    return (await this.#refresh(channelId, tokens)).accessToken
  }

  async replaceRejectedToken(channelId: string, rejectedToken: string): Promise<string> {
    const tokens = await this.#read(channelId)
    if (tokens.accessToken !== rejectedToken) return this.getAccessToken(channelId, 0)
    return (await this.#refresh(channelId, tokens)).accessToken
  }

  /** Resolves when no refresh is under way: one that is cut off can cost the only pair that TikTok still accepts. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.#refreshes.values()])
  }

  async #read(channelId: string): Promise<StoredTokens> {
    const { channels, logger } = this.#options
    if (!channels.has(channelId)) throw new AppError('channel-not-found')
    const tokens = await this.#options.tokens.get(channelId)
    if (tokens !== null) return tokens
    // They were kept in memory only and the app was restarted, or somebody has cleared the keychain.
    logger.warn('tokens-missing', { channelId })
    throw this.#endChannel(channelId, 'tokens-missing')
  }

  #refresh(channelId: string, tokens: StoredTokens): Promise<StoredTokens> {
    const running = this.#refreshes.get(channelId)
    if (running !== undefined) return running
    const refresh = this.#runRefresh(channelId, tokens).finally(() => {
      this.#refreshes.delete(channelId)
    })
    this.#refreshes.set(channelId, refresh)
    return refresh
  }

  async #runRefresh(channelId: string, seen: StoredTokens): Promise<StoredTokens> {
    // Read again: between the caller's look and this moment another refresh may have ended.
    let tokens = await this.#read(channelId)
    if (tokens.accessToken !== seen.accessToken && this.#isAlive(tokens)) return tokens
    const credentials = await this.#options.requireCredentials()
    for (;;) {
      const grant = await this.#askTikTok(credentials, tokens)
      if (grant !== null) return this.#keep(channelId, tokens, grant)
      // Before giving up: a reconnect may have saved another pair while TikTok was being asked.
      const latest = await this.#read(channelId)
      if (latest.refreshToken === tokens.refreshToken) {
        throw this.#endChannel(channelId, 'refresh-refused')
      }
      if (this.#isAlive(latest)) return latest
      tokens = latest
    }
  }

  /** Null when TikTok will never accept this refresh token again. */
  async #askTikTok(
    credentials: ClientCredentials,
    tokens: StoredTokens,
  ): Promise<TokenGrant | null> {
    const { client, clock } = this.#options
    const endMs = tokens.refreshExpiresAtMs
    if (endMs !== null && endMs <= clock.nowMs()) return null
    try {
      return await client.refreshToken(credentials, tokens.refreshToken)
    } catch (error) {
      if (error instanceof AppError && error.code === 'channel-needs-reconnect') return null
      throw error
    }
  }

  /** Saves the new pair before anybody uses it. */
  async #keep(channelId: string, used: StoredTokens, grant: TokenGrant): Promise<StoredTokens> {
    const { tokens, channels, logger } = this.#options
    if (grant.openId !== '' && grant.openId !== channelId) {
      throw new AppError('tiktok-unexpected-answer', { detail: { mismatch: 'open_id' } })
    }
    const saved = await tokens.update(channelId, (current) =>
      // A reconnect or a disconnect that came in between knows better than this refresh.
      current?.refreshToken === used.refreshToken ? mergeGrant(current, grant) : null,
    )
    if (saved === null) return this.#read(channelId)
    logger.info('token-refreshed', { channelId, expiresAtMs: saved.tokens.accessExpiresAtMs })
    channels.update(channelId, {
      health: healthOfGrant(saved.tokens.scopes),
      grantedScopes: saved.tokens.scopes,
      tokenStorage: saved.storage,
    })
    return saved.tokens
  }

  #isAlive(tokens: StoredTokens): boolean {
    return tokens.accessExpiresAtMs > this.#options.clock.nowMs()
  }

  #endChannel(channelId: string, reason: string): AppError {
    this.#options.logger.warn('channel-needs-reconnect', { channelId, reason })
    this.#options.channels.update(channelId, { health: 'needs-reconnect' })
    return new AppError('channel-needs-reconnect', { detail: { reason } })
  }
}
