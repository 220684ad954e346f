/** A speed that was reached on the way to TikTok. */
export interface MeasuredSpeed {
  readonly bytesPerSecond: number
  readonly atMs: number
}

/** What is true of the queue as a whole. */
export interface QueueStatus {
  /** Grows with every change in this run of the app. */
  readonly revision: number
  /** Since when the person has held the whole queue; null while it works. */
  readonly pausedAtMs: number | null
  /** What the line to TikTok did lately, all uploads together and not held back by the person's own limit; null before the first. */
  readonly lineSpeed: MeasuredSpeed | null
}
