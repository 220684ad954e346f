import { open } from 'node:fs/promises'
import { AppError } from '../platform/app-error'
import { CappedFileReader, ReadCapError } from './capped-file-reader'
import { copyMovieTags } from './copy-movie-tags'
import { copyRanges } from './copy-ranges'
import type { FixOutcome, FixWork } from './fixed-copy-worker'
import { readIsoMovie, wrapIsoFile, type IsoTrack } from './iso-movie'
import { listTopLevelBoxes } from './list-top-level-boxes'
import { MediaLayout } from './media-layout'
import { readChunks } from './read-chunks'
import { readMovieParts } from './read-movie-parts'
import { readTrackHeaders } from './read-track-headers'
import { requireUsual, UnusualMovieError } from './unusual-movie-error'
import { writeFileType, writeMovieHeader } from './write-movie-header'

/** As much as the doctor takes for a header at most. */
const MAX_MOOV_BYTES = 48 * 1024 * 1024

/** Everything about a copy that is not in the original. */
interface RewrittenHeader {
  /** What the copy begins with, up to the first byte of pictures or sound. */
  readonly bytes: Buffer
  readonly layout: MediaLayout
}

/**
 * Makes an mp4 with its header first of a QuickTime film or of an mp4 with more tracks than one of pictures and one of sound, as
 * fast as the disk: the header is written anew and the pictures and the sound go over as they lie in the file. What is left out of
 * other copies is left out of these: time codes, chapters and a phone's measurements, which are not in the new file at all.
 *
 * Answers null, with nothing written, for a film that is not made as simply as that: then the whole copy has to be put together anew.
 * Throws what reading and `work.write` throw, and the signal's reason.
 */
export async function rewriteMovieHeader(
  work: FixWork,
  signal: AbortSignal,
): Promise<FixOutcome | null> {
  const { path, sizeBytes } = work.source
  const file = await open(path, 'r')
  try {
    const reader = new CappedFileReader(file, sizeBytes, 2 * MAX_MOOV_BYTES)
    const header = await writeHeader(reader, work).catch(toNullWhenUnusual)
    if (header === null) return null
    const { bytes, layout } = header
    signal.throwIfAborted()
    await work.write(bytes, 0)
    await copyRanges(file, layout.ranges(bytes.length), layout.totalBytes, work, signal)
    return { cut: null }
  } finally {
    await file.close()
  }
}

async function writeHeader(
  reader: CappedFileReader,
  { plan, source }: FixWork,
): Promise<RewrittenHeader> {
  const boxes = await listTopLevelBoxes(reader)
  const box = boxes?.find(({ type }) => type === 'moov')
  requireUsual(boxes !== null && box !== undefined, 'other boxes')
  requireUsual(box.sizeBytes <= MAX_MOOV_BYTES, 'too large')
  const moov = await reader.read(box.start, box.sizeBytes)
  const isQuickTime = source.contentType === 'video/quicktime'
  // The doctor's own reading, which is bounded, and chooses the tracks that it has told the window about.
  const movie = await readIsoMovie(moov, reader.sizeBytes)
  const headers = await readTrackHeaders(wrapIsoFile(isQuickTime, movie.headers))
  const { videoTrackId, audioTrackId } = headers
  requireUsual((plan.audio === 'none') === (audioTrackId === null), 'another sound')
  const trackIds = audioTrackId === null ? [videoTrackId] : [videoTrackId, audioTrackId]
  for (const track of movie.tracks) if (trackIds.includes(track.id)) requireSimpleEdits(track)

  const parts = readMovieParts(moov, trackIds)
  const chunks = await Promise.all(parts.tracks.map(({ tables }) => readChunks(tables)))
  const layout = await MediaLayout.of(chunks, boxes)
  const tags = await copyMovieTags(parts.tags, isQuickTime)
  const fileType = writeFileType(headers.facts.videoCodec)
  const write = async (mediaStart: number): Promise<Buffer> => {
    const offsets = await Promise.all(chunks.map((one) => layout.chunkOffsets(one, mediaStart)))
    const media = Buffer.from('\0\0\0\0mdat', 'latin1')
    media.writeUInt32BE(media.length + layout.totalBytes)
    return Buffer.concat([fileType, writeMovieHeader(parts, headers, offsets, tags), media])
  }
  // How long it is does not depend on where the media begin.
  const { length } = await write(0)
  return { bytes: await write(length), layout }
}

/** A copy shows one part of each track at its own speed, as copies that are put together anew do. */
function requireSimpleEdits({ edits }: IsoTrack): void {
  const shown = edits.filter(({ mediaTicks }) => mediaTicks >= 0)
  requireUsual(edits.length === 0 || shown.length === 1, 'cuts inside of the film')
  requireUsual(
    shown.every(({ rate }) => rate === 1),
    'another speed',
  )
}

/** Boxes that contradict each other are for those to judge who take the whole film apart. */
function toNullWhenUnusual(error: unknown): null {
  if (error instanceof UnusualMovieError || error instanceof ReadCapError) return null
  if (error instanceof AppError && error.code === 'video-not-a-video') return null
  throw error
}
