import type * as Mediabunny from 'mediabunny'
import type { VideoProbe } from '../../shared/video'
import { AppError } from '../platform/app-error'

/** What the headers of the tracks say, and how to find these tracks in the tables. */
export interface TrackHeaders {
  readonly isMatroska: boolean
  readonly videoTrackId: number
  readonly audioTrackId: number | null
  readonly videoTicksPerSecond: number
  /** Black and white lie at the ends of what the pictures can hold, as a computer's do and a camera's do not. */
  readonly isFullRange: boolean
  /** What a Matroska file says about its length; an MP4 says it beside its tables. */
  readonly matroskaDurationSec: number | null
  readonly facts: Pick<
    VideoProbe,
    | 'widthPx'
    | 'heightPx'
    | 'codedWidthPx'
    | 'codedHeightPx'
    | 'rotationDeg'
    | 'videoCodec'
    | 'videoTrackCount'
    | 'highDynamicRange'
    | 'audioCodec'
    | 'audioTrackCount'
    | 'audioSampleRateHz'
    | 'audioChannels'
  >
}

/**
 * Reads codec, size, rotation, colour and sound from a small file of headers that lies in memory. Throws `video-not-a-video`
 * when there are no pictures (detail `only: 'audio'` where there is sound) or when the headers contradict each other.
 */
export async function readTrackHeaders(headers: Buffer): Promise<TrackHeaders> {
  // Loaded on first use: it costs 60 ms, which do not belong into the start of the app.
  const mediabunny = await import('mediabunny')
  const input = new mediabunny.Input({
    formats: [mediabunny.MP4, mediabunny.QTFF, mediabunny.WEBM, mediabunny.MATROSKA],
    source: new mediabunny.BufferSource(headers),
  })
  try {
    return await describe(mediabunny, input)
  } catch (error) {
    // The library throws its own errors for contradictions inside of the headers.
    throw error instanceof AppError ? error : new AppError('video-not-a-video', { cause: error })
  } finally {
    input.dispose()
  }
}

async function describe(
  mediabunny: typeof Mediabunny,
  input: Mediabunny.Input,
): Promise<TrackHeaders> {
  const format = await input.getFormat()
  const isMatroska = format === mediabunny.MATROSKA
  const video = await input.getPrimaryVideoTrack()
  const audio = await input.getPrimaryAudioTrack()
  if (video === null) {
    throw new AppError('video-not-a-video', audio === null ? {} : { detail: { only: 'audio' } })
  }
  const { transfer, fullRange } = await readColour(video)
  return {
    isMatroska,
    videoTrackId: video.id,
    audioTrackId: audio?.id ?? null,
    videoTicksPerSecond: await video.getTimeResolution(),
    isFullRange: fullRange === true,
    matroskaDurationSec:
      isMatroska || format === mediabunny.WEBM ? await input.getDurationFromMetadata() : null,
    facts: {
      widthPx: positiveOrNull(await video.getDisplayWidth()),
      heightPx: positiveOrNull(await video.getDisplayHeight()),
      codedWidthPx: positiveOrNull(await video.getCodedWidth()),
      codedHeightPx: positiveOrNull(await video.getCodedHeight()),
      rotationDeg: await video.getRotation(),
      videoCodec: await readCodec(video),
      videoTrackCount: (await input.getVideoTracks()).length,
      highDynamicRange: transfer === 'pq' || transfer === 'hlg' ? transfer : null,
      audioCodec: audio === null ? null : await readCodec(audio),
      audioTrackCount: (await input.getAudioTracks()).length,
      audioSampleRateHz: audio === null ? null : positiveOrNull(await audio.getSampleRate()),
      audioChannels: audio === null ? null : positiveOrNull(await audio.getNumberOfChannels()),
    },
  }
}

/** The library's name for the codec, or the file's own name for one that the library does not know. */
async function readCodec(
  track: Mediabunny.InputVideoTrack | Mediabunny.InputAudioTrack,
): Promise<string | null> {
  const codec = await track.getCodec()
  if (codec !== null) return codec
  const ownName = await track.getInternalCodecId()
  // The name goes into the window and the log, so it has to be a name.
  return typeof ownName === 'string' ? ownName.replaceAll(/[^\w./-]/gu, '').slice(0, 40) : null
}

/** The library names its type after the browser's, which main does not have. */
async function readColour(
  video: Mediabunny.InputVideoTrack,
): Promise<{ readonly transfer?: unknown; readonly fullRange?: unknown }> {
  return video.getColorSpace()
}

function positiveOrNull(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? Math.round(value) : null
}
