import type Database from 'libsql'
import { toDatabaseError } from '../platform/to-database-error'

/**
 * Whether the person holds the whole queue, in the ledger beside the posts that it holds: durable like them, brought back with
 * them from a backup, and kept apart for practice. Throws `disk-full` or `ledger-unavailable`.
 */
export class QueueRecord {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Since when the queue is held; null while it works. */
  readPausedAtMs(): number | null {
    try {
      const [row] = this.#database
        .prepare('SELECT paused_at_ms FROM queue_pause WHERE id = 1')
        .raw()
        .all() as [number | null][]
      return row?.[0] ?? null
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  /** On the disk when it returns. */
  writePausedAtMs(pausedAtMs: number | null): void {
    try {
      this.#database
        .prepare('UPDATE queue_pause SET paused_at_ms = ? WHERE id = 1')
        .run([pausedAtMs])
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
}
