import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute, join, resolve } from 'node:path'
import { MAX_VIDEOS_AT_ONCE, type SkipReason } from '../../shared/intake'

/** What a folder is searched for. A file that is handed over by name is looked at whatever it is called. */
const VIDEO_EXTENSIONS: ReadonlySet<string> = new Set([
  '.mp4',
  '.m4v',
  '.mov',
  '.qt',
  '.webm',
  '.mkv',
])
const SHEET_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.xlsx'])

/** Folders below the one that was handed over. Deeper lies no campaign, but somebody's home folder. */
const MAX_DEPTH = 8
/** Entries that are looked at before the search ends: a whole drive must not keep the person waiting. */
const MAX_ENTRIES = 20_000
const MAX_SHEETS = 10
/** A network share that has gone away answers nothing at all. */
const MAX_SEARCH_MS = 15_000

/** Something that was found and can be looked at. */
export interface FoundFile {
  readonly path: string
  /** A folder that holds no video keeps its place in the list and says so. */
  readonly isEmptyFolder: boolean
}

/** What lies behind the paths that were handed over. */
export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly sheetPaths: readonly string[]
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[]
  readonly isCut: boolean
}

/**
 * Looks through files and folders that were handed over: folders with everything below them, in the order in which a file
 * manager sorts names. Hidden files, `._` files of macOS and other kinds of files are passed over inside folders; links are
 * followed once. Never throws: what cannot be read is counted.
 */
export async function scanPaths(paths: readonly string[]): Promise<FoundFiles> {
  const search = new PathSearch()
  const timer = { end: (): void => undefined }
  const timeIsUp = new Promise<void>((resolve) => {
    const timeout = setTimeout(resolve, MAX_SEARCH_MS)
    timer.end = () => clearTimeout(timeout)
  })
  try {
    // A call to a dead share cannot be called back, so the answer does not wait for it.
    await Promise.race([search.run(paths), timeIsUp])
  } finally {
    timer.end()
  }
  return search.end()
}

class PathSearch {
  /**
   * Only the parts that differ decide: `2.mp4` before `10.mp4`, and `a` beside `A`. Made with the search: the first one of its kind takes
   * main eight milliseconds, which the start has not to spare.
   */
  readonly #naturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  readonly #files: FoundFile[] = []
  readonly #sheetPaths: string[] = []
  readonly #textPaths: string[] = []
  readonly #knownPaths = new Set<string>()
  readonly #knownFolders = new Set<string>()
  readonly #skipped = new Map<SkipReason, number>()
  #entryCount = 0
  #seenCount = 0
  #isCut = false
  #isDone = false

  async run(paths: readonly string[]): Promise<void> {
    for (const given of paths) {
      // What is no path cannot be looked at here; its refusal follows when it is taken in.
      if (!isAbsolute(given) || given.includes('\0')) {
        this.#addFile(given)
        continue
      }
      const path = resolve(given)
      if (await isFolder(path)) await this.#searchGivenFolder(path)
      else this.#addGivenFile(path)
    }
    this.#addLooseTexts()
    this.#isDone = true
  }

  /** What was found so far. A search that was still running is cut. */
  end(): FoundFiles {
    if (!this.#isDone) this.#isCut = true
    return {
      files: [...this.#files],
      sheetPaths: [...this.#sheetPaths],
      skipped: [...this.#skipped].map(([reason, count]) => ({ reason, count })),
      isCut: this.#isCut,
    }
  }

  #addGivenFile(path: string): void {
    const extension = extname(path).toLowerCase()
    if (SHEET_EXTENSIONS.has(extension)) this.#addSheet(path)
    else if (extension === '.txt') this.#textPaths.push(path)
    else this.#addFile(path)
  }

  /** A text beside its video is its caption and read with it; any other can only be a sheet, as Excel's "Unicode Text". */
  #addLooseTexts(): void {
    const stems = new Set(this.#files.map(({ path }) => withoutExtension(path)))
    for (const path of this.#textPaths) {
      if (!stems.has(withoutExtension(path))) this.#addSheet(path)
    }
  }

  async #searchGivenFolder(path: string): Promise<void> {
    const seenCount = this.#seenCount
    const isNew = await this.#searchFolder(path, 0)
    const isEmpty = isNew && this.#seenCount === seenCount
    if (isEmpty && !this.#isCut) this.#files.push({ path, isEmptyFolder: true })
  }

  /** Answers whether the folder had not been searched before. */
  async #searchFolder(path: string, depth: number): Promise<boolean> {
    if (depth > MAX_DEPTH) {
      this.#skip('too-deep')
      return true
    }
    try {
      // The same folder through a link is the same folder, and a link to a folder above would never end.
      const realPath = await realpath(path)
      if (this.#knownFolders.has(realPath)) return false
      this.#knownFolders.add(realPath)
      const entries = await readdir(path, { withFileTypes: true })
      entries.sort(
        (a, b) =>
          Number(a.isDirectory()) - Number(b.isDirectory()) ||
          this.#naturalOrder.compare(a.name, b.name),
      )
      for (const entry of entries) {
        if (this.#isOver()) break
        await this.#lookAtEntry(join(path, entry.name), entry.name, depth, {
          isFolder: entry.isDirectory(),
          isLink: entry.isSymbolicLink(),
        })
      }
    } catch {
      this.#skip('unreadable')
    }
    return true
  }

  async #lookAtEntry(
    path: string,
    name: string,
    depth: number,
    kind: { readonly isFolder: boolean; readonly isLink: boolean },
  ): Promise<void> {
    if (name.startsWith('.')) {
      // Folders are full of hidden files that nobody knows of; worth a word is only what could have been a video.
      const isVideo = VIDEO_EXTENSIONS.has(extname(name).toLowerCase()) && !name.startsWith('._')
      if (isVideo) this.#skip('hidden')
      return
    }
    if (kind.isFolder || (kind.isLink && (await isFolder(path)))) {
      await this.#searchFolder(path, depth + 1)
      return
    }
    const extension = extname(name).toLowerCase()
    if (VIDEO_EXTENSIONS.has(extension)) this.#addFile(path)
    else if (SHEET_EXTENSIONS.has(extension)) this.#addSheet(path)
    // A text in a folder may be the caption of the video beside it, and is no loss where it is not.
    else if (extension !== '.txt') this.#skip('not-a-video')
  }

  #isOver(): boolean {
    this.#entryCount += 1
    if (this.#entryCount > MAX_ENTRIES) this.#isCut = true
    return this.#isCut
  }

  #addFile(path: string): void {
    if (this.#isKnown(path)) return
    if (this.#files.length >= MAX_VIDEOS_AT_ONCE) this.#isCut = true
    else this.#files.push({ path, isEmptyFolder: false })
  }

  #addSheet(path: string): void {
    // Excel keeps an owner file, `~$name.xlsx`, beside every sheet that is open.
    if (this.#isKnown(path) || basename(path).startsWith('~$')) return
    if (this.#sheetPaths.length < MAX_SHEETS) this.#sheetPaths.push(path)
    else this.#skip('too-many-sheets')
  }

  /** The folder and a file of it may both have been handed over. */
  #isKnown(path: string): boolean {
    this.#seenCount += 1
    const isKnown = this.#knownPaths.has(path)
    this.#knownPaths.add(path)
    return isKnown
  }

  #skip(reason: SkipReason): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1)
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length)
}
