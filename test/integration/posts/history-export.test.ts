import { readFileSync, readdirSync, mkdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { toLocalIso } from '../../../electron/main/posts/history-csv'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { writeHistoryCsv } from '../../../electron/main/posts/write-history-csv'
import { EXPORT_COLUMNS, type HistoryExport } from '../../../electron/shared/history-export'
import { EVERY_FINISHED_POST } from '../../../electron/shared/history-filter'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const WORDS: HistoryExport = {
  filter: EVERY_FINISHED_POST,
  fileName: 'posts.csv',
  separator: ';',
  columns: Object.fromEntries(
    EXPORT_COLUMNS.map((column) => [column, `${column} ğ`]),
  ) as HistoryExport['columns'],
  phases: { published: 'Yayında', failed: 'Başarısız', unconfirmed: '?', cancelled: 'İptal' },
  privacyLevels: {
    PUBLIC_TO_EVERYONE: 'Herkes',
    MUTUAL_FOLLOW_FRIENDS: 'Arkadaşlar',
    FOLLOWER_OF_CREATOR: 'Takipçiler',
    SELF_ONLY: 'Yalnızca ben',
  },
}

const CAPTIONS = [
  '=HYPERLINK("http://x.example","click")',
  '+1',
  '-1; "quoted"',
  '@SUM(A1)',
  '\tcell',
  '  =1+1',
  'Line one\nLine two; İstanbul’da şölen 🍳',
  'plain',
]

describe('the file of the history', () => {
  const folder = useTemporaryFolder()

  function aLedger(name: string): PostLedger {
    const ledger = PostLedger.open({ path: folder.path(name, 'posts.db') })
    ledger.appendAll(
      CAPTIONS.flatMap((caption, index) => [
        {
          postId: `p${index}`,
          event: { ...QUEUED, settings: { ...QUEUED.settings, caption } },
          atMs: 1_790_000_000_000 + index,
        },
        {
          postId: `p${index}`,
          event: SAMPLE_EVENTS.cancelled,
          atMs: 1_790_000_100_000 + index * 1000,
        },
      ]),
    )
    return ledger
  }

  it('is what a spreadsheet reads, letter by letter, and runs nothing', async () => {
    const ledger = aLedger('letters')
    const path = folder.path('letters.csv')
    const count = await writeHistoryCsv(path, ledger.history.readAll(WORDS.filter), WORDS)
    ledger.close()
    expect(count).toBe(CAPTIONS.length)
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual(EXPORT_COLUMNS.map((column) => `${column} ğ`))
    const captions = rows.map((row) => row['caption ğ'] ?? '').reverse()
    expect(captions).toEqual(
      CAPTIONS.map((caption, index) => (index < 6 ? `'${caption}` : caption)),
    )
    expect(rows[0]).toMatchObject({
      'state ğ': 'İptal',
      'privacy ğ': 'Yalnızca ben',
      'channel ğ': 'Ada',
      'durationSec ğ': '12.000',
      'scheduledFor ğ': '',
    })
    for (const row of rows) {
      const ended = row['endedAt ğ'] ?? ''
      expect(ended).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u)
      expect(Date.parse(ended)).toBeGreaterThanOrEqual(1_790_000_100_000)
    }
  })

  it('writes only what is filtered', async () => {
    const ledger = aLedger('filtered')
    const path = folder.path('filtered.csv')
    const filter = { ...EVERY_FINISHED_POST, text: 'istanbul' }
    const words = { ...WORDS, filter }
    expect(await writeHistoryCsv(path, ledger.history.readAll(filter), words)).toBe(1)
    ledger.close()
  })

  it('says so when the place cannot be written, and leaves nothing half-written', async () => {
    const ledger = aLedger('refused')
    const place = folder.path('refused-place')
    mkdirSync(`${place}/posts.csv`, { recursive: true })
    const pages = ledger.history.readAll(WORDS.filter)
    await expect(writeHistoryCsv(`${place}/posts.csv`, pages, WORDS)).rejects.toMatchObject({
      code: 'file-not-writable',
    })
    expect(readdirSync(place)).toEqual(['posts.csv'])
    await expect(
      writeHistoryCsv(`${place}/nowhere/posts.csv`, ledger.history.readAll(WORDS.filter), WORDS),
    ).rejects.toMatchObject({ code: 'file-not-writable' })
    ledger.close()
  })

  it('keeps an instant whatever the offset of the clock', () => {
    for (const atMs of [0, 1_743_296_400_000, 1_790_000_000_000]) {
      expect(Date.parse(toLocalIso(atMs))).toBe(atMs)
    }
  })
})
