import { setImmediate } from 'node:timers/promises'
import { AppError } from '../platform/app-error'
import { listIsoChildren, truncatedVideo, type IsoChild } from './iso-boxes'
import { FrameTimingMeter } from './frame-timing'
import type { EditEntry, EditedTrack } from './timeline-edit'

/** Boxes of `moov` that hold other boxes on the way to the sample tables. */
const CONTAINERS = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'udta']
const MAX_DEPTH = 8
/** A real movie has some hundred boxes; more is made to keep its reader busy. */
const MAX_MOVIE_BOXES = 20_000
const MAX_TRACKS = 100
/** What describes a track, as opposed to listing its samples. The largest real one is some kilobytes. */
const HEADERS = ['mvhd', 'tkhd', 'mdhd', 'hdlr', 'stsd', 'trex']
const MAX_HEADER_BYTES = 64 * 1024
/** All of them together, because every byte of them is parsed again in one go. */
const MAX_HEADERS_BYTES = 1024 * 1024
/** Descriptions of samples in one track: a film has one, or one for each camera it was cut from. */
const MAX_SAMPLE_DESCRIPTIONS = 100
const TABLES = ['stts', 'ctts', 'elst']
/** Entries of a table that are looked at in one go: some milliseconds of work. */
const ENTRIES_A_TURN = 50_000
/** Samples whose order is looked at to find the one that is shown first. */
const REORDERED_SAMPLES = 64

/** What `moov` says about one track. */
export interface IsoTrack extends EditedTrack {
  readonly id: number
  readonly handler: string
  /** How its samples follow each other; empty in a fragmented file. */
  readonly timing: FrameTimingMeter
  /** As shown, with the edit list applied. */
  readonly presentedSec: number
}

/** What `moov` says, without the pictures and without believing a word of it. */
export interface IsoMovie {
  readonly ticksPerSecond: number
  readonly tracks: readonly IsoTrack[]
  /** Ticks a fragment's samples last unless it says otherwise, by track. */
  readonly defaultSampleTicks: ReadonlyMap<number, number>
  /** `moov` reduced to the headers of its tracks: all that is needed to know codec, size, rotation and colour. */
  readonly headers: Buffer
}

/**
 * Reads a whole `moov`. Throws `video-truncated` when a sample lies behind the end of the file and `video-not-a-video` for
 * boxes that contradict each other. Gives other work its turn, however long the tables are.
 */
export async function readIsoMovie(moov: Buffer, fileSizeBytes: number): Promise<IsoMovie> {
  const [root] = listIsoChildren(moov, 0, moov.length)
  if (root === undefined) throw new AppError('video-not-a-video')
  const parser = new MovieParser(moov, fileSizeBytes)
  const headers = await parser.visit(root, 1)
  return { ...(await parser.finish()), headers }
}

/** The boxes of one track as they are met; read once all of them are known. */
interface TrackBoxes {
  readonly found: Map<string, Buffer>
}

class MovieParser {
  readonly #moov: Buffer
  readonly #fileSizeBytes: number
  readonly #tracks: TrackBoxes[] = []
  readonly #defaultSampleTicks = new Map<number, number>()
  #movieHeader: Buffer | null = null
  #boxes = 0
  #headersBytes = 0

  constructor(moov: Buffer, fileSizeBytes: number) {
    this.#moov = moov
    this.#fileSizeBytes = fileSizeBytes
  }

  /** Answers the box with nothing but headers in it. */
  async visit(box: IsoChild, depth: number): Promise<Buffer> {
    if (depth > MAX_DEPTH) throw new AppError('video-not-a-video')
    if (box.type === 'trak') {
      this.#tracks.push({ found: new Map() })
      if (this.#tracks.length > MAX_TRACKS) throw new AppError('video-not-a-video')
    }
    const kept: Buffer[] = []
    for (const child of listIsoChildren(this.#moov, box.bodyStart, box.end)) {
      this.#boxes += 1
      if (this.#boxes > MAX_MOVIE_BOXES) throw new AppError('video-not-a-video')
      if (CONTAINERS.includes(child.type)) kept.push(await this.visit(child, depth + 1))
      else if (HEADERS.includes(child.type)) kept.push(this.#keepHeader(child))
      else if (child.type === 'stco' || child.type === 'co64') {
        await checkChunkOffsets(this.#bodyOf(child), child.type, this.#fileSizeBytes)
      } else if (TABLES.includes(child.type)) this.#remember(child.type, this.#bodyOf(child))
    }
    return wrapIsoBox(box.type, Buffer.concat(kept))
  }

  async finish(): Promise<Omit<IsoMovie, 'headers'>> {
    const ticksPerSecond = this.#movieHeader === null ? 0 : readTimescale(this.#movieHeader)
    const tracks: IsoTrack[] = []
    for (const { found } of this.#tracks) {
      const track = await readTrack(found, ticksPerSecond)
      if (track !== null) tracks.push(track)
    }
    return { ticksPerSecond, tracks, defaultSampleTicks: this.#defaultSampleTicks }
  }

  /** Answers the whole box, or nothing for one that a track has already. */
  #keepHeader(box: IsoChild): Buffer {
    if (box.sizeBytes > MAX_HEADER_BYTES) throw new AppError('video-not-a-video')
    const body = this.#bodyOf(box)
    if (box.type === 'mvhd') this.#movieHeader = body
    else if (box.type === 'trex' && body.length >= 16) {
      this.#defaultSampleTicks.set(body.readUInt32BE(4), body.readUInt32BE(12))
    } else if (!this.#remember(box.type, body)) return Buffer.alloc(0)
    if (box.type === 'stsd' && countDescriptions(body) > MAX_SAMPLE_DESCRIPTIONS) {
      throw new AppError('video-not-a-video')
    }
    this.#headersBytes += box.sizeBytes
    if (this.#headersBytes > MAX_HEADERS_BYTES) throw new AppError('video-not-a-video')
    return this.#moov.subarray(box.start, box.end)
  }

  /**
   * Answers whether it was the first of its kind. Only that one counts: QuickTime has a second `hdlr` in every track, for where
   * the data lie.
   */
  #remember(type: string, body: Buffer): boolean {
    const found = this.#tracks.at(-1)?.found
    if (found === undefined || found.has(type)) return false
    found.set(type, body)
    return true
  }

  #bodyOf(box: IsoChild): Buffer {
    return this.#moov.subarray(box.bodyStart, box.end)
  }
}

/** How many descriptions a `stsd` says that it has. */
function countDescriptions(body: Buffer): number {
  return body.length < 8 ? 0 : body.readUInt32BE(4)
}

async function readTrack(
  found: ReadonlyMap<string, Buffer>,
  movieTicksPerSecond: number,
): Promise<IsoTrack | null> {
  const header = found.get('tkhd')
  const media = found.get('mdhd')
  const handler = found.get('hdlr')
  if (header === undefined || media === undefined || handler === undefined) return null
  const idAt = header[0] === 1 ? 20 : 12
  if (header.length < idAt + 4 || handler.length < 12) return null
  const ticksPerSecond = readTimescale(media)
  const durationTicks = readDuration(media)
  const edits = readEdits(found.get('elst'))
  const editedSec =
    movieTicksPerSecond === 0
      ? 0
      : edits.reduce((sum, { movieTicks }) => sum + movieTicks, 0) / movieTicksPerSecond
  const durationSec = ticksPerSecond === 0 ? 0 : durationTicks / ticksPerSecond
  const timing = new FrameTimingMeter(ticksPerSecond, windowSec(durationSec))
  const samples = readTable(found.get('stts'))
  await measureSamples(samples, timing)
  return {
    id: header.readUInt32BE(idAt),
    handler: handler.toString('latin1', 8, 12),
    ticksPerSecond,
    durationTicks,
    edits,
    timing,
    firstTicks: findFirstShown(samples, readTable(found.get('ctts'))),
    presentedSec: editedSec > 0 ? editedSec : durationSec,
  }
}

async function measureSamples(samples: PairTable, timing: FrameTimingMeter): Promise<void> {
  let runCount = 0
  let runTicks = 0
  for (let index = 0; index < samples.count; index += 1) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
    // A length with the highest bit set is a negative one, which QuickTime writes for samples out of order.
    const ticks = Math.max(0, samples.second(index) | 0)
    if (ticks !== runTicks) {
      timing.add(runCount, runTicks)
      runTicks = ticks
      runCount = 0
    }
    runCount += samples.first(index)
  }
  timing.add(runCount, runTicks)
}

/** A second, or a part of it where the whole video is hardly longer. */
function windowSec(durationSec: number): number {
  return Math.min(1, Math.max(0.25, durationSec / 4))
}

/** `mvhd` and `mdhd` begin alike: version, flags, two times, ticks per second, duration. */
function readTimescale(header: Buffer): number {
  const at = header[0] === 1 ? 20 : 12
  return header.length < at + 4 ? 0 : header.readUInt32BE(at)
}

function readDuration(header: Buffer): number {
  if (header[0] === 1) return header.length < 32 ? 0 : knownDuration(header.readBigUInt64BE(24))
  return header.length < 20 ? 0 : knownDuration(BigInt(header.readUInt32BE(16)))
}

/** All ones mean "unknown". */
function knownDuration(ticks: bigint): number {
  return ticks === 0xffff_ffffn || ticks === 0xffff_ffff_ffff_ffffn ? 0 : Number(ticks)
}

function readEdits(table: Buffer | undefined): readonly EditEntry[] {
  if (table === undefined || table.length < 8) return []
  const isLong = table[0] === 1
  const entryBytes = isLong ? 20 : 12
  const count = Math.min(table.readUInt32BE(4), Math.floor((table.length - 8) / entryBytes), 1000)
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * entryBytes
    const rateAt = at + entryBytes - 4
    return {
      movieTicks: isLong ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at),
      mediaTicks: isLong ? Number(table.readBigInt64BE(at + 8)) : table.readInt32BE(at + 4),
      rate: table.readInt32BE(rateAt) / 65_536,
    }
  })
}

/** `stts` and `ctts`: pairs of a count and a value. */
interface PairTable {
  readonly count: number
  readonly first: (index: number) => number
  readonly second: (index: number) => number
}

function readTable(table: Buffer | undefined): PairTable {
  if (table === undefined || table.length < 8) {
    return { count: 0, first: () => 0, second: () => 0 }
  }
  const count = table.readUInt32BE(4)
  if (8 + count * 8 > table.length) throw new AppError('video-not-a-video')
  return {
    count,
    first: (index) => table.readUInt32BE(8 + index * 8),
    second: (index) => table.readUInt32BE(12 + index * 8),
  }
}

/** When the earliest of the first samples is shown: decoding time plus composition offset. */
function findFirstShown(durations: PairTable, offsets: PairTable): number {
  let earliest = Infinity
  let decodedAt = 0
  const nextDuration = walkRuns(durations)
  const nextOffset = walkRuns(offsets)
  for (let sample = 0; sample < REORDERED_SAMPLES; sample += 1) {
    const duration = nextDuration()
    if (duration === null) break
    earliest = Math.min(earliest, decodedAt + ((nextOffset() ?? 0) | 0))
    decodedAt += duration
  }
  return Number.isFinite(earliest) ? earliest : 0
}

function walkRuns(table: PairTable): () => number | null {
  let index = 0
  let used = 0
  return () => {
    // Empty runs are legal; as many as are looked at here are more than any writer makes.
    for (let skipped = 0; skipped < REORDERED_SAMPLES; skipped += 1) {
      if (index >= table.count) return null
      if (used < table.first(index)) {
        used += 1
        return table.second(index)
      }
      index += 1
      used = 0
    }
    return null
  }
}

/** The table says where the pictures are; one that points behind the end of the file lost them. */
async function checkChunkOffsets(
  table: Buffer,
  type: 'stco' | 'co64',
  fileSizeBytes: number,
): Promise<void> {
  if (table.length < 8) throw new AppError('video-not-a-video')
  const count = table.readUInt32BE(4)
  const entryBytes = type === 'stco' ? 4 : 8
  if (8 + count * entryBytes > table.length) throw new AppError('video-not-a-video')
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
    const at = 8 + index * entryBytes
    const offset = type === 'stco' ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at))
    if (offset >= fileSizeBytes) throw truncatedVideo(offset, fileSizeBytes)
  }
}

/** Puts a body into a box of this type. */
export function wrapIsoBox(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}

/** A small file of these boxes for a library to read: what is said is all in them. */
export function wrapIsoFile(isQuickTime: boolean, boxes: Buffer): Buffer {
  const brand = isQuickTime ? 'qt  \0\0\0\0qt  ' : 'isom\0\0\0\0isom'
  return Buffer.concat([wrapIsoBox('ftyp', Buffer.from(brand, 'latin1')), boxes])
}
