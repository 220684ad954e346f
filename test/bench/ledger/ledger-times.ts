import type { PostLedger } from '../../../electron/main/posts/post-ledger'
import {
  EVERY_FINISHED_POST,
  type HistoryCursor,
  type HistoryFilter,
} from '../../../electron/shared/history-filter'
import { lowerQuartile } from '../lower-quartile'
import { FIRST_POST_MS, queuedPost } from './fill-ledger'

const PAGE_SIZE = 50
const ENQUEUES = 200
const READS = 15

/** What can be read of a ledger of `postCount` posts, as the window asks for it; each rejects when it finds too little. */
export function ledgerReads(
  ledger: PostLedger,
  postCount: number,
): Readonly<Record<string, () => Promise<void>>> {
  const middleMs = FIRST_POST_MS + postCount / 2
  const page =
    (change: Partial<HistoryFilter>, least: number, after: HistoryCursor | null = null) =>
    async (): Promise<void> => {
      const filter = { ...EVERY_FINISHED_POST, ...change }
      const { states } = await ledger.history.search({ filter, limit: PAGE_SIZE, after })
      if (states.length < least) throw new Error(`Only ${states.length} posts found`)
    }
  return {
    'history, first page': page({}, PAGE_SIZE),
    'search, many found': page({ text: 'KAHVALTI breakfast' }, PAGE_SIZE),
    'search, the oldest found': page({ text: 'clip-1.mp4' }, 1),
    'search, nothing found': page({ text: 'nowhere to be found' }, 0),
    'history, from its middle on': page({}, PAGE_SIZE, { endedAtMs: middleMs, createdAtMs: 0 }),
    'history of a channel and state': page({ channelId: 'channel-7', phase: 'failed' }, PAGE_SIZE),
    'history of a state that never was': page({ phase: 'unconfirmed' }, 0),
    'search between two days': page(
      { text: 'no. 1', fromMs: FIRST_POST_MS, untilMs: middleMs },
      PAGE_SIZE,
    ),
    'queue, first page': async () => {
      const { states } = ledger.list({ scope: 'open', limit: PAGE_SIZE, beforeMs: null })
      if (states.length < PAGE_SIZE) throw new Error(`Only ${states.length} posts open`)
    },
  }
}

/** Milliseconds of one read. */
export async function timeRead(read: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < READS; round += 1) {
    const startedAtMs = performance.now()
    await read()
    times.push(performance.now() - startedAtMs)
  }
  return lowerQuartile(times)
}

/**
 * Milliseconds of one enqueue in each ledger. In turns, so that whatever else the disk and the computer do meets every size
 * alike.
 */
export function timeEnqueues(ledgers: readonly PostLedger[]): readonly number[] {
  const times: number[][] = ledgers.map(() => [])
  for (let round = 0; round < ENQUEUES; round += 1) {
    for (const [size, ledger] of ledgers.entries()) {
      const startedAtMs = performance.now()
      enqueue(ledger, round)
      times[size]?.push(performance.now() - startedAtMs)
    }
  }
  return times.map(lowerQuartile)
}

/** As the intake does it: look for the same file, find a free instant, write. */
function enqueue(ledger: PostLedger, round: number): void {
  const event = queuedPost(10_000_000 + round)
  ledger.findSameVideo(event.channelId, event.video.identity)
  const [atMs = 0] = ledger.findFreeInstants(2_000_000 + round, 1)
  ledger.appendAll([{ postId: `new-${round}`, atMs, event }])
}
