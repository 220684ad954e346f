import type { Clock } from './clock'

/**
 * Keeps the number of requests per key inside a sliding window, the way TikTok counts (rate-limit page: one-minute sliding
 * window per user token). A key is a channel id.
 */
export class SlidingWindowLimiter {
  readonly #limit: number
  readonly #windowMs: number
  readonly #clock: Clock
  readonly #takenAtMs = new Map<string, number[]>()

  constructor(options: {
    readonly limit: number
    readonly windowMs: number
    readonly clock: Clock
  }) {
    this.#limit = options.limit
    this.#windowMs = options.windowMs
    this.#clock = options.clock
  }

  /** Takes a place and answers 0, or takes none and answers after how many milliseconds one becomes free. */
  tryTake(key: string): number {
    const nowMs = this.#clock.nowMs()
    // An entry from the future means that the clock was set back; keeping it could lock the key for hours.
    const recent = (this.#takenAtMs.get(key) ?? []).filter(
      (takenAtMs) => takenAtMs <= nowMs && nowMs - takenAtMs < this.#windowMs,
    )
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= this.#limit) {
      this.#takenAtMs.set(key, recent)
      return oldest + this.#windowMs - nowMs
    }
    recent.push(nowMs)
    this.#takenAtMs.set(key, recent)
    return 0
  }

  /** Waits until a place is free and takes it. Rejects with the signal's reason when aborted. */
  async take(key: string, signal?: AbortSignal): Promise<void> {
    for (let waitMs = this.tryTake(key); waitMs > 0; waitMs = this.tryTake(key)) {
      await this.#clock.sleep(waitMs, signal)
    }
  }
}
