import { fork } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { openSqliteDatabase } from '../../../electron/main/platform/sqlite-database'
import { LEDGER_MIGRATIONS } from '../../../electron/main/posts/ledger-migrations'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { IllegalPostChangeError } from '../../../electron/main/posts/post-reducer'
import { RecordingLogger } from '../../fakes/recording-logger'
import { QUEUED, SAMPLE_EVENTS, SCHEDULED } from '../../fixtures/post-events'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

describe('PostLedger', () => {
  const folder = useTemporaryFolder()
  let files = 0

  function newPath(): string {
    files += 1
    return folder.path(`ledger-${files}`, 'posts.db')
  }

  function pragma(database: Database.Database, name: string): unknown {
    return (database.prepare(`PRAGMA ${name}`).raw().all() as unknown[][])[0]?.[0]
  }

  it('makes every commit durable, at every opening', () => {
    const path = newPath()
    for (let opening = 0; opening < 3; opening += 1) {
      const { database } = openSqliteDatabase({
        path,
        logger: SILENT_LOGGER,
        nowMs: 1,
        migrations: LEDGER_MIGRATIONS,
      })
      expect(pragma(database, 'journal_mode')).toBe('wal')
      expect(pragma(database, 'synchronous')).toBe(2)
      expect(pragma(database, 'foreign_keys')).toBe(1)
      expect(pragma(database, 'fullfsync')).toBe(1)
      expect(pragma(database, 'user_version')).toBe(LEDGER_MIGRATIONS.length)
      database.close()
    }
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('remembers over a restart what was appended, in order', () => {
    const path = newPath()
    const first = PostLedger.open({ path })
    first.append('a', QUEUED, 1000)
    first.append('a', SAMPLE_EVENTS['preparing-started'], 1001)
    const state = first.append('a', SAMPLE_EVENTS['upload-opened'], 1002)
    first.close()
    const second = PostLedger.open({ path })
    expect(second.find('a')).toEqual(state)
    expect(second.readEvents('a')).toEqual([
      { atMs: 1000, event: QUEUED },
      { atMs: 1001, event: SAMPLE_EVENTS['preparing-started'] },
      { atMs: 1002, event: SAMPLE_EVENTS['upload-opened'] },
    ])
    expect(second.find('b')).toBeNull()
    expect(second.readEvents('b')).toEqual([])
    expect(second.setAsideFileName).toBeNull()
    second.close()
  })

  it('reads posts of before the sentences of the consent were kept', () => {
    const path = newPath()
    const first = PostLedger.open({ path })
    // The fixture is such an event; the stored state of that time did not know the fields either.
    expect(QUEUED).not.toHaveProperty('consentText')
    const state = first.append('a', QUEUED, 1000)
    first.close()
    const { consentText, consentLanguage, consentLabel, ...older } = state
    expect([consentText, consentLanguage, consentLabel]).toEqual([null, null, null])
    const database = new Database(path)
    database.prepare('UPDATE posts SET state = ? WHERE id = ?').run(JSON.stringify(older), 'a')
    database.close()
    const second = PostLedger.open({ path })
    expect(second.find('a')).toEqual(state)
    expect(second.readEvents('a')).toEqual([{ atMs: 1000, event: QUEUED }])
    second.close()
  })

  it('writes nothing of an event that cannot follow', () => {
    const ledger = PostLedger.open({ path: newPath() })
    const state = ledger.append('a', QUEUED, 1000)
    expect(() => ledger.append('a', SAMPLE_EVENTS.published, 1001)).toThrow(IllegalPostChangeError)
    expect(() => ledger.append('b', SAMPLE_EVENTS.published, 1001)).toThrow(IllegalPostChangeError)
    expect(ledger.find('a')).toEqual(state)
    expect(ledger.readEvents('a')).toHaveLength(1)
    expect(ledger.find('b')).toBeNull()
    // The failed transaction is over and the next one is free.
    ledger.append('a', SAMPLE_EVENTS.cancelled, 1002)
    ledger.close()
  })

  it('knows when the posts of a channel began or are to begin that TikTok counts', () => {
    const ledger = PostLedger.open({ path: newPath() })
    const { channelId } = QUEUED
    ledger.append('old', QUEUED, 500)
    ledger.append('open', QUEUED, 1000)
    ledger.append('cancelled', QUEUED, 1001)
    ledger.append('cancelled', SAMPLE_EVENTS.cancelled, 1002)
    ledger.append('removed', QUEUED, 1003)
    ledger.append('removed', SAMPLE_EVENTS.cancelled, 1004)
    ledger.append('removed', SAMPLE_EVENTS.removed, 1005)
    ledger.append('other', { ...QUEUED, channelId: 'another' }, 1006)
    ledger.append('scheduled', SCHEDULED, 1007)
    const { scheduledForMs } = SCHEDULED
    expect(ledger.listPostTimes(channelId, 1000)).toEqual([1000, scheduledForMs])
    expect(ledger.listPostTimes('nobody', 0)).toEqual([])
    ledger.close()
  })

  it('never changes or deletes an event', () => {
    const path = newPath()
    const ledger = PostLedger.open({ path })
    ledger.append('a', QUEUED, 1000)
    ledger.close()
    const database = new Database(path)
    for (const sql of [
      `UPDATE post_events SET kind = 'x'`,
      `DELETE FROM post_events`,
      `DELETE FROM posts`,
    ]) {
      database.exec('PRAGMA foreign_keys = ON')
      expect(() => database.exec(sql)).toThrow(/append-only|FOREIGN KEY/u)
    }
    database.close()
  })

  it('lists open and finished posts by pages, without those that were removed', () => {
    const ledger = PostLedger.open({ path: newPath() })
    for (let index = 0; index < 30; index += 1) {
      const id = `post-${index}`
      ledger.append(id, QUEUED, 1000 + index)
      if (index % 3 !== 0) ledger.append(id, SAMPLE_EVENTS.cancelled, 5000)
      if (index % 3 === 2) ledger.append(id, SAMPLE_EVENTS.removed, 6000)
    }
    const ids = (scope: 'open' | 'finished' | 'all', limit: number, beforeMs: number | null) => {
      const page = ledger.list({ scope, limit, beforeMs })
      return { ids: page.states.map(({ id }) => id), hasMore: page.hasMore }
    }
    expect(ids('open', 3, null)).toEqual({ ids: ['post-27', 'post-24', 'post-21'], hasMore: true })
    expect(ids('open', 100, 1021).ids).toHaveLength(7)
    expect(ids('finished', 2, null)).toEqual({ ids: ['post-28', 'post-25'], hasMore: true })
    expect(ids('all', 100, null).ids).toHaveLength(20)
    expect(ids('all', 20, null).hasMore).toBe(false)
    expect(ledger.listOpen().map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_value, index) => `post-${index * 3}`),
    )
    expect(ledger.findSameVideo('channel-1', QUEUED.video.identity)).toHaveLength(30)
    expect(ledger.findSameVideo('channel-2', QUEUED.video.identity)).toEqual([])
    expect(ledger.findFreeInstants(1000, 2)).toEqual([1030, 1031])
    expect(ledger.findFreeInstants(2000, 1)).toEqual([2000])
    ledger.close()
  })

  it('finds its pages by an index', () => {
    const path = newPath()
    PostLedger.open({ path }).close()
    const database = new Database(path)
    const plan = (condition: string): string =>
      JSON.stringify(
        database.prepare(`EXPLAIN QUERY PLAN SELECT state FROM posts WHERE ${condition}`).all(),
      )
    const finished = `('published', 'failed', 'cancelled', 'unconfirmed')`
    const order = 'AND created_at_ms < 9 ORDER BY created_at_ms DESC LIMIT 9'
    expect(plan(`is_removed = 0 AND phase NOT IN ${finished} ${order}`)).toContain('open_posts')
    expect(plan(`is_removed = 0 ${order}`)).toContain('listed_posts')
    expect(plan(`channel_id = 'a' AND video_hash = 'b' AND video_bytes = 1`)).toContain(
      'posts_by_video',
    )
    database.close()
  })

  it('reads what versions without a schedule have stored as it stands', () => {
    const path = newPath()
    const first = PostLedger.open({ path })
    const state = first.append('a', QUEUED, 1000)
    first.close()
    const database = new Database(path)
    database.exec(`UPDATE posts SET state = json_remove(state, '$.scheduledForMs')`)
    database.close()
    const logger = new RecordingLogger()
    const second = PostLedger.open({ path, logger })
    expect(second.find('a')).toEqual(state)
    expect(logger.lines.join()).not.toContain('post-state-rebuilt')
    second.close()
  })

  it('counts scheduled posts as open, and finds them by the index of open posts', () => {
    const path = newPath()
    const ledger = PostLedger.open({ path })
    ledger.append('a', QUEUED, 1000)
    ledger.append('b', SCHEDULED, 1001)
    ledger.append('c', SCHEDULED, 1002)
    ledger.append('c', SAMPLE_EVENTS.cancelled, 1003)
    expect(ledger.listScheduled().map(({ id }) => id)).toEqual(['b'])
    expect(ledger.listOpen().map(({ id }) => id)).toEqual(['a', 'b'])
    ledger.close()
    const database = new Database(path)
    const plan = database
      .prepare(
        `EXPLAIN QUERY PLAN SELECT state FROM posts WHERE is_removed = 0
         AND phase NOT IN ('published', 'failed', 'cancelled', 'unconfirmed')
         AND phase = 'scheduled' ORDER BY created_at_ms`,
      )
      .all()
    expect(JSON.stringify(plan)).toContain('open_posts')
    database.close()
  })

  it('adds the events up again when the stored state is from another time', () => {
    const path = newPath()
    const first = PostLedger.open({ path })
    first.append('a', QUEUED, 1000)
    const state = first.append('a', SAMPLE_EVENTS['preparing-started'], 1001)
    first.close()
    const database = new Database(path)
    database.exec(`UPDATE posts SET state = '{"id":"a","phase":"dancing"}'`)
    database.close()
    const logger = new RecordingLogger()
    const second = PostLedger.open({ path, logger })
    expect(second.find('a')).toEqual(state)
    expect(logger.lines.join()).toContain('post-state-rebuilt')
    second.close()
  })

  describe('with a damaged file', () => {
    async function damage(path: string, kind: string): Promise<void> {
      const ledger = PostLedger.open({ path })
      for (let index = 0; index < 60; index += 1) ledger.append(`post-${index}`, QUEUED, index)
      ledger.close()
      if (kind === 'not a database') writeFileSync(path, 'Lorem ipsum '.repeat(1000))
      else if (kind === 'a torn header') writeFileSync(path, readFileSync(path).subarray(0, 60))
      else {
        const file = await open(path, 'r+')
        const { size } = await file.stat()
        for (let at = 4096; at < size; at += 4096)
          await file.write(Buffer.alloc(512, 7), 0, 512, at)
        await file.close()
      }
    }

    it.each(['not a database', 'a torn header', 'overwritten pages'])(
      'sets %s aside, says so, and begins anew',
      async (kind) => {
        const path = newPath()
        await damage(path, kind)
        // Nothing was ever ended properly, so there is no backup.
        rmSync(`${path}.backup`)
        const damaged = readFileSync(path)
        const logger = new RecordingLogger()
        const ledger = PostLedger.open({ path, logger })
        expect(ledger.setAsideFileName).toMatch(/^posts\.db\.damaged-\d+$/u)
        expect(logger.lines.join()).toContain('database-set-aside')
        expect(readFileSync(join(path, '..', ledger.setAsideFileName ?? ''))).toEqual(damaged)
        ledger.append('a', QUEUED, 1)
        ledger.close()
        const again = PostLedger.open({ path })
        expect(again.setAsideFileName).toBeNull()
        expect(again.listOpen()).toHaveLength(1)
        again.close()
      },
    )

    it.each(['backup', 'backup-before'])(
      'brings the %s back, and lets every post that was open wait for the person',
      (kind) => {
        const path = newPath()
        const first = PostLedger.open({ path })
        first.append('queued', QUEUED, 1)
        first.append('ended', QUEUED, 2)
        const ended = first.append('ended', SAMPLE_EVENTS.failed, 3)
        first.append('scheduled', SCHEDULED, 4)
        first.append('opened', QUEUED, 5)
        first.append('opened', SAMPLE_EVENTS['preparing-started'], 6)
        first.append('opened', SAMPLE_EVENTS['upload-opened'], 7)
        first.close()
        if (kind === 'backup-before') {
          // The last proper end has copied a file that was damaged already.
          renameSync(`${path}.backup`, `${path}.backup-before`)
          writeFileSync(`${path}.backup`, 'Lorem ipsum '.repeat(1000))
        }
        writeFileSync(path, 'Lorem ipsum '.repeat(1000))
        const ledger = PostLedger.open({ path })
        expect(ledger.setAsideFileName).toMatch(/^posts\.db\.damaged-\d+$/u)
        expect(ledger.restoredFileName).toBe(`posts.db.${kind}`)
        expect(ledger.listOpen()).toEqual([])
        expect(ledger.find('ended')).toEqual(ended)
        const error = { code: 'ledger-restored', retryable: true }
        expect(ledger.find('queued')).toMatchObject({ phase: 'failed', error })
        expect(ledger.find('scheduled')).toMatchObject({ phase: 'failed', error })
        // TikTok can be asked about this one.
        expect(ledger.find('opened')).toMatchObject({ phase: 'unconfirmed', error })
        ledger.close()
        const again = PostLedger.open({ path })
        expect([again.setAsideFileName, again.restoredFileName]).toEqual([null, null])
        again.close()
      },
    )

    it('keeps a backup of every run that has changed something, and of no other', () => {
      const path = newPath()
      const first = PostLedger.open({ path })
      first.append('a', QUEUED, 1)
      first.close()
      const { mtimeMs } = statSync(`${path}.backup`)
      PostLedger.open({ path }).close()
      expect(statSync(`${path}.backup`).mtimeMs).toBe(mtimeMs)
      expect(existsSync(`${path}.backup-before`)).toBe(false)
      const copy = PostLedger.open({ path: `${path}.backup` })
      expect(copy.find('a')?.phase).toBe('queued')
      copy.close()
    })
  })

  it('leaves the file of a newer version alone', () => {
    const path = newPath()
    PostLedger.open({ path }).close()
    const database = new Database(path)
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(() => PostLedger.open({ path })).toThrow('ledger-unavailable')
    expect(readdirSync(join(path, '..')).some((name) => name.includes('damaged'))).toBe(false)
  })

  it('cannot be opened where there is a folder, and says so', () => {
    expect(() => PostLedger.open({ path: folder.path() })).toThrow('ledger-unavailable')
  })

  it('keeps a copy of an older file before it brings the schema up to date', () => {
    const path = newPath()
    const old = PostLedger.open({ path })
    old.append('a', QUEUED, 1000)
    old.close()
    const migrations = [...LEDGER_MIGRATIONS, 'ALTER TABLE posts ADD COLUMN colour TEXT']
    const { database } = openSqliteDatabase({ path, logger: SILENT_LOGGER, nowMs: 1, migrations })
    expect(pragma(database, 'user_version')).toBe(migrations.length)
    database.exec(`UPDATE posts SET colour = 'teal'`)
    database.close()
    const backup = `${path}.before-version-${migrations.length}`
    expect(existsSync(backup)).toBe(true)
    const restored = PostLedger.open({ path: backup })
    expect(restored.find('a')?.settings.caption).toBe(QUEUED.settings.caption)
    restored.close()
  })

  it('takes nothing of a migration that fails', () => {
    const path = newPath()
    PostLedger.open({ path }).close()
    const migrations = [
      ...LEDGER_MIGRATIONS,
      'ALTER TABLE posts ADD COLUMN colour TEXT',
      'ALTER TABLE nowhere ADD COLUMN x TEXT',
    ]
    expect(() => openSqliteDatabase({ path, logger: SILENT_LOGGER, nowMs: 1, migrations })).toThrow(
      'ledger-unavailable',
    )
    const database = new Database(path)
    expect(pragma(database, 'user_version')).toBe(LEDGER_MIGRATIONS.length)
    expect(JSON.stringify(database.prepare('PRAGMA table_info(posts)').all())).not.toContain(
      'colour',
    )
    database.close()
  })

  it('answers disk-full with nothing written, and goes on when there is room', () => {
    const ledger = PostLedger.open({ path: newPath() })
    ledger.append('a', QUEUED, 1000)
    ledger.limitSize(1)
    const fill = (): void => {
      for (let index = 0; ; index += 1) ledger.append(`post-${index}`, QUEUED, 2000 + index)
    }
    expect(fill).toThrow('disk-full')
    const count = ledger.listOpen().length
    expect(fill).toThrow()
    expect(ledger.listOpen()).toHaveLength(count)
    ledger.limitSize(100_000)
    ledger.append('b', QUEUED, 9000)
    expect(ledger.listOpen()).toHaveLength(count + 1)
    ledger.close()
  })

  it('keeps every event it has confirmed, and none by half, over a kill -9', async () => {
    const path = newPath()
    for (const mode of ['between', 'inside'] as const) {
      const child = fork(join(import.meta.dirname, 'ledger-writing-process.ts'), [path, mode], {
        execArgv: ['--import', 'tsx'],
      })
      let confirmed = 0
      const enough = new Promise<void>((resolve) => {
        child.on('message', (count: number) => {
          confirmed = count
          if (count >= 200) resolve()
        })
      })
      await enough
      child.kill('SIGKILL')
      await once(child, 'exit')
      const ledger = PostLedger.open({ path })
      expect(ledger.setAsideFileName).toBeNull()
      const events = ledger.readEvents(mode)
      const state = ledger.find(mode)
      expect(events.length).toBeGreaterThanOrEqual(confirmed)
      // The state and the events of one transaction are both there or both not.
      expect(state?.eventCount).toBe(events.length)
      expect(ledger.find(`${mode}-half-written`)).toBeNull()
      ledger.close()
    }
  })
})
