import { setTimeout as delay } from 'node:timers/promises'

/** Time as the services see it, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The computer's own clock. */
export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now()
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal })
    } catch (error) {
      // Timers reject with their own AbortError; callers compare with the reason they gave.
      if (signal?.aborted === true) throw signal.reason
      throw error
    }
  }
}
