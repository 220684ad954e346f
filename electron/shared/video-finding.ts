import type { AppErrorCode, AppErrorDetail } from './app-error'

/** What TikTok refuses about a whole, readable file. Each is an error code too, because main refuses such a draft. */
export const BLOCKING_FINDING_CODES = [
  'video-codec-unsupported',
  'video-frame-rate-unsupported',
  'video-picture-size-unsupported',
  'video-too-long',
] as const satisfies readonly AppErrorCode[]
export type BlockingFindingCode = (typeof BLOCKING_FINDING_CODES)[number]

/** What TikTok takes, and what a person had better know before posting. */
export const ADVICE_CODES = ['container-not-mp4', 'movie-header-last'] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** What a fixed copy would have to do about a finding, from the cheapest to the dearest. */
export const FIX_STEPS = ['remux', 'trim', 'transcode-audio', 'transcode-video'] as const
export type FixStep = (typeof FIX_STEPS)[number]

/** One thing the doctor has found about a video, with the file's value and TikTok's limit in `detail`. */
export type VideoFinding = {
  readonly detail: AppErrorDetail
  /** Null when no copy could be made better. */
  readonly fix: FixStep | null
} & (
  | { readonly severity: 'blocks'; readonly code: BlockingFindingCode }
  | { readonly severity: 'advises'; readonly code: AdviceCode }
)
