import { setImmediate } from 'node:timers/promises'
import type Database from 'libsql'
import {
  toSearchWords,
  type HistoryCursor,
  type HistoryFilter,
  type HistoryQuery,
} from '../../shared/history-filter'
import { AppError } from '../platform/app-error'
import { toDatabaseError } from '../platform/to-database-error'
import type { PostState } from './post-state'

/** Posts that are looked at in one go: a few milliseconds of work, after which everything else in main has its turn. */
const POSTS_PER_SLICE = 2000

/** Posts that are read as a whole in one go, when all of them are wanted. */
const POSTS_PER_PAGE = 50

/** The words of the partial index; SQLite uses it only when a query repeats them. */
const FINISHED_POSTS = `posts INDEXED BY finished_posts
  WHERE is_removed = 0 AND phase IN ('published', 'failed', 'cancelled', 'unconfirmed')`
const LATEST_FIRST = 'ORDER BY ended_at_ms DESC, created_at_ms DESC'

/** A part of the history between two places in it. */
interface Slice {
  readonly condition: string
  readonly parameters: readonly (string | number)[]
}

/**
 * The finished posts of a ledger, narrowed to a filter, the latest end first. A search may have to look at every post there is, so
 * it is done in slices over an index that holds all that the filter asks for. Every method throws `ledger-unavailable`.
 */
export class PostHistory {
  readonly #database: Database.Database
  readonly #parse: (row: [id: string, state: string]) => PostState

  constructor(database: Database.Database, parse: (row: [id: string, state: string]) => PostState) {
    this.#database = database
    this.#parse = parse
  }

  /** One page, and where the next one begins. */
  async search({ filter, limit, after }: HistoryQuery): Promise<{
    readonly states: readonly PostState[]
    readonly next: HistoryCursor | null
  }> {
    const match = toCondition(filter)
    const rows: [string, string, number, number][] = []
    for await (const slice of this.#slices(filter, after)) {
      const found = this.#all(
        `SELECT id, state, ended_at_ms, created_at_ms FROM ${FINISHED_POSTS}
         AND ${slice.condition} ${match.condition} ${LATEST_FIRST} LIMIT ?`,
        [...slice.parameters, ...match.parameters, limit + 1 - rows.length],
      ) as [string, string, number, number][]
      rows.push(...found)
      if (rows.length > limit) break
    }
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      states: page.map(([id, state]) => this.#guard(() => this.#parse([id, state]))),
      next:
        rows.length > limit && last !== undefined
          ? { endedAtMs: last[2], createdAtMs: last[3] }
          : null,
    }
  }

  /** How many posts there are under a filter. */
  async count(filter: HistoryFilter): Promise<number> {
    const match = toCondition(filter)
    let count = 0
    for await (const slice of this.#slices(filter, null)) {
      const [row] = this.#all(
        `SELECT COUNT(*) FROM ${FINISHED_POSTS} AND ${slice.condition} ${match.condition}`,
        [...slice.parameters, ...match.parameters],
      ) as [number][]
      count += row?.[0] ?? 0
    }
    return count
  }

  /** Every post under a filter, a page at a time; whatever else main has to do comes between two pages. */
  async *readAll(filter: HistoryFilter): AsyncGenerator<readonly PostState[]> {
    let after: HistoryCursor | null = null
    do {
      const page: Awaited<ReturnType<PostHistory['search']>> = await this.search({
        filter,
        limit: POSTS_PER_PAGE,
        after,
      })
      yield page.states
      after = page.next
      await setImmediate()
    } while (after !== null)
  }

  async *#slices(filter: HistoryFilter, after: HistoryCursor | null): AsyncGenerator<Slice> {
    const fromMs = filter.fromMs ?? 0
    let begin = startOf(filter, after)
    for (;;) {
      const within = '(ended_at_ms, created_at_ms) < (?, ?) AND ended_at_ms >= ?'
      const parameters = [begin.endedAtMs, begin.createdAtMs, fromMs]
      const [row] = this.#all(
        `SELECT ended_at_ms, created_at_ms FROM ${FINISHED_POSTS}
         AND ${within} ${LATEST_FIRST} LIMIT 1 OFFSET ${POSTS_PER_SLICE - 1}`,
        parameters,
      ) as [number, number][]
      if (row === undefined) {
        yield { condition: within, parameters }
        return
      }
      const [endMs, endCreatedAtMs] = row
      yield {
        // SQLite takes only the plain comparison for the end of the walk along the index.
        condition: `${within} AND (ended_at_ms, created_at_ms) >= (?, ?)`,
        parameters: [begin.endedAtMs, begin.createdAtMs, endMs, endMs, endCreatedAtMs],
      }
      begin = { endedAtMs: endMs, createdAtMs: endCreatedAtMs }
      await setImmediate()
    }
  }

  #all(sql: string, parameters: readonly (string | number)[]): unknown[] {
    return this.#guard(() => {
      // Practice mode may have been left while the search gave way to something else.
      if (!this.#database.open) throw new AppError('ledger-unavailable', { isRetryable: true })
      return this.#database
        .prepare(sql)
        .raw()
        .all([...parameters])
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

/** The place from which on posts can fit: behind the last page, and before the end of the time that is asked for. */
function startOf({ untilMs }: HistoryFilter, after: HistoryCursor | null): HistoryCursor {
  const end: HistoryCursor = { endedAtMs: untilMs ?? Number.MAX_SAFE_INTEGER, createdAtMs: -1 }
  return after === null || after.endedAtMs >= end.endedAtMs ? end : after
}

function toCondition({ text, channelId, phase }: HistoryFilter): {
  readonly condition: string
  readonly parameters: readonly string[]
} {
  const words = toSearchWords(text)
  const conditions = [
    ...(channelId === null ? [] : ['channel_id = ?']),
    ...(phase === null ? [] : ['phase = ?']),
    ...words.map(() => 'instr(search_text, ?) > 0'),
  ]
  return {
    condition: conditions.map((condition) => `AND ${condition}`).join(' '),
    parameters: [
      ...(channelId === null ? [] : [channelId]),
      ...(phase === null ? [] : [phase]),
      ...words,
    ],
  }
}
