import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { SystemClock, type Clock } from '../platform/clock'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import type { JsonStore } from './json-store'
import { systemCodeOf, toStorageError } from './to-storage-error'

export interface ElectronJsonStoreOptions {
  /** Absolute; made at the first write when it is missing. */
  readonly folder: string
  /** The file's name without `.json`. */
  readonly name: string
  readonly clock?: Pick<Clock, 'nowMs'>
  readonly logger?: Logger
}

type Document = Record<string, unknown>

/** A virus scanner or a backup may hold the file for a moment; these are the pauses before it is tried again. */
const READ_RETRY_PAUSES_MS = [20, 80, 200]

/**
 * A JSON file behind electron-store, which writes it atomically. Readable for its owner only. A file that cannot be understood
 * is set aside as `<name>.json.corrupt-<time>` and the app goes on with an empty one: nothing at start-up throws. A file that
 * is there and cannot be read is left alone: in this run it counts as empty, and nothing can be saved over it.
 */
export class ElectronJsonStore implements JsonStore {
  readonly #options: ElectronJsonStoreOptions
  readonly #logger: Logger
  #document: Document
  /** Why the file could not be read, or null. */
  #unreadBecause: unknown = null
  #file: ElectronStore<Document> | null = null

  constructor(options: ElectronJsonStoreOptions) {
    this.#options = options
    this.#logger = options.logger ?? SILENT_LOGGER
    this.#document = this.#load()
  }

  read(key: string): unknown {
    return Object.hasOwn(this.#document, key) ? structuredClone(this.#document[key]) : undefined
  }

  write(key: string, value: unknown): void {
    // Through JSON, so that what is read now is what will be read after a restart.
    const text = JSON.stringify(value) as string | undefined
    if (text === undefined) this.delete(key)
    else this.#save({ ...this.#document, [key]: JSON.parse(text) as unknown })
  }

  delete(key: string): void {
    if (!Object.hasOwn(this.#document, key)) return
    this.#save(Object.fromEntries(Object.entries(this.#document).filter(([name]) => name !== key)))
  }

  get #path(): string {
    return join(this.#options.folder, `${this.#options.name}.json`)
  }

  #load(): Document {
    let text: string
    try {
      text = readPatiently(this.#path)
    } catch (error) {
      const systemCode = systemCodeOf(error)
      if (systemCode === 'EISDIR') this.#setAside(error)
      else if (systemCode !== 'ENOENT' && systemCode !== 'ENOTDIR') {
        this.#logger.error('settings-unreadable', error, { name: this.#options.name })
        this.#unreadBecause = error
      }
      return {}
    }
    try {
      return parseDocument(text)
    } catch (error) {
      this.#setAside(error)
      return {}
    }
  }

  #setAside(reason: unknown): void {
    this.#logger.error('settings-unreadable', reason, { name: this.#options.name })
    const clock = this.#options.clock ?? new SystemClock()
    const time = new Date(clock.nowMs()).toISOString().replaceAll(/[:.]/g, '-')
    try {
      renameSync(this.#path, `${this.#path}.corrupt-${time}`)
    } catch (error) {
      this.#logger.error('settings-not-set-aside', error, { name: this.#options.name })
    }
  }

  /** The memory changes only after the file has: what could not be written is not pretended to be saved. */
  #save(document: Document): void {
    if (this.#unreadBecause !== null) throw toStorageError(this.#unreadBecause)
    try {
      this.#file ??= new ElectronStore<Document>({
        cwd: this.#options.folder,
        name: this.#options.name,
        accessPropertiesByDotNotation: false,
        configFileMode: 0o600,
        clearInvalidConfig: true,
      })
      this.#file.store = document
    } catch (error) {
      throw toStorageError(error)
    }
    this.#document = document
  }
}

/** Blocks for a third of a second at most, and only while another program holds the file. */
function readPatiently(path: string): string {
  for (const pauseMs of READ_RETRY_PAUSES_MS) {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES', 'EAGAIN'].includes(systemCodeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
  return readFileSync(path, 'utf8')
}

function parseDocument(text: string): Document {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new SyntaxError('The settings are no JSON object.')
  }
  return { ...parsed }
}
