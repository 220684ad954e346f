import type Database from 'libsql'
import { z } from 'zod'
import type { DraftContent } from '../../shared/saved-draft'
import type { Logger } from '../platform/logger'
import { closeSqliteDatabase, inTransaction, openSqliteDatabase } from '../platform/sqlite-database'
import { toDatabaseError } from '../platform/to-database-error'
import type { FileIdentity } from '../platform/file-identity'
import { mergeDraftContent, parseDraftContent } from './draft-content'
import { DRAFT_MIGRATIONS } from './draft-migrations'

/** Where the video of a draft is, and what the file was like when it was handed over. Never leaves main. */
export interface DraftVideo {
  readonly path: string
  readonly identity: FileIdentity
}

/** A draft as it lies on the disk. */
export interface StoredDraft {
  readonly id: string
  readonly position: number
  readonly content: DraftContent
  readonly video: DraftVideo
}

/** A draft to write; without a video the one that is known stays. */
export interface DraftWrite {
  readonly id: string
  readonly position: number
  readonly content: DraftContent
  readonly video: DraftVideo | null
}

const identitySchema: z.ZodType<FileIdentity> = z.object({
  sizeBytes: z.number(),
  modifiedAtNs: z.string(),
  quickHash: z.string(),
})

const rowSchema = z.object({
  id: z.string(),
  position: z.number(),
  content: z.string(),
  video_path: z.string(),
  video_identity: z.string(),
})

/**
 * The drafts on the disk: one row each, so that a keystroke costs one small write however long the list is. What `save` has
 * returned from survives a power cut. The file is opened at the first use, because a list of drafts that cannot be read must
 * not keep the app from starting. Every method throws `disk-full` or `ledger-unavailable`.
 */
export class DraftStore {
  readonly #options: { readonly path: string; readonly logger: Logger }
  #database: Database.Database | null = null
  #setAsideFileName: string | null = null

  constructor(options: { readonly path: string; readonly logger: Logger }) {
    this.#options = options
  }

  /** Name of the damaged file that was set aside at opening, or null. */
  get setAsideFileName(): string | null {
    return this.#setAsideFileName
  }

  /** Every draft in the order of the list. */
  list(): readonly StoredDraft[] {
    return this.#guard((database) =>
      database.prepare('SELECT * FROM drafts ORDER BY position, id').all().map(toStoredDraft),
    )
  }

  find(id: string): StoredDraft | null {
    return this.#guard((database) => {
      const row = database.prepare('SELECT * FROM drafts WHERE id = ?').get(id)
      return row === undefined ? null : toStoredDraft(row)
    })
  }

  /** Writes all of these, or none. A draft whose video was never known is left out, because nothing could be made of it. */
  save(drafts: readonly DraftWrite[], savedAtMs: number): void {
    this.#guard((database) =>
      inTransaction(database, () => {
        const read = database.prepare('SELECT * FROM drafts WHERE id = ?')
        const write = database.prepare(
          'INSERT OR REPLACE INTO drafts (id, position, content, video_path, video_identity, saved_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
        )
        for (const { id, position, content, video } of drafts) {
          const row: unknown = read.get(id)
          const stored = row === undefined ? null : rowSchema.parse(row)
          const path = video?.path ?? stored?.video_path
          const identity = video === null ? stored?.video_identity : JSON.stringify(video.identity)
          if (path === undefined || identity === undefined) continue
          const text = mergeDraftContent(stored?.content ?? null, content)
          write.run(id, position, text, path, identity, savedAtMs)
        }
      }),
    )
  }

  delete(ids: readonly string[]): void {
    this.#guard((database) =>
      inTransaction(database, () => {
        const remove = database.prepare('DELETE FROM drafts WHERE id = ?')
        for (const id of ids) remove.run(id)
      }),
    )
  }

  /** The draft that was open last, or null. */
  readSelection(): string | null {
    return this.#guard((database) => {
      const row: unknown = database.prepare('SELECT draft_id FROM selection').get()
      return row === undefined
        ? null
        : z.object({ draft_id: z.string().nullable() }).parse(row).draft_id
    })
  }

  select(id: string | null): void {
    this.#guard((database) => {
      database
        .prepare('INSERT OR REPLACE INTO selection (only_row, draft_id) VALUES (1, ?)')
        // In a list, because libsql takes a lone null for an object of named parameters and throws.
        .run([id])
    })
  }

  close(): void {
    const database = this.#database
    this.#database = null
    if (database !== null) closeSqliteDatabase(database)
  }

  #guard<T>(work: (database: Database.Database) => T): T {
    try {
      return work((this.#database ??= this.#open()))
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  #open(): Database.Database {
    const { database, setAsideFileName } = openSqliteDatabase({
      ...this.#options,
      nowMs: Date.now(),
      migrations: DRAFT_MIGRATIONS,
    })
    this.#setAsideFileName = setAsideFileName
    return database
  }
}

function toStoredDraft(value: unknown): StoredDraft {
  const row = rowSchema.parse(value)
  return {
    id: row.id,
    position: row.position,
    content: parseDraftContent(row.content),
    video: { path: row.video_path, identity: identitySchema.parse(JSON.parse(row.video_identity)) },
  }
}
