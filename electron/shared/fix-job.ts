import type { AppErrorDto } from './app-error'
import type { FixPlan, FixTrim } from './fix-plan'
import type { Video } from './video'

/** Where a fixed copy stands. `checking` is the doctor's look at the new file. */
export const FIX_PHASES = ['queued', 'running', 'checking', 'done', 'failed', 'cancelled'] as const
export type FixPhase = (typeof FIX_PHASES)[number]

/** What the window asks for: a copy of this video that a channel with this limit can post. */
export interface FixRequest {
  readonly videoId: string
  /** The longest video that the channel takes, from its creator info; null when no channel is chosen. */
  readonly maxDurationSec: number | null
  /** Must be given for a video that is too long: nobody but a person knows what to leave out. */
  readonly trim: FixTrim | null
}

/** A fixed copy on its way, as main tells it. The original is never touched. */
export interface FixJob {
  readonly id: string
  /** Grows with every change of this job. */
  readonly revision: number
  /** The original. */
  readonly videoId: string
  readonly plan: FixPlan
  readonly phase: FixPhase
  /** Between 0 and 1. */
  readonly progress: number
  /** Null until there is enough to go by. */
  readonly remainingMs: number | null
  /** The copy, checked and ready to be posted; null until the phase is `done`. */
  readonly video: Video | null
  /** What was really kept of the original, once known: a copy without loss begins at a key frame. */
  readonly cut: { readonly startMs: number; readonly endMs: number } | null
  /** Only when the phase is `failed`. */
  readonly error: AppErrorDto | null
  /** False when the original's folder could not be written, and the copy is in the app's own folder instead. */
  readonly isBesideOriginal: boolean
}

/** Whether nothing more will happen to a job. */
export function isFixFinished(phase: FixPhase): boolean {
  return phase === 'done' || phase === 'failed' || phase === 'cancelled'
}
