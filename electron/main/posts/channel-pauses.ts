import { REQUEST_WINDOW_MS } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'

/**
 * Channels that TikTok has told to slow down. Its limits count per creator, so a 429 for one request stops every request of the
 * channel until its time is over: whoever goes on asking keeps the window closed.
 */
export class ChannelPauses {
  readonly #clock: Clock
  readonly #pauses = new Map<string, { readonly sinceMs: number; readonly untilMs: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Notes an error if it is TikTok's rate limit, for as long as TikTok has asked or else one window. */
  note(channelId: string, error: unknown): void {
    if (!(error instanceof AppError) || error.code !== 'tiktok-rate-limited') return
    const asked = error.detail?.['retryAfterMs']
    const nowMs = this.#clock.nowMs()
    const untilMs = nowMs + (typeof asked === 'number' ? asked : REQUEST_WINDOW_MS)
    if (untilMs > nowMs + this.remainingMs(channelId)) {
      this.#pauses.set(channelId, { sinceMs: nowMs, untilMs })
    }
  }

  /** How long the channel has to rest still; 0 when it may go on. */
  remainingMs(channelId: string): number {
    const pause = this.#pauses.get(channelId)
    if (pause === undefined) return 0
    const nowMs = this.#clock.nowMs()
    // A pause from the future means that the clock was set back; keeping it could stop the channel for hours.
    if (nowMs < pause.sinceMs || nowMs >= pause.untilMs) {
      this.#pauses.delete(channelId)
      return 0
    }
    return pause.untilMs - nowMs
  }

  /** Throws `tiktok-rate-limited` with what is left of the pause. */
  assertOpen(channelId: string): void {
    const retryAfterMs = this.remainingMs(channelId)
    if (retryAfterMs > 0) {
      throw new AppError('tiktok-rate-limited', { isRetryable: true, detail: { retryAfterMs } })
    }
  }
}
