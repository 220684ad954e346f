/** What the pictures of an MP4 or QuickTime file are like; `null` where the file does not say. */
export interface MovieFacts {
  /** The sample entry's type, such as `avc1`. */
  readonly codec: string | null
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly framesPerSecond: number | null
}

export const UNKNOWN_MOVIE: MovieFacts = {
  codec: null,
  widthPx: null,
  heightPx: null,
  framesPerSecond: null,
}

/** H.264, H.265, VP8 and VP9 as sample entries call them, Dolby's variants of the first two included. */
const ACCEPTED_CODECS = /^(avc[1-4]|dva[v1]|hvc[12]|hev[12]|dvh[1e]|vp08|vp09)$/
const SIDE_PX = { min: 360, max: 4096 }
const RATE_FPS = { min: 23, max: 60 }
/** Rounding of a clock, and less than the 60.02 that TikTok is known to refuse. */
const RATE_NOISE_FPS = 0.005

/** TikTok's reason against these pictures (Media Transfer Guide, video restrictions; Get Video Status), or null. */
export function findFailReason(facts: MovieFacts): string | null {
  const { codec, widthPx, heightPx, framesPerSecond } = facts
  if (codec !== null && !ACCEPTED_CODECS.test(codec)) return 'file_format_check_failed'
  if (widthPx !== null && heightPx !== null) {
    const sides = [widthPx, heightPx]
    if (sides.some((side) => side < SIDE_PX.min || side > SIDE_PX.max)) {
      return 'picture_size_check_failed'
    }
  }
  if (
    framesPerSecond !== null &&
    (framesPerSecond < RATE_FPS.min - RATE_NOISE_FPS ||
      framesPerSecond > RATE_FPS.max + RATE_NOISE_FPS)
  ) {
    return 'frame_rate_check_failed'
  }
  return null
}

/** Reads the first track of pictures from the body of a whole `moov` box. Rubbish makes it say less, never throw. */
export function readMovieFacts(moov: Buffer): MovieFacts {
  for (const track of boxesIn(moov, 'trak')) {
    const media = boxesIn(track, 'mdia')[0]
    const handler = media && boxesIn(media, 'hdlr')[0]
    if (!media || handler?.toString('latin1', 8, 12) !== 'vide') continue
    const table = boxesIn(boxesIn(media, 'minf')[0] ?? Buffer.alloc(0), 'stbl')[0]
    const header = boxesIn(track, 'tkhd')[0]
    const entry = table && boxesIn(table, 'stsd')[0]
    return {
      codec: entry !== undefined && entry.length >= 16 ? entry.toString('latin1', 12, 16) : null,
      widthPx: readSide(header, 8),
      heightPx: readSide(header, 4),
      framesPerSecond: readRate(boxesIn(media, 'mdhd')[0], table && boxesIn(table, 'stts')[0]),
    }
  }
  return UNKNOWN_MOVIE
}

/** The bodies of the boxes of one type that lie side by side in these bytes. */
function boxesIn(bytes: Buffer, type: string): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const sizeBytes = bytes.readUInt32BE(at)
    if (sizeBytes < 8 || at + sizeBytes > bytes.length) break
    if (bytes.toString('latin1', at + 4, at + 8) === type) {
      found.push(bytes.subarray(at + 8, at + sizeBytes))
    }
    at += sizeBytes
  }
  return found
}

/** Width and height are the last two numbers of `tkhd`, in 65536ths of a pixel. */
function readSide(header: Buffer | undefined, fromEnd: number): number | null {
  if (header === undefined || header.length < 84) return null
  const px = Math.round(header.readUInt32BE(header.length - fromEnd) / 65_536)
  return px > 0 ? px : null
}

/** Pictures over time, from the lengths of all of them but the last, which may wait for the sound. */
function readRate(header: Buffer | undefined, lengths: Buffer | undefined): number | null {
  const timescaleAt = header?.[0] === 1 ? 20 : 12
  if (!header || !lengths || header.length < timescaleAt + 4 || lengths.length < 8) return null
  const ticksPerSecond = header.readUInt32BE(timescaleAt)
  const runs = Math.min(lengths.readUInt32BE(4), Math.floor((lengths.length - 8) / 8))
  let pictures = 0
  let ticks = 0
  let last = 0
  for (let run = 0; run < runs; run += 1) {
    const count = lengths.readUInt32BE(8 + run * 8)
    last = lengths.readUInt32BE(12 + run * 8)
    pictures += count
    ticks += count * last
  }
  if (pictures < 2 || ticks - last <= 1) return null
  // The whole length is rounded to a tick; the first of these that may be posted counts.
  const readings = [0, -1, 1].map(
    (tick) => ((pictures - 1) * ticksPerSecond) / (ticks - last + tick),
  )
  const accepted = readings.find((fps) => fps >= RATE_FPS.min && fps <= RATE_FPS.max)
  return accepted ?? readings[0] ?? null
}
