import { z } from 'zod'
import type { MeasuredSpeed } from '../../shared/queue-status'
import { NEAR_LIMIT } from '../../shared/upload-window'
import { Listeners } from '../platform/listeners'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import type { JsonStore } from '../settings/json-store'

export interface LineSpeedLogOptions {
  /** Remembers the speed for the next start; null forgets it. */
  readonly store: JsonStore | null
  /** The person's own limit in bytes a second, which hides what the line could do. */
  readonly readLimit?: () => number | null
  readonly logger?: Logger
}

const KEY = 'line-speed'
/** Uploads whose last figure is younger share the line now. */
const FRESH_MS = 3000
/** A figure of now and then is enough, and the file is written each time. */
const REMEMBER_EVERY_MS = 5000

const storedSchema: z.ZodType<MeasuredSpeed> = z.object({
  bytesPerSecond: z.number().positive(),
  atMs: z.number(),
})

/**
 * What the line to TikTok did lately, all uploads together, so that a person can be told before a big upload whether it will fit.
 * Only a hint: what cannot be stored is forgotten with this run.
 */
export class LineSpeedLog {
  readonly #options: LineSpeedLogOptions
  readonly #listeners: Listeners<null>
  readonly #uploads = new Map<string, MeasuredSpeed>()
  #latest: MeasuredSpeed | null
  #rememberedAtMs = -Infinity

  constructor(options: LineSpeedLogOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger ?? SILENT_LOGGER)
    this.#latest = storedSchema.safeParse(options.store?.read(KEY)).data ?? null
  }

  get latest(): MeasuredSpeed | null {
    return this.#latest
  }

  /** Calls back after `latest` has changed; the answer ends the subscription. */
  onDidChange(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Takes in how fast one upload is at this moment. */
  note(postId: string, speed: MeasuredSpeed): void {
    this.#uploads.set(postId, speed)
    let bytesPerSecond = 0
    for (const [id, other] of this.#uploads) {
      const ageMs = speed.atMs - other.atMs
      if (ageMs < 0 || ageMs > FRESH_MS) this.#uploads.delete(id)
      else bytesPerSecond += other.bytesPerSecond
    }
    const limit = this.#options.readLimit?.() ?? null
    if (bytesPerSecond <= 0 || (limit !== null && bytesPerSecond >= limit * NEAR_LIMIT)) return
    const sinceMs = speed.atMs - this.#rememberedAtMs
    if (sinceMs >= 0 && sinceMs < REMEMBER_EVERY_MS) return
    this.#remember({ bytesPerSecond: Math.round(bytesPerSecond), atMs: speed.atMs })
  }

  #remember(speed: MeasuredSpeed): void {
    const { store, logger } = this.#options
    this.#rememberedAtMs = speed.atMs
    this.#latest = speed
    try {
      store?.write(KEY, speed)
    } catch (error) {
      logger?.warn('line-speed-not-stored', { message: String(error) })
    }
    this.#listeners.emit(null)
  }
}
