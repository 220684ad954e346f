import { REQUEST_WINDOW_MS, STATUS_REQUESTS_PER_MINUTE } from '../../shared/tiktok-limits'
import type { Clock } from '../platform/clock'
import { SlidingWindowLimiter } from '../platform/sliding-window-limiter'

/**
 * Who goes first: `now` is what an upload or a person waits for, `follow` a post that TikTok is processing, `spare` what can be
 * learned whenever a place is left.
 */
const RANKS = ['now', 'follow', 'spare'] as const
export type StatusRank = (typeof RANKS)[number]

interface Waiter {
  readonly rank: StatusRank
  readonly admit: () => void
}

interface Line {
  /** In the order of coming. */
  readonly waiters: Set<Waiter>
  /** When a request that was in no hurry left last. */
  lastUnhurriedAtMs: number
  /** Ends the wait for the next place, because somebody came or went. */
  wake: AbortController
  isServed: boolean
}

/**
 * The line in which status requests of a channel stand, in front of TikTok's 30 a minute. Those in no hurry leave in even steps and
 * first come, first served: so every post is asked about once a round, and a burst never uses up a minute in which no post at all
 * could be asked about. What is urgent waits for nothing but a place.
 */
export class StatusLine {
  readonly #clock: Clock
  readonly #stepMs: number
  readonly #limiter: SlidingWindowLimiter
  readonly #lines = new Map<string, Line>()

  /** `stepMs` lies between two requests that are in no hurry. */
  constructor({ clock, stepMs }: { readonly clock: Clock; readonly stepMs: number }) {
    this.#clock = clock
    this.#stepMs = stepMs
    this.#limiter = new SlidingWindowLimiter({
      limit: STATUS_REQUESTS_PER_MINUTE,
      windowMs: REQUEST_WINDOW_MS,
      clock,
    })
  }

  /** Resolves when the channel may send one request, which is then counted. Rejects with the signal's reason when aborted. */
  async take(channelId: string, rank: StatusRank, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const line = this.#lineOf(channelId)
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        line.waiters.delete(waiter)
        signal.removeEventListener('abort', giveUp)
        line.wake.abort()
      }
      const giveUp = (): void => {
        leave()
        reject(signal.reason as Error)
      }
      const waiter: Waiter = {
        rank,
        admit: () => {
          leave()
          resolve()
        },
      }
      signal.addEventListener('abort', giveUp, { once: true })
      line.waiters.add(waiter)
      line.wake.abort()
      if (!line.isServed) void this.#serve(channelId, line)
    })
  }

  #lineOf(channelId: string): Line {
    const known = this.#lines.get(channelId)
    if (known !== undefined) return known
    const line: Line = {
      waiters: new Set(),
      lastUnhurriedAtMs: Number.NEGATIVE_INFINITY,
      wake: new AbortController(),
      isServed: false,
    }
    this.#lines.set(channelId, line)
    return line
  }

  /** Admits one after the other until nobody waits any more. */
  async #serve(channelId: string, line: Line): Promise<void> {
    line.isServed = true
    for (let next = firstOf(line); next !== null; next = firstOf(line)) {
      const waitMs = this.#tryTake(channelId, line, next.rank)
      if (waitMs === 0) {
        next.admit()
        continue
      }
      line.wake = new AbortController()
      await this.#clock.sleep(waitMs, line.wake.signal).catch(() => undefined)
    }
    line.isServed = false
  }

  /** Takes a place, or answers how long there is none for this rank. */
  #tryTake(channelId: string, line: Line, rank: StatusRank): number {
    const nowMs = this.#clock.nowMs()
    if (rank === 'now') return this.#limiter.tryTake(channelId)
    const sinceMs = nowMs - line.lastUnhurriedAtMs
    // A request from the future means that the clock was set back.
    if (sinceMs >= 0 && sinceMs < this.#stepMs) return this.#stepMs - sinceMs
    const waitMs = this.#limiter.tryTake(channelId)
    if (waitMs === 0) line.lastUnhurriedAtMs = nowMs
    return waitMs
  }
}

function firstOf({ waiters }: Line): Waiter | null {
  for (const rank of RANKS) {
    for (const waiter of waiters) if (waiter.rank === rank) return waiter
  }
  return null
}
