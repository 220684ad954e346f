import type Database from 'libsql'
import { endedAtMs, toSearchText } from '../../shared/history-filter'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { postEventSchema, type PostEvent } from './post-events'
import { reducePost } from './post-reducer'
import { postStateSchema, type PostState } from './post-state'

/** One event of a post as it was written. */
export interface RecordedEvent {
  readonly atMs: number
  readonly event: PostEvent
}

/** One event that is to be written. */
export interface NewEvent extends RecordedEvent {
  readonly postId: string
}

/** As many posts are sent at once, and some more. */
const MAX_REMEMBERED = 16

/**
 * Single posts in the ledger's file. An upload reads and writes its own with every chunk, so the statements are prepared once, and
 * a state whose words have not changed since it was last read is not checked again. Throws what SQLite throws.
 */
export class PostRows {
  readonly #database: Database.Database
  readonly #logger: Logger
  readonly #statements = new Map<string, Database.Statement>()
  readonly #remembered = new Map<string, { readonly json: string; readonly state: PostState }>()

  constructor(database: Database.Database, logger: Logger) {
    this.#database = database
    this.#logger = logger
  }

  /** The state of a post as the file has it now; null when there is none. */
  read(postId: string): PostState | null {
    const [row] = this.#prepare('SELECT id, state FROM posts WHERE id = ?').raw().all([postId]) as [
      string,
      string,
    ][]
    if (row === undefined) return null
    const [, json] = row
    const remembered = this.#remembered.get(postId)
    if (remembered?.json === json) return remembered.state
    const state = this.parse(row)
    this.#remembered.delete(postId)
    this.#remembered.set(postId, { json, state })
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > MAX_REMEMBERED && oldest !== undefined) {
      this.#remembered.delete(oldest)
    }
    return state
  }

  /** Writes an event and the state that follows. Belongs into a transaction. Throws IllegalPostChangeError before anything is written. */
  append({ postId, event, atMs }: NewEvent): PostState {
    const state = reducePost(this.read(postId), event, { postId, atMs })
    const { sizeBytes, quickHash } = state.video.identity
    this.#prepare(
      `INSERT INTO posts
         (id, channel_id, phase, created_at_ms, video_bytes, video_hash, is_removed, state, ended_at_ms, search_text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET
         phase = excluded.phase, is_removed = excluded.is_removed, state = excluded.state,
         ended_at_ms = excluded.ended_at_ms, search_text = excluded.search_text`,
    ).run(
      state.id,
      state.channelId,
      state.phase,
      state.createdAtMs,
      sizeBytes,
      quickHash,
      state.isRemoved ? 1 : 0,
      JSON.stringify(state),
      endedAtMs(state),
      searchTextOf(state),
    )
    this.#prepare(
      'INSERT INTO post_events (post_id, position, at_ms, kind, event) VALUES (?, ?, ?, ?, ?)',
    ).run(postId, state.eventCount, atMs, event.kind, JSON.stringify(event))
    return state
  }

  /** Everything that happened to a post, in order. */
  readEvents(postId: string): readonly RecordedEvent[] {
    const rows = this.#database
      .prepare('SELECT at_ms, event FROM post_events WHERE post_id = ? ORDER BY position')
      .raw()
      .all([postId]) as [number, string][]
    return rows.map(([atMs, event]) => ({
      atMs,
      event: postEventSchema.parse(JSON.parse(event)),
    }))
  }

  /** The stored state is a shortcut; when an older version wrote it, the events are added up again. */
  parse([postId, json]: [string, string]): PostState {
    const parsed = postStateSchema.safeParse(JSON.parse(json))
    if (parsed.success) return parsed.data
    this.#logger.warn('post-state-rebuilt', { postId })
    const state = this.readEvents(postId).reduce<PostState | null>(
      (before, { event, atMs }) => reducePost(before, event, { postId, atMs }),
      null,
    )
    if (state === null) throw new AppError('ledger-unavailable')
    return state
  }

  /** Lets go of the connection, which is about to be closed: a statement would keep its file open. */
  forget(): void {
    this.#statements.clear()
    this.#remembered.clear()
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** What a search goes through. */
export function searchTextOf({ settings, video, publishId, tiktokPostId }: PostState): string {
  const { caption } = settings
  return toSearchText({ caption, fileName: video.fileName, publishId, tiktokPostId })
}
