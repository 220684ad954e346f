import {
  FRAME_RATE_MAX_FPS,
  FRAME_RATE_MIN_FPS,
  PICTURE_SIDE_MAX_PX,
  PICTURE_SIDE_MIN_PX,
  VIDEO_CODECS,
} from '../../shared/tiktok-limits'
import type { VideoProbe } from '../../shared/video'
import type { VideoFinding } from '../../shared/video-finding'

/**
 * How far a measured rate may lie outside before it counts: rounding noise and no more. Files of 60.02 frames a second are
 * known to be refused by TikTok as `frame_rate_check_failed`, so 60.0x is a finding and 59.94 is none.
 */
const FRAME_RATE_NOISE_FPS = 0.005

/**
 * What TikTok would refuse about a whole file after taking every byte of it (Media Transfer Guide, video restrictions), each
 * with the actual value and the limit. What the file does not tell is not held against it.
 */
export function findVideoProblems(probe: VideoProbe): readonly VideoFinding[] {
  const problems: VideoFinding[] = []
  const { videoCodec, widthPx, heightPx, framesPerSecond } = probe

  if (videoCodec !== null && !VIDEO_CODECS.some((codec) => codec === videoCodec)) {
    problems.push({
      code: 'video-codec-unsupported',
      severity: 'blocks',
      fix: 'transcode-video',
      detail: { codec: videoCodec },
    })
  }
  if (
    widthPx !== null &&
    heightPx !== null &&
    (Math.min(widthPx, heightPx) < PICTURE_SIDE_MIN_PX ||
      Math.max(widthPx, heightPx) > PICTURE_SIDE_MAX_PX)
  ) {
    problems.push({
      code: 'video-picture-size-unsupported',
      severity: 'blocks',
      fix: 'transcode-video',
      detail: { widthPx, heightPx, minPx: PICTURE_SIDE_MIN_PX, maxPx: PICTURE_SIDE_MAX_PX },
    })
  }
  if (
    framesPerSecond !== null &&
    (framesPerSecond < FRAME_RATE_MIN_FPS - FRAME_RATE_NOISE_FPS ||
      framesPerSecond > FRAME_RATE_MAX_FPS + FRAME_RATE_NOISE_FPS)
  ) {
    problems.push({
      code: 'video-frame-rate-unsupported',
      severity: 'blocks',
      fix: 'transcode-video',
      detail: {
        actualFps: framesPerSecond,
        minFps: FRAME_RATE_MIN_FPS,
        maxFps: FRAME_RATE_MAX_FPS,
      },
    })
  }
  return problems
}
