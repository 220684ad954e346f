import { setImmediate } from 'node:timers/promises'
import type { CopiedRange } from './copy-ranges'
import type { Chunks } from './read-chunks'
import type { TopLevelBox } from './list-top-level-boxes'
import { requireUsual } from './unusual-movie-error'

/** Chunks that are looked at in one go: some milliseconds of work. */
const CHUNKS_A_TURN = 50_000

/** The bytes of the original that a copy keeps, and where each of them lies in it. */
export class MediaLayout {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** From the first kept byte. */
  readonly #newStarts: number[] = []
  #totalBytes = 0

  private constructor() {}

  /**
   * Takes chunks of all tracks together, in the order in which they lie in the file; what two tracks share, and what lies side by
   * side, becomes one range. Throws UnusualMovieError for a chunk that is not inside of an `mdat`.
   */
  static async of(tracks: readonly Chunks[], boxes: readonly TopLevelBox[]): Promise<MediaLayout> {
    const layout = new MediaLayout()
    const next = tracks.map(() => 0)
    const total = tracks.reduce((sum, { starts }) => sum + starts.length, 0)
    for (let done = 0; done < total; done += 1) {
      if (done % CHUNKS_A_TURN === CHUNKS_A_TURN - 1) await setImmediate()
      let nearest = 0
      let nearestStart = Infinity
      for (const [index, { starts }] of tracks.entries()) {
        const start = starts[next[index] ?? 0] ?? Infinity
        if (start < nearestStart) [nearest, nearestStart] = [index, start]
      }
      const chunk = next[nearest] ?? 0
      next[nearest] = chunk + 1
      layout.#add(nearestStart, tracks[nearest]?.ends[chunk] ?? nearestStart)
    }
    layout.#requireInside(boxes)
    return layout
  }

  get totalBytes(): number {
    return this.#totalBytes
  }

  /** What is copied, when the first kept byte lies at `mediaStart` in the copy. */
  *ranges(mediaStart: number): Generator<CopiedRange> {
    for (const [index, start] of this.#starts.entries()) {
      const sizeBytes = (this.#ends[index] ?? start) - start
      yield { start, sizeBytes, newStart: mediaStart + (this.#newStarts[index] ?? 0) }
    }
  }

  /** The body of the `stco` of a track in the copy. */
  async chunkOffsets({ starts }: Chunks, mediaStart: number): Promise<Buffer> {
    requireUsual(mediaStart + this.#totalBytes <= 0xffff_ffff, 'larger than TikTok takes')
    const table = Buffer.alloc(8 + starts.length * 4)
    table.writeUInt32BE(starts.length, 4)
    let range = 0
    for (const [index, start] of starts.entries()) {
      if (index % CHUNKS_A_TURN === CHUNKS_A_TURN - 1) await setImmediate()
      while (start >= (this.#ends[range] ?? Infinity)) range += 1
      const at = start - (this.#starts[range] ?? 0) + (this.#newStarts[range] ?? 0)
      table.writeUInt32BE(mediaStart + at, 8 + index * 4)
    }
    return table
  }

  #add(start: number, end: number): void {
    const last = this.#ends.length - 1
    const lastEnd = this.#ends[last] ?? -1
    if (start > lastEnd) {
      this.#starts.push(start)
      this.#ends.push(end)
      this.#newStarts.push(this.#totalBytes)
      this.#totalBytes += end - start
    } else if (end > lastEnd) {
      this.#ends[last] = end
      this.#totalBytes += end - lastEnd
    }
  }

  #requireInside(boxes: readonly TopLevelBox[]): void {
    const media = boxes.filter(({ type }) => type === 'mdat')
    let box = 0
    for (const [index, start] of this.#starts.entries()) {
      const end = this.#ends[index] ?? start
      while (start >= endOf(media[box])) box += 1
      const found = media[box]
      requireUsual(
        found !== undefined && start >= found.start + found.headerBytes && end <= endOf(found),
        'samples outside of the media',
      )
    }
  }
}

function endOf(box: TopLevelBox | undefined): number {
  return box === undefined ? Infinity : box.start + box.sizeBytes
}
