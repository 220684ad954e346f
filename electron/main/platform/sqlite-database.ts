import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import { AppError } from './app-error'
import { backupPaths, wasLeftOpen } from './closed-database'
import type { Logger } from './logger'
import { toDatabaseError } from './to-database-error'

export interface SqliteDatabaseOptions {
  /** Path of the SQLite file; its folder is made when missing. */
  readonly path: string
  readonly logger: Logger
  /** The moment, for the name of a file that is set aside. */
  readonly nowMs: number
  /**
   * The schema's steps; `user_version` counts those that a file has had. A step that has shipped is never edited: a change is
   * a new step.
   */
  readonly migrations: readonly string[]
  /** Begins with the newest sound backup, and not with an empty file, after a damaged one was set aside. */
  readonly isRestored?: boolean
}

/** An open database file, and the name under which a damaged one before it was set aside. */
export interface OpenSqliteDatabase {
  readonly database: Database.Database
  readonly setAsideFileName: string | null
  /** Name of the backup that took the place of the damaged file, or null. */
  readonly restoredFileName: string | null
}

/**
 * Opens a database file: checks it, brings its schema up to date after a backup, and makes every commit durable. A damaged
 * file is set aside, never deleted, and its newest backup or a new file takes its place, so that the app can be used. Throws `disk-full`, and
 * `ledger-unavailable` for a file of a newer version or one that cannot be opened.
 */
export function openSqliteDatabase(options: SqliteDatabaseOptions): OpenSqliteDatabase {
  try {
    mkdirSync(dirname(options.path), { recursive: true })
    try {
      return { database: openChecked(options), setAsideFileName: null, restoredFileName: null }
    } catch (error) {
      if (!isDamage(error)) throw error
      const setAsideFileName = setAside(options, error)
      return { ...openBackupOrNew(options), setAsideFileName }
    }
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/** Checking takes time with the size of the file, so a large one that was closed properly is trusted. */
const ALWAYS_CHECKED_BYTES = 16 * 1024 * 1024

class DamagedDatabaseError extends Error {}

function openChecked(options: SqliteDatabaseOptions, isAlwaysChecked = false): Database.Database {
  const isNew = !existsSync(options.path)
  const isCheckDue =
    !isNew &&
    (isAlwaysChecked ||
      wasLeftOpen(options.path) ||
      statSync(options.path).size < ALWAYS_CHECKED_BYTES)
  const database = new Database(options.path)
  try {
    // Captions are nobody else's business.
    if (isNew) chmodSync(options.path, 0o600)
    database.pragma('busy_timeout = 5000')
    database.pragma('journal_mode = WAL')
    // Both are settings of the connection, not of the file, so they are made at every opening.
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // 32 MB at most and only as they are needed: a search passes over the texts of all posts.
    database.pragma('cache_size = -32000')
    // On macOS an ordinary fsync stops at the drive's cache.
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    if (isCheckDue) {
      const verdict = readPragma(database, 'quick_check')
      if (verdict !== 'ok') throw new DamagedDatabaseError(String(verdict))
    }
    migrate(database, options)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function migrate(database: Database.Database, options: SqliteDatabaseOptions): void {
  const version = Number(readPragma(database, 'user_version'))
  const { migrations } = options
  const wanted = migrations.length
  if (version > wanted) {
    throw new AppError('ledger-unavailable', {
      detail: { schemaVersion: version, knownSchemaVersion: wanted },
    })
  }
  if (version === wanted) return
  if (version > 0) backUp(database, `${options.path}.before-version-${wanted}`)
  inTransaction(database, () => {
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${wanted}`)
  })
  // Out of the log and into the file, where the next start reads the version without the library.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  options.logger.info('database-migrated', {
    fileName: basename(options.path),
    fromVersion: version,
    toVersion: wanted,
  })
}

/** A whole copy in one file, without the log beside it. */
function backUp(database: Database.Database, backupPath: string): void {
  rmSync(backupPath, { force: true })
  database.prepare('VACUUM INTO ?').run(backupPath)
}

function setAside(options: SqliteDatabaseOptions, cause: unknown): string {
  const setAsidePath = `${options.path}.damaged-${options.nowMs}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(options.path + suffix)) renameSync(options.path + suffix, setAsidePath + suffix)
  }
  const fileName = basename(setAsidePath)
  options.logger.error('database-set-aside', cause, { fileName })
  return fileName
}

function openBackupOrNew(
  options: SqliteDatabaseOptions,
): Pick<OpenSqliteDatabase, 'database' | 'restoredFileName'> {
  const { path, logger } = options
  for (const backupPath of options.isRestored === true ? listBackups(path) : []) {
    try {
      copyFileSync(backupPath, path)
      chmodSync(path, 0o600)
      const database = openChecked(options, true)
      const restoredFileName = basename(backupPath)
      logger.info('database-restored', { fileName: restoredFileName })
      return { database, restoredFileName }
    } catch (error) {
      logger.error('backup-unusable', error, { fileName: basename(backupPath) })
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
      if (!isDamage(error)) throw error
    }
  }
  return { database: openChecked(options), restoredFileName: null }
}

/** The likeliest to be up to date first. */
function listBackups(path: string): readonly string[] {
  const prefix = `${basename(path)}.before-version-`
  const ofMigrations = readdirSync(dirname(path))
    .filter((name) => name.startsWith(prefix))
    .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
    .map((name) => join(dirname(path), name))
  return [...backupPaths(path).filter((backup) => existsSync(backup)), ...ofMigrations]
}

function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true
  return (
    error instanceof Error &&
    'code' in error &&
    /^SQLITE_(CORRUPT|NOTADB)/u.test(String(error.code))
  )
}

function readPragma(database: Database.Database, name: string): unknown {
  const [row] = database.prepare(`PRAGMA ${name}`).raw().all()
  return Array.isArray(row) ? row[0] : undefined
}

/**
 * Runs `work` as one transaction that no other connection can interleave with; it is on the disk when this returns. SQLite rolls
 * back by itself when the disk is full, so a roll-back is only asked for while there is something to roll back; else it would
 * hide the cause.
 */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/**
 * `inTransaction` for what may be lost when the power fails. The system has it when this returns, so it survives the end of the
 * app, however sudden; the next durable transaction takes it along to the disk. Waiting for the disk takes milliseconds, and on
 * macOS many.
 */
export function inSwiftTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('PRAGMA synchronous = NORMAL')
  try {
    return inTransaction(database, work)
  } finally {
    database.exec('PRAGMA synchronous = FULL')
  }
}

/** Writes the log back into the file and closes it. libsql leaves the log alone while it still has statements. */
export function closeSqliteDatabase(database: Database.Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
