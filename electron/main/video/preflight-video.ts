import {
  FRAME_RATE_MAX_FPS,
  FRAME_RATE_MIN_FPS,
  PICTURE_SIDE_MAX_PX,
  PICTURE_SIDE_MIN_PX,
  VIDEO_CODECS,
} from '../../shared/tiktok-limits'
import {
  MATROSKA_CONTENT_TYPE,
  type ReadableContentType,
  type VideoProbe,
} from '../../shared/video'
import type { FixStep, VideoFinding } from '../../shared/video-finding'

/**
 * How far a measured rate may lie outside before it counts: rounding noise and no more. Files of 60.02 frames a second are
 * known to be refused by TikTok as `frame_rate_check_failed`, so 60.0x is a finding and 59.94 is none.
 */
const FRAME_RATE_NOISE_FPS = 0.005

/**
 * How far the slowest and the fastest second may lie from the average before a rate counts as variable. Phones drop a
 * picture now and then and their clocks tremble, which TikTok takes every day.
 */
const STEADY_RATE_TOLERANCE = 0.1

/** Encoders hide their own run-in of up to some 120 ms of sound, and tracks of one recording start some 20 ms apart. */
const HIDDEN_NOISE_MS = 250
const DELAY_NOISE_MS = 100

/** Codecs of sound that every phone and editor writes and that TikTok is known to play. It documents none. */
const USUAL_AUDIO_CODECS = ['aac', 'mp3']

const CONTAINER_NAMES: Readonly<Record<ReadableContentType, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/x-matroska': 'matroska',
}

/**
 * The doctor's rules: what TikTok would refuse about a whole file after taking every byte of it (Media Transfer Guide, video
 * restrictions), and what it takes but may show or handle otherwise than meant. Each with the file's value, TikTok's limit
 * and the step of a fixed copy that would help. What the file does not tell is not held against it.
 *
 * Only what TikTok documents blocks, because a block takes the choice away; the rest advises.
 */
export function findVideoProblems(probe: VideoProbe): readonly VideoFinding[] {
  return [
    findContainerProblem,
    findCodecProblem,
    findPictureSizeProblem,
    findFrameRateProblem,
    findVariableRate,
    findHighDynamicRange,
    findTimelineEdit,
    findDurationUnknown,
    findAudioProblem,
    findSeveralVideoTracks,
    findSeveralAudioTracks,
    findOddPictureSize,
    findFragments,
    findMovieHeaderLast,
  ].flatMap((find) => find(probe) ?? [])
}

type Rule = (probe: VideoProbe) => VideoFinding | null

const findContainerProblem: Rule = ({ contentType, videoCodec }) => {
  if (contentType === 'video/mp4') return null
  // VP8 has no place in MP4; everything else that TikTok takes can be moved over as it is.
  const fix: FixStep = videoCodec === 'vp8' ? 'transcode-video' : 'remux'
  const detail = { container: CONTAINER_NAMES[contentType] }
  return contentType === MATROSKA_CONTENT_TYPE
    ? { code: 'video-container-unsupported', severity: 'blocks', fix, detail }
    : { code: 'container-not-mp4', severity: 'advises', fix, detail }
}

const findCodecProblem: Rule = ({ videoCodec }) =>
  videoCodec === null || VIDEO_CODECS.some((codec) => codec === videoCodec)
    ? null
    : {
        code: 'video-codec-unsupported',
        severity: 'blocks',
        fix: 'transcode-video',
        detail: { codec: videoCodec },
      }

const findPictureSizeProblem: Rule = ({ widthPx, heightPx }) =>
  widthPx === null ||
  heightPx === null ||
  (Math.min(widthPx, heightPx) >= PICTURE_SIDE_MIN_PX &&
    Math.max(widthPx, heightPx) <= PICTURE_SIDE_MAX_PX)
    ? null
    : {
        code: 'video-picture-size-unsupported',
        severity: 'blocks',
        fix: 'transcode-video',
        detail: { widthPx, heightPx, minPx: PICTURE_SIDE_MIN_PX, maxPx: PICTURE_SIDE_MAX_PX },
      }

const FRAME_RATE_LIMITS = { minFps: FRAME_RATE_MIN_FPS, maxFps: FRAME_RATE_MAX_FPS }

/** Judged by the average, which is the one number that a file has whether its rate is constant or not. */
const findFrameRateProblem: Rule = ({ framesPerSecond }) =>
  framesPerSecond === null || isRateAccepted(framesPerSecond)
    ? null
    : {
        code: 'video-frame-rate-unsupported',
        severity: 'blocks',
        fix: 'transcode-video',
        detail: { actualFps: framesPerSecond, ...FRAME_RATE_LIMITS },
      }

/**
 * A rate that changes is no documented reason to refuse, yet TikTok has refused such screen captures as
 * `frame_rate_check_failed` (field reports only). Where the average is inside the limits a person may still try.
 */
const findVariableRate: Rule = ({ framesPerSecond, slowestFps, fastestFps }) => {
  if (framesPerSecond === null || slowestFps === null || fastestFps === null) return null
  const isSteady =
    slowestFps >= framesPerSecond * (1 - STEADY_RATE_TOLERANCE) &&
    fastestFps <= framesPerSecond * (1 + STEADY_RATE_TOLERANCE)
  return isSteady
    ? null
    : {
        code: 'frame-rate-variable',
        severity: 'advises',
        fix: 'transcode-video',
        detail: { averageFps: framesPerSecond, slowestFps, fastestFps, ...FRAME_RATE_LIMITS },
      }
}

/** A browser engine does not promise to map bright tones down when it encodes again, so no copy is offered. */
const findHighDynamicRange: Rule = ({ highDynamicRange }) =>
  highDynamicRange === null
    ? null
    : {
        code: 'high-dynamic-range',
        severity: 'advises',
        fix: null,
        detail: { transfer: highDynamicRange },
      }

const findTimelineEdit: Rule = ({ timelineEdit }) => {
  if (timelineEdit === null) return null
  const { hiddenStartMs, hiddenEndMs, delayMs, segmentCount, isSpeedChanged } = timelineEdit
  const hiddenMs = hiddenStartMs + hiddenEndMs
  // Cuts inside of the film, other speeds and late starts cannot be made real by copying, only by an editor.
  const isBeyondACopy = segmentCount > 1 || isSpeedChanged || delayMs > DELAY_NOISE_MS
  if (!isBeyondACopy && hiddenMs <= HIDDEN_NOISE_MS) return null
  return {
    code: 'timeline-edited',
    severity: 'advises',
    fix: isBeyondACopy ? null : 'transcode-video',
    detail: { hiddenMs, delayMs, segmentCount, isSpeedChanged },
  }
}

const findDurationUnknown: Rule = ({ durationMs }) =>
  durationMs === null
    ? { code: 'duration-unknown', severity: 'advises', fix: 'remux', detail: {} }
    : null

const findAudioProblem: Rule = ({ audioCodec, audioTrackCount }) => {
  if (audioTrackCount === 0) {
    return { code: 'audio-missing', severity: 'advises', fix: null, detail: {} }
  }
  return audioCodec !== null && USUAL_AUDIO_CODECS.includes(audioCodec)
    ? null
    : {
        code: 'audio-codec-undocumented',
        severity: 'advises',
        fix: 'transcode-audio',
        detail: audioCodec === null ? {} : { codec: audioCodec },
      }
}

const findSeveralVideoTracks: Rule = ({ videoTrackCount }) =>
  videoTrackCount > 1
    ? {
        code: 'several-video-tracks',
        severity: 'advises',
        fix: 'remux',
        detail: { count: videoTrackCount },
      }
    : null

const findSeveralAudioTracks: Rule = ({ audioTrackCount }) =>
  audioTrackCount > 1
    ? {
        code: 'several-audio-tracks',
        severity: 'advises',
        fix: 'remux',
        detail: { count: audioTrackCount },
      }
    : null

const findOddPictureSize: Rule = ({ codedWidthPx, codedHeightPx }) =>
  codedWidthPx === null ||
  codedHeightPx === null ||
  (codedWidthPx % 2 === 0 && codedHeightPx % 2 === 0)
    ? null
    : {
        code: 'picture-size-odd',
        severity: 'advises',
        fix: 'transcode-video',
        detail: { widthPx: codedWidthPx, heightPx: codedHeightPx },
      }

const findFragments: Rule = ({ isFragmented }) =>
  isFragmented ? { code: 'video-fragmented', severity: 'advises', fix: 'remux', detail: {} } : null

const findMovieHeaderLast: Rule = ({ isMovieHeaderLast }) =>
  isMovieHeaderLast
    ? { code: 'movie-header-last', severity: 'advises', fix: 'remux', detail: {} }
    : null

function isRateAccepted(fps: number): boolean {
  return (
    fps >= FRAME_RATE_MIN_FPS - FRAME_RATE_NOISE_FPS &&
    fps <= FRAME_RATE_MAX_FPS + FRAME_RATE_NOISE_FPS
  )
}
