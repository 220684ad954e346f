import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { LEDGER_MIGRATIONS } from '../../../electron/main/posts/ledger-migrations'
import type { PostEvent } from '../../../electron/main/posts/post-events'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import type { NewEvent } from '../../../electron/main/posts/post-rows'
import { RESTING_POST, toPost } from '../../../electron/main/posts/post-snapshot'
import type { PostState } from '../../../electron/main/posts/post-state'
import {
  EVERY_FINISHED_POST,
  endedAtMs,
  matchesHistoryFilter,
  type HistoryCursor,
  type HistoryFilter,
} from '../../../electron/shared/history-filter'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const FINISHED_EVENTS: readonly (readonly PostEvent[])[] = [
  [SAMPLE_EVENTS.cancelled],
  [SAMPLE_EVENTS['preparing-started'], SAMPLE_EVENTS.failed],
  [
    SAMPLE_EVENTS['preparing-started'],
    SAMPLE_EVENTS['upload-opened'],
    SAMPLE_EVENTS['final-chunk-started'],
    SAMPLE_EVENTS['upload-completed'],
    SAMPLE_EVENTS.published,
  ],
  [],
]

const CAPTIONS = ['İstanbul’da kahvaltı #menemen', 'Glazing day', '100% wool_socks', '']

describe('PostHistory', () => {
  const folder = useTemporaryFolder()
  let files = 0

  function open(): { readonly path: string; readonly ledger: PostLedger } {
    files += 1
    const path = folder.path(`history-${files}`, 'posts.db')
    return { path, ledger: PostLedger.open({ path }) }
  }

  /** Posts of every end, in an order of their ends that is not the one in which they were made. */
  function fill(ledger: PostLedger, count: number): void {
    const entries: NewEvent[] = []
    for (let index = 0; index < count; index += 1) {
      const postId = `post-${index}`
      const queued = {
        ...QUEUED,
        channelId: `channel-${index % 3}`,
        video: { ...QUEUED.video, fileName: `clip-${index}.mp4` },
        settings: { ...QUEUED.settings, caption: CAPTIONS[index % CAPTIONS.length] ?? '' },
      }
      const atMs = 100_000 + ((index * 7919) % count) * 10
      entries.push({ postId, event: queued, atMs: 1000 + index })
      for (const event of FINISHED_EVENTS[index % FINISHED_EVENTS.length] ?? []) {
        entries.push({ postId, event, atMs })
      }
      if (index % 11 === 0 && index % 4 !== 3) {
        entries.push({ postId, event: SAMPLE_EVENTS.removed, atMs: 200_000 })
      }
    }
    ledger.appendAll(entries)
  }

  /** Many posts in a moment: one of the ledger's own, copied by SQL. */
  function multiply(path: string, ledger: PostLedger, count: number): void {
    ledger.append('p0', QUEUED, 1000)
    ledger.append('p0', SAMPLE_EVENTS.cancelled, 50_000)
    const database = new Database(path)
    database.exec(`
      WITH RECURSIVE copies (number) AS
        (SELECT 1 UNION ALL SELECT number + 1 FROM copies WHERE number < ${count - 1})
      INSERT INTO posts
      SELECT 'p' || number, channel_id, phase, created_at_ms + number, video_bytes, video_hash, is_removed,
        json_set(state, '$.id', 'p' || number, '$.createdAtMs', created_at_ms + number),
        ended_at_ms + number % 5, search_text
      FROM posts, copies`)
    database.close()
  }

  async function readPages(
    ledger: PostLedger,
    filter: HistoryFilter,
    limit: number,
  ): Promise<readonly PostState[]> {
    const states: PostState[] = []
    let after: HistoryCursor | null = null
    do {
      const page: Awaited<ReturnType<PostLedger['history']['search']>> =
        await ledger.history.search({ filter, limit, after })
      expect(page.states.length).toBeLessThanOrEqual(limit)
      states.push(...page.states)
      after = page.next
    } while (after !== null)
    return states
  }

  it('answers page by page exactly the posts that the shared rule lets through, the latest end first', async () => {
    const { ledger } = open()
    fill(ledger, 240)
    const finished = ledger
      .list({ scope: 'finished', limit: 500, beforeMs: null })
      .states.map((state) => toPost(state, RESTING_POST, 1, state.updatedAtMs))
    const filters: Partial<HistoryFilter>[] = [
      {},
      { text: 'ISTANBUL' },
      { text: 'menemen  kahvalti' },
      { text: 'menemen glazing' },
      { text: 'clip-17.mp4' },
      { text: '%' },
      { text: '_' },
      { text: 'v_pub_file' },
      { text: `';--` },
      { phase: 'failed' },
      { phase: 'published', channelId: 'channel-1' },
      { channelId: 'nobody' },
      { fromMs: 100_700, untilMs: 101_100 },
      { fromMs: 100_700, text: 'wool' },
      { untilMs: 100_010, phase: 'cancelled' },
    ]
    for (const change of filters) {
      const filter = { ...EVERY_FINISHED_POST, ...change }
      const expected = finished
        .filter((post) => matchesHistoryFilter(post, filter))
        .sort((a, b) => endedAtMs(b) - endedAtMs(a) || b.createdAtMs - a.createdAtMs)
        .map(({ id }) => id)
      for (const limit of [1, 7, 500]) {
        const found = await readPages(ledger, filter, limit)
        expect(found.map(({ id }) => id)).toEqual(expected)
      }
      expect(await ledger.history.count(filter)).toBe(expected.length)
    }
    expect(finished.length).toBeGreaterThan(150)
    ledger.close()
  })

  it('crosses the slices in which a search gives way, and reads all of a history', async () => {
    const { path, ledger } = open()
    multiply(path, ledger, 9000)
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 0)
    const page = await ledger.history.search({
      filter: { ...EVERY_FINISHED_POST, text: 'nowhere' },
      limit: 50,
      after: null,
    })
    clearInterval(ticking)
    expect(page).toEqual({ states: [], next: null })
    expect(turns).toBeGreaterThan(0)
    const seen = new Set<string>()
    for await (const states of ledger.history.readAll(EVERY_FINISHED_POST)) {
      for (const { id } of states) seen.add(id)
    }
    expect(seen.size).toBe(9000)
    expect(await ledger.history.count(EVERY_FINISHED_POST)).toBe(9000)
    ledger.close()
  })

  it('finds the same when it knows from earlier searches where to cut, and what has ended or gone since', async () => {
    const { path, ledger } = open()
    multiply(path, ledger, 9000)
    const middle = { ...EVERY_FINISHED_POST, fromMs: 50_001, untilMs: 50_003 }
    const early = { ...EVERY_FINISHED_POST, untilMs: 50_002 }
    const filters = [middle, early, EVERY_FINISHED_POST, middle, early]
    const countAll = () => Promise.all(filters.map((filter) => ledger.history.count(filter)))
    expect(await countAll()).toEqual([3600, 3600, 9000, 3600, 3600])
    // More than a slice of them later than the first cut, and one between two others.
    const lateIds = Array.from({ length: 2500 }, (_, index) => `late-${index}`)
    ledger.appendAll(
      lateIds.flatMap((postId, index) => [
        { postId, event: QUEUED, atMs: 20_000 + index },
        { postId, event: SAMPLE_EVENTS.cancelled, atMs: index === 0 ? 50_002 : 60_000 + index },
      ]),
    )
    ledger.append('p4001', SAMPLE_EVENTS.removed, 70_000)
    expect(await countAll()).toEqual([3600, 3599, 11_499, 3600, 3599])
    const ids = (await readPages(ledger, EVERY_FINISHED_POST, 700)).map(({ id }) => id)
    expect(ids).toHaveLength(11_499)
    expect(new Set(ids).size).toBe(11_499)
    expect(ids).toEqual(expect.arrayContaining(lateIds))
    expect(ids).not.toContain('p4001')
    ledger.close()
  })

  it('finds the posts of versions that could not be searched', async () => {
    const { path, ledger } = open()
    fill(ledger, 12)
    ledger.close()
    const database = new Database(path)
    // The file as the first version has left it.
    database.exec(`
      DROP INDEX finished_posts; DROP INDEX posts_without_search_text; DROP INDEX failures; DROP INDEX latest_of_channel;
      DROP TABLE queue_pause; DROP INDEX begins;
      ALTER TABLE posts DROP COLUMN search_text; ALTER TABLE posts DROP COLUMN ended_at_ms;
      PRAGMA user_version = 1`)
    database.close()
    const upgraded = PostLedger.open({ path })
    const filter = { ...EVERY_FINISHED_POST, text: 'istanbul' }
    const states = await readPages(upgraded, filter, 50)
    expect(states.map(({ id }) => id).sort()).toEqual(['post-4', 'post-8'])
    upgraded.close()
    expect(LEDGER_MIGRATIONS.length).toBeGreaterThan(1)
  })

  it('says so when the ledger was closed in the middle of a search', async () => {
    const { path, ledger } = open()
    multiply(path, ledger, 4500)
    const search = ledger.history.count({ ...EVERY_FINISHED_POST, text: 'nowhere' })
    setImmediate(() => ledger.close())
    await expect(search).rejects.toMatchObject({ code: 'ledger-unavailable' })
  })
})
