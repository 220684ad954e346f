import type { Clock } from '../platform/clock'

/** Waits that a bell can cut short: the network is back, the computer woke up, a channel was reconnected. */
export class WakeBell {
  readonly #clock: Clock
  readonly #sleepers = new Set<AbortController>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Resolves after `ms` or when the bell rings; rejects with the signal's reason when aborted. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const sleeper = new AbortController()
    this.#sleepers.add(sleeper)
    try {
      await this.#clock.sleep(ms, AbortSignal.any([signal, sleeper.signal]))
    } catch (error) {
      signal.throwIfAborted()
      if (!sleeper.signal.aborted) throw error
    } finally {
      this.#sleepers.delete(sleeper)
    }
  }

  /** Wakes everybody who sleeps now. */
  ring(): void {
    for (const sleeper of this.#sleepers) sleeper.abort()
  }
}
