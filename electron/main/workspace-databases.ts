import { join } from 'node:path'
import { DRAFT_MIGRATIONS } from './drafts/draft-migrations'
import { readSchemaVersion } from './platform/read-schema-version'
import { LEDGER_MIGRATIONS } from './posts/ledger-migrations'

/** Whether the lists in this folder are not there yet, or are of an older version: opening them then takes its time. */
export function isMigrationDue(dataDir: string): boolean {
  const { ledger, drafts } = databasePaths(dataDir)
  return (
    readSchemaVersion(ledger) < LEDGER_MIGRATIONS.length ||
    readSchemaVersion(drafts) < DRAFT_MIGRATIONS.length
  )
}

/** Where the lists of posts and drafts lie. */
export function databasePaths(dataDir: string): {
  readonly ledger: string
  readonly drafts: string
} {
  return { ledger: join(dataDir, 'posts.db'), drafts: join(dataDir, 'drafts.db') }
}
