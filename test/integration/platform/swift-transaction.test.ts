import { expect, it } from 'vitest'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import {
  inSwiftTransaction,
  openSqliteDatabase,
} from '../../../electron/main/platform/sqlite-database'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const FULL = 2
const NORMAL = 1
const folder = useTemporaryFolder()

it('does not wait for the disk inside, and everything after it does again, also when it fails', () => {
  const { database } = openSqliteDatabase({
    path: folder.path('swift.db'),
    logger: SILENT_LOGGER,
    nowMs: 0,
    migrations: ['CREATE TABLE notes (text TEXT)'],
  })
  const readSynchronous = (): unknown => {
    const [row] = database.prepare('PRAGMA synchronous').raw().all() as [number][]
    return row?.[0]
  }
  expect(readSynchronous()).toBe(FULL)
  const inside = inSwiftTransaction(database, () => {
    database.prepare('INSERT INTO notes VALUES (?)').run('kept')
    return readSynchronous()
  })
  expect([inside, readSynchronous()]).toEqual([NORMAL, FULL])
  expect(() =>
    inSwiftTransaction(database, () => {
      database.prepare('INSERT INTO notes VALUES (?)').run('taken back')
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(readSynchronous()).toBe(FULL)
  expect(database.prepare('SELECT text FROM notes').raw().all()).toEqual([['kept']])
  database.close()
})
