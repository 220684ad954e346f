import type { VideoFinding } from './video-finding'

/**
 * Whether a video is longer than this channel's `max_video_post_duration_sec` (creator_info/query). The one finding that
 * depends on who posts, so the composer's rules and the report ask it with the channel's limit. A video that does not say how
 * long it is gets the advice `duration-unknown` instead.
 */
export function findDurationProblem(
  durationMs: number | null,
  maxVideoDurationSec: number,
): VideoFinding | null {
  if (durationMs === null || durationMs <= maxVideoDurationSec * 1000) return null
  return {
    code: 'video-too-long',
    severity: 'blocks',
    fix: 'trim',
    detail: { actualSec: Math.ceil(durationMs / 1000), limitSec: maxVideoDurationSec },
  }
}

/**
 * Everything the doctor has found about a video that one channel would post: the file's own findings and its length. Without a limit,
 * while nobody has been asked, no length is too long.
 */
export function findingsForChannel(
  { durationMs, findings }: FindingsSubject,
  maxVideoDurationSec: number | null,
): readonly VideoFinding[] {
  const tooLong = findDurationProblem(durationMs, maxVideoDurationSec ?? Number.POSITIVE_INFINITY)
  return tooLong === null ? findings : [...findings, tooLong]
}

/** The facts about a video that a channel's findings rest on. */
export interface FindingsSubject {
  readonly durationMs: number | null
  readonly findings: readonly VideoFinding[]
}
