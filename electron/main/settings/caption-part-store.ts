import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  CAPTION_PART_KINDS,
  CAPTION_PARTS_MAX,
  findCaptionPartProblems,
  type CaptionPart,
  type CaptionPartInput,
  type CaptionPartList,
} from '../../shared/caption-part'
import { AppError } from '../platform/app-error'
import { Listeners } from '../platform/listeners'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import type { JsonStore } from './json-store'

export interface CaptionPartStoreOptions {
  readonly store: JsonStore
  readonly logger?: Logger
}

const KEY = 'caption-parts'

const partSchema: z.ZodType<CaptionPart> = z.object({
  id: z.string().min(1),
  kind: z.enum(CAPTION_PART_KINDS).catch('caption-part'),
  name: z.string(),
  text: z.string(),
})

/** The caption parts and hashtag sets of the person at this computer. */
export class CaptionPartStore {
  readonly #store: JsonStore
  readonly #listeners: Listeners<CaptionPartList>
  #revision = 1

  constructor(options: CaptionPartStoreOptions) {
    this.#store = options.store
    this.#listeners = new Listeners(options.logger ?? SILENT_LOGGER)
  }

  /** What is stored. A part that cannot be understood is left out and costs none of the others. */
  list(): CaptionPartList {
    return { revision: this.#revision, parts: this.#read() }
  }

  /**
   * Stores a part under its id, or as a new one. Throws `caption-parts-full` {limit}, `invalid-request` for a part that the
   * form would refuse, `disk-full` or `ledger-unavailable`.
   */
  save({ id, kind, name, text }: CaptionPartInput): CaptionPartList {
    const part: CaptionPart = { id: id ?? randomUUID(), kind, name: name.trim(), text }
    if (findCaptionPartProblems(part).length > 0) throw new AppError('invalid-request')
    const parts = this.#read()
    const index = parts.findIndex((known) => known.id === part.id)
    if (index === -1 && parts.length >= CAPTION_PARTS_MAX) {
      throw new AppError('caption-parts-full', { detail: { limit: CAPTION_PARTS_MAX } })
    }
    return this.#write(index === -1 ? [...parts, part] : parts.with(index, part))
  }

  /** Forgets a part; one that is not there is forgotten already. Throws `disk-full` or `ledger-unavailable`. */
  delete(id: string): CaptionPartList {
    return this.#write(this.#read().filter((part) => part.id !== id))
  }

  /** Calls back with the whole list; the answer ends the subscription. */
  onDidChange(listener: (list: CaptionPartList) => void): () => void {
    return this.#listeners.add(listener)
  }

  #read(): readonly CaptionPart[] {
    const stored = this.#store.read(KEY)
    if (!Array.isArray(stored)) return []
    return stored.flatMap((value: unknown) => partSchema.safeParse(value).data ?? [])
  }

  #write(parts: readonly CaptionPart[]): CaptionPartList {
    this.#store.write(KEY, parts)
    this.#revision += 1
    const list = this.list()
    this.#listeners.emit(list)
    return list
  }
}
