import { setImmediate } from 'node:timers/promises'
import { requireUsual } from './unusual-movie-error'

/** Entries of a table that are looked at in one go: some milliseconds of work. */
const ENTRIES_A_TURN = 50_000
/** Four hours with a chunk for every picture and every packet of sound are fewer. */
const MAX_CHUNKS = 2_000_000

/** Where the chunks of a track lie in the file: one behind the other, from `starts` up to and without `ends`. */
export interface Chunks {
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/**
 * Reads where the samples of a track lie, in `stsc`, `stsz`, and `stco` or `co64`, and holds all tables of its samples against each
 * other: who copies by them trusts them. Throws UnusualMovieError for tables that contradict each other, and for what only editors
 * of QuickTime write: chunks in another order than shown, samples without bytes, several descriptions.
 */
export async function readChunks(tables: ReadonlyMap<string, Buffer>): Promise<Chunks> {
  const sampleSizes = readSampleSizes(tables.get('stsz'))
  const sampleCount = sampleSizes.count
  await requireSamples(tables.get('stts'), sampleCount, (ticks) => ticks < 2 ** 31)
  const offsets = tables.get('ctts')
  if (offsets !== undefined) await requireSamples(offsets, sampleCount, () => true)
  await requireKeyFrames(tables, sampleCount)

  const starts = readChunkStarts(tables)
  const runs = readChunkRuns(tables.get('stsc'), starts.length)
  const ends = new Float64Array(starts.length)
  let sample = 0
  for (let chunk = 0; chunk < starts.length; chunk += 1) {
    const start = starts[chunk] ?? 0
    requireUsual(start >= (starts[chunk - 1] ?? 0), 'chunks out of order')
    const last = sample + runs.samplesOf(chunk)
    requireUsual(last <= sampleCount, 'more samples in chunks than there are')
    let end = start
    for (; sample < last; sample += 1) {
      if (sample % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
      end += sampleSizes.of(sample)
    }
    requireUsual(end > start, 'an empty chunk')
    ends[chunk] = end
  }
  requireUsual(sample === sampleCount && sampleCount > 0, 'samples without a chunk')
  return { starts, ends }
}

interface SampleSizes {
  readonly count: number
  readonly of: (sample: number) => number
}

function readSampleSizes(table: Buffer | undefined): SampleSizes {
  requireUsual(table !== undefined && table.length >= 12, 'no sizes')
  const common = table.readUInt32BE(4)
  const count = table.readUInt32BE(8)
  // QuickTime writes 1 for sound whose true sizes are in its description.
  requireUsual(common === 0 && 12 + count * 4 <= table.length, 'sizes that are not listed')
  return { count, of: (sample) => table.readUInt32BE(12 + sample * 4) }
}

/** `stts` and `ctts`: runs of samples, which have to be as many as there are. */
async function requireSamples(
  table: Buffer | undefined,
  sampleCount: number,
  isUsual: (value: number) => boolean,
): Promise<void> {
  const count = countEntries(table, 8)
  let samples = 0
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
    samples += table?.readUInt32BE(8 + index * 8) ?? 0
    requireUsual(isUsual(table?.readUInt32BE(12 + index * 8) ?? 0), 'time that goes backwards')
  }
  requireUsual(samples === sampleCount, 'times for more or fewer samples')
}

/** `stss` lists numbers of samples that rise. */
async function requireKeyFrames(
  tables: ReadonlyMap<string, Buffer>,
  sampleCount: number,
): Promise<void> {
  const table = tables.get('stss')
  // Without the one list every sample is a key frame; QuickTime's other one says which are half of one.
  requireUsual(table !== undefined || !tables.has('stps'), 'partial key frames alone')
  if (table === undefined) return
  const count = countEntries(table, 4)
  let last = 0
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
    const sample = table.readUInt32BE(8 + index * 4)
    requireUsual(sample > last && sample <= sampleCount, 'key frames that are none')
    last = sample
  }
}

function readChunkStarts(tables: ReadonlyMap<string, Buffer>): Float64Array {
  const short = tables.get('stco')
  const long = tables.get('co64')
  requireUsual((short === undefined) !== (long === undefined), 'two tables of chunks')
  const count = short === undefined ? countEntries(long, 8) : countEntries(short, 4)
  requireUsual(count <= MAX_CHUNKS, 'too many chunks')
  return Float64Array.from({ length: count }, (_, index) =>
    short === undefined
      ? Number(long?.readBigUInt64BE(8 + index * 8))
      : short.readUInt32BE(8 + index * 4),
  )
}

/** `stsc`: from which chunk on how many samples are in each. Asked for chunks in their order only. */
function readChunkRuns(
  table: Buffer | undefined,
  chunkCount: number,
): { readonly samplesOf: (chunk: number) => number } {
  const count = countEntries(table, 12)
  requireUsual(table !== undefined && count > 0, 'no samples in chunks')
  const firstChunk = (run: number): number =>
    run < count ? table.readUInt32BE(8 + run * 12) - 1 : chunkCount
  requireUsual(firstChunk(0) === 0, 'chunks before the first')
  let run = 0
  return {
    samplesOf: (chunk) => {
      if (chunk === firstChunk(run + 1)) run += 1
      requireUsual(firstChunk(run + 1) > firstChunk(run), 'runs of chunks out of order')
      requireUsual(table.readUInt32BE(16 + run * 12) === 1, 'several descriptions')
      return table.readUInt32BE(12 + run * 12)
    },
  }
}

/** The entries of a table that begins with version and count. */
function countEntries(table: Buffer | undefined, entryBytes: number): number {
  requireUsual(table !== undefined && table.length >= 8, 'no table')
  const count = table.readUInt32BE(4)
  requireUsual(8 + count * entryBytes <= table.length, 'a table that says more than it has')
  return count
}
