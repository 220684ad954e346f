import type Database from 'libsql'
import { endedAtMs } from '../../shared/history-filter'
import type { PostQuery } from '../../shared/post'
import { AppError } from '../platform/app-error'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import { backUpClosedDatabase } from '../platform/closed-database'
import {
  closeSqliteDatabase,
  inSwiftTransaction,
  inTransaction,
  openSqliteDatabase,
} from '../platform/sqlite-database'
import { toDatabaseError } from '../platform/to-database-error'
import { LEDGER_MIGRATIONS } from './ledger-migrations'
import type { PostEvent } from './post-events'
import { PostHistory } from './post-history'
import { PostRows, searchTextOf, type NewEvent, type RecordedEvent } from './post-rows'
import type { PostState } from './post-state'
import { QueueRecord } from './queue-record'

export interface PostLedgerOptions {
  /** Path of the SQLite file, for example `<userData>/posts.db`. */
  readonly path: string
  readonly logger?: Logger
}

/** The words of the partial indexes; SQLite uses those only when a query repeats them. */
const FINISHED = `('published', 'failed', 'cancelled', 'unconfirmed')`

/**
 * The durable memory of posting: every event of every post, and the state they add up to, written in one transaction that
 * is on the disk before `append` returns. Holds no secret. Every method throws `disk-full` or `ledger-unavailable`.
 */
export class PostLedger {
  /** Name of the damaged file that was set aside at opening, or null. */
  readonly setAsideFileName: string | null
  /** Name of the backup that took its place, or null. Its open posts then wait for the person. */
  readonly restoredFileName: string | null
  /** The finished posts, to search and to page through. */
  readonly history: PostHistory
  /** Whether the person holds the whole queue. */
  readonly queue: QueueRecord
  readonly #database: Database.Database
  readonly #rows: PostRows
  readonly #logger: Logger
  readonly #path: string
  #hasChanged = false

  /** Opens the ledger, or begins one. */
  static open(options: PostLedgerOptions): PostLedger {
    return new PostLedger(options)
  }

  private constructor(options: PostLedgerOptions) {
    this.#logger = options.logger ?? SILENT_LOGGER
    const { database, setAsideFileName, restoredFileName } = openSqliteDatabase({
      ...options,
      logger: this.#logger,
      nowMs: Date.now(),
      migrations: LEDGER_MIGRATIONS,
      isRestored: true,
    })
    this.#database = database
    this.#rows = new PostRows(database, this.#logger)
    this.#path = options.path
    this.setAsideFileName = setAsideFileName
    this.restoredFileName = restoredFileName
    this.history = new PostHistory(database, (row) => this.#rows.parse(row))
    this.queue = new QueueRecord(database)
    this.#guard(() => this.#fillSearchTexts())
    if (restoredFileName !== null) this.#holdOpenPosts()
  }

  /**
   * Appends an event and answers the new state. Throws IllegalPostChangeError, with nothing written, when the event cannot
   * follow from the state in the file, whatever the caller believed it to be.
   */
  append(postId: string, event: PostEvent, atMs: number): PostState {
    // TikTok knows as well which chunks it has and is asked after a power cut, while the line waits for every one of these.
    const commit = event.kind === 'chunk-acknowledged' ? inSwiftTransaction : inTransaction
    this.#hasChanged = true
    return this.#guard(() =>
      commit(this.#database, () => this.#rows.append({ postId, event, atMs })),
    )
  }

  /** Appends several events in one transaction: all are on the disk when it returns, or none is. Throws like `append`. */
  appendAll(entries: readonly NewEvent[]): readonly PostState[] {
    this.#hasChanged = true
    return this.#guard(() =>
      inTransaction(this.#database, () => entries.map((entry) => this.#rows.append(entry))),
    )
  }

  /** The state of a post, also of a removed one; null when there is none. */
  find(postId: string): PostState | null {
    return this.#guard(() => this.#rows.read(postId))
  }

  /** One page, newest first. `beforeMs` is safe as a cursor because no two posts share an instant of creation. */
  list(query: PostQuery): { readonly states: readonly PostState[]; readonly hasMore: boolean } {
    const scope =
      query.scope === 'all'
        ? ''
        : `AND phase ${query.scope === 'finished' ? 'IN' : 'NOT IN'} ${FINISHED}`
    const states = this.#select(
      `is_removed = 0 ${scope} AND created_at_ms < ? ORDER BY created_at_ms DESC LIMIT ?`,
      [query.beforeMs ?? Number.MAX_SAFE_INTEGER, query.limit + 1],
    )
    return { states: states.slice(0, query.limit), hasMore: states.length > query.limit }
  }

  /** Every post that is not finished, oldest first. */
  listOpen(): readonly PostState[] {
    return this.#select(`is_removed = 0 AND phase NOT IN ${FINISHED} ORDER BY created_at_ms`, [])
  }

  /** Every post that waits for its time, or for the person because the time was missed; oldest first. */
  listScheduled(): readonly PostState[] {
    return this.#select(
      `is_removed = 0 AND phase NOT IN ${FINISHED} AND phase = 'scheduled' ORDER BY created_at_ms`,
      [],
    )
  }

  /** Every post that waits for its turn, oldest first. */
  listQueued(): readonly PostState[] {
    return this.#select(
      `is_removed = 0 AND phase NOT IN ${FINISHED} AND phase = 'queued' ORDER BY created_at_ms`,
      [],
    )
  }

  /**
   * When the last scheduled post was begun that was late by then; null when none ever was. What was written while the clock ran
   * ahead does not count until it has caught up.
   */
  findLastLateBegin(nowMs: number): number | null {
    return this.#guard(() => {
      const [row] = this.#database
        .prepare(
          `SELECT at_ms FROM post_events
           WHERE kind = 'schedule-reached' AND json_extract(event, '$.lateByMs') > 0
           AND at_ms <= ? ORDER BY at_ms DESC LIMIT 1`,
        )
        .raw()
        .all([nowMs]) as [number][]
      return row?.[0] ?? null
    })
  }

  /** Posts that were published since, for whose public id TikTok may still be asked. */
  listPublishedSince(sinceMs: number): readonly PostState[] {
    const recent = this.#select(
      `is_removed = 0 AND phase = 'published' AND created_at_ms >= ? ORDER BY created_at_ms`,
      [sinceMs],
    )
    return recent.filter((state) => (state.publishedAtMs ?? 0) >= sinceMs)
  }

  /**
   * When the posts of a channel began or are to begin that TikTok counts, from an instant on; removed ones among them. What failed,
   * was called off or waits for the person is not counted.
   */
  listPostTimes(channelId: string, sinceMs: number): readonly number[] {
    return this.#guard(() => {
      // Two plain walks along an index: what has moved since, and what is open and may have stood still for long.
      const select = (condition: string): string =>
        `SELECT COALESCE(
           json_extract(state, '$.publishedAtMs'),
           json_extract(state, '$.uploadOpenedAtMs'),
           MAX(created_at_ms, COALESCE(json_extract(state, '$.scheduledForMs'), 0))
         ) AS at_ms
         FROM posts WHERE ${condition} AND phase NOT IN ('failed', 'cancelled')
           AND NOT (phase = 'scheduled' AND json_extract(state, '$.error') IS NOT NULL) AND at_ms >= ?`
      const rows = this.#database
        .prepare(
          `${select('channel_id = ? AND ended_at_ms >= ?')} UNION ALL
           ${select(`is_removed = 0 AND phase NOT IN ${FINISHED} AND channel_id = ? AND ended_at_ms < ?`)}
           ORDER BY at_ms`,
        )
        .raw()
        .all([channelId, sinceMs, sinceMs, channelId, sinceMs, sinceMs]) as [number][]
      return rows.map(([atMs]) => atMs)
    })
  }

  /** Posts that failed since, also such as were tried again later, in order. */
  listRefusals(
    sinceMs: number,
  ): readonly { readonly atMs: number; readonly channelId: string; readonly code: string }[] {
    return this.#guard(() => {
      const rows = this.#database
        .prepare(
          `SELECT at_ms, channel_id, json_extract(event, '$.error.code') FROM post_events
           JOIN posts ON id = post_id WHERE kind = 'failed' AND at_ms >= ? ORDER BY at_ms`,
        )
        .raw()
        .all([sinceMs]) as [number, string, string][]
      return rows.map(([atMs, channelId, code]) => ({ atMs, channelId, code }))
    })
  }

  /** Posts of the same file to the same channel, removed ones among them. */
  findSameVideo(
    channelId: string,
    identity: { readonly quickHash: string; readonly sizeBytes: number },
  ): readonly PostState[] {
    return this.#select(
      'channel_id = ? AND video_hash = ? AND video_bytes = ? ORDER BY created_at_ms DESC',
      [channelId, identity.quickHash, identity.sizeBytes],
    )
  }

  /** The first instants from `atMs` on at which no post was created. */
  findFreeInstants(atMs: number, count: number): readonly number[] {
    return this.#guard(() => {
      const statement = this.#database.prepare('SELECT 1 FROM posts WHERE created_at_ms = ?')
      const free: number[] = []
      for (let instantMs = atMs; free.length < count; instantMs += 1) {
        if (statement.get([instantMs]) === undefined) free.push(instantMs)
      }
      return free
    })
  }

  /** Everything that happened to a post, in order. */
  readEvents(postId: string): readonly RecordedEvent[] {
    return this.#guard(() => this.#rows.readEvents(postId))
  }

  /**
   * Bounds the file to this many pages, or to those it has; a write that needs more answers `disk-full`, exactly as on a
   * full disk.
   */
  limitSize(maxPageCount: number): void {
    this.#database.pragma(`max_page_count = ${Math.floor(maxPageCount)}`)
  }

  /**
   * Writes the log back into the file, closes it and keeps a copy as the backup. What was appended is durable with or without
   * it.
   */
  close(): void {
    this.#rows.forget()
    this.#guard(() => {
      closeSqliteDatabase(this.#database)
    })
    if (!this.#hasChanged) return
    try {
      backUpClosedDatabase(this.#path)
    } catch (error) {
      // A full disk must not keep anybody from quitting; the backup of before is still there.
      this.#logger.error('ledger-not-backed-up', error)
    }
  }

  /** What went on after the backup is not known: sending on could post a second time. */
  #holdOpenPosts(): void {
    const error = new AppError('ledger-restored', { isRetryable: true }).toDto()
    const atMs = Date.now()
    this.appendAll(
      this.listOpen().map(({ id }) => ({ postId: id, atMs, event: { kind: 'restored', error } })),
    )
  }

  /** Posts of versions that could not be searched; all of them at once, so that a search never lacks some. */
  #fillSearchTexts(): void {
    const rows = this.#database
      .prepare('SELECT id, state FROM posts WHERE search_text IS NULL')
      .raw()
      .all() as [string, string][]
    if (rows.length === 0) return
    inTransaction(this.#database, () => {
      const fill = this.#database.prepare(
        'UPDATE posts SET ended_at_ms = ?, search_text = ? WHERE id = ?',
      )
      for (const row of rows) {
        const state = this.#rows.parse(row)
        fill.run(endedAtMs(state), searchTextOf(state), state.id)
      }
    })
  }

  #select(condition: string, parameters: readonly (string | number)[]): readonly PostState[] {
    return this.#guard(() => {
      const rows = this.#database
        .prepare(`SELECT id, state FROM posts WHERE ${condition}`)
        .raw()
        .all([...parameters]) as [string, string][]
      return rows.map((row) => this.#rows.parse(row))
    })
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
}
