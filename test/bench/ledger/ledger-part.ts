import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import type { BenchPart } from '../bench-part'
import { atLeast, atMost, type BenchRow } from '../bench-row'
import { fillLedger } from './fill-ledger'
import { ledgerReads, timeEnqueues, timeRead } from './ledger-times'
import { scrollHistory } from './scroll-history'

const SIZES = [100, 10_000, 100_000] as const
const LARGEST = SIZES[2]
/** Only these sizes have enough posts for every question. */
const READ_SIZES = SIZES.slice(1)
const READ_LIMIT_MS = 100
const MOST_ENQUEUE_GROWTH = 1.5
/** 59 of 60 frames: one that falls into the next second is no frame that was missed. */
const LEAST_SHARE_OF_FRAMES = 0.98

const pathOf = (folder: string, postCount: number): string => join(folder, `${postCount}.db`)

/** What a ledger of some years costs: one more post, a question about it, and scrolling through it in the window. */
export const ledgerPart: BenchPart = {
  name: 'ledger',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    try {
      for (const postCount of SIZES) {
        const ledger = PostLedger.open({ path: pathOf(folder, postCount) })
        fillLedger(ledger, postCount)
        ledger.close()
      }
      const scrolling = await measureScrolling(pathOf(folder, LARGEST))
      return [...(await measureLedgers(folder)), scrolling]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measureLedgers(folder: string): Promise<readonly BenchRow[]> {
  const openTimes: number[] = []
  const ledgers = SIZES.map((postCount) => {
    const startedAtMs = performance.now()
    const ledger = PostLedger.open({ path: pathOf(folder, postCount) })
    openTimes.push(performance.now() - startedAtMs)
    return ledger
  })
  try {
    const enqueues = timeEnqueues(ledgers)
    const rows: BenchRow[] = [
      {
        name: `enqueue with ${words(LARGEST)} posts`,
        figure: enqueues[2] ?? NaN,
        reference: enqueues[0] ?? NaN,
        referenceName: `with ${words(SIZES[0])}`,
        unit: 'ms',
        comparison: 'ratio',
        bar: atMost(MOST_ENQUEUE_GROWTH),
      },
      readRow(`open the ledger of ${words(LARGEST)} posts`, openTimes[2] ?? NaN),
    ]
    for (const postCount of READ_SIZES) {
      const ledger = ledgers[SIZES.indexOf(postCount)]
      if (ledger === undefined) throw new Error(`No ledger of ${postCount} posts`)
      for (const [name, read] of Object.entries(ledgerReads(ledger, postCount))) {
        rows.push(readRow(`${name}, ${words(postCount)} posts`, await timeRead(read)))
      }
    }
    return rows
  } finally {
    for (const ledger of ledgers) ledger.close()
  }
}

async function measureScrolling(ledgerPath: string): Promise<BenchRow> {
  const { history, emptyPage } = await scrollHistory(ledgerPath, LARGEST)
  return {
    name: `scroll the history of ${words(LARGEST)} posts`,
    figure: history,
    reference: emptyPage,
    referenceName: 'empty page as long',
    unit: 'fps',
    comparison: 'ratio',
    bar: atLeast(LEAST_SHARE_OF_FRAMES),
  }
}

function readRow(name: string, figure: number): BenchRow {
  return {
    name,
    figure,
    reference: null,
    referenceName: '',
    unit: 'ms',
    comparison: 'figure',
    bar: atMost(READ_LIMIT_MS),
  }
}

const words = (count: number): string => count.toLocaleString('en')
