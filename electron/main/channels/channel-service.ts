import type { Channel, ChannelsSnapshot, CreatorInfo, SignIn } from '../../shared/channel'
import type { TokenStore } from '../auth/token-store'
import { AppError } from '../platform/app-error'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import type { ClientCredentials, TikTokClient } from '../tiktok/tiktok-client'
import type { AccessTokenSource } from './access-token-source'
import type { ChannelStore } from './channel-store'
import type { CreatorInfoReader } from './creator-info-reader'

/** Revoking needs a live token for one call only. */
const MIN_TOKEN_LIFETIME_MS = 60 * 1000

export interface ChannelServiceOptions {
  readonly store: ChannelStore
  readonly tokens: TokenStore
  readonly accessTokens: AccessTokenSource
  readonly creatorInfo: CreatorInfoReader
  readonly client: Pick<TikTokClient, 'revokeToken'>
  readonly requireCredentials: () => Promise<ClientCredentials>
  /** The sign-in that the Channels page shows beside the list. */
  readonly signIn: {
    readonly current: SignIn | null
    onDidChange(listener: (signIn: SignIn | null) => void): () => void
  }
  /** Whether a post of this channel is on its way; such a channel is not disconnected. */
  readonly isChannelBusy: (channelId: string) => boolean
  readonly logger: Logger
}

/** The Channels page's service: the connected accounts and the sign-in as one snapshot, disconnecting, creator info. */
export class ChannelService {
  readonly #options: ChannelServiceOptions
  readonly #listeners: Listeners<ChannelsSnapshot>
  readonly #endSubscriptions: readonly (() => void)[]
  #revision = 1

  constructor(options: ChannelServiceOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
    const announce = () => {
      this.#revision += 1
      this.#listeners.emit(this.getSnapshot())
    }
    this.#endSubscriptions = [
      options.store.onDidChange(announce),
      options.signIn.onDidChange(announce),
      options.tokens.onDidFindKeychain(() => {
        this.#moveTokensToKeychain().catch((error: unknown) => {
          options.logger.error('tokens-not-moved', error)
        })
      }),
    ]
  }

  /** Calls back with the whole snapshot after every change; the answer ends the subscription. */
  onDidChange(listener: (snapshot: ChannelsSnapshot) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** The channels, oldest connection first, and the sign-in. The revision grows with every change of this run. */
  getSnapshot(): ChannelsSnapshot {
    return {
      revision: this.#revision,
      channels: this.#options.store.list(),
      signIn: this.#options.signIn.current,
    }
  }

  find(channelId: string): Channel | null {
    return this.#options.store.find(channelId)
  }

  /**
   * Marks channels whose tokens are gone, for example because there was no keychain and the app was restarted. A keychain
   * that does not answer proves nothing, except for tokens that were never in it.
   */
  async resume(): Promise<void> {
    const { store, tokens, logger } = this.#options
    for (const { id, tokenStorage } of store.list()) {
      try {
        if ((await tokens.get(id)) === null) store.update(id, { health: 'needs-reconnect' })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        logger.warn('tokens-unreadable', { channelId: id, errorCode: error.code })
        if (tokenStorage === 'session') store.update(id, { health: 'needs-reconnect' })
      }
    }
  }

  /** See `CreatorInfoReader.read`. */
  getCreatorInfo(channelId: string): Promise<CreatorInfo> {
    return this.#options.creatorInfo.read(channelId)
  }

  /**
   * Takes back the permission at TikTok, deletes the tokens and removes the channel. Without network, or with dead tokens, the
   * channel goes all the same and `isRevoked` is false: the person can remove the app in TikTok. Throws `channel-not-found`,
   * `channel-busy`, and keychain codes when the tokens cannot be deleted; then the channel stays.
   */
  async disconnect(channelId: string): Promise<{ readonly isRevoked: boolean }> {
    const { store, tokens, logger } = this.#options
    if (!store.has(channelId)) throw new AppError('channel-not-found')
    if (this.#options.isChannelBusy(channelId)) throw new AppError('channel-busy')
    const isRevoked = await this.#revoke(channelId)
    try {
      await tokens.delete(channelId)
    } catch (error) {
      if (isRevoked) store.update(channelId, { health: 'needs-reconnect' })
      throw error
    }
    store.remove(channelId)
    logger.info('channel-disconnected', { channelId, isRevoked })
    return { isRevoked }
  }

  /** Ends the subscriptions. */
  dispose(): void {
    for (const end of this.#endSubscriptions) end()
  }

  /** Saves again what was kept for this run only, and shows where it is now. */
  async #moveTokensToKeychain(): Promise<void> {
    const { store, tokens } = this.#options
    for (const { id, tokenStorage } of store.list()) {
      if (tokenStorage === 'keychain') continue
      const saved = await tokens.update(id, (current) => current)
      if (saved !== null) store.update(id, { tokenStorage: saved.storage })
    }
  }

  async #revoke(channelId: string): Promise<boolean> {
    const { accessTokens, client, requireCredentials, logger } = this.#options
    try {
      const credentials = await requireCredentials()
      const token = await accessTokens.getAccessToken(channelId, MIN_TOKEN_LIFETIME_MS)
      try {
        await client.revokeToken(credentials, token)
      } catch (error) {
        // TikTok revokes by access token only, so one that it no longer knows is replaced once.
        if (!(error instanceof AppError) || error.code !== 'channel-needs-reconnect') throw error
        const replacement = await accessTokens.replaceRejectedToken(channelId, token)
        await client.revokeToken(credentials, replacement)
      }
      return true
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      logger.warn('channel-not-revoked', { channelId, errorCode: error.code })
      return false
    }
  }
}
