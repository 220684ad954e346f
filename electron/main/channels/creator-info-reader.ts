import type { Channel, CreatorInfo } from '../../shared/channel'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { SlidingWindowLimiter } from '../platform/sliding-window-limiter'
import { isAccessTokenRejected } from '../tiktok/map-tiktok-error'
import type { ClientCredentials, TikTokClient, TikTokCreatorInfo } from '../tiktok/tiktok-client'
import type { AccessTokenSource } from './access-token-source'
import type { ChannelStore } from './channel-store'

/** Creator info needs a token for one call only. */
const MIN_TOKEN_LIFETIME_MS = 60 * 1000

/** A person waits this long for a place within TikTok's limit; after that the answer says how long it would take. */
const MAX_WAIT_MS = 3000

export interface CreatorInfoReaderOptions {
  readonly store: ChannelStore
  readonly accessTokens: AccessTokenSource
  readonly client: Pick<TikTokClient, 'queryCreatorInfo' | 'fetchAvatar'>
  readonly requireCredentials: () => Promise<ClientCredentials>
  /** The same as the registrar's. */
  readonly limiter: SlidingWindowLimiter
  readonly clock: Clock
}

/**
 * Reads what TikTok says about a creator right now: for every composer, and again before init (rule U1). Keeps within TikTok's 20 requests a minute for each channel.
 */
export class CreatorInfoReader {
  readonly #options: CreatorInfoReaderOptions
  readonly #latest = new Map<string, CreatorInfo>()

  constructor(options: CreatorInfoReaderOptions) {
    this.#options = options
  }

  /**
   * Throws `channel-not-found`, `channel-permission-missing`, `channel-needs-reconnect`, `integration-disabled`,
   * `tiktok-rate-limited` {retryAfterMs}, TikTok's reasons why this creator cannot post now, and network and keychain codes.
   */
  async read(channelId: string, signal?: AbortSignal): Promise<CreatorInfo> {
    const { client, clock } = this.#options
    const channel = await this.#requireChannel(channelId)
    const info = await this.#query(channelId, signal)
    const fetchedAtMs = clock.nowMs()
    const avatarDataUrl =
      info.avatarUrl === null ? null : await client.fetchAvatar(info.avatarUrl, signal)
    this.#writeDown(channel, info, avatarDataUrl)
    const creator: CreatorInfo = {
      channelId,
      nickname: info.nickname,
      username: info.username,
      avatarDataUrl: avatarDataUrl ?? channel.avatarDataUrl,
      privacyLevelOptions: info.privacyLevelOptions,
      isCommentDisabled: info.isCommentDisabled,
      isDuetDisabled: info.isDuetDisabled,
      isStitchDisabled: info.isStitchDisabled,
      maxVideoDurationSec: info.maxVideoDurationSec,
      fetchedAtMs,
    }
    this.#latest.set(channelId, creator)
    return creator
  }

  /**
   * What the composer in front of the person was built from, when that is no older than `maxAgeMs`; else read afresh. For the
   * moment of consent only: it spares one of TikTok's 20 requests a minute for every post, and the fresh reading before init
   * decides. Throws like `read`.
   */
  async readRecent(channelId: string, maxAgeMs: number): Promise<CreatorInfo> {
    const latest = this.#latest.get(channelId)
    if (latest === undefined || this.#options.clock.nowMs() - latest.fetchedAtMs > maxAgeMs) {
      return this.read(channelId)
    }
    const channel = await this.#requireChannel(channelId)
    return channel.health === 'ok' ? latest : this.read(channelId)
  }

  async #requireChannel(channelId: string): Promise<Channel> {
    const channel = this.#options.store.find(channelId)
    if (channel === null) throw new AppError('channel-not-found')
    if (channel.health === 'permission-missing') throw new AppError('channel-permission-missing')
    // An integration that is switched off posts nothing, even while old tokens are still alive.
    await this.#options.requireCredentials()
    return channel
  }

  async #query(channelId: string, signal?: AbortSignal): Promise<TikTokCreatorInfo> {
    const { accessTokens, client, store } = this.#options
    const token = await accessTokens.getAccessToken(channelId, MIN_TOKEN_LIFETIME_MS)
    try {
      await this.#waitForPlace(channelId, signal)
      return await client.queryCreatorInfo(token, signal)
    } catch (error) {
      if (error instanceof AppError && error.code === 'channel-permission-missing') {
        store.update(channelId, { health: 'permission-missing' })
      }
      if (!isAccessTokenRejected(error)) throw error
    }
    // TikTok refused the token although it looked alive: one new token, one more try.
    const replacement = await accessTokens.replaceRejectedToken(channelId, token)
    await this.#waitForPlace(channelId, signal)
    return client.queryCreatorInfo(replacement, signal)
  }

  async #waitForPlace(channelId: string, signal?: AbortSignal): Promise<void> {
    const { clock, limiter } = this.#options
    const deadlineMs = clock.nowMs() + MAX_WAIT_MS
    for (;;) {
      const waitMs = limiter.tryTake(channelId)
      if (waitMs === 0) return
      if (clock.nowMs() + waitMs > deadlineMs) {
        throw new AppError('tiktok-rate-limited', {
          isRetryable: true,
          detail: { retryAfterMs: waitMs },
        })
      }
      await clock.sleep(waitMs, signal)
    }
  }

  /** The list shows the same name and picture as the composer. */
  #writeDown(channel: Channel, info: TikTokCreatorInfo, avatarDataUrl: string | null): void {
    this.#options.store.update(channel.id, {
      username: info.username,
      displayName: info.nickname === '' ? channel.displayName : info.nickname,
      ...(avatarDataUrl === null ? {} : { avatarDataUrl }),
    })
  }
}
