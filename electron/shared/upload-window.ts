/** What an upload can count on: what the line does, and what the person lets it do, in bytes a second. */
export interface UploadLine {
  /** Null while nothing has been measured. */
  readonly measuredBytesPerSecond: number | null
  /** Null without a limit. */
  readonly limitBytesPerSecond: number | null
}

/** Whether an upload fits in the time that its link lives, and what keeps it from that. */
export interface UploadFit {
  readonly neededBytesPerSecond: number
  readonly verdict: 'fits' | 'line-too-slow' | 'limit-too-low' | 'not-measured'
}

/**
 * Compares what is left to send with what is left of the link's life: the same before an upload and during it. Null when there is
 * nothing to tell: everything is sent, or the link is dead and everything has to be sent anew.
 */
export function judgeUploadFit(upload: {
  readonly leftBytes: number
  readonly leftMs: number
  readonly line: UploadLine
}): UploadFit | null {
  const { leftBytes, leftMs, line } = upload
  if (leftBytes <= 0 || leftMs <= 0) return null
  const neededBytesPerSecond = Math.ceil((leftBytes * 1000) / leftMs)
  return { neededBytesPerSecond, verdict: compare(neededBytesPerSecond, line) }
}

function compare(needed: number, line: UploadLine): UploadFit['verdict'] {
  const { measuredBytesPerSecond: measured, limitBytesPerSecond: limit } = line
  // The lower of the two is what has to change first. A line that was measured under the limit says no more than the limit.
  if (limit !== null && limit < needed && (measured === null || measured >= limit * NEAR_LIMIT)) {
    return 'limit-too-low'
  }
  if (measured === null) return 'not-measured'
  return measured < needed ? 'line-too-slow' : 'fits'
}

/** From this share of the limit on, it is the limit that holds an upload back. */
export const NEAR_LIMIT = 0.85

/** From this size on a person is told what an upload needs, although it fits: about a quarter of what TikTok takes. */
export const LARGE_UPLOAD_BYTES = 1_000_000_000
