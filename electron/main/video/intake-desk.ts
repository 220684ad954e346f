import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import {
  MAX_VIDEOS_AT_ONCE,
  type IntakeScan,
  type IntakeTicket,
  type TakenIn,
} from '../../shared/intake'
import { AppError } from '../platform/app-error'
import { readSidecarCaption } from './read-sidecar-caption'
import { scanPaths, type FoundFile } from './scan-paths'
import type { VideoLibrary } from './video-library'

/** Tickets that are kept: those of the last few drops. Each is a path and a number of its own. */
const MAX_TICKETS = 2000

/** A file as the preload hands it over: its path, and its name for a file that has no path. */
export interface GivenFile {
  readonly path: string
  readonly name: string
}

/**
 * Where files are handed over. A drop is looked through once and answered with tickets, which the window gives back one by
 * one: so 300 files fill a list while the window stays smooth, and no path ever reaches the window.
 */
export class IntakeDesk {
  readonly #videos: Pick<VideoLibrary, 'intake'>
  readonly #found = new Map<string, FoundFile>()

  constructor(options: { readonly videos: Pick<VideoLibrary, 'intake'> }) {
    this.#videos = options.videos
  }

  /** Looks through files and folders. Takes nothing in yet, and refuses nothing by itself. */
  async scan(given: readonly GivenFile[]): Promise<IntakeScan> {
    const found = await scanPaths(given.flatMap(({ path }) => (path === '' ? [] : [path])))
    // A picture from another program was never on the disk. It gets its place, and its refusal when it is taken in.
    const pathless = given.filter(({ path }) => path === '').slice(0, MAX_VIDEOS_AT_ONCE)
    return {
      files: [
        ...found.files.map((file) => this.#issue(file, basename(file.path))),
        ...pathless.map(({ name }) => this.#issue({ path: '', isEmptyFolder: false }, name)),
      ],
      sheets: found.sheetPaths.map((path) => this.issue(path)),
      skipped: found.skipped,
      isCut: found.isCut,
    }
  }

  /**
   * Takes in the file of a ticket, with the caption beside it. Throws like `VideoLibrary.intake`, `video-folder-empty` for a
   * folder without videos, and `not-found` for a ticket that is unknown or too old.
   */
  async intake(ticket: string): Promise<TakenIn> {
    const { path, isEmptyFolder } = this.resolve(ticket)
    if (isEmptyFolder) throw new AppError('video-folder-empty')
    const video = await this.#videos.intake(path)
    return { video, sidecar: await readSidecarCaption(path) }
  }

  /** What a ticket stands for. Throws `not-found`. */
  resolve(ticket: string): FoundFile {
    const file = this.#found.get(ticket)
    if (file === undefined) throw new AppError('not-found')
    return file
  }

  /** A ticket for a file that main has found by itself, such as one that a sheet names. */
  issue(path: string): IntakeTicket {
    return this.#issue({ path, isEmptyFolder: false }, basename(path))
  }

  #issue(file: FoundFile, fileName: string): IntakeTicket {
    const ticket = randomUUID()
    this.#found.set(ticket, file)
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= MAX_TICKETS) break
      this.#found.delete(oldest)
    }
    return { ticket, fileName }
  }
}
