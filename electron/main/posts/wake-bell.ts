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
    const follow = (): void => {
      sleeper.abort()
    }
    this.#sleepers.add(sleeper)
    // Not AbortSignal.any, which Node can collect while somebody still waits (nodejs/node#57736).
    signal.addEventListener('abort', follow)
    try {
      await this.#clock.sleep(ms, sleeper.signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!sleeper.signal.aborted) throw error
    } finally {
      signal.removeEventListener('abort', follow)
      this.#sleepers.delete(sleeper)
    }
  }

  /** Wakes everybody who sleeps now. */
  ring(): void {
    for (const sleeper of this.#sleepers) sleeper.abort()
  }
}
