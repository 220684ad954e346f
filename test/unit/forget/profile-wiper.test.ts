import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ProfileWiper } from '../../../electron/main/forget/profile-wiper'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const OURS = [
  'preferences.json',
  'settings.json',
  'posts.db',
  'posts.db-wal',
  'posts.db.backup',
  '.env',
]
const CHROMIUMS = ['Local State', 'Cookies', 'Cookies-journal', 'Preferences']
const STRANGERS = ['wedding.mp4', 'package.json', 'notes.db', 'Singleton-holiday.mov']

describe('ProfileWiper', () => {
  const folder = useTemporaryFolder()
  let profileDir: string
  let wiper: ProfileWiper

  beforeEach(() => {
    profileDir = folder.path('profile')
    mkdirSync(join(profileDir, 'practice'), { recursive: true })
    mkdirSync(join(profileDir, 'Code Cache'))
    mkdirSync(join(profileDir, 'logs'))
    for (const name of [...OURS, ...CHROMIUMS]) writeFileSync(join(profileDir, name), 'x')
    wiper = new ProfileWiper(profileDir, SILENT_LOGGER)
  })

  it('takes the whole folder away when all of it is ours', () => {
    expect(wiper.wipeOwnFiles()).toBe(true)
    expect(readdirSync(profileDir)).not.toContain('posts.db.backup')
    wiper.wipeAtQuit()
    expect(existsSync(profileDir)).toBe(false)
  })

  it('leaves what a person has put there, and what a link leads to', () => {
    for (const name of STRANGERS) writeFileSync(join(profileDir, name), 'mine')
    const elsewhere = folder.path('elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'film.mp4'), 'mine')
    symlinkSync(elsewhere, join(profileDir, 'fixed-copies'))
    wiper.wipeOwnFiles()
    wiper.wipeAtQuit()
    expect(readdirSync(profileDir).sort()).toEqual([...STRANGERS].sort())
    expect(existsSync(join(elsewhere, 'film.mp4'))).toBe(true)
  })

  it('finishes at the next start what was cut, and only then', () => {
    writeFileSync(join(profileDir, 'wedding.mp4'), 'mine')
    wiper.finishEarlierWipe()
    expect(readdirSync(profileDir)).toContain('posts.db')
    wiper.wipeOwnFiles()
    wiper.finishEarlierWipe()
    expect(readdirSync(profileDir).filter((name) => !STRANGERS.includes(name))).toEqual([])
    expect(readdirSync(profileDir)).toContain('wedding.mp4')
  })
})
