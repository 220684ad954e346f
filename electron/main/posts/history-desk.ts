import { basename } from 'node:path'
import type { HistoryExport, HistoryExported } from '../../shared/history-export'
import type { HistoryFilter, HistoryPage, HistoryQuery } from '../../shared/history-filter'
import { needsChoice } from '../../shared/post'
import { AppError } from '../platform/app-error'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import type { PostState } from './post-state'
import { writeHistoryCsv } from './write-history-csv'

export interface HistoryDeskOptions {
  readonly ledger: Pick<PostLedger, 'history'>
  readonly journal: Pick<PostJournal, 'get' | 'toPost'>
}

/** What a person looks up among the posts that have come to an end. Every method throws `ledger-unavailable`. */
export class HistoryDesk {
  readonly #options: HistoryDeskOptions

  constructor(options: HistoryDeskOptions) {
    this.#options = options
  }

  /** One page of finished posts under a filter, the latest end first. */
  async search(query: HistoryQuery): Promise<HistoryPage> {
    const { ledger, journal } = this.#options
    const { states, next } = await ledger.history.search(query)
    return { posts: states.map((state) => journal.toPost(state)), next }
  }

  /** How many there are under a filter. */
  count(filter: HistoryFilter): Promise<number> {
    return this.#options.ledger.history.count(filter)
  }

  /** Writes the posts under a filter into a file; null when the person has chosen none. Throws as `writeHistoryCsv` does. */
  async writeFile(path: string | null, words: HistoryExport): Promise<HistoryExported> {
    if (path === null) return { fileName: null, postCount: 0 }
    const pages = this.#options.ledger.history.readAll(words.filter)
    return { fileName: basename(path), postCount: await writeHistoryCsv(path, pages, words) }
  }

  /**
   * A post that came to nothing or needs another choice, to make a new draft of. Throws `not-found`, and `invalid-request` for a
   * post that may be at TikTok: a second one of it is asked for in the composer, where the first is named.
   */
  findEditable(postId: string): PostState {
    const state = this.#options.journal.get(postId)
    if (state.phase !== 'failed' && state.phase !== 'cancelled' && !needsChoice(state)) {
      throw new AppError('invalid-request', { detail: { phase: state.phase } })
    }
    return state
  }
}
