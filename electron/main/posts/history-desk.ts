import type { HistoryFilter, HistoryPage, HistoryQuery } from '../../shared/history-filter'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'

export interface HistoryDeskOptions {
  readonly ledger: Pick<PostLedger, 'history'>
  readonly journal: Pick<PostJournal, 'toPost'>
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
}
