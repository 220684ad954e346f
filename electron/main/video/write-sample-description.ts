import { listIsoChildren, type IsoChild } from './iso-boxes'
import { wrapIsoBox } from './iso-movie'
import type { TrackHeaders } from './read-track-headers'
import { requireUsual } from './unusual-movie-error'

/** Entries whose parameters are in the description, and with what. */
const VIDEO_CONFIGURATIONS: Readonly<Record<string, string>> = { avc1: 'avcC', hvc1: 'hvcC' }
/** What else describes pictures in the ISO family; QuickTime's own words (`gama`, `fiel`, `clap`) go. */
const KEPT_VIDEO_BOXES: readonly string[] = ['pasp', 'btrt', 'mdcv', 'clli', 'dvcC', 'dvvC']
const VIDEO_ENTRY_BYTES = 78
const SOUND_ENTRY_BYTES = 28
/** What QuickTime's versions of the description of sound have behind that, before the first box. */
const SOUND_EXTENSION_BYTES: readonly number[] = [0, 16, 36]
/** A rate from here on has no place in the entry; the decoder reads it in `esds` anyway. */
const MAX_ENTRY_RATE_HZ = 0xffff

const ES_DESCRIPTOR = 3
const DECODER_CONFIG_DESCRIPTOR = 4
const DECODER_SPECIFIC_INFO = 5

/**
 * Writes the body of an `stsd` (ISO/IEC 14496-12, 8.5.2) from one of QuickTime or of the ISO family, with the one description that
 * there is. Only H.264, HEVC and AAC whose parameters lie in it; throws UnusualMovieError for everything else.
 */
export function writeSampleDescription(
  table: Buffer | undefined,
  handler: 'vide' | 'soun',
  headers: TrackHeaders,
): Buffer {
  requireUsual(table !== undefined && table.length >= 16, 'no description')
  requireUsual(table[0] === 0 && table.readUInt32BE(4) === 1, 'several descriptions')
  const [entry] = listIsoChildren(table, 8, table.length)
  requireUsual(entry !== undefined && entry.headerBytes === 8, 'no description')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(1, 4)
  const written =
    handler === 'vide'
      ? writeVideoEntry(table, entry, headers)
      : writeSoundEntry(table, entry, headers)
  return Buffer.concat([head, written])
}

function writeVideoEntry(table: Buffer, entry: IsoChild, { isFullRange }: TrackHeaders): Buffer {
  const configuration = VIDEO_CONFIGURATIONS[entry.type]
  requireUsual(configuration !== undefined, 'other pictures')
  const fields = readEntry(table, entry, VIDEO_ENTRY_BYTES)
  requireUsual(fields.readInt16BE(76) === -1, 'a table of colours')
  // Version, vendor and quality of the encoder are QuickTime's; one picture is one sample.
  fields.fill(0, 8, 24)
  fields.writeUInt32BE(0, 36)
  fields.writeUInt16BE(1, 40)
  const boxes = [...listIsoChildren(table, entry.bodyStart + VIDEO_ENTRY_BYTES, entry.end)]
  const [parameters, others] = boxes.filter(({ type }) => type === configuration)
  requireUsual(parameters !== undefined && others === undefined, 'no parameters')
  // Both records begin with their version.
  requireUsual(table[parameters.bodyStart] === 1, 'unknown parameters')
  const kept = boxes.flatMap((box) => {
    if (box.type === 'colr') return writeColour(table.subarray(box.bodyStart, box.end), isFullRange)
    const isKept = box.type === configuration || KEPT_VIDEO_BOXES.includes(box.type)
    return isKept ? [table.subarray(box.start, box.end)] : []
  })
  return wrapIsoBox(entry.type, Buffer.concat([fields, ...kept]))
}

/** QuickTime does not say in `colr` how far black is from white; the pictures themselves do. */
function writeColour(body: Buffer, isFullRange: boolean): Buffer[] {
  const kind = body.toString('latin1', 0, 4)
  if (kind === 'nclx' && body.length >= 11) return [wrapIsoBox('colr', body.subarray(0, 11))]
  if (kind !== 'nclc' || body.length < 10) return []
  const range = Buffer.from([isFullRange ? 0x80 : 0])
  return [wrapIsoBox('colr', Buffer.concat([Buffer.from('nclx'), body.subarray(4, 10), range]))]
}

function writeSoundEntry(table: Buffer, entry: IsoChild, { facts }: TrackHeaders): Buffer {
  requireUsual(entry.type === 'mp4a' && facts.audioCodec === 'aac', 'other sound')
  const fields = readEntry(table, entry, SOUND_ENTRY_BYTES)
  const extensionBytes = SOUND_EXTENSION_BYTES[fields.readUInt16BE(8)]
  requireUsual(extensionBytes !== undefined, 'a description of sound from the future')
  const boxes = [
    ...listIsoChildren(table, entry.bodyStart + SOUND_ENTRY_BYTES + extensionBytes, entry.end),
  ]
  const inWave = boxes
    .filter(({ type }) => type === 'wave')
    .flatMap((wave) => [...listIsoChildren(table, wave.bodyStart, wave.end)])
  const found = [...boxes, ...inWave].filter(({ type }) => type === 'esds')
  const [stream] = found
  requireUsual(stream !== undefined && found.length === 1, 'no parameters')
  requireUsual(
    isDecoderDescribed(table.subarray(stream.bodyStart + 4, stream.end)),
    'parameters elsewhere',
  )
  const { audioChannels, audioSampleRateHz } = facts
  requireUsual(audioChannels !== null && audioSampleRateHz !== null, 'no channels')
  const written = Buffer.alloc(SOUND_ENTRY_BYTES)
  written.writeUInt16BE(1, 6)
  written.writeUInt16BE(Math.min(audioChannels, 0xffff), 16)
  written.writeUInt16BE(16, 18)
  written.writeUInt16BE(audioSampleRateHz <= MAX_ENTRY_RATE_HZ ? audioSampleRateHz : 0, 24)
  return wrapIsoBox('mp4a', Buffer.concat([written, table.subarray(stream.start, stream.end)]))
}

/** A copy of the fields before the first box, of data that lie in this file. */
function readEntry(table: Buffer, entry: IsoChild, fieldBytes: number): Buffer {
  requireUsual(entry.bodyStart + fieldBytes <= entry.end, 'a description that is too short')
  const fields = Buffer.from(table.subarray(entry.bodyStart, entry.bodyStart + fieldBytes))
  requireUsual(fields.readUInt16BE(6) === 1, 'data in another file')
  return fields
}

/** Whether an elementary stream descriptor (ISO/IEC 14496-1, 7.2.6.5) holds what a decoder has to know. */
function isDecoderDescribed(descriptor: Buffer): boolean {
  const stream = readDescriptor(descriptor)
  // Without the optional fields, which nobody writes into a file.
  if (stream?.tag !== ES_DESCRIPTOR || (stream.body[2] ?? 0xff) & 0xe0) return false
  const decoder = readDescriptor(stream.body.subarray(3))
  if (decoder?.tag !== DECODER_CONFIG_DESCRIPTOR) return false
  const info = readDescriptor(decoder.body.subarray(13))
  return info?.tag === DECODER_SPECIFIC_INFO && info.body.length >= 2
}

/** A tag, a length of up to four bytes with seven bits each, and so many bytes. Null when there are fewer. */
function readDescriptor(bytes: Buffer): { readonly tag: number; readonly body: Buffer } | null {
  let lengthBytes = 0
  for (let at = 1; at <= 4; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) return null
    lengthBytes = lengthBytes * 128 + (byte & 0x7f)
    if ((byte & 0x80) !== 0) continue
    const body = bytes.subarray(at + 1, at + 1 + lengthBytes)
    return body.length === lengthBytes ? { tag: bytes[0] ?? 0, body } : null
  }
  return null
}
