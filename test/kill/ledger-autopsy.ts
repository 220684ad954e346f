import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { PostLedger } from '../../electron/main/posts/post-ledger'
import type { RecordedEvent } from '../../electron/main/posts/post-rows'
import type { PostState } from '../../electron/main/posts/post-state'

/** What a ledger holds that a killed app has left behind. */
export interface LedgerAutopsy {
  /** `ok`, or what SQLite's full check has found. */
  readonly integrity: string
  readonly posts: readonly {
    readonly state: PostState
    readonly events: readonly RecordedEvent[]
  }[]
}

/**
 * Looks at a copy of the file and its log, as a disk would show them after the computer went down with the app: looking at the
 * ledger itself would repair it before the next start can.
 */
export function examineLedger(ledgerPath: string, folder: string): LedgerAutopsy {
  if (!existsSync(ledgerPath)) return { integrity: 'ok', posts: [] }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, 'posts.db')
  copyFileSync(ledgerPath, copy)
  if (existsSync(`${ledgerPath}-wal`)) copyFileSync(`${ledgerPath}-wal`, `${copy}-wal`)
  const database = new Database(copy)
  const rows = database.prepare('PRAGMA integrity_check').raw().all() as [string][]
  database.close()
  const integrity = rows.map(([row]) => row).join('; ')
  if (integrity !== 'ok') return { integrity, posts: [] }
  const ledger = PostLedger.open({ path: copy })
  try {
    if (ledger.setAsideFileName !== null) return { integrity: 'set aside', posts: [] }
    const { states } = ledger.list({ scope: 'all', limit: 100, beforeMs: null })
    return {
      integrity,
      posts: states.map((state) => ({ state, events: ledger.readEvents(state.id) })),
    }
  } finally {
    ledger.close()
  }
}
