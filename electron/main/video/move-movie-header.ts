import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { CappedFileReader } from './capped-file-reader'
import { copyRanges } from './copy-ranges'
import type { FixOutcome, FixWork } from './fixed-copy-worker'
import { listIsoChildren } from './iso-boxes'
import { listTopLevelBoxes, type TopLevelBox } from './list-top-level-boxes'

/** As much as the doctor takes for a header at most. */
const MAX_MOOV_BYTES = 48 * 1024 * 1024
const MAX_MOVIE_BOXES = 20_000
const MAX_DEPTH = 8
/** Entries of a table that are changed in one go: some milliseconds of work. */
const ENTRIES_A_TURN = 50_000

/** Boxes on the way to the tables of where the pictures are. */
const CONTAINERS: readonly string[] = ['moov', 'trak', 'mdia', 'minf', 'stbl']
/** They say in ways of their own where something lies in the file, or hide the tables: not for this kind of copy. */
const UNMOVABLE: readonly string[] = ['cmov', 'iloc', 'saio', 'senc', 'mvex']

/** A box of the original, and where it begins in the copy. */
interface PlacedBox extends TopLevelBox {
  readonly newStart: number
}

/**
 * Makes a copy that has its header first and is otherwise the same bytes in the same order, as fast as the disk. Answers null,
 * with nothing written, for a file that is not made as simply as that: then the whole copy has to be put together anew. Throws what
 * reading and `work.write` throw, and the signal's reason.
 */
export async function moveMovieHeader(
  work: FixWork,
  signal: AbortSignal,
): Promise<FixOutcome | null> {
  const { path, sizeBytes } = work.source
  const file = await open(path, 'r')
  try {
    const reader = new CappedFileReader(file, sizeBytes, 2 * MAX_MOOV_BYTES)
    const boxes = await placeBoxes(reader)
    const movie = boxes?.find(({ type }) => type === 'moov')
    if (boxes === null || movie === undefined || movie.sizeBytes > MAX_MOOV_BYTES) return null
    const header = await reader.read(movie.start, movie.sizeBytes)
    if (!(await pointAnew(header, boxes))) return null
    await work.write(header, movie.newStart)
    const others = boxes.filter((box) => box !== movie)
    const totalBytes = others.reduce((sum, box) => sum + box.sizeBytes, 0)
    await copyRanges(file, others, totalBytes, work, signal)
    return { cut: null }
  } finally {
    await file.close()
  }
}

/** The boxes in the order of the original, with `moov` behind `ftyp` in the copy. Null for a file that is made in another way. */
async function placeBoxes(reader: CappedFileReader): Promise<readonly PlacedBox[] | null> {
  const found = await listTopLevelBoxes(reader)
  const first = found?.[0]
  const movie = found?.find(({ type }) => type === 'moov')
  if (found === null || first?.type !== 'ftyp' || movie === undefined) return null
  let newStart = 0
  return [first, movie, ...found.filter((box) => box !== first && box !== movie)].map((box) => {
    const placed = { ...box, newStart }
    newStart += box.sizeBytes
    return placed
  })
}

/** Lets the tables of a `moov` point to where the pictures are in the copy. False when that cannot be done. */
async function pointAnew(header: Buffer, boxes: readonly PlacedBox[]): Promise<boolean> {
  const [root] = listIsoChildren(header, 0, header.length)
  if (root?.type !== 'moov') return false
  // "To the end of the file" it is not any more.
  if (header.readUInt32BE(0) === 0) header.writeUInt32BE(header.length, 0)
  const tables: { readonly bytes: Buffer; readonly isLong: boolean }[] = []
  const open = [{ box: root, depth: 1 }]
  let boxCount = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return false
    for (const child of listIsoChildren(header, next.box.bodyStart, next.box.end)) {
      boxCount += 1
      if (boxCount > MAX_MOVIE_BOXES || UNMOVABLE.includes(child.type)) return false
      if (CONTAINERS.includes(child.type)) open.push({ box: child, depth: next.depth + 1 })
      if (child.type === 'stco' || child.type === 'co64') {
        const bytes = header.subarray(child.bodyStart, child.end)
        tables.push({ bytes, isLong: child.type === 'co64' })
      }
    }
  }
  for (const { bytes, isLong } of tables) {
    if (!(await moveOffsets(bytes, isLong, boxes))) return false
  }
  return true
}

/** `stco` and `co64`: version, count, and so many places in the file. */
async function moveOffsets(
  table: Buffer,
  isLong: boolean,
  boxes: readonly PlacedBox[],
): Promise<boolean> {
  const entryBytes = isLong ? 8 : 4
  if (table.length < 8) return false
  const count = table.readUInt32BE(4)
  if (8 + count * entryBytes > table.length) return false
  let box: PlacedBox | undefined
  for (let index = 0; index < count; index += 1) {
    if (index % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await setImmediate()
    const at = 8 + index * entryBytes
    const offset = isLong ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at)
    // Nearly always the same one: a film has one box of pictures.
    if (box === undefined || !contains(box, offset))
      box = boxes.find((one) => contains(one, offset))
    if (box === undefined || box.type === 'moov') return false
    const newOffset = offset - box.start + box.newStart
    if (isLong) table.writeBigUInt64BE(BigInt(newOffset), at)
    // TikTok takes no file in which this could be: 4 GiB is its limit.
    else if (newOffset > 0xffff_ffff) return false
    else table.writeUInt32BE(newOffset, at)
  }
  return true
}

function contains({ start, sizeBytes }: PlacedBox, offset: number): boolean {
  return offset >= start && offset < start + sizeBytes
}
