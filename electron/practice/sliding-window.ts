/** Counts events per key over a sliding window, as TikTok's rate limits and daily caps do. */
export class SlidingWindow {
  readonly #windowMs: number
  readonly #timesByKey = new Map<string, number[]>()

  constructor(windowMs: number) {
    this.#windowMs = windowMs
  }

  /** Counts one more event unless that would exceed `limit`; a refused event is not counted. */
  tryAdd(key: string, limit: number, nowMs: number): boolean {
    const times = this.#recent(key, nowMs)
    if (times.length >= limit) return false
    times.push(nowMs)
    return true
  }

  #recent(key: string, nowMs: number): number[] {
    const times = (this.#timesByKey.get(key) ?? []).filter((time) => time > nowMs - this.#windowMs)
    this.#timesByKey.set(key, times)
    return times
  }
}
