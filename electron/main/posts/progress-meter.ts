const WINDOW_MS = 10_000
/** A speed over less than this says more about buffers than about the line. */
const MIN_SPAN_MS = 1000
/** Over this span the buffers on the way no longer matter, and the speed is worth remembering. */
const STEADY_SPAN_MS = 4000

/** Measures the speed of an upload over its last ten seconds, so that one stalled moment does not make the number jump. */
export class ProgressMeter {
  #samples: { readonly atMs: number; readonly bytes: number }[] = []

  /** Notes how many bytes have been sent in all. A smaller number than before starts the measurement anew. */
  note(atMs: number, bytes: number): void {
    const last = this.#samples.at(-1)
    if (last !== undefined && (bytes < last.bytes || atMs < last.atMs)) this.#samples = []
    this.#samples.push({ atMs, bytes })
    while (this.#samples.length > 2 && atMs - (this.#samples[1]?.atMs ?? atMs) >= WINDOW_MS) {
      this.#samples.shift()
    }
  }

  /** Forgets everything, for example after a wait. */
  reset(): void {
    this.#samples = []
  }

  /** Whether the speed was measured long enough to say something about the line. */
  get isSteady(): boolean {
    return this.#spanMs >= STEADY_SPAN_MS
  }

  /** Null until there is enough to tell. */
  get bytesPerSecond(): number | null {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    if (first === undefined || last === undefined) return null
    const spanMs = this.#spanMs
    return spanMs < MIN_SPAN_MS ? null : ((last.bytes - first.bytes) * 1000) / spanMs
  }

  get #spanMs(): number {
    return (this.#samples.at(-1)?.atMs ?? 0) - (this.#samples[0]?.atMs ?? 0)
  }
}
