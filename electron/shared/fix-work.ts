import type { AppErrorCode } from './app-error'
import type { FixPlan } from './fix-plan'

/**
 * What main and the page that makes fixed copies say to each other. The page has no bridge; it fetches these addresses of its
 * own origin, under the token of its one job: `/job/<token>/<resource>`.
 */
export const FIX_WORK_RESOURCES = [
  /** GET: FixWorkOrder. */
  'order',
  /** GET with a byte range: the original. */
  'source',
  /** POST with `?position=`: bytes of the copy. */
  'output',
  /** POST: FixWorkProgress. */
  'progress',
  /** POST: FixWorkResult; the page's last word. */
  'result',
] as const
export type FixWorkResource = (typeof FIX_WORK_RESOURCES)[number]

/** The query parameter of the page's address that holds the token. */
export const FIX_WORK_TOKEN_PARAMETER = 'job'

export interface FixWorkOrder {
  readonly plan: FixPlan
  readonly sourceBytes: number
}

export interface FixWorkProgress {
  /** Between 0 and 1. */
  readonly fraction: number
}

/** What can go wrong inside the page. */
export const FIX_WORK_FAILURES = [
  'fix-video-cannot-be-decoded',
  'fix-video-cannot-be-encoded',
  'fix-audio-cannot-be-decoded',
  'fix-audio-cannot-be-encoded',
  'fix-damaged-inside',
] as const satisfies readonly AppErrorCode[]
export type FixWorkFailure = (typeof FIX_WORK_FAILURES)[number]

export type FixWorkResult =
  | {
      readonly isDone: true
      /** What was kept of the original, in its own time; null when it was kept whole. */
      readonly cut: { readonly startMs: number; readonly endMs: number } | null
    }
  | {
      readonly isDone: false
      readonly code: FixWorkFailure
      /** The codec that could not be read, where that is the reason. */
      readonly codec: string | null
      /** For the log only. */
      readonly message: string
    }
