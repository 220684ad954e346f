import { listIsoChildren } from './iso-boxes'
import { FrameTimingMeter } from './frame-timing'
import type { IsoMovie } from './iso-movie'

const FIRST_BYTES = 8

/** How the samples of a fragmented file follow each other, fragment by fragment. */
export class FragmentTiming {
  readonly #movie: IsoMovie
  readonly #meters = new Map<number, FrameTimingMeter>()

  constructor(movie: IsoMovie) {
    this.#movie = movie
  }

  /** The next `moof` box, whole. Throws `video-not-a-video` for boxes that contradict each other. */
  add(moof: Buffer): void {
    const [root] = listIsoChildren(moof, 0, moof.length)
    if (root === undefined) return
    for (const box of listIsoChildren(moof, root.bodyStart, root.end)) {
      if (box.type === 'traf') this.#addTrack(moof, box.bodyStart, box.end)
    }
  }

  /** The meter of a track, or null when no fragment speaks of it. */
  meterOf(trackId: number): FrameTimingMeter | null {
    return this.#meters.get(trackId) ?? null
  }

  #addTrack(moof: Buffer, start: number, end: number): void {
    let meter: FrameTimingMeter | null = null
    let defaultTicks = 0
    for (const box of listIsoChildren(moof, start, end)) {
      const body = moof.subarray(box.bodyStart, box.end)
      if (box.type === 'tfhd' && body.length >= FIRST_BYTES) {
        const trackId = body.readUInt32BE(4)
        meter = this.#meterFor(trackId)
        defaultTicks = readDefaultTicks(body) ?? this.#movie.defaultSampleTicks.get(trackId) ?? 0
      }
      if (box.type === 'trun' && meter !== null) addRun(meter, body, defaultTicks)
    }
  }

  #meterFor(trackId: number): FrameTimingMeter | null {
    const known = this.#meters.get(trackId)
    if (known !== undefined) return known
    const track = this.#movie.tracks.find(({ id }) => id === trackId)
    if (track === undefined || track.ticksPerSecond === 0) return null
    const meter = new FrameTimingMeter(track.ticksPerSecond)
    this.#meters.set(trackId, meter)
    return meter
  }
}

/** ISO/IEC 14496-12, 8.8.7: what is not flagged is not there. */
function readDefaultTicks(tfhd: Buffer): number | null {
  const flags = tfhd.readUIntBE(1, 3)
  if ((flags & 0x8) === 0) return null
  const at = FIRST_BYTES + ((flags & 0x1) !== 0 ? 8 : 0) + ((flags & 0x2) !== 0 ? 4 : 0)
  return tfhd.length < at + 4 ? null : tfhd.readUInt32BE(at)
}

/** ISO/IEC 14496-12, 8.8.8. */
function addRun(meter: FrameTimingMeter, trun: Buffer, defaultTicks: number): void {
  if (trun.length < FIRST_BYTES) return
  const flags = trun.readUIntBE(1, 3)
  const count = trun.readUInt32BE(4)
  if ((flags & 0x100) === 0) {
    meter.add(count, defaultTicks)
    return
  }
  const entryBytes = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length
  let at = FIRST_BYTES + ((flags & 0x1) !== 0 ? 4 : 0) + ((flags & 0x4) !== 0 ? 4 : 0)
  for (let sample = 0; sample < count && at + entryBytes <= trun.length; sample += 1) {
    meter.add(1, trun.readUInt32BE(at))
    at += entryBytes
  }
}
