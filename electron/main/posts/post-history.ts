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

/** A part of the history: everything that ended at one of these instants or between them. */
type Slice = readonly [fromMs: number, toMs: number]
const WITHIN_SLICE = 'ended_at_ms >= ? AND ended_at_ms <= ?'

/** What a filter asks of a post, beyond the time of its end. */
interface Match {
  readonly condition: string
  readonly parameters: readonly (string | number)[]
}

/** A statement that is prepared once for all the slices of a search: that takes longer than to run it over some of them. */
type Read = (parameters: readonly (string | number)[]) => unknown[]

/**
 * The finished posts of a ledger, narrowed to a filter, the latest end first. A search may have to look at every post there is, so
 * it is done in slices over an index that holds all that the filter asks for. Every method throws `ledger-unavailable`.
 */
export class PostHistory {
  readonly #database: Database.Database
  readonly #parse: (row: [id: string, state: string]) => PostState
  /** Where earlier searches were cut, the latest instant first: to count posts off takes a third of a search. */
  readonly #cuts: number[] = []

  constructor(database: Database.Database, parse: (row: [id: string, state: string]) => PostState) {
    this.#database = database
    this.#parse = parse
  }

  /** One page, and where the next one begins. */
  async search({ filter, limit, after }: HistoryQuery): Promise<{
    readonly states: readonly PostState[]
    readonly next: HistoryCursor | null
  }> {
    const match = toMatch(filter, after)
    const read = this.#prepare(
      `SELECT id, state, ended_at_ms, created_at_ms FROM ${FINISHED_POSTS}
       AND ${WITHIN_SLICE} ${match.condition} ${LATEST_FIRST} LIMIT ?`,
    )
    const rows: [string, string, number, number][] = []
    for await (const slice of this.#slices(filter, after)) {
      const parameters = [...slice, ...match.parameters, limit + 1 - rows.length]
      rows.push(...(read(parameters) as [string, string, number, number][]))
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
    const match = toMatch(filter, null)
    const read = this.#prepare(
      `SELECT COUNT(*) FROM ${FINISHED_POSTS} AND ${WITHIN_SLICE} ${match.condition}`,
    )
    let count = 0
    for await (const slice of this.#slices(filter, null)) {
      const [row] = read([...slice, ...match.parameters]) as [number][]
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

  /**
   * The history from a place in it on, cut between two instants: posts that ended at the same one are always in the same slice.
   * To compare both instants of the order with every post would take as long as the search itself.
   */
  async *#slices(filter: HistoryFilter, after: HistoryCursor | null): AsyncGenerator<Slice> {
    const fromMs = filter.fromMs ?? 0
    const findEnd = this.#prepare(
      `SELECT ended_at_ms FROM ${FINISHED_POSTS} AND ${WITHIN_SLICE}
       ${LATEST_FIRST} LIMIT 1 OFFSET ${POSTS_PER_SLICE - 1}`,
    )
    let toMs = Math.min(
      after?.endedAtMs ?? Number.MAX_SAFE_INTEGER,
      (filter.untilMs ?? Number.MAX_SAFE_INTEGER) - 1,
    )
    for (;;) {
      const startMs = Math.max(fromMs, this.#cutBelow(fromMs, toMs, findEnd))
      yield [startMs, toMs]
      if (startMs === fromMs) return
      toMs = startMs - 1
      await setImmediate()
    }
  }

  /** Where the slice begins that ends at an instant. */
  #cutBelow(fromMs: number, toMs: number, findEnd: Read): number {
    const cuts = this.#cuts
    const place = cuts.findIndex((cutMs) => cutMs <= toMs)
    const knownMs = cuts[place] ?? fromMs
    // Posts come in above the first cut: they end now. What lies between two cuts becomes fewer, and only a clock that was set back
    // makes it more: a longer slice, and no wrong one.
    if (place > 0) return knownMs
    const [row] = findEnd([Math.max(fromMs, knownMs), toMs]) as [number][]
    if (row === undefined) return knownMs
    const [cutMs] = row
    const lastMs = cuts.at(-1)
    if (lastMs === undefined || toMs === lastMs - 1) cuts.push(cutMs)
    return cutMs
  }

  #prepare(sql: string): Read {
    const statement = this.#guard(() => this.#openDatabase().prepare(sql).raw())
    return (parameters) =>
      this.#guard(() => {
        this.#openDatabase()
        return statement.all([...parameters])
      })
  }

  #openDatabase(): Database.Database {
    // Practice mode may have been left while the search gave way to something else.
    if (!this.#database.open) throw new AppError('ledger-unavailable', { isRetryable: true })
    return this.#database
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
}

/** A page that follows another begins behind its last post, among those that ended at the same instant too. */
function toMatch({ text, channelId, phase }: HistoryFilter, after: HistoryCursor | null): Match {
  const words = toSearchWords(text)
  const conditions = [
    ...(after === null ? [] : ['(ended_at_ms, created_at_ms) < (?, ?)']),
    ...(channelId === null ? [] : ['channel_id = ?']),
    ...(phase === null ? [] : ['phase = ?']),
    ...words.map(() => 'instr(search_text, ?) > 0'),
  ]
  return {
    condition: conditions.map((condition) => `AND ${condition}`).join(' '),
    parameters: [
      ...(after === null ? [] : [after.endedAtMs, after.createdAtMs]),
      ...(channelId === null ? [] : [channelId]),
      ...(phase === null ? [] : [phase]),
      ...words,
    ],
  }
}
