import type { AppErrorCode } from './app-error'
import { findDurationProblem } from './find-duration-problem'
import {
  FRAME_RATE_MAX_FPS,
  FRAME_RATE_MIN_FPS,
  PICTURE_SIDE_MAX_PX,
  PICTURE_SIDE_MIN_PX,
  VIDEO_CODECS,
  VIDEO_MAX_BYTES,
} from './tiktok-limits'
import type { Video, VideoProbe } from './video'
import type { FindingCode, FixStep } from './video-finding'

/** Why no copy can be made; each is an error code with words. */
export const FIX_OBSTACLES = [
  'fix-not-needed',
  'fix-not-possible',
  'fix-range-missing',
  'fix-range-invalid',
  'fix-picture-too-narrow',
] as const satisfies readonly AppErrorCode[]
export type FixObstacle = (typeof FIX_OBSTACLES)[number]

/** The part of a video that a copy is to keep, in milliseconds of the original. */
export interface FixTrim {
  readonly startMs: number
  readonly endMs: number
  /**
   * A copy without loss can begin at a key frame only, and so up to a few seconds earlier. True begins exactly at
   * `startMs`, and encodes the pictures again for it.
   */
  readonly isStartExact: boolean
}

/** What happens to the pictures. */
export type VideoTreatment =
  | { readonly kind: 'copy' }
  | {
      readonly kind: 'encode'
      /** As shown: rotation is baked in. Null, both, when the original does not tell its size. */
      readonly widthPx: number | null
      readonly heightPx: number | null
      /** Constant. */
      readonly framesPerSecond: number
      readonly bitsPerSecond: number
    }

/** What happens to the sound. `none` only when the original has none: sound is never dropped. */
export type AudioTreatment = 'none' | 'copy' | 'encode'

/**
 * The least that makes the container right: its index moved to the front and the same bytes behind it, a new index for the same
 * pictures and sound, or everything put together anew.
 */
export type Rewrap = 'move-header' | 'rewrite-header' | 'put-together'

/** How a compliant copy of one video is made. The container is always mp4 with its index first. */
export interface FixPlan {
  /** From the cheapest to the dearest. */
  readonly steps: readonly FixStep[]
  /** How much of the file is made anew around the pictures and the sound. */
  readonly rewrap: Rewrap
  readonly video: VideoTreatment
  readonly audio: AudioTreatment
  readonly trim: FixTrim | null
  /**
   * The longest that the copy may become when its beginning has to move to an earlier key frame; null without a limit.
   */
  readonly longestMs: number | null
  /** How long the copy will be; null when the original does not tell. */
  readonly durationMs: number | null
  /** About how large the copy will be; null when nobody can tell. */
  readonly estimatedBytes: number | null
}

export type FixPlanResult =
  | { readonly isPossible: true; readonly plan: FixPlan }
  | { readonly isPossible: false; readonly obstacle: FixObstacle }

/** What the plan looks at. */
export interface FixSubject {
  readonly video: Pick<Video, 'probe' | 'findings' | 'sizeBytes'>
  /** The longest video that the channel takes; null when no channel is chosen. */
  readonly maxDurationSec: number | null
  readonly trim: FixTrim | null
}

/** Rates that players and people know. A rate near one of them becomes it. */
const USUAL_FPS = [24, 25, 30, 48, 50, 60] as const
/** Up to here a rate is 60 with noise; halving it would throw away every second picture of a 60 fps video. */
const NEARLY_SIXTY_FPS = 62
const DEFAULT_FPS = 30

/** The largest picture that H.264 encoders of this kind take (level 5.2: 36,864 macroblocks of 16 x 16). */
const MAX_ENCODED_PIXELS = 3840 * 2160
/** Bits for a pixel at 30 fps: visibly the same as the original to anybody without a magnifying glass. */
const BITS_PER_PIXEL = 0.13
const MIN_VIDEO_BITS_PER_SECOND = 1_000_000
const AUDIO_BITS_PER_SECOND = 160_000
/** Leaves room for the index and for an encoder that overshoots. */
const USABLE_SHARE_OF_MAX_BYTES = 0.9

/** Containers whose index can be made anew around what it points to. */
const ISO_CONTENT_TYPES: readonly string[] = ['video/mp4', 'video/quicktime']
/** What is wrong with an index and with nothing that it points to. */
const MENDED_BY_HEADER: readonly FindingCode[] = [
  'container-not-mp4',
  'movie-header-last',
  'several-video-tracks',
  'several-audio-tracks',
]

/** Sound that goes into an mp4 as it is, and that TikTok is known to take there. */
const COPIED_AUDIO_CODECS: readonly string[] = ['aac', 'mp3']

/** A range shorter than this is a slip of the hand. */
export const SHORTEST_TRIM_MS = 1000

/** Encoders round up to whole pictures and whole packets of sound; a copy that fills the limit would end beyond it. */
const ENCODED_OVERHANG_MS = 100

/** Up to here a rate chosen for the fastest second leaves out pictures that nobody misses. */
const MISSED_PICTURES_SHARE = 0.05

/**
 * Decides how a copy of a video is made that TikTok takes, by the least that does it: pictures are encoded again only when
 * their codec, rate, size or an exact cut needs it. Pure; the window shows the same plan that main carries out.
 */
export function planFix(subject: FixSubject): FixPlanResult {
  const { video, maxDurationSec } = subject
  const { probe, findings } = video
  const limitMs = maxDurationSec === null ? null : maxDurationSec * 1000
  const findingSteps = findings.flatMap(({ fix }) => (fix === null ? [] : [fix]))
  const isHopeless = findings.some(({ severity, fix }) => severity === 'blocks' && fix === null)

  if (isHopeless) return impossible('fix-not-possible')
  const tooLong = findDurationProblem(probe.durationMs, maxDurationSec ?? Number.POSITIVE_INFINITY)
  if (tooLong !== null && subject.trim === null) return impossible('fix-range-missing')
  const chosen = subject.trim === null ? null : fitTrim(subject.trim, probe.durationMs, limitMs)
  if (chosen === 'invalid') return impossible('fix-range-invalid')
  if (findingSteps.length === 0 && chosen === null) return impossible('fix-not-needed')

  const needsEncoding =
    findingSteps.includes('transcode-video') ||
    !VIDEO_CODECS.some((codec) => codec === probe.videoCodec) ||
    (chosen?.isStartExact === true && chosen.startMs > 0)
  const audio = treatAudio(probe, findingSteps)
  const trim =
    needsEncoding || audio === 'encode' ? makeRoom(chosen, probe.durationMs, limitMs) : chosen
  const durationMs = trim === null ? probe.durationMs : trim.endMs - trim.startMs
  const size = needsEncoding ? fitPicture(probe) : null
  if (size === 'too-narrow') return impossible('fix-picture-too-narrow')
  const treatment: VideoTreatment = needsEncoding
    ? treatVideo(video, size, durationMs)
    : { kind: 'copy' }
  const steps: FixStep[] = ['remux']
  if (trim !== null) steps.push('trim')
  if (audio === 'encode') steps.push('transcode-audio')
  if (treatment.kind === 'encode') steps.push('transcode-video')
  return {
    isPossible: true,
    plan: {
      steps,
      video: treatment,
      audio,
      rewrap: steps.length === 1 ? chooseRewrap(video) : 'put-together',
      trim,
      longestMs:
        limitMs === null || !(needsEncoding || audio === 'encode')
          ? limitMs
          : limitMs - ENCODED_OVERHANG_MS,
      durationMs,
      estimatedBytes: estimateBytes(subject, treatment, audio, durationMs),
    },
  }
}

/** By what is wrong with the container alone. */
function chooseRewrap({ probe, findings }: FixSubject['video']): Rewrap {
  const codes = findings.flatMap(({ code, fix }) => (fix === null ? [] : [code]))
  const isIsoFamily = ISO_CONTENT_TYPES.includes(probe.contentType)
  if (!isIsoFamily || !codes.every((code) => MENDED_BY_HEADER.includes(code))) return 'put-together'
  return codes.every((code) => code === 'movie-header-last') ? 'move-header' : 'rewrite-header'
}

/** A constant rate that TikTok takes, with as few pictures repeated or left out as can be. */
function chooseConstantRate({ probe, findings }: FixSubject['video']): number {
  const { framesPerSecond, fastestFps } = probe
  const isVariable = findings.some(({ code }) => code === 'frame-rate-variable')
  if (!isVariable || fastestFps === null) return chooseFramesPerSecond(framesPerSecond)
  const wanted = fastestFps * (1 - MISSED_PICTURES_SHARE)
  return USUAL_FPS.find((usual) => usual >= wanted) ?? FRAME_RATE_MAX_FPS
}

/** The rate for pictures that come at this one, evenly. */
export function chooseFramesPerSecond(actualFps: number | null): number {
  if (actualFps === null || !(actualFps > 0)) return DEFAULT_FPS
  if (actualFps > FRAME_RATE_MAX_FPS) {
    if (actualFps <= NEARLY_SIXTY_FPS) return FRAME_RATE_MAX_FPS
    return nearUsual(actualFps / Math.ceil(actualFps / FRAME_RATE_MAX_FPS))
  }
  if (actualFps < FRAME_RATE_MIN_FPS) {
    // Each picture is shown several times, all equally often.
    return nearUsual(actualFps * Math.ceil((FRAME_RATE_MIN_FPS + 1) / actualFps))
  }
  return nearUsual(actualFps)
}

function impossible(obstacle: FixObstacle): FixPlanResult {
  return { isPossible: false, obstacle }
}

function fitTrim(
  trim: FixTrim,
  durationMs: number | null,
  limitMs: number | null,
): FixTrim | 'invalid' | null {
  const startMs = Math.max(0, Math.round(trim.startMs))
  const endMs = Math.min(Math.round(trim.endMs), durationMs ?? Number.POSITIVE_INFINITY)
  const lengthMs = endMs - startMs
  if (!Number.isFinite(lengthMs) || lengthMs < SHORTEST_TRIM_MS) return 'invalid'
  if (limitMs !== null && lengthMs > limitMs) return 'invalid'
  const isWhole = startMs === 0 && durationMs !== null && endMs >= durationMs
  return isWhole ? null : { startMs, endMs, isStartExact: trim.isStartExact }
}

/** Takes from the end what an encoder may add to it, where the channel's limit leaves no room for that. */
function makeRoom(
  trim: FixTrim | null,
  durationMs: number | null,
  limitMs: number | null,
): FixTrim | null {
  if (limitMs === null) return trim
  const startMs = trim?.startMs ?? 0
  const endMs = trim?.endMs ?? durationMs
  const lastEndMs = startMs + limitMs - ENCODED_OVERHANG_MS
  if (endMs === null || endMs <= lastEndMs) return trim
  return { startMs, endMs: lastEndMs, isStartExact: trim?.isStartExact ?? false }
}

function treatAudio(probe: VideoProbe, steps: readonly FixStep[]): AudioTreatment {
  if (probe.audioTrackCount === 0) return 'none'
  const isCopied = probe.audioCodec !== null && COPIED_AUDIO_CODECS.includes(probe.audioCodec)
  return isCopied && !steps.includes('transcode-audio') ? 'copy' : 'encode'
}

function treatVideo(
  video: FixSubject['video'],
  size: PictureSize | null,
  durationMs: number | null,
): VideoTreatment {
  const framesPerSecond = chooseConstantRate(video)
  return {
    kind: 'encode',
    widthPx: size?.widthPx ?? null,
    heightPx: size?.heightPx ?? null,
    framesPerSecond,
    bitsPerSecond: chooseBitsPerSecond(size, framesPerSecond, durationMs),
  }
}

interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** The size closest to the original that TikTok and the encoder take: even, inside the limits, in the same shape. */
function fitPicture({ widthPx, heightPx }: VideoProbe): PictureSize | 'too-narrow' | null {
  if (widthPx === null || heightPx === null) return null
  const longSide = Math.max(widthPx, heightPx)
  const shortSide = Math.min(widthPx, heightPx)
  const scaleDown = Math.min(
    1,
    PICTURE_SIDE_MAX_PX / longSide,
    Math.sqrt(MAX_ENCODED_PIXELS / (widthPx * heightPx)),
  )
  const scale = Math.max(scaleDown, PICTURE_SIDE_MIN_PX / shortSide)
  const fitted = { widthPx: toEven(widthPx * scale), heightPx: toEven(heightPx * scale) }
  const isTooLarge =
    Math.max(fitted.widthPx, fitted.heightPx) > PICTURE_SIDE_MAX_PX ||
    fitted.widthPx * fitted.heightPx > MAX_ENCODED_PIXELS
  return isTooLarge ? 'too-narrow' : fitted
}

/** The nearest even number inside of TikTok's limits, which are even themselves; encoders take colour in blocks of 2 x 2. */
function toEven(sidePx: number): number {
  return Math.max(PICTURE_SIDE_MIN_PX, 2 * Math.floor(sidePx / 2 + 1e-6))
}

function chooseBitsPerSecond(
  size: PictureSize | null,
  framesPerSecond: number,
  durationMs: number | null,
): number {
  const pixels = size === null ? 1080 * 1920 : size.widthPx * size.heightPx
  // Twice the pictures do not need twice the bits, because they are more alike.
  const wanted = BITS_PER_PIXEL * pixels * 30 * (framesPerSecond / 30) ** 0.6
  const most =
    durationMs === null
      ? Number.POSITIVE_INFINITY
      : (VIDEO_MAX_BYTES * USABLE_SHARE_OF_MAX_BYTES * 8) / (durationMs / 1000) -
        AUDIO_BITS_PER_SECOND
  return Math.round(Math.min(most, Math.max(MIN_VIDEO_BITS_PER_SECOND, wanted)))
}

function estimateBytes(
  { video }: FixSubject,
  treatment: VideoTreatment,
  audio: AudioTreatment,
  durationMs: number | null,
): number | null {
  if (treatment.kind === 'copy') {
    const { durationMs: wholeMs } = video.probe
    if (durationMs === null || wholeMs === null || wholeMs <= 0) return video.sizeBytes
    return Math.round(video.sizeBytes * Math.min(1, durationMs / wholeMs))
  }
  if (durationMs === null) return null
  const audioBitsPerSecond = audio === 'none' ? 0 : AUDIO_BITS_PER_SECOND
  return Math.round(((treatment.bitsPerSecond + audioBitsPerSecond) / 8) * (durationMs / 1000))
}

/** A rate within 2 % of a usual one becomes it, those of 1000/1001 exactly; any other stays what it is. */
function nearUsual(framesPerSecond: number): number {
  for (const usual of USUAL_FPS) {
    const television = (usual * 1000) / 1001
    if (Math.abs(framesPerSecond - television) < 0.006) return television
    if (Math.abs(framesPerSecond - usual) <= usual * 0.02) return usual
  }
  const rounded = Math.round(framesPerSecond * 1000) / 1000
  return Math.min(FRAME_RATE_MAX_FPS, Math.max(FRAME_RATE_MIN_FPS, rounded))
}
