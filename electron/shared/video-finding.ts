import type { AppErrorCode, AppErrorDetail } from './app-error'

/** What TikTok refuses about a whole, readable file. Each is an error code too, because main refuses such a draft. */
export const BLOCKING_FINDING_CODES = [
  'video-container-unsupported',
  'video-codec-unsupported',
  'video-frame-rate-unsupported',
  'video-picture-size-unsupported',
  'video-too-long',
] as const satisfies readonly AppErrorCode[]
export type BlockingFindingCode = (typeof BLOCKING_FINDING_CODES)[number]

/** What TikTok takes or documents nothing about, and what a person had better know before posting. */
export const ADVICE_CODES = [
  /** MOV or WebM; TikTok recommends MP4. */
  'container-not-mp4',
  /** `moov` lies behind the pictures, so nothing can play before the last byte has arrived. */
  'movie-header-last',
  /** The pictures lie in `moof` fragments, as live recorders write them. */
  'video-fragmented',
  'frame-rate-variable',
  /** PQ or HLG brightness. */
  'high-dynamic-range',
  /** Edit lists that cut, delay, repeat or slow down more than encoders need for themselves. */
  'timeline-edited',
  'audio-missing',
  /** Neither AAC nor MP3; TikTok documents nothing about sound. */
  'audio-codec-undocumented',
  'several-video-tracks',
  'several-audio-tracks',
  /** A side with an odd number of pixels. */
  'picture-size-odd',
  /** A recording that was never closed does not say how long it is, so no limit could be checked. */
  'duration-unknown',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** Everything the doctor can say about a video that it could read. */
export type FindingCode = BlockingFindingCode | AdviceCode

/** What a fixed copy would have to do about a finding, from the cheapest to the dearest. */
export const FIX_STEPS = ['remux', 'trim', 'transcode-audio', 'transcode-video'] as const
export type FixStep = (typeof FIX_STEPS)[number]

/** One thing the doctor has found about a video, with the file's value and TikTok's limit in `detail`. */
export type VideoFinding = {
  readonly detail: AppErrorDetail
  /** Null when no copy could be made better. A copy does the steps of all findings; each counts by itself. */
  readonly fix: FixStep | null
} & (
  | { readonly severity: 'blocks'; readonly code: BlockingFindingCode }
  | { readonly severity: 'advises'; readonly code: AdviceCode }
)
