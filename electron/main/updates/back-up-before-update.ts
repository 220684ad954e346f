import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '../platform/logger'
import { copyClosedDatabase } from '../platform/closed-database'

const DATABASES = ['posts.db', 'drafts.db']
const MARK = '.before-update-of-'

/**
 * Keeps a copy of every closed list of posts and drafts as the version before the update has left it: whoever goes back to
 * that version, which cannot read a newer file, puts it in place. One copy is kept, that of the last update. Never throws; answers
 * whether every copy stands, because an update must not be installed over lists that were not copied.
 */
export function backUpBeforeUpdate(profileDir: string, version: string, logger: Logger): boolean {
  let isWhole = true
  const folders = [profileDir, join(profileDir, 'practice')]
  for (const path of folders.flatMap((folder) => DATABASES.map((name) => join(folder, name)))) {
    if (!existsSync(path)) continue
    try {
      const copy = `${path}${MARK}${version.replace(/[^\w.-]/gu, '_')}`
      copyClosedDatabase(path, copy)
      removeOthers(path, copy)
    } catch (error) {
      isWhole = false
      logger.error('not-backed-up-before-update', error)
    }
  }
  return isWhole
}

function removeOthers(path: string, copy: string): void {
  const folder = join(path, '..')
  for (const name of readdirSync(folder)) {
    const other = join(folder, name)
    if (other.startsWith(path + MARK) && other !== copy) rmSync(other, { force: true })
  }
}
