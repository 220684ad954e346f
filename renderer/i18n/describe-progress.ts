import type { Post } from '../../electron/shared/post'
import type { Dictionary } from './en'
import type { Formatters } from './formatters'

/** How far a post is, in figures for a bar and in words beside it. */
export interface ProgressWords {
  /** Share of the bytes that TikTok has acknowledged; null while the work cannot be measured. */
  readonly fraction: number | null
  /** Share including what is on its way. */
  readonly bufferFraction: number
  /** What has arrived, or what is done before anything can. */
  readonly amount: string
  readonly pace: string | null
  /** For people who listen: said at each milestone only. */
  readonly announcement: string
  readonly milestone: string
}

/** Steps of the upload worth reading out. */
const ANNOUNCED_STEPS = 4

/** Puts the progress of a post into words. Only acknowledged bytes count: they are the ones a person can trust. */
export function describeProgress(
  post: Post,
  words: Dictionary['posts'],
  format: Formatters,
): ProgressWords {
  const total = Math.max(1, post.videoSizeBytes)
  const sent = Math.min(post.acknowledgedBytes, post.videoSizeBytes)
  const fraction = sent / total
  const isUploading = post.phase === 'uploading'
  return {
    // The bar is about bytes: while TikTok processes them it is full, and the state beside it says that something goes on.
    fraction: post.phase === 'preparing' ? null : post.phase === 'processing' ? 1 : fraction,
    bufferFraction: Math.min(1, (sent + post.inFlightBytes) / total),
    amount:
      post.phase === 'preparing'
        ? words.phaseNotes.preparing
        : words.progress.acknowledged(format.bytes(sent), format.bytes(post.videoSizeBytes)),
    pace: isUploading ? describePace(post, words, format) : null,
    announcement: isUploading
      ? words.progress.announce(post.videoFileName, format.percent(fraction))
      : words.progress.announcePhase(post.videoFileName, words.phases[post.phase]),
    milestone: isUploading ? `uploading-${Math.floor(fraction * ANNOUNCED_STEPS)}` : post.phase,
  }
}

function describePace(post: Post, words: Dictionary['posts'], format: Formatters): string {
  if (post.bytesPerSecond === null) return words.progress.measuring
  const speed = format.bytesPerSecond(post.bytesPerSecond)
  if (post.remainingMs === null) return speed
  // Below a second the figure would only flicker.
  const remaining = format.duration(Math.max(1000, post.remainingMs))
  return `${speed} · ${words.progress.timeLeft(remaining)}`
}

/** Why and until when a post waits, in words. */
export function describeWaiting(
  post: Pick<Post, 'waitingUntilMs'>,
  nowMs: number,
  words: Dictionary['posts'],
  format: Formatters,
): string {
  if (post.waitingUntilMs === null) return words.waiting.forEvent
  const leftMs = post.waitingUntilMs - nowMs
  return leftMs < 1000 ? words.waiting.retryNow : words.waiting.retryIn(format.duration(leftMs))
}
