import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'

/**
 * Waits that a bell can cut short: the network is back, the computer woke up, a channel was reconnected. And transfers that a
 * sleep of the computer cuts off: their connections are dead, which the system may tell only after minutes.
 */
export class WakeBell {
  readonly #clock: Clock
  readonly #sleepers = new Set<AbortController>()
  readonly #transfers = new Set<AbortController>()
  #cutCount = 0

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

  /** Runs a transfer, which fails as `network-offline` when the computer goes to sleep or has slept. */
  async transfer<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    const transfer = new AbortController()
    const follow = (): void => {
      transfer.abort(signal.reason)
    }
    signal.addEventListener('abort', follow)
    this.#transfers.add(transfer)
    try {
      return await work(transfer.signal)
    } finally {
      signal.removeEventListener('abort', follow)
      this.#transfers.delete(transfer)
    }
  }

  /** Cuts off every transfer that is under way. */
  cutTransfers(): void {
    this.#cutCount += 1
    for (const transfer of this.#transfers) transfer.abort(asleep())
  }

  /** How often transfers were cut off, for what belongs to one without being watched. */
  get cutCount(): number {
    return this.#cutCount
  }

  /** Wakes everybody who sleeps now. */
  ring(): void {
    for (const sleeper of this.#sleepers) sleeper.abort()
  }
}

/** What a transfer fails with that the computer's sleep has cut off. */
export function asleep(): AppError {
  return new AppError('network-offline', {
    isRetryable: true,
    detail: { networkCode: 'SUSPENDED' },
  })
}
