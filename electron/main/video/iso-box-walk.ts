import { AppError } from '../platform/app-error'
import type { CappedFileReader } from './capped-file-reader'
import { readIsoBox, truncatedVideo, type IsoBox } from './iso-boxes'
import { FragmentTiming } from './iso-fragments'
import { readIsoMovie, type IsoMovie } from './iso-movie'

/** Fragmented files have two boxes for every second or so; this is a day of them. */
const MAX_TOP_LEVEL_BOXES = 200_000
/** Four hours at 60 frames a second need about 12 MB; anything near this is not a header. */
const MAX_MOOV_BYTES = 48 * 1024 * 1024
/** A fragment of an hour at 60 frames a second. */
const MAX_MOOF_BYTES = 4 * 1024 * 1024
/** Fragments are read until this much; what they say about the rate of a video is the same from then on. */
const MAX_MOOF_TOTAL_BYTES = 12 * 1024 * 1024

/** What the boxes say about the file as a whole. */
export interface IsoStructure {
  readonly isQuickTime: boolean
  readonly isFragmented: boolean
  /** `moov` lies behind the first pictures. */
  readonly isMovieHeaderLast: boolean
  readonly movie: IsoMovie
  /** Null unless fragmented. */
  readonly fragments: FragmentTiming | null
  /** False when some fragments were left unread, so that their lengths do not add up to the video's. */
  readonly areFragmentsComplete: boolean
}

/**
 * Walks the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12), reading headers, `moov` and `moof` only, to tell a whole
 * file from a truncated one before anything else trusts it. Throws `video-truncated` for boxes or samples beyond the end of
 * the file and for a recording without `moov`, and `video-not-a-video` for boxes that contradict each other.
 */
export async function walkIsoBoxes(reader: CappedFileReader): Promise<IsoStructure> {
  const seen = new Set<string>()
  let position = 0
  let boxes = 0
  let isQuickTime = true
  let isMovieHeaderLast = false
  let movie: IsoMovie | null = null
  let fragments: FragmentTiming | null = null
  let moofBytes = 0
  let areFragmentsComplete = true

  while (position + 8 <= reader.sizeBytes) {
    const box = readIsoBox(await reader.readHead(position, 16), 0, reader.sizeBytes - position)
    // Some recorders leave padding behind the last box; without a movie before it, the middle of the file is missing.
    if (box === null) break
    boxes += 1
    if (boxes > MAX_TOP_LEVEL_BOXES) throw new AppError('video-not-a-video')
    if (position + box.sizeBytes > reader.sizeBytes) {
      throw truncatedVideo(position + box.sizeBytes, reader.sizeBytes)
    }
    if (box.type === 'ftyp') {
      isQuickTime = (await reader.read(position + box.headerBytes, 4)).toString('latin1') === 'qt  '
    }
    if (box.type === 'moov' && movie === null) {
      movie = await readMovie(reader, position, box)
      isMovieHeaderLast = seen.has('mdat')
    }
    if (box.type === 'moof') {
      moofBytes += box.sizeBytes
      if (movie === null || box.sizeBytes > MAX_MOOF_BYTES || moofBytes > MAX_MOOF_TOTAL_BYTES) {
        areFragmentsComplete = false
      } else {
        fragments ??= new FragmentTiming(movie)
        fragments.add(await reader.read(position, box.sizeBytes))
      }
    }
    seen.add(box.type)
    position += box.sizeBytes
  }

  if (movie === null) {
    // HEIF and AVIF pictures belong to the same family; they have `meta` where a video has `moov`.
    if (seen.has('meta') && !seen.has('moof')) throw new AppError('video-not-a-video')
    throw truncatedVideo(null, reader.sizeBytes)
  }
  if (!seen.has('mdat') && !seen.has('moof')) throw truncatedVideo(null, reader.sizeBytes)
  return {
    isQuickTime,
    isFragmented: seen.has('moof'),
    isMovieHeaderLast,
    movie,
    fragments,
    areFragmentsComplete,
  }
}

async function readMovie(
  reader: CappedFileReader,
  position: number,
  box: IsoBox,
): Promise<IsoMovie> {
  if (box.sizeBytes > MAX_MOOV_BYTES) throw new AppError('video-not-a-video')
  return readIsoMovie(await reader.read(position, box.sizeBytes), reader.sizeBytes)
}
