import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
} from 'node:fs'
import { AppError } from './app-error'

// Without the database library: what is closed is only files.

/** A proper end leaves an empty log, or none. */
export function wasLeftOpen(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Where the copy of the last proper end lies, and the one before it: the newer may have been made of a file already damaged. */
export const backupPaths = (path: string): readonly [string, string] => [
  `${path}.backup`,
  `${path}.backup-before`,
]

/** Keeps a copy of a database that was closed properly, and the copy before it. A file that is in use is left alone. */
export function backUpClosedDatabase(path: string): void {
  if (wasLeftOpen(path)) return
  const [newest, before] = backupPaths(path)
  const copying = `${newest}.new`
  copyDurably(path, copying)
  if (existsSync(newest)) renameSync(newest, before)
  renameSync(copying, newest)
}

/** Copies a database that was closed properly, in one step. Throws when the file is in use: a copy would be torn. */
export function copyClosedDatabase(path: string, copyPath: string): void {
  if (wasLeftOpen(path)) throw new AppError('ledger-unavailable')
  copyDurably(path, `${copyPath}.new`)
  renameSync(`${copyPath}.new`, copyPath)
}

function copyDurably(path: string, copyPath: string): void {
  copyFileSync(path, copyPath, constants.COPYFILE_FICLONE)
  const file = openSync(copyPath, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
