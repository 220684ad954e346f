import { open } from 'node:fs/promises'
import type * as Mediabunny from 'mediabunny'
import type { VideoContentType } from '../../shared/tiktok-limits'
import type { VideoProbe } from '../../shared/video'
import { AppError } from '../platform/app-error'
import { CappedFileReader } from './capped-file-reader'
import { toFileError } from './file-error'
import { walkIsoBoxes } from './iso-box-walk'
import { SNIFF_BYTES, sniffContainer } from './sniff-container'
import { checkWebmSegment } from './webm-segment-check'

/** No header of a real video needs more; a file made to waste time ends here. */
const MAX_READ_BYTES = 64 * 1024 * 1024
const MAX_PROBE_MS = 10_000
/** A frame is a second of 60 fps and a bit; the library calls 256 enough for a reliable rate. */
const FRAME_RATE_SAMPLE_COUNT = 300

/** What a probe found out, and what it cost. */
export interface ProbeReport {
  readonly probe: VideoProbe
  readonly readBytes: number
}

/**
 * Reads the headers of a video, never its pictures, so that 4 GB cost what 4 MB cost. Throws `video-not-a-video`,
 * `video-truncated`, `video-container-unsupported`, `video-unreadable` and `video-not-found`; what TikTok would refuse about
 * a whole file is for the preflight rules to say.
 */
export async function probeVideo(path: string): Promise<ProbeReport> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const reader = new CappedFileReader(file, size, MAX_READ_BYTES)
      const contentType = await checkStructure(reader)
      const probe = await readHeaders(reader, contentType)
      return { probe, readBytes: reader.readBytes }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toFileError(error)
  }
}

/** Tells the container and that the file is whole. A WebM is told from other Matroska files later, by its header. */
async function checkStructure(reader: CappedFileReader): Promise<VideoContentType> {
  const container = sniffContainer(await reader.read(0, SNIFF_BYTES))
  switch (container) {
    case 'iso-media':
      return (await walkIsoBoxes(reader)).isQuickTime ? 'video/quicktime' : 'video/mp4'
    case 'matroska':
      await checkWebmSegment(reader)
      return 'video/webm'
    case 'unknown':
      throw new AppError('video-not-a-video')
    default:
      throw new AppError('video-container-unsupported', { detail: { container } })
  }
}

async function readHeaders(
  reader: CappedFileReader,
  contentType: VideoContentType,
): Promise<VideoProbe> {
  // Loaded on first use: it costs 60 ms, which do not belong into the start of the app.
  const mediabunny = await import('mediabunny')
  const input = new mediabunny.Input({
    formats: [mediabunny.MP4, mediabunny.QTFF, mediabunny.WEBM, mediabunny.MATROSKA],
    source: new mediabunny.CustomSource({
      getSize: () => reader.sizeBytes,
      read: (start, end) => reader.read(start, end - start),
      handleUnhandledError: () => undefined,
    }),
  })
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('video-not-a-video')), MAX_PROBE_MS)
  })
  try {
    return await Promise.race([describe(mediabunny, input, contentType), timeout])
  } catch (error) {
    // The library throws its own errors for contradictions inside of the headers, and ours for the read cap.
    throw hasErrno(error) || error instanceof AppError
      ? error
      : new AppError('video-not-a-video', { cause: error })
  } finally {
    clearTimeout(timer)
    input.dispose()
  }
}

async function describe(
  mediabunny: typeof Mediabunny,
  input: Mediabunny.Input,
  contentType: VideoContentType,
): Promise<VideoProbe> {
  const format = await input.getFormat()
  if (format === mediabunny.MATROSKA) {
    throw new AppError('video-container-unsupported', { detail: { container: 'matroska' } })
  }
  const video = await input.getPrimaryVideoTrack()
  if (video === null) throw new AppError('video-not-a-video')
  const audio = await input.getPrimaryAudioTrack()
  const durationSec = await readDuration(input, contentType)
  return {
    contentType,
    durationMs: durationSec === null ? null : Math.round(durationSec * 1000),
    widthPx: positiveOrNull(await video.getDisplayWidth()),
    heightPx: positiveOrNull(await video.getDisplayHeight()),
    videoCodec: (await video.getCodec()) ?? textOrNull(await video.getInternalCodecId()),
    audioCodec:
      audio === null
        ? null
        : ((await audio.getCodec()) ?? textOrNull(await audio.getInternalCodecId())),
    framesPerSecond: await readFrameRate(video),
  }
}

/**
 * What the metadata say. A fragmented MP4 says nothing there, and its last fragment has to be found instead; a live WebM
 * would have to be read to the end, so its duration stays unknown.
 */
async function readDuration(
  input: Mediabunny.Input,
  contentType: VideoContentType,
): Promise<number | null> {
  const durationSec = await input.getDurationFromMetadata(undefined, { skipLiveWait: true })
  if (durationSec !== null || contentType === 'video/webm') return durationSec
  return input.computeDuration(undefined, { skipLiveWait: true }).catch(() => null)
}

/**
 * The rate a constant video was made with, else the average over its first frames. Null when there are too few frames, or
 * when their times cannot be read: the rest of the probe is still worth having.
 */
async function readFrameRate(video: Mediabunny.InputVideoTrack): Promise<number | null> {
  const metrics = await video
    .computeFrameRateMetrics({ targetPacketCount: FRAME_RATE_SAMPLE_COUNT })
    .catch(() => null)
  if (metrics === null || metrics.probedPacketCount < 2) return null
  const framesPerSecond = metrics.frameRateIsConstant
    ? metrics.bestGuessFrameRate
    : metrics.averageFrameRate
  return Number.isFinite(framesPerSecond) ? Math.round(framesPerSecond * 1000) / 1000 : null
}

function positiveOrNull(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? Math.round(value) : null
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null
}

function hasErrno(error: unknown): boolean {
  return error instanceof Error && 'errno' in error
}
