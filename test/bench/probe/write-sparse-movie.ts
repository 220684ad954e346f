import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const PIECE_SEC = 10
const FILM_SEC = 600
const QUIETLY = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y']

/** A film on the disk, and how large its `moov` is. */
export interface SparseMovie {
  readonly path: string
  readonly moovBytes: number
}

/**
 * Writes ten minutes of film as ffmpeg does, whose pictures are then said to go on until the file has `sizeBytes`: a hole, which
 * takes no room on the disk. Needs ffmpeg.
 */
export function writeSparseMovie(
  folder: string,
  moov: 'first' | 'last',
  sizeBytes: number,
): SparseMovie {
  const piece = join(folder, `piece-${moov}.mp4`)
  const film = join(folder, `film-${moov}.mp4`)
  execFileSync('ffmpeg', [
    ...[...QUIETLY, '-f', 'lavfi', '-i', 'color=c=teal:s=1080x1920:r=30'],
    ...['-f', 'lavfi', '-i', 'sine=frequency=440', '-t', String(PIECE_SEC)],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', piece],
  ])
  execFileSync('ffmpeg', [
    ...[...QUIETLY, '-stream_loop', String(FILM_SEC / PIECE_SEC - 1), '-i', piece, '-c', 'copy'],
    ...(moov === 'first' ? ['-movflags', '+faststart', film] : [film]),
  ])
  rmSync(piece)
  const bytes = readFileSync(film)
  const boxes = listBoxes(bytes)
  const [header, pictures] = [boxes.get('moov'), boxes.get('mdat')]
  if (header === undefined || pictures === undefined) throw new Error('ffmpeg wrote no film')
  const moovBytes = header.end - header.start
  const picturesEnd = sizeBytes - (moov === 'last' ? moovBytes : 0)
  truncateSync(film, pictures.end)
  truncateSync(film, sizeBytes)
  const file = openSync(film, 'r+')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(picturesEnd - pictures.start)
  writeSync(file, size, 0, 4, pictures.start)
  if (moov === 'last') writeSync(file, bytes, header.start, moovBytes, picturesEnd)
  closeSync(file)
  return { path: film, moovBytes }
}

function listBoxes(
  bytes: Buffer,
): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const boxes = new Map<string, { readonly start: number; readonly end: number }>()
  for (let start = 0; start + 8 <= bytes.length;) {
    const end = start + bytes.readUInt32BE(start)
    boxes.set(bytes.toString('latin1', start + 4, start + 8), { start, end })
    start = end
  }
  return boxes
}
