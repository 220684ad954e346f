/** A line that has become faster is believed so much at a time, so that what is shown does not fall far behind it. */
const HEADROOM = 1.1

/**
 * How much of an upload has probably arrived. What has left is more: the system's buffers on the way take most of a chunk at once, and
 * then nothing seems to move until it is acknowledged. What was acknowledged last tells how fast bytes really arrive. Instants are
 * those of a clock that never goes back (`performance.now()`).
 */
export class ArrivalEstimate {
  #knownBytes = 0
  #knownAtMs = 0
  #bytesPerMs: number | null = null

  /** A chunk leaves that begins behind so many bytes, all of which have arrived. */
  begin(totalBytes: number, atMs: number): void {
    this.#knownBytes = totalBytes
    this.#knownAtMs = atMs
  }

  /** So many bytes of the whole have arrived, all of which left since the last such word or since the chunk began. */
  acknowledge(totalBytes: number, atMs: number): void {
    const spanMs = atMs - this.#knownAtMs
    const bytes = totalBytes - this.#knownBytes
    if (bytes > 0 && spanMs > 0) this.#bytesPerMs = bytes / spanMs
    this.#knownBytes = totalBytes
    this.#knownAtMs = atMs
  }

  /** Of so many bytes that have left. All of them, while nothing has been acknowledged on this line. */
  arrivedOf(leftBytes: number, atMs: number): number {
    if (this.#bytesPerMs === null) return leftBytes
    const sinceKnownBytes = this.#bytesPerMs * HEADROOM * (atMs - this.#knownAtMs)
    return Math.min(leftBytes, Math.floor(this.#knownBytes + sinceKnownBytes))
  }

  /** The line was idle, or is another one. */
  reset(): void {
    this.#bytesPerMs = null
  }
}
