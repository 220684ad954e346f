import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ElectronJsonStore as Store } from '../../../electron/main/settings/electron-json-store'
import { RecordingLogger } from '../../fakes/recording-logger'

let ElectronJsonStore: typeof Store
let folder: string
let logger: RecordingLogger

beforeAll(async () => {
  // Outside of Electron the package `electron` is the path of a program, which it would download to find out.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= tmpdir()
  ;({ ElectronJsonStore } = await import('../../../electron/main/settings/electron-json-store'))
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-settings-'))
  logger = new RecordingLogger()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(into = folder): Store {
  return new ElectronJsonStore({
    folder: into,
    name: 'settings',
    logger,
    clock: { nowMs: () => Date.UTC(2026, 10, 23, 12, 30) },
  })
}

function read(): unknown {
  return JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))
}

describe('ElectronJsonStore', () => {
  it('keeps documents over restarts, in one file that only its owner reads', () => {
    const store = open()
    expect(store.read('channels')).toBeUndefined()
    store.write('channels', [{ id: '-000a.b', name: 'Ayşe' }])
    store.write('tiktok-integration', { 'tiktok_client-key': 'aw1', nested: { a: [1] } })
    store.delete('missing')
    expect(open().read('channels')).toEqual([{ id: '-000a.b', name: 'Ayşe' }])
    expect(open().read('tiktok-integration')).toEqual({
      'tiktok_client-key': 'aw1',
      nested: { a: [1] },
    })
    store.delete('channels')
    expect(open().read('channels')).toBeUndefined()
    expect(readdirSync(folder)).toEqual(['settings.json'])
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600)
    }
  })

  it('takes a key with dots as one name, and names that every object inherits as unknown', () => {
    const store = open()
    store.write('a.b', 1)
    expect(store.read('a')).toBeUndefined()
    expect(read()).toEqual({ 'a.b': 1 })
    for (const key of ['constructor', '__proto__', 'toString'])
      expect(store.read(key)).toBeUndefined()
  })

  it('hands out copies, and what a restart would hand out', () => {
    const store = open()
    const value = { list: [1], at: new Date(0), gone: undefined }
    store.write('a', value)
    value.list.push(2)
    const first = store.read('a') as { list: number[] }
    first.list.push(3)
    expect(store.read('a')).toEqual({ list: [1], at: '1970-01-01T00:00:00.000Z' })
    expect(store.read('a')).toEqual(open().read('a'))
    store.write('a', undefined)
    expect(store.read('a')).toBeUndefined()
  })

  it.each([
    '{"channels": [',
    '',
    'null',
    '[]',
    '"text"',
    '\u0000\u0000\u0000\u0000',
    '{} trailing',
  ])('sets aside a file that holds %j, and goes on', (text) => {
    writeFileSync(join(folder, 'settings.json'), text)
    const store = open()
    expect(store.read('channels')).toBeUndefined()
    store.write('channels', ['new'])
    expect(read()).toEqual({ channels: ['new'] })
    const aside = join(folder, 'settings.json.corrupt-2026-11-23T12-30-00-000Z')
    expect(readFileSync(aside, 'utf8')).toBe(text)
    expect(logger.lines.join()).toContain('settings-unreadable')
  })

  it('goes on when a folder stands where the file should be', () => {
    mkdirSync(join(folder, 'settings.json'))
    const store = open()
    store.write('a', 1)
    expect(open().read('a')).toBe(1)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it.skipIf(process.platform === 'win32')(
    'leaves a file alone that it cannot read now, and saves nothing over it',
    () => {
      // A loop of links is unreadable for root too.
      const path = join(folder, 'settings.json')
      symlinkSync(path, path)
      const store = open()
      expect(store.read('channels')).toBeUndefined()
      expect(() => store.write('channels', [])).toThrow(
        expect.objectContaining({ code: 'ledger-unavailable' }) as Error,
      )
      expect(readdirSync(folder)).toEqual(['settings.json'])
      expect(logger.lines.join()).toContain('settings-unreadable')
      rmSync(path)
      writeFileSync(path, '{"channels": ["kept"]}')
      expect(() => store.write('channels', [])).toThrow()
      expect(open().read('channels')).toEqual(['kept'])
    },
  )

  it('makes the folder at the first write', () => {
    const deep = join(folder, 'not', 'there', 'yet')
    const store = open(deep)
    expect(existsSync(deep)).toBe(false)
    store.write('a', 1)
    expect(open(deep).read('a')).toBe(1)
  })

  it('says so when it cannot write, and does not pretend to have stored', () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, 'not a folder')
    const store = open(join(blocked, 'below'))
    expect(() => store.write('a', 1)).toThrow(
      expect.objectContaining({ code: 'ledger-unavailable' }) as Error,
    )
    expect(store.read('a')).toBeUndefined()
  })
})
