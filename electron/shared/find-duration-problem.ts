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
