import { z } from 'zod'
import type { Channel } from '../../shared/channel'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import type { JsonStore } from '../settings/json-store'

const DOCUMENT = 'channels'

const channelSchema = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  username: z.string().nullable().catch(null),
  // The window's policy allows `data:` pictures only, and nothing else may get in through a damaged file.
  avatarDataUrl: z
    .string()
    .regex(/^data:image\//)
    .nullable()
    .catch(null),
  health: z.enum(['ok', 'permission-missing', 'needs-reconnect']),
  grantedScopes: z.array(z.string()),
  tokenStorage: z.enum(['keychain', 'session']),
  connectedAtMs: z.number(),
}) satisfies z.ZodType<Channel>

/** The list of connected accounts, without their tokens. Kept in one JSON document; oldest connection first. */
export class ChannelStore {
  readonly #store: JsonStore
  readonly #logger: Logger
  readonly #listeners: Listeners<readonly Channel[]>
  #channels: readonly Channel[]

  constructor(options: { readonly store: JsonStore; readonly logger: Logger }) {
    this.#store = options.store
    this.#logger = options.logger
    this.#listeners = new Listeners(options.logger)
    this.#channels = this.#load()
  }

  /** Calls back with the whole list after every change; the answer ends the subscription. */
  onDidChange(listener: (channels: readonly Channel[]) => void): () => void {
    return this.#listeners.add(listener)
  }

  list(): readonly Channel[] {
    return this.#channels
  }

  find(channelId: string): Channel | null {
    return this.#channels.find((channel) => channel.id === channelId) ?? null
  }

  has(channelId: string): boolean {
    return this.find(channelId) !== null
  }

  /** Adds a channel, or replaces the one with the same id. Throws what the JsonStore throws; then nothing has changed. */
  put(channel: Channel): void {
    const isKnown = this.has(channel.id)
    this.#write(
      isKnown
        ? this.#channels.map((one) => (one.id === channel.id ? channel : one))
        : [...this.#channels, channel],
    )
  }

  /** Changes some fields of a channel. An unknown channel, or values that are the same already, change nothing. */
  update(channelId: string, change: Partial<Omit<Channel, 'id'>>): void {
    const before = this.find(channelId)
    if (before === null) return
    const after = { ...before, ...change }
    if (JSON.stringify(before) !== JSON.stringify(after)) this.put(after)
  }

  /** Removes a channel; an unknown one is a success. */
  remove(channelId: string): void {
    if (this.has(channelId)) this.#write(this.#channels.filter(({ id }) => id !== channelId))
  }

  #write(channels: readonly Channel[]): void {
    this.#store.write(DOCUMENT, channels)
    this.#channels = channels
    this.#listeners.emit(channels)
  }

  /** Each entry stands for itself: a damaged one is left out and its account can be connected again. */
  #load(): readonly Channel[] {
    const stored = this.#store.read(DOCUMENT)
    if (stored === undefined) return []
    const entries: readonly unknown[] = Array.isArray(stored) ? stored : [stored]
    return entries.flatMap((entry) => {
      const parsed = channelSchema.safeParse(entry)
      if (parsed.success) return [parsed.data]
      this.#logger.warn('channel-entry-damaged', { issues: parsed.error.issues.length })
      return []
    })
  }
}
