import { open } from 'node:fs/promises'
import { MATROSKA_CONTENT_TYPE, type VideoProbe } from '../../shared/video'
import { AppError } from '../platform/app-error'
import { CappedFileReader, ReadCapError } from './capped-file-reader'
import { toFileError } from '../platform/file-error'
import type { FrameTiming } from './frame-timing'
import { walkIsoBoxes, type IsoStructure } from './iso-box-walk'
import { wrapIsoFile } from './iso-movie'
import { timeMatroskaTrack, walkMatroska } from './matroska-walk'
import { readTrackHeaders, type TrackHeaders } from './read-track-headers'
import { SNIFF_BYTES, sniffContainer } from './sniff-container'
import { mergeTimelineEdits, readTimelineEdit } from './timeline-edit'

/** No header of a real video needs more; a file made to waste time ends here. */
const MAX_READ_BYTES = 64 * 1024 * 1024

/** What a probe found out, and what it cost. */
export interface ProbeReport {
  readonly probe: VideoProbe
  readonly readBytes: number
}

/**
 * Reads the headers of a video, never its pictures, so that 4 GB cost what 4 MB cost. Throws `video-not-a-video`,
 * `video-truncated`, `video-container-unsupported`, `video-unreadable` and `video-not-found`; what TikTok would refuse about
 * a whole file is for the preflight rules to say.
 *
 * Boxes and elements are walked here, with bounds on bytes, depth and count, and the tables of samples are read in turns;
 * the library only ever sees a small copy of the headers. So no file can make it read or work without end.
 */
export async function probeVideo(path: string): Promise<ProbeReport> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const reader = new CappedFileReader(file, size, MAX_READ_BYTES)
      const probe = await probeContainer(reader)
      return { probe, readBytes: reader.readBytes }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof ReadCapError
      ? new AppError('video-not-a-video', { cause: error })
      : toFileError(error)
  }
}

async function probeContainer(reader: CappedFileReader): Promise<VideoProbe> {
  const container = sniffContainer(await reader.read(0, SNIFF_BYTES))
  switch (container) {
    case 'iso-media':
      return probeIso(await walkIsoBoxes(reader))
    case 'matroska':
      return probeMatroska(reader)
    case 'unknown':
      throw new AppError('video-not-a-video')
    default:
      throw new AppError('video-container-unsupported', { detail: { container } })
  }
}

async function probeIso(structure: IsoStructure): Promise<VideoProbe> {
  const { movie, fragments } = structure
  const headers = await readTrackHeaders(wrapIsoFile(structure.isQuickTime, movie.headers))
  const video = movie.tracks.find(({ id }) => id === headers.videoTrackId)
  const audio = movie.tracks.find(({ id }) => id === headers.audioTrackId)
  const fragmentMeter = fragments?.meterOf(headers.videoTrackId) ?? null
  const timing = fragmentMeter?.finish() ?? video?.timing.finish() ?? null
  const presentedSec = Math.max(
    0,
    ...movie.tracks.filter(isPlayed).map((track) => track.presentedSec),
  )
  const fragmentsSec =
    structure.areFragmentsComplete && fragmentMeter !== null ? (timing?.durationSec ?? 0) : 0
  const durationSec = presentedSec > 0 ? presentedSec : fragmentsSec
  return {
    contentType: structure.isQuickTime ? 'video/quicktime' : 'video/mp4',
    durationMs: toMs(durationSec),
    ...describeTracks(headers, timing),
    isMovieHeaderLast: structure.isMovieHeaderLast,
    isFragmented: structure.isFragmented,
    timelineEdit: mergeTimelineEdits(
      [video, audio].map((track) =>
        track === undefined ? null : readTimelineEdit(track, movie.ticksPerSecond),
      ),
    ),
  }
}

async function probeMatroska(reader: CappedFileReader): Promise<VideoProbe> {
  const { headers: bytes, firstCluster } = await walkMatroska(reader)
  const headers = await readTrackHeaders(bytes)
  const { timing, endSec } =
    firstCluster === null
      ? { timing: null, endSec: null }
      : await timeMatroskaTrack(
          reader,
          firstCluster,
          headers.videoTrackId,
          headers.videoTicksPerSecond,
        )
  return {
    contentType: headers.isMatroska ? MATROSKA_CONTENT_TYPE : 'video/webm',
    durationMs: toMs(headers.matroskaDurationSec ?? endSec ?? 0),
    ...describeTracks(headers, timing),
    isMovieHeaderLast: false,
    isFragmented: false,
    timelineEdit: null,
  }
}

function describeTracks(headers: TrackHeaders, timing: FrameTiming | null) {
  return {
    ...headers.facts,
    framesPerSecond: timing?.averageFps ?? null,
    slowestFps: timing?.slowestFps ?? null,
    fastestFps: timing?.fastestFps ?? null,
  }
}

/** Sound and pictures; a track of time codes or subtitles does not make a video longer. */
function isPlayed({ handler }: { readonly handler: string }): boolean {
  return handler === 'vide' || handler === 'soun'
}

function toMs(seconds: number): number | null {
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : null
}
