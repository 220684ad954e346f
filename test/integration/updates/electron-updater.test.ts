import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { AppImageUpdater } from 'electron-updater'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ElectronUpdaterAdapter } from '../../../electron/main/updates/electron-updater-adapter'
import { UpdateError } from '../../../electron/main/updates/updater'
import { RecordingLogger } from '../../fakes/recording-logger'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const require = createRequire(import.meta.url)

/** The real updater of the AppImage, over Node's sockets: Electron's own are not there in plain Node. */
function realUpdater(folder: string, origin: string, version = '1.0.0'): AppImageUpdater {
  const library = require('electron-updater') as {
    AppImageUpdater: typeof AppImageUpdater
  }
  const { NodeHttpExecutor } = require('builder-util') as { NodeHttpExecutor: new () => object }
  // Its own downloading and hashing, which is what is tested; only the sockets below are Node's.
  const { ElectronHttpExecutor } = require('electron-updater/out/electronHttpExecutor.js') as {
    ElectronHttpExecutor: { readonly prototype: { readonly download: unknown } }
  }
  const httpExecutor = Object.assign(new NodeHttpExecutor(), {
    download: ElectronHttpExecutor.prototype.download,
  })
  const configPath = join(folder, 'app-update.yml')
  writeFileSync(configPath, `provider: generic\nurl: ${origin}\nupdaterCacheDirName: updates\n`)
  const updater = new library.AppImageUpdater(null, {
    version,
    name: 'Sosyabot',
    isPackaged: true,
    appUpdateConfigPath: configPath,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => quitHandlers.push(handler),
  })
  Object.assign(updater, { httpExecutor })
  updater.disableDifferentialDownload = true
  return updater
}

const UNTIL_DONE = new AbortController().signal

const RELEASE = Buffer.from('the next version '.repeat(20_000))

interface Published {
  readonly version?: string
  readonly sha512?: string
  readonly file?: Buffer
  readonly stagingPercentage?: number
}

const files = useTemporaryFolder()
let server: Server
let origin: string
let published: Published | null
let folder: string
const requested: string[] = []
const quitHandlers: ((exitCode: number) => void)[] = []

beforeEach(async () => {
  folder = files.path(randomUUID())
  mkdirSync(folder)
  published = {}
  requested.length = 0
  quitHandlers.length = 0
  process.env['APPIMAGE'] = join(folder, 'Sosyabot.AppImage')
  writeFileSync(process.env['APPIMAGE'], 'the version before')
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    requested.push(path)
    if (published === null) response.writeHead(500).end()
    else if (path === '/latest-linux.yml') response.end(describeRelease(published))
    else if (path.endsWith('.AppImage')) response.end(published.file ?? RELEASE)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  delete process.env['APPIMAGE']
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

function describeRelease({ version = '1.1.0', sha512, stagingPercentage }: Published): string {
  const hash = sha512 ?? createHash('sha512').update(RELEASE).digest('base64')
  const url = `Sosyabot-${version}-linux-x86_64.AppImage`
  return JSON.stringify({
    version,
    files: [{ url, sha512: hash, size: RELEASE.length }],
    path: url,
    sha512: hash,
    releaseDate: '2026-11-27T10:00:00.000Z',
    releaseNotes: 'Scheduled posts start faster.',
    ...(stagingPercentage === undefined ? {} : { stagingPercentage }),
  })
}

/** Every file below the folder that holds a download, finished or not. */
function downloads(): readonly string[] {
  const pending = join(folder, 'updates', 'pending')
  return existsSync(pending)
    ? readdirSync(pending).filter((name) => name.endsWith('.AppImage'))
    : []
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof UpdateError ? error.problem : error),
  )
}

describe('updates through the real electron-updater', () => {
  it('an update is found with its words and size, downloaded only when asked, and verified', async () => {
    const updater = realUpdater(folder, origin)
    const adapter = new ElectronUpdaterAdapter(updater, new RecordingLogger())
    expect(await adapter.check()).toEqual({
      version: '1.1.0',
      sizeBytes: RELEASE.length,
      releaseNotes: 'Scheduled posts start faster.',
      releasedAtMs: Date.parse('2026-11-27T10:00:00.000Z'),
    })
    expect(requested).toEqual(['/latest-linux.yml'])
    const fractions: number[] = []
    await adapter.download((fraction) => fractions.push(fraction), UNTIL_DONE)
    expect(downloads()).toEqual(['Sosyabot-1.1.0-linux-x86_64.AppImage'])
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  })

  it('a file that was changed is refused, and nothing of it is left to install', async () => {
    published = { file: Buffer.from(RELEASE.toString().replace('next', 'evil')) }
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    await adapter.check()
    expect(await problemOf(adapter.download(() => undefined, UNTIL_DONE))).toBe('tampered')
    expect(downloads()).toEqual([])
  })

  it.each(['0.9.0', '1.0.0', '1.0.0-beta.1'])('version %s is no update of 1.0.0', async (older) => {
    published = { version: older }
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    expect(await adapter.check()).toBeNull()
    expect(await problemOf(adapter.download(() => undefined, UNTIL_DONE))).toBe('failed')
    expect(downloads()).toEqual([])
  })

  it('a release for nobody yet is held back, and one for everybody is not', async () => {
    published = { stagingPercentage: 0 }
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    expect(await adapter.check()).toBeNull()
    published = { stagingPercentage: 100 }
    expect(await adapter.check()).toMatchObject({ version: '1.1.0' })
  })

  it('a server in trouble, one that is gone and one that talks nonsense cost nothing', async () => {
    published = null
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    expect(await problemOf(adapter.check())).toBe('unreachable')
    const gone = new ElectronUpdaterAdapter(
      realUpdater(folder, 'http://127.0.0.1:1'),
      new RecordingLogger(),
    )
    expect(await problemOf(gone.check())).toBe('unreachable')
    published = { version: 'soon' }
    expect(await problemOf(adapter.check())).toBe('failed')
  })

  it('the settings that make it safe are set', () => {
    const updater = realUpdater(folder, origin)
    const adapter = new ElectronUpdaterAdapter(updater, new RecordingLogger())
    expect(updater).toMatchObject({
      autoDownload: false,
      allowDowngrade: false,
      disableWebInstaller: true,
      autoInstallOnAppQuit: true,
    })
    adapter.setInstalledAtQuit(false)
    expect(updater.autoInstallOnAppQuit).toBe(false)
  })

  it('on macOS nothing is handed to Squirrel before the person restarts for it', () => {
    const updater = realUpdater(folder, origin)
    const adapter = new ElectronUpdaterAdapter(updater, new RecordingLogger(), {
      platform: 'darwin',
    })
    expect(updater.autoInstallOnAppQuit).toBe(false)
    adapter.setInstalledAtQuit(true)
    expect(updater.autoInstallOnAppQuit).toBe(false)
  })

  it('a download that is called off leaves nothing to install', async () => {
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    await adapter.check()
    const ending = new AbortController()
    const download = adapter.download(() => undefined, ending.signal)
    ending.abort()
    expect(await problemOf(download)).toBe('failed')
    expect(await problemOf(adapter.download(() => undefined, ending.signal))).toBe('failed')
    expect(downloads()).toEqual([])
  })

  it('an installation that cannot begin is told, because the app is still running then', async () => {
    const adapter = new ElectronUpdaterAdapter(realUpdater(folder, origin), new RecordingLogger())
    await adapter.check()
    await adapter.download(() => undefined, UNTIL_DONE)
    rmSync(process.env['APPIMAGE'] ?? '')
    const causes: unknown[] = []
    adapter.quitAndInstall((cause) => causes.push(cause))
    expect(causes).toMatchObject([{ code: 'ENOENT' }])
  })

  it.each([false, true])(
    'quitting installs what is wanted, and an AppImage with another name is followed; a failure there spoils nothing: %s',
    async (isFailing) => {
      process.env['APPIMAGE'] = join(folder, 'Sosyabot-1.0.0-linux-x86_64.AppImage')
      writeFileSync(process.env['APPIMAGE'], 'the version before')
      const script = Buffer.from('#!/bin/sh\nexit 0\n')
      published = { file: script, sha512: createHash('sha512').update(script).digest('base64') }
      const followed: string[] = []
      const adapter = new ElectronUpdaterAdapter(
        realUpdater(folder, origin),
        new RecordingLogger(),
        {
          followAppImage: (path) => {
            followed.push(path)
            if (isFailing) throw new Error('the disk is full')
          },
        },
      )
      await adapter.check()
      await adapter.download(() => undefined, UNTIL_DONE)
      adapter.setInstalledAtQuit(false)
      for (const quit of quitHandlers) quit(0)
      expect(followed).toEqual([])
      adapter.setInstalledAtQuit(true)
      for (const quit of quitHandlers) quit(0)
      const next = join(folder, 'Sosyabot-1.1.0-linux-x86_64.AppImage')
      expect(followed).toEqual([next])
      expect(readFileSync(next)).toEqual(script)
    },
  )
})
