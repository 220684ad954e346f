/**
 * `npm run bench:ledger`: what listing, searching and enqueueing cost with 100, 10,000 and 100,000 posts. Fails when one enqueue at
 * the largest size costs more than 1.5 times that at the smallest, or any reading of the queue or the history takes 100 ms or more.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostEvent } from '../../../electron/main/posts/post-events'
import { PostLedger, type NewEvent } from '../../../electron/main/posts/post-ledger'
import {
  EVERY_FINISHED_POST,
  type HistoryCursor,
  type HistoryFilter,
} from '../../../electron/shared/history-filter'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'

const SIZES = [100, 10_000, 100_000]
const PAGE_SIZE = 50
const MOST_ENQUEUE_GROWTH = 1.5
const HISTORY_LIMIT_MS = 100
const FILL_BATCH = 1000
const ENQUEUES = 200
const READS = 15
const CHANNEL_COUNT = 20

const folder = mkdtempSync(join(tmpdir(), 'sosyabot-bench-ledger-'))

function queued(index: number): PostEvent {
  return {
    ...QUEUED,
    channelId: `channel-${index % CHANNEL_COUNT}`,
    channelName: `Channel ${index % CHANNEL_COUNT}`,
    video: {
      ...QUEUED.video,
      path: `/videos/clip-${index}.mp4`,
      fileName: `clip-${index}.mp4`,
      identity: { ...QUEUED.video.identity, quickHash: `hash-${index}` },
    },
    settings: {
      ...QUEUED.settings,
      caption: `Kahvaltı no. ${index} ${'with words of an ordinary caption '.repeat(4)}#breakfast`,
    },
  }
}

/** All but one in a hundred have ended, as in a ledger of some years. */
function fill(ledger: PostLedger, from: number, until: number): void {
  for (let start = from; start < until; start += FILL_BATCH) {
    const entries: NewEvent[] = []
    for (let index = start; index < Math.min(start + FILL_BATCH, until); index += 1) {
      const [postId, atMs] = [`post-${index}`, 1_000_000 + index]
      entries.push({ postId, atMs, event: queued(index) })
      if (index % 100 !== 0) entries.push({ postId, atMs, event: SAMPLE_EVENTS.failed })
    }
    ledger.appendAll(entries)
  }
}

/** The lower quartile: what the work takes when nothing else on the computer gets in between. */
function quartile(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 4)] ?? NaN
}

function time(work: () => void): number {
  const startedAtMs = performance.now()
  work()
  return performance.now() - startedAtMs
}

async function timeOpenPosts(ledger: PostLedger): Promise<number> {
  return timeReads(
    async () => void ledger.list({ scope: 'open', limit: PAGE_SIZE, beforeMs: null }),
  )
}

/** A page of the history as the window asks for it. */
async function timePage(
  ledger: PostLedger,
  change: Partial<HistoryFilter>,
  least: number,
  after: HistoryCursor | null = null,
): Promise<number> {
  const filter = { ...EVERY_FINISHED_POST, ...change }
  return timeReads(async () => {
    const { states } = await ledger.history.search({ filter, limit: PAGE_SIZE, after })
    if (states.length < least) throw new Error(`Only ${states.length} posts found`)
  })
}

async function timeReads(read: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < READS; round += 1) {
    const startedAtMs = performance.now()
    await read()
    times.push(performance.now() - startedAtMs)
  }
  return quartile(times)
}

/** As the intake does it: look for the same file, find a free instant, write. */
function enqueueOnce(ledger: PostLedger, index: number): number {
  return time(() => {
    const event = queued(index) as Extract<PostEvent, { kind: 'post-queued' }>
    ledger.findSameVideo(event.channelId, event.video.identity)
    const [atMs = 0] = ledger.findFreeInstants(2_000_000 + index, 1)
    ledger.appendAll([{ postId: `new-${index}`, atMs, event }])
  })
}

/** In turns, so that whatever else the disk and the computer do meets every size alike. */
function timeEnqueues(ledgers: readonly PostLedger[]): readonly number[] {
  const times: number[][] = ledgers.map(() => [])
  for (let round = 0; round < ENQUEUES; round += 1) {
    for (const [size, ledger] of ledgers.entries()) {
      times[size]?.push(enqueueOnce(ledger, 10_000_000 + round))
    }
  }
  return times.map(quartile)
}

try {
  const paths = SIZES.map((posts) => join(folder, `${posts}.db`))
  const opened = SIZES.map((posts, size) => {
    const path = paths[size] ?? ''
    const filling = PostLedger.open({ path })
    fill(filling, 0, posts)
    filling.close()
    let ledger = filling
    const openMs = time(() => {
      ledger = PostLedger.open({ path })
    })
    return { ledger, openMs }
  })
  const enqueues = timeEnqueues(opened.map(({ ledger }) => ledger))
  const rows: Readonly<Record<string, number>>[] = []
  for (const [size, { ledger, openMs }] of opened.entries()) {
    const posts = SIZES[size] ?? 0
    const middleMs = 1_000_000 + posts / 2
    const search = (text: string, least: number): Promise<number> =>
      timePage(ledger, { text }, least)
    const places = { channelId: 'channel-7', phase: 'failed' } as const
    rows.push({
      'open ledger': openMs,
      'list, queue': await timeOpenPosts(ledger),
      'list, first page': await timePage(ledger, {}, 40),
      'list, middle': await timePage(ledger, {}, 40, { endedAtMs: middleMs, createdAtMs: 0 }),
      'search, many found': await search('KAHVALTI breakfast', 40),
      'search, one found': await search('clip-1.mp4', 1),
      'search, none found': await search('nowhere to be found', 0),
      'channel and state': await timePage(ledger, places, 4),
      'state that is rare': await timePage(ledger, { phase: 'unconfirmed' }, 0),
      'dates and words': await timePage(
        ledger,
        { text: 'no. 1', fromMs: 1_000_000, untilMs: middleMs },
        5,
      ),
      enqueue: enqueues[size] ?? NaN,
    })
  }
  for (const { ledger } of opened) ledger.close()
  const labels = Object.keys(rows[0] ?? {})
  const line = (label: string, cells: readonly string[]): string =>
    label.padEnd(22) + cells.map((cell) => cell.padStart(14)).join('')
  console.log(
    line(
      'ms',
      SIZES.map((posts) => `${posts} posts`),
    ),
  )
  for (const label of labels) {
    console.log(
      line(
        label,
        rows.map((row) => (row[label] ?? NaN).toFixed(2)),
      ),
    )
  }
  const growth = (enqueues.at(-1) ?? NaN) / (enqueues[0] ?? NaN)
  const slow = rows.flatMap((row, size) =>
    labels
      .filter((label) => label !== 'enqueue' && label !== 'open ledger')
      .filter((label) => !((row[label] ?? NaN) < HISTORY_LIMIT_MS))
      .map((label) => `${label} with ${SIZES[size]} posts`),
  )
  const megabytes = (statSync(paths.at(-1) ?? '').size / 1_000_000).toFixed(0)
  console.log(
    `bench:ledger: enqueue at ${SIZES.at(-1)} posts costs ${growth.toFixed(2)} times that at ${SIZES[0]} ` +
      `(bar ${MOST_ENQUEUE_GROWTH}); reads of ${HISTORY_LIMIT_MS} ms or more: ${slow.join(', ') || 'none'}; ${megabytes} MB`,
  )
  process.exitCode = growth <= MOST_ENQUEUE_GROWTH && slow.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
