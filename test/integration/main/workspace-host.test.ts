import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { createWorkspace as CreateWorkspace } from '../../../electron/main/create-workspace'
import { SystemClock } from '../../../electron/main/platform/clock'
import { UploadLimit } from '../../../electron/main/tiktok/upload-limit'
import { Redactor } from '../../../electron/main/platform/redactor'
import type { Workspace } from '../../../electron/main/workspace'
import { WorkspaceHost } from '../../../electron/main/workspace-host'
import type { AppMode } from '../../../electron/shared/app-info'
import { RecordingLogger } from '../../fakes/recording-logger'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

const CALLBACK_PAGE = join(import.meta.dirname, '../../../resources/callback/index.html')

let createWorkspace: typeof CreateWorkspace
let folder: string
let logger: RecordingLogger
let built: AppMode[]
let host: WorkspaceHost

beforeAll(async () => {
  // Outside of Electron the package `electron` is the path of a program, which it would download to find out.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= tmpdir()
  ;({ createWorkspace } = await import('../../../electron/main/create-workspace'))
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-host-'))
  logger = new RecordingLogger()
  built = []
  host = new WorkspaceHost({ logger, create })
  await host.start('real')
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

function create(mode: AppMode) {
  built.push(mode)
  const base = {
    dataDir: join(folder, mode),
    keychainService: 'Sosyabot Test',
    envFilePaths: [],
    isProcessEnvironmentUsed: false,
  }
  return createWorkspace({
    pageShown: Promise.resolve(),
    place:
      mode === 'practice'
        ? { ...base, kind: mode }
        : { ...base, kind: 'external-practice', origin: 'http://127.0.0.1:9' },
    info: {
      version: '0',
      // The services of the real mode, pointed at a port where nobody listens.
      mode,
      platform: 'linux',
      systemLocale: 'en',
      practiceOrigin: null,
      standingPosts: null,
    },
    preferencesFile: new InMemoryJsonStore(),
    callbackPagePath: CALLBACK_PAGE,
    openBrowser: () => Promise.resolve(),
    copyText: () => Promise.resolve(),
    links: { findTrouble: () => Promise.resolve(null), take: () => Promise.resolve(null) },
    send: () => undefined,
    onPostChange: () => undefined,
    onQueueChange: () => undefined,
    readUndoWindowMs: () => 0,
    uploadLimit: new UploadLimit(logger),
    // The thread starts with the first chunk, and nothing is uploaded here.
    uploadThreadPath: '',
    // A copy would need Electron; nothing here makes one.
    fixedCopyWorker: { run: () => Promise.reject(new Error('There is no encoder here')) },
    clock: new SystemClock(),
    redactor: new Redactor(),
    logger,
  })
}

/** Whether a practice server still answers at its address. */
async function isListening(origin: string | null): Promise<boolean> {
  return fetch(`${origin}/`).then(
    () => true,
    () => false,
  )
}

describe('WorkspaceHost', () => {
  it('switches once for two clicks, and says so', async () => {
    const answers = await Promise.all([host.switchTo('practice'), host.switchTo('practice')])
    expect(answers).toEqual([true, false])
    expect(built).toEqual(['real', 'practice'])
    expect(host.current.info.mode).toBe('practice')
  })

  it('ends the practice server when practice mode is left', async () => {
    await host.switchTo('practice')
    const origin = host.current.info.practiceOrigin
    expect(await isListening(origin)).toBe(true)
    expect(await host.switchTo('real')).toBe(true)
    expect(await isListening(origin)).toBe(false)
  })

  it('keeps what is in force when the other side cannot be built', async () => {
    mkdirSync(join(folder, 'practice', 'posts.db'), { recursive: true })
    await expect(host.switchTo('practice')).rejects.toMatchObject({ code: 'ledger-unavailable' })
    expect(host.current.info.mode).toBe('real')
    expect(host.current.posts.list({ scope: 'all', limit: 1, beforeMs: null }).posts).toEqual([])
  })

  it('stops what a switch under way has built, so that quitting leaves no server behind', async () => {
    const switching = host.switchTo('practice')
    await host.stop()
    await switching
    expect(host.current.info.mode).toBe('practice')
    expect(await isListening(host.current.info.practiceOrigin)).toBe(false)
    expect(await host.switchTo('real')).toBe(false)
  })

  it('leaves nothing open of a start that was stopped before it was through', async () => {
    let built: Workspace | undefined
    const late = new WorkspaceHost({
      logger,
      create: async (mode) => (built = await create(mode)),
    })
    const starting = late.start('practice')
    await late.stop()
    expect(await starting).toBe(false)
    expect(() => late.current).toThrow('internal')
    expect(built?.info.practiceOrigin).toMatch(/^http:/u)
    expect(await isListening(built?.info.practiceOrigin ?? null)).toBe(false)
  })

  it('counts no uploads before the start, and none once the ledger is closed', async () => {
    expect(new WorkspaceHost({ logger, create }).countActiveUploads()).toBe(0)
    await host.stop()
    expect(host.countActiveUploads()).toBe(0)
    expect(logger.lines.join()).toContain('uploads-not-counted')
  })

  it('ends every part although one of them fails', async () => {
    await host.switchTo('practice')
    const { practiceOrigin } = host.current.info
    await host.current.dispose()
    // The ledger is closed already, which closing answers with an error.
    await host.stop()
    expect(logger.lines.join()).toContain('workspace-step-failed')
    expect(await isListening(practiceOrigin)).toBe(false)
  })
})
