import { readMovieFacts, UNKNOWN_MOVIE, type MovieFacts } from './movie-facts'

/** What the bytes of an upload tell. */
export interface VideoFindings {
  readonly isVideo: boolean
  /** `null` when the file does not say (WebM, fragmented MP4). */
  readonly durationSec: number | null
  readonly movie: MovieFacts
}

/** Top-level boxes with which an MP4 or QuickTime file may begin. */
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']
/** Size and type; never more, because the next box may start right behind. */
const BOX_HEADER_BYTES = 8
const LONG_BOX_HEADER_BYTES = 16
/** A movie description up to this size is read whole; of a larger one only the first child, the movie header. */
const MOOV_MAX_BYTES = 4 * 1024 * 1024
const MOOV_HEAD_BYTES = 256
const EBML_MAGIC = '1a45dfa3'

/**
 * Looks at an upload while it streams past, in bounded memory: walks the top-level boxes of an
 * ISO-BMFF file wherever `moov` may stand, and notices a file that ends too early. `clone` lets the
 * server forget a chunk whose connection broke.
 */
export class VideoInspector {
  readonly #totalBytes: number
  #position = 0
  #boxStart = 0
  #box = Buffer.alloc(0)
  #wantedBytes = BOX_HEADER_BYTES
  #kind: 'unknown' | 'mp4' | 'webm' | 'other' = 'unknown'
  #isWalking = true
  #sawMovie = false
  #sawMedia = false
  #durationSec: number | null = null
  #movie: MovieFacts = UNKNOWN_MOVIE

  constructor(totalBytes: number) {
    this.#totalBytes = totalBytes
  }

  clone(): VideoInspector {
    const copy = new VideoInspector(this.#totalBytes)
    copy.#position = this.#position
    copy.#boxStart = this.#boxStart
    copy.#box = Buffer.from(this.#box)
    copy.#wantedBytes = this.#wantedBytes
    copy.#kind = this.#kind
    copy.#isWalking = this.#isWalking
    copy.#sawMovie = this.#sawMovie
    copy.#sawMedia = this.#sawMedia
    copy.#durationSec = this.#durationSec
    copy.#movie = this.#movie
    return copy
  }

  /** The next bytes of the file, in order. */
  push(bytes: Buffer): void {
    const end = this.#position + bytes.length
    while (this.#isWalking) {
      const from = this.#boxStart + this.#box.length
      if (from >= end) break
      const start = from - this.#position
      const missing = this.#wantedBytes - this.#box.length
      this.#box = Buffer.concat([this.#box, bytes.subarray(start, start + missing)])
      const isComplete =
        this.#box.length >= this.#wantedBytes ||
        this.#boxStart + this.#box.length === this.#totalBytes
      if (!isComplete) break
      this.#readBox()
    }
    this.#position = end
  }

  /** To be asked after the last byte. */
  findings(): VideoFindings {
    if (this.#kind === 'webm') return { isVideo: true, durationSec: null, movie: UNKNOWN_MOVIE }
    return {
      isVideo: this.#kind === 'mp4' && this.#sawMovie && this.#sawMedia,
      durationSec: this.#durationSec,
      movie: this.#movie,
    }
  }

  /** Reads the box whose first bytes are in `#box`, and moves on to the next one. */
  #readBox(): void {
    const box = this.#box
    if (this.#boxStart === 0 && box.subarray(0, 4).toString('hex') === EBML_MAGIC) {
      this.#kind = 'webm'
      this.#isWalking = false
      return
    }
    const isLongBox = box.length >= BOX_HEADER_BYTES && box.readUInt32BE(0) === 1
    if (isLongBox && box.length < LONG_BOX_HEADER_BYTES && this.#wantedBytes === BOX_HEADER_BYTES) {
      this.#wantedBytes = LONG_BOX_HEADER_BYTES
      return
    }
    const type = box.subarray(4, 8).toString('latin1')
    const sizeBytes = this.#sizeOfBox()
    const boxEnd = this.#boxStart + sizeBytes
    if (this.#boxStart === 0) this.#kind = FIRST_BOXES.includes(type) ? 'mp4' : 'other'
    const leastBytes = isLongBox ? LONG_BOX_HEADER_BYTES : BOX_HEADER_BYTES
    if (this.#kind === 'other' || sizeBytes < leastBytes || boxEnd > this.#totalBytes) {
      // A box that runs past the end is a truncated file, or rubbish behind a whole one.
      this.#isWalking = false
      return
    }
    if (type === 'moov') {
      const wanted = sizeBytes > MOOV_MAX_BYTES ? MOOV_HEAD_BYTES : sizeBytes
      if (box.length < wanted) {
        this.#wantedBytes = wanted
        return
      }
      this.#sawMovie = true
      this.#durationSec = readMovieDuration(box)
      if (box.length >= sizeBytes) this.#movie = readMovieFacts(box.subarray(leastBytes))
    }
    if (type === 'mdat') this.#sawMedia = true
    this.#boxStart = boxEnd
    this.#box = Buffer.alloc(0)
    this.#wantedBytes = BOX_HEADER_BYTES
    if (boxEnd >= this.#totalBytes) this.#isWalking = false
  }

  #sizeOfBox(): number {
    if (this.#box.length < BOX_HEADER_BYTES) return 0
    const size = this.#box.readUInt32BE(0)
    if (size === 0) return this.#totalBytes - this.#boxStart
    if (size !== 1) return size
    return this.#box.length >= LONG_BOX_HEADER_BYTES ? Number(this.#box.readBigUInt64BE(8)) : 0
  }
}

/** The duration in `mvhd`, the first child of `moov`. A fragmented file says 0, which means unknown. */
function readMovieDuration(moov: Buffer): number | null {
  const header = moov.indexOf('mvhd', 0, 'latin1')
  if (header < 0 || moov.length < header + 36) return null
  const isLong = moov[header + 4] === 1
  const timescale = moov.readUInt32BE(header + (isLong ? 24 : 16))
  const duration = isLong
    ? Number(moov.readBigUInt64BE(header + 28))
    : moov.readUInt32BE(header + 20)
  return timescale > 0 && duration > 0 ? duration / timescale : null
}
