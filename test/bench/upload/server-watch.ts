import type { PracticeStep } from '../../../electron/practice/http-front'

/** How many bytes of the current upload the server had counted, and when. */
interface CountedBytes {
  readonly atMs: number
  readonly bytes: number
}

/**
 * Sees an upload from the server's side: when its first chunk arrived and its last was answered, and every byte counted
 * between. The same eyes for the app and for curl.
 */
export class ServerWatch {
  #counted: CountedBytes[] = []
  #settledBytes = 0
  #firstMs: number | null = null
  #lastMs = NaN

  /** For the practice server's `onStep`. */
  readonly onStep = ({ request, endpoint, step, bodyBytes }: PracticeStep): void => {
    if (endpoint !== 'upload') return
    const atMs = performance.timeOrigin + performance.now()
    if (step === 'arrived') this.#firstMs ??= atMs
    if (step === 'reading') this.#counted.push({ atMs, bytes: this.#settledBytes + bodyBytes })
    if (step === 'answered') {
      this.#settledBytes += Number(request.headers['content-length'])
      this.#lastMs = atMs
    }
  }

  /** Before the next upload. */
  reset(): void {
    this.#counted = []
    this.#settledBytes = 0
    this.#firstMs = null
    this.#lastMs = NaN
  }

  get totalBytes(): number {
    return this.#settledBytes
  }

  /** From the head of the first chunk to the answer to the last one. */
  get tookMs(): number {
    return this.#lastMs - (this.#firstMs ?? NaN)
  }

  get bytesPerSecond(): number {
    return (this.#settledBytes * 1000) / this.tookMs
  }

  /** What the server had counted at an instant. */
  countedAt(atMs: number): number {
    let [low, high] = [0, this.#counted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#counted[middle]?.atMs ?? Infinity) <= atMs) low = middle + 1
      else high = middle
    }
    return this.#counted[low - 1]?.bytes ?? 0
  }
}
