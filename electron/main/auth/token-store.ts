import type { SecretStorage } from '../../shared/credentials'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { SecretStore } from '../secrets/secret-store'
import { parseStoredTokens, type StoredTokens } from './stored-tokens'

/**
 * The tokens of every channel, one keychain entry each (`tiktok_token:<open_id>`): Windows allows 2,560 bytes an entry.
 * Changes of one channel run one after the other.
 */
export class TokenStore {
  readonly #secrets: SecretStore
  readonly #logger: Logger
  readonly #queues = new Map<string, SerialQueue>()
  /** Tokens whose saving has failed. They are newer than the keychain's, and TikTok may accept no older ones. */
  readonly #unsaved = new Map<string, StoredTokens>()

  constructor(options: { readonly secrets: SecretStore; readonly logger: Logger }) {
    this.#secrets = options.secrets
    this.#logger = options.logger
  }

  /**
   * The newest tokens of a channel, or null when there are none or the entry is damaged. Tokens that could not be saved are
   * saved now; throws keychain codes when that, or reading, fails.
   */
  get(channelId: string): Promise<StoredTokens | null> {
    return this.#queueOf(channelId).run(() => this.#read(channelId))
  }

  /**
   * Replaces a channel's tokens by what `change` makes of the newest ones; null leaves everything as it is. Answers the tokens
   * in force and where they are kept, null for no change. Nothing comes between reading and writing. When saving fails
   * the new tokens stay in memory, are saved with the next `get`, and the keychain's code is thrown.
   */
  update(
    channelId: string,
    change: (current: StoredTokens | null) => StoredTokens | null,
  ): Promise<{ readonly tokens: StoredTokens; readonly storage: SecretStorage } | null> {
    return this.#queueOf(channelId).run(async () => {
      const tokens = change(this.#unsaved.get(channelId) ?? (await this.#read(channelId)))
      if (tokens === null) return null
      return { tokens, storage: await this.#write(channelId, tokens) }
    })
  }

  /**
   * Saves the tokens of a new sign-in, made from the ones before, if there are any. Unlike `update` it goes on when the
   * keychain does not answer: on a computer without one the tokens are kept for this run, and the old ones are of no use.
   */
  replace(
    channelId: string,
    make: (before: StoredTokens | null) => StoredTokens,
  ): Promise<{ readonly tokens: StoredTokens; readonly storage: SecretStorage }> {
    return this.#queueOf(channelId).run(async () => {
      const tokens = make(this.#unsaved.get(channelId) ?? (await this.#readIfPossible(channelId)))
      return { tokens, storage: await this.#write(channelId, tokens) }
    })
  }

  /** Calls back when the keychain begins to work: tokens that lived in memory can then be saved for good. */
  onDidFindKeychain(listener: () => void): () => void {
    return this.#secrets.onDidChangeKeychain((state) => {
      if (state === 'ok') listener()
    })
  }

  /** Deletes a channel's tokens. Throws keychain codes; then they are still there. */
  delete(channelId: string): Promise<void> {
    return this.#queueOf(channelId).run(async () => {
      await this.#secrets.delete(accountOf(channelId))
      this.#unsaved.delete(channelId)
    })
  }

  async #read(channelId: string): Promise<StoredTokens | null> {
    const unsaved = this.#unsaved.get(channelId)
    if (unsaved !== undefined) {
      await this.#write(channelId, unsaved)
      return unsaved
    }
    const entry = await this.#secrets.get(accountOf(channelId))
    if (entry === null) return null
    const tokens = parseStoredTokens(entry)
    if (tokens === null) this.#logger.warn('token-entry-damaged', { channelId })
    return tokens
  }

  async #readIfPossible(channelId: string): Promise<StoredTokens | null> {
    try {
      return await this.#read(channelId)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      this.#logger.warn('tokens-unreadable', { channelId, errorCode: error.code })
      return null
    }
  }

  async #write(channelId: string, tokens: StoredTokens): Promise<SecretStorage> {
    this.#unsaved.set(channelId, tokens)
    const storage = await this.#secrets.set(accountOf(channelId), JSON.stringify(tokens))
    this.#unsaved.delete(channelId)
    return storage
  }

  #queueOf(channelId: string): SerialQueue {
    const known = this.#queues.get(channelId)
    if (known !== undefined) return known
    const queue = new SerialQueue()
    this.#queues.set(channelId, queue)
    return queue
  }
}

function accountOf(channelId: string): string {
  return `tiktok_token:${channelId}`
}
