import { listIsoChildren, type IsoChild } from './iso-boxes'
import { requireUsual } from './unusual-movie-error'

/** Boxes that hide the movie, or say that it goes on elsewhere. */
const UNUSUAL_IN_MOVIE: readonly string[] = ['cmov', 'mvex']
/** Boxes of encrypted films. */
const UNUSUAL_IN_TABLES: readonly string[] = ['saio', 'saiz', 'senc']
/** Hints about groups of samples, of which a track may have several. */
const GROUPINGS: readonly string[] = ['sgpd', 'sbgp']
/** What a person has written about the film. */
const TAG_BOXES: readonly string[] = ['udta', 'meta']
/** The description of where the data lie says "in this file". */
const IS_SELF_CONTAINED = 1

/** The bodies of the boxes of one track that a copy is made of. */
export interface TrackParts {
  readonly id: number
  readonly handler: 'vide' | 'soun'
  /** Body of `tkhd`. */
  readonly header: Buffer
  /** Body of `elst`. */
  readonly edits: Buffer | null
  /** Body of `mdhd`. */
  readonly mediaHeader: Buffer
  /** Bodies of the boxes of `stbl`, by type; without groupings. */
  readonly tables: ReadonlyMap<string, Buffer>
}

/** The parts of a `moov`, of QuickTime or of the ISO family. */
export interface MovieParts {
  /** Body of `mvhd`. */
  readonly header: Buffer
  readonly tracks: readonly TrackParts[]
  /** Whole boxes. */
  readonly tags: readonly Buffer[]
}

/**
 * Takes a `moov` apart whose number of boxes has been bounded before, and answers the tracks with these numbers in the order of the
 * file. Throws UnusualMovieError.
 */
export function readMovieParts(moov: Buffer, trackIds: readonly number[]): MovieParts {
  const [root] = listIsoChildren(moov, 0, moov.length)
  requireUsual(root?.type === 'moov', 'no movie')
  const children = [...listIsoChildren(moov, root.bodyStart, root.end)]
  requireUsual(!children.some(({ type }) => UNUSUAL_IN_MOVIE.includes(type)), 'hidden or goes on')
  const tracks = children
    .filter(({ type }) => type === 'trak')
    .flatMap((track) => readTrack(moov, track, trackIds))
  requireUsual(tracks.length === trackIds.length, 'a number twice or never')
  return {
    header: bodyOf(moov, only(children, 'mvhd')),
    tracks,
    tags: children.flatMap(({ type, start, end }) =>
      TAG_BOXES.includes(type) ? [moov.subarray(start, end)] : [],
    ),
  }
}

/** One, or none when the track is not to be kept. */
function readTrack(moov: Buffer, track: IsoChild, trackIds: readonly number[]): TrackParts[] {
  const children = childrenOf(moov, track)
  const header = bodyOf(moov, only(children, 'tkhd'))
  const idAt = header[0] === 1 ? 20 : 12
  requireUsual(header.length >= idAt + 4, 'track without a number')
  const id = header.readUInt32BE(idAt)
  if (!trackIds.includes(id)) return []
  const media = childrenOf(moov, only(children, 'mdia'))
  const handler = bodyOf(moov, only(media, 'hdlr')).toString('latin1', 8, 12)
  requireUsual(handler === 'vide' || handler === 'soun', 'neither pictures nor sound')
  const information = childrenOf(moov, only(media, 'minf'))
  requireSelfContained(moov, only(information, 'dinf'))
  const editLists = children.filter(({ type }) => type === 'edts')
  requireUsual(editLists.length <= 1, 'several edit lists')
  const [edits] = editLists.flatMap((box) => only(childrenOf(moov, box), 'elst'))
  return [
    {
      id,
      handler,
      header,
      edits: edits === undefined ? null : bodyOf(moov, edits),
      mediaHeader: bodyOf(moov, only(media, 'mdhd')),
      tables: readTables(moov, only(information, 'stbl')),
    },
  ]
}

/** QuickTime films may be spread over several files; what is posted is one. */
function requireSelfContained(moov: Buffer, box: IsoChild): void {
  const references = bodyOf(moov, only(childrenOf(moov, box), 'dref'))
  requireUsual(references.length >= 20 && references.readUInt32BE(4) === 1, 'several data files')
  requireUsual((references.readUInt32BE(16) & IS_SELF_CONTAINED) !== 0, 'data in another file')
}

function readTables(moov: Buffer, box: IsoChild): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (const child of childrenOf(moov, box)) {
    requireUsual(!UNUSUAL_IN_TABLES.includes(child.type), 'encrypted')
    if (GROUPINGS.includes(child.type)) continue
    requireUsual(!tables.has(child.type), `two ${child.type}`)
    tables.set(child.type, bodyOf(moov, child))
  }
  return tables
}

function childrenOf(moov: Buffer, box: IsoChild): readonly IsoChild[] {
  return [...listIsoChildren(moov, box.bodyStart, box.end)]
}

function only(children: readonly IsoChild[], type: string): IsoChild {
  const [first, second] = children.filter((child) => child.type === type)
  requireUsual(first !== undefined && second === undefined, `not one ${type}`)
  return first
}

function bodyOf(moov: Buffer, box: IsoChild): Buffer {
  return moov.subarray(box.bodyStart, box.end)
}
