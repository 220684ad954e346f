/** How much of the limit goes out in one go: small enough that uploads take turns smoothly and a new limit counts at once. */
const PIECE_MS = 50
const PIECE_MIN_BYTES = 4096
/** A timer that rang late, or an answer that was waited for, is made up for as far as this. */
const MAKE_UP_MS = 200
/** After so long a rest nothing is made up for: it would leave as a burst. */
const REST_MS = 500

/**
 * The speed limit that a person sets for all uploads together. Every piece waits until its share of the limit has passed, one
 * after the other, whichever upload it belongs to. Written here because the libraries for it keep a queue of their own between
 * file and socket, or neither take a new limit nor give up in the middle of a wait.
 */
export class UploadPace {
  #bytesPerSecond: number | null = null
  /** When what was let go so far is paid for. */
  #paidAtMs = -Infinity
  readonly #waiting = new Set<() => void>()

  /** In bytes a second; null is no limit. */
  get limit(): number | null {
    return this.#bytesPerSecond
  }

  /** Takes effect with the next piece, for those that wait too. */
  setLimit(bytesPerSecond: number | null): void {
    if (bytesPerSecond === this.#bytesPerSecond) return
    this.#bytesPerSecond = bytesPerSecond
    this.#paidAtMs = -Infinity
    for (const askAgain of this.#waiting) askAgain()
  }

  /** How much to hand over in one go, at most `maxBytes`. */
  pieceBytes(maxBytes: number): number {
    if (this.#bytesPerSecond === null) return maxBytes
    const fitting = Math.floor((this.#bytesPerSecond * PIECE_MS) / 1000)
    return Math.min(maxBytes, Math.max(PIECE_MIN_BYTES, fitting))
  }

  /** Resolves when so many bytes may leave, or at once when the signal ends the wait: the caller knows why. Never rejects. */
  async take(bytes: number, signal: AbortSignal): Promise<void> {
    while (this.#bytesPerSecond !== null && !signal.aborted) {
      const nowMs = performance.now()
      const isRested = nowMs - this.#paidAtMs > REST_MS
      const fromMs = isRested ? nowMs : Math.max(this.#paidAtMs, nowMs - MAKE_UP_MS)
      const paidAtMs = fromMs + (bytes * 1000) / this.#bytesPerSecond
      this.#paidAtMs = paidAtMs
      if (await this.#wait(paidAtMs - nowMs, signal)) return
    }
  }

  /** Answers false when the limit has changed meanwhile. */
  #wait(ms: number, signal: AbortSignal): Promise<boolean> {
    if (ms <= 0) return Promise.resolve(true)
    return new Promise((resolve) => {
      const end = (isPaid: boolean): void => {
        clearTimeout(timer)
        this.#waiting.delete(askAgain)
        signal.removeEventListener('abort', giveUp)
        resolve(isPaid)
      }
      const askAgain = (): void => end(false)
      const giveUp = (): void => end(true)
      const timer = setTimeout(() => end(true), ms)
      this.#waiting.add(askAgain)
      signal.addEventListener('abort', giveUp)
    })
  }
}
