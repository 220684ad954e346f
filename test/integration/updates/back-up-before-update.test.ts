import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { backUpBeforeUpdate } from '../../../electron/main/updates/back-up-before-update'
import { RecordingLogger } from '../../fakes/recording-logger'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const files = useTemporaryFolder()

function aFolder(): string {
  const folder = files.path(randomUUID())
  mkdirSync(folder)
  return folder
}

it('keeps the ledger as the version before the update has left it, and only that of the last update', () => {
  const folder = aFolder()
  const logger = new RecordingLogger()
  const open = () => PostLedger.open({ path: join(folder, 'posts.db'), logger })
  open().close()
  expect(backUpBeforeUpdate(folder, '0.9.0', logger)).toBe(true)
  expect(backUpBeforeUpdate(folder, '1.0.0', logger)).toBe(true)
  const copies = readdirSync(folder).filter((name) => name.includes('before-update'))
  expect(copies).toEqual(['posts.db.before-update-of-1.0.0'])
  // The copy is a whole ledger.
  const ledger = PostLedger.open({ path: join(folder, copies[0] ?? ''), logger })
  expect(ledger.setAsideFileName).toBeNull()
  ledger.close()
})

it('copies nothing that is in use, because the copy would be torn, and holds up nobody', () => {
  const folder = aFolder()
  const logger = new RecordingLogger()
  writeFileSync(join(folder, 'posts.db'), 'x')
  writeFileSync(join(folder, 'posts.db-wal'), 'not written back yet')
  expect(backUpBeforeUpdate(folder, '1.0.0', logger)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('before-update'))).toEqual([])
  expect(logger.lines).toHaveLength(1)
})
