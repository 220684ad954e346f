import { wrapIsoBox } from './iso-movie'
import type { MovieParts, TrackParts } from './read-movie-parts'
import type { TrackHeaders } from './read-track-headers'
import { requireUsual } from './unusual-movie-error'
import { writeSampleDescription } from './write-sample-description'

/** Tables that say nothing about places in the file. QuickTime and the ISO family write them alike. */
const KEPT_TABLES: readonly string[] = ['stts', 'cslg', 'stss', 'sdtp', 'stsc', 'stsz']
const TRACK_IS_SHOWN = 0x2
/** QuickTime's fourth flag, "in the poster", is another thing in the ISO family. */
const COMMON_TRACK_FLAGS = 0x7
const LANGUAGE_UNDETERMINED = 0x55c4
const HANDLER_NAMES = { vide: 'VideoHandler', soun: 'SoundHandler' } as const

/** Where versions 0 and 1 of the three headers have their fields, from the start of their bodies. */
const MOVIE_HEADER = [
  { bytes: 100, durationAt: 16, previewAt: 72, nextTrackAt: 96 },
  { bytes: 112, durationAt: 24, previewAt: 84, nextTrackAt: 108 },
] as const
const TRACK_HEADER = [
  { bytes: 84, durationAt: 20, groupAt: 34 },
  { bytes: 96, durationAt: 28, groupAt: 46 },
] as const
const MEDIA_HEADER = [
  { bytes: 24, languageAt: 20 },
  { bytes: 36, languageAt: 32 },
] as const

/** The first box of the copy: the brands that the library writes, and the one that allows offsets below zero. */
export function writeFileType(videoCodec: string | null): Buffer {
  const codecBrand = videoCodec === 'avc' ? 'avc1' : ''
  return wrapIsoBox('ftyp', Buffer.from(`isom\0\0\x02\0isomiso4${codecBrand}mp41`, 'latin1'))
}

/**
 * Writes the `moov` of an mp4 (ISO/IEC 14496-12) from the parts of one of QuickTime or of the ISO family. Times, edits, rotation and
 * samples stay what they are. Throws UnusualMovieError for what has no equal there.
 *
 * @param chunkOffsets Body of `stco`, of each track in turn.
 * @param tags A whole `udta`, or nothing.
 */
export function writeMovieHeader(
  { header, tracks }: MovieParts,
  headers: TrackHeaders,
  chunkOffsets: readonly Buffer[],
  tags: Buffer,
): Buffer {
  const written = tracks.map((track, index) =>
    writeTrack(track, headers, chunkOffsets[index] ?? Buffer.alloc(8)),
  )
  return wrapIsoBox('moov', Buffer.concat([writeHead(header, tracks), ...written, tags]))
}

function writeHead(header: Buffer, tracks: readonly TrackParts[]): Buffer {
  const fields = fieldsOf(header, MOVIE_HEADER)
  const written = Buffer.from(header.subarray(0, fields.bytes))
  // Times of QuickTime's preview, poster and selection.
  written.fill(0, fields.previewAt, fields.nextTrackAt)
  const nextTrack = Math.max(...tracks.map(({ id }) => id)) + 1
  requireUsual(nextTrack <= 0xffff_ffff, 'no number left')
  written.writeUInt32BE(nextTrack, fields.nextTrackAt)
  // A track that is left out may have been the longest.
  const durations = tracks.map((track) => readDuration(track.header, TRACK_HEADER))
  if (durations.every((duration) => duration !== null)) {
    const longest = durations.reduce((most, duration) => (duration > most ? duration : most))
    if (written[0] === 1) written.writeBigUInt64BE(longest, fields.durationAt)
    else if (longest < 0xffff_ffffn) {
      written.writeUInt32BE(Number(longest), fields.durationAt)
    }
  }
  return wrapIsoBox('mvhd', written)
}

function writeTrack(track: TrackParts, headers: TrackHeaders, chunkOffsets: Buffer): Buffer {
  const { handler, tables } = track
  const edits = track.edits === null ? [] : [wrapIsoBox('edts', wrapIsoBox('elst', track.edits))]
  const samples = [
    wrapIsoBox('stsd', writeSampleDescription(tables.get('stsd'), handler, headers)),
    ...[...tables].flatMap(([type, body]) =>
      KEPT_TABLES.includes(type) ? [wrapIsoBox(type, body)] : [],
    ),
    ...writeOffsets(tables.get('ctts')),
    wrapIsoBox('stco', chunkOffsets),
  ]
  const information = [
    handler === 'vide'
      ? wrapIsoBox('vmhd', Buffer.from('000000010000000000000000', 'hex'))
      : wrapIsoBox('smhd', Buffer.alloc(8)),
    wrapIsoBox('dinf', wrapIsoBox('dref', IN_THIS_FILE)),
    wrapIsoBox('stbl', Buffer.concat(samples)),
  ]
  const media = [
    wrapIsoBox('mdhd', writeMediaHeader(track.mediaHeader)),
    wrapIsoBox('hdlr', writeHandler(handler)),
    wrapIsoBox('minf', Buffer.concat(information)),
  ]
  return wrapIsoBox(
    'trak',
    Buffer.concat([
      wrapIsoBox('tkhd', writeTrackHeader(track.header)),
      ...edits,
      wrapIsoBox('mdia', Buffer.concat(media)),
    ]),
  )
}

/** One entry: an `url ` that says that the data are here. */
const IN_THIS_FILE = Buffer.from('00000000000000010000000c75726c2000000001', 'hex')

function writeTrackHeader(header: Buffer): Buffer {
  const fields = fieldsOf(header, TRACK_HEADER)
  const written = Buffer.from(header.subarray(0, fields.bytes))
  written.writeUIntBE((header.readUIntBE(1, 3) & COMMON_TRACK_FLAGS) | TRACK_IS_SHOWN, 1, 3)
  // What it was an alternative to may be left out.
  written.writeUInt16BE(0, fields.groupAt)
  return written
}

function writeMediaHeader(header: Buffer): Buffer {
  const fields = fieldsOf(header, MEDIA_HEADER)
  const written = Buffer.from(header.subarray(0, fields.bytes))
  const language = header.readUInt16BE(fields.languageAt)
  if (!isIsoLanguage(language)) written.writeUInt16BE(LANGUAGE_UNDETERMINED, fields.languageAt)
  // QuickTime's quality.
  written.writeUInt16BE(0, fields.languageAt + 2)
  return written
}

/** Three letters of five bits each; QuickTime has numbers of the Macintosh there, which have no such letters. */
function isIsoLanguage(language: number): boolean {
  return [10, 5, 0].every((shift) => {
    const letter = (language >> shift) & 0x1f
    return letter >= 1 && letter <= 26
  })
}

/** Other than QuickTime with its letters and lengths: a type, and a name that ends in a zero. */
function writeHandler(handler: 'vide' | 'soun'): Buffer {
  return Buffer.from(`${'\0'.repeat(8)}${handler}${'\0'.repeat(12)}${HANDLER_NAMES[handler]}\0`)
}

/** `ctts`: QuickTime writes numbers below zero into a version that the ISO family reads without a sign. */
function writeOffsets(table: Buffer | undefined): Buffer[] {
  if (table === undefined) return []
  const written = Buffer.from(table)
  for (let at = 12; at + 4 <= table.length && written[0] === 0; at += 8) {
    if (table.readInt32BE(at) < 0) written[0] = 1
  }
  return [wrapIsoBox('ctts', written)]
}

function readDuration(
  header: Buffer,
  versions: readonly { readonly bytes: number; readonly durationAt: number }[],
): bigint | null {
  const { durationAt } = fieldsOf(header, versions)
  const isLong = header[0] === 1
  const duration = isLong
    ? header.readBigUInt64BE(durationAt)
    : BigInt(header.readUInt32BE(durationAt))
  const isUnknown = duration === 0n || duration === (isLong ? 2n ** 64n - 1n : 0xffff_ffffn)
  return isUnknown ? null : duration
}

/** Where a header of this version has its fields. */
function fieldsOf<Fields extends { readonly bytes: number }>(
  header: Buffer,
  versions: readonly Fields[],
): Fields {
  const fields = versions[header[0] ?? versions.length]
  requireUsual(fields !== undefined && header.length >= fields.bytes, 'a header of another kind')
  return fields
}
