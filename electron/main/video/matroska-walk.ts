import { AppError } from '../platform/app-error'
import type { CappedFileReader } from './capped-file-reader'
import { EBML, ELEMENT_HEAD_BYTES, readBlockHead, readEbmlElement } from './ebml-elements'
import { FrameTimingMeter, type FrameTiming } from './frame-timing'

/** Real ones have some kilobytes; covers and fonts are attachments, which are skipped. */
const MAX_HEADER_BYTES = 256 * 1024
/** Elements before the tracks must have come: more is no video. */
const MAX_ELEMENTS = 10_000
/** Pictures whose times are read: a minute at 24 frames a second, and a bounded number of small reads. */
const MAX_TIMED_FRAMES = 1500
const MAX_BLOCKS = 4500
/** Pictures that may be stored in another order than shown, at the end of what was read. */
const REORDERED_FRAMES = 16

/** The parts of a Matroska or WebM file that describe it. */
export interface MatroskaStructure {
  /** A small file of its own with the description and without pictures. */
  readonly headers: Buffer
  /** Where the first cluster starts, or null when there is none. */
  readonly firstCluster: number | null
}

/**
 * Checks that a file holds the whole segment its header announces, and gathers what describes it (RFC 8794, RFC 9559). A
 * live recording announces no length and passes. Throws `video-truncated` and `video-not-a-video`.
 */
export async function walkMatroska(reader: CappedFileReader): Promise<MatroskaStructure> {
  const head = await elementAt(reader, 0)
  if (head?.id !== EBML.header || head.sizeBytes === null || head.sizeBytes > MAX_HEADER_BYTES) {
    throw new AppError('video-not-a-video')
  }
  const segmentStart = head.headerBytes + head.sizeBytes
  const segment = await elementAt(reader, segmentStart)
  if (segment?.id !== EBML.segment) throw new AppError('video-truncated')
  const segmentBody = segmentStart + segment.headerBytes
  const expectedBytes = segment.sizeBytes === null ? null : segmentBody + segment.sizeBytes
  if (expectedBytes !== null && expectedBytes > reader.sizeBytes) {
    throw new AppError('video-truncated', {
      detail: { expectedBytes, actualBytes: reader.sizeBytes },
    })
  }
  // The same segment with an unknown length: the library reads until the bytes end.
  const kept = [await reader.read(0, segmentStart), Buffer.from('1853806701ffffffffffffff', 'hex')]
  const wanted = new Set<number>([EBML.info, EBML.tracks])
  let firstCluster: number | null = null
  let position = segmentBody
  for (let count = 0; count < MAX_ELEMENTS && position < reader.sizeBytes; count += 1) {
    const element = await elementAt(reader, position)
    if (element === null) break
    if (element.id === EBML.cluster) {
      firstCluster ??= position
      if (wanted.size === 0) break
    }
    if (element.sizeBytes === null) break
    const sizeBytes = element.headerBytes + element.sizeBytes
    if (wanted.delete(element.id)) {
      if (sizeBytes > MAX_HEADER_BYTES) throw new AppError('video-not-a-video')
      kept.push(await reader.read(position, sizeBytes))
    }
    position += sizeBytes
  }
  if (wanted.has(EBML.tracks)) throw new AppError('video-truncated')
  return { headers: Buffer.concat(kept), firstCluster }
}

/** What the times of the blocks tell. */
export interface MatroskaTiming {
  readonly timing: FrameTiming | null
  /** The end of the last picture, when the file was read to its end. */
  readonly endSec: number | null
}

/**
 * Reads when the first pictures of a track are shown. Only the heads of the blocks are read, a few bytes each; a rate that
 * changes after the first minute goes unnoticed, because a WebM has no table of its pictures.
 */
export async function timeMatroskaTrack(
  reader: CappedFileReader,
  firstCluster: number,
  track: number,
  ticksPerSecond: number,
): Promise<MatroskaTiming> {
  const times: number[] = []
  let clusterTicks = 0
  let position = firstCluster
  let blocks = 0
  let isAtEnd = true
  while (position < reader.sizeBytes) {
    if (times.length >= MAX_TIMED_FRAMES || blocks >= MAX_BLOCKS) {
      isAtEnd = false
      break
    }
    blocks += 1
    const bytes = await reader.readHead(position, ELEMENT_HEAD_BYTES)
    const element = readEbmlElement(bytes, 0)
    if (element === null) break
    const { headerBytes, sizeBytes } = element
    if (element.id === EBML.cluster) {
      position += headerBytes
      continue
    }
    if (sizeBytes === null) break
    if (element.id === EBML.clusterTimestamp && sizeBytes <= 6 && sizeBytes > 0) {
      clusterTicks = bytes.readUIntBE(headerBytes, sizeBytes)
    } else {
      const ticks = readBlockTime(bytes, element.id, headerBytes, track)
      if (ticks !== null) times.push(clusterTicks + ticks)
    }
    position += headerBytes + sizeBytes
  }
  return measure(times, isAtEnd, ticksPerSecond)
}

/** The relative time of a block of this track; null for anything else. */
function readBlockTime(
  bytes: Buffer,
  id: number,
  headerBytes: number,
  track: number,
): number | null {
  let at = headerBytes
  if (id === EBML.blockGroup) {
    const inner = readEbmlElement(bytes, headerBytes)
    if (inner?.id !== EBML.block) return null
    at += inner.headerBytes
  } else if (id !== EBML.simpleBlock) return null
  const block = readBlockHead(bytes, at)
  return block === null || block.track !== track ? null : block.relativeTicks
}

function measure(
  times: readonly number[],
  isAtEnd: boolean,
  ticksPerSecond: number,
): MatroskaTiming {
  const sorted = [...times].sort((a, b) => a - b)
  if (!isAtEnd) sorted.length = Math.max(0, sorted.length - REORDERED_FRAMES)
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return { timing: null, endSec: null }
  const seconds = (last - first) / ticksPerSecond
  const meter = new FrameTimingMeter(ticksPerSecond, Math.min(1, Math.max(0.25, seconds / 4)))
  let lastGap = 0
  sorted.forEach((time, index) => {
    const next = sorted[index + 1]
    if (next === undefined) return
    lastGap = next - time
    meter.add(1, lastGap)
  })
  // The last picture lasts as long as the one before it, as far as anybody can tell.
  if (sorted.length > 1) meter.add(1, lastGap)
  return { timing: meter.finish(), endSec: isAtEnd ? (last + lastGap) / ticksPerSecond : null }
}

async function elementAt(reader: CappedFileReader, position: number) {
  return readEbmlElement(await reader.readHead(position, ELEMENT_HEAD_BYTES), 0)
}
