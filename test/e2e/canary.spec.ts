import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import libsql from 'libsql'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { searchFolder } from '../harness/folder-search'
import { RequestWitness } from '../harness/request-witness'
import { expect, test } from './app-test'
import { AppWorld, listKeychainAccounts, type StartedApp } from './app-world'
import { findSecrets, noteAttempt, noteTokens, type Secrets } from './canary/known-secrets'
import { readHeap, readMessages, readReachableTexts, recordMessages } from './canary/window-memory'
import { answerConsent, DEFNE, openedBy, startSignIn } from './sign-in-steps'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

/** The sample again as another file: with an empty `free` box at its end, which players skip. */
function makeOtherVideo(folder: string): string {
  const path = join(folder, 'other.mp4')
  const freeBox = Buffer.from([0, 0, 0, 8, ...Buffer.from('free')])
  writeFileSync(path, Buffer.concat([readFileSync(SAMPLE), freeBox]))
  return path
}

/** Copies the files of the profile that match, so that one kind of place is searched at a time. */
function pickFiles(profileDir: string, into: string, pattern: RegExp): number {
  const folder = join(into, 'picked')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const files = readdirSync(profileDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(path.slice(profileDir.length)))
  for (const [index, path] of files.entries()) copyFileSync(path, join(folder, String(index)))
  return files.length
}

/**
 * Every secret of the app is known to this test: the client secret, both pairs of tokens, the tokens of the upload links, the
 * code, the verifier and the state. After a run with refusals, a lost connection, a failed post and a page that crashed, none
 * may be found anywhere outside of the keychain. A failing test names the place and the secret, never its value.
 */
test.describe('Canaries in every secret: all 10 places without a hit', () => {
  test.describe.configure({ mode: 'serial' })
  let world: AppWorld
  let started: StartedApp
  let scratch: string
  const secrets: Secrets = new Map()
  const witness = new RequestWitness()

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    scratch = mkdtempSync(join(tmpdir(), 'sosyabot-canary-'))
    world = await AppWorld.create()
    started = await world.launch()
    const { app, screens } = started
    await recordMessages(app.electron)
    secrets.set('client secret', PRACTICE_CLIENT.clientSecret)
    await screens.goTo('API Integration')
    await screens.integration.fillAndSave(PRACTICE_CLIENT.clientKey, PRACTICE_CLIENT.clientSecret)
    await signInAfterARefusal()
    world.practice.faults.expireAccessTokens(DEFNE.openId)
    await screens.publishing.compose(SAMPLE, 'Everyone')
    await screens.publishing.postAndConfirm()
    await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
    await noteTokens(secrets, 'after the refresh')
    await failAPost()
    witness.stop()
    for (const [index, value] of [...witness.accessTokens].entries()) {
      secrets.set(`access token ${index + 1} on the wire`, value)
    }
    for (const [index, value] of [...witness.uploadTokens].entries()) {
      secrets.set(`upload token ${index + 1}`, value)
    }
    await screens.goTo('History')
  })
  test.afterAll(async () => {
    await world.dispose()
    rmSync(scratch, { recursive: true })
  })

  async function signInAfterARefusal(): Promise<void> {
    const { app, screens } = started
    await app.openDeepLink(
      await answerConsent(await startSignIn(world, started), { decision: 'deny' }),
    )
    await expect(screens.channels.alert).toBeVisible()
    const address = await openedBy(world, () => screens.channels.connect.click())
    await noteAttempt(secrets)
    const link = await answerConsent(address)
    secrets.set('authorization code', new URL(link).searchParams.get('code') ?? '')
    // A damaged copy first: what is refused must not be written down either.
    await app.openDeepLink(`${link}&next=elsewhere`)
    await app.openDeepLink(link)
    await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
    await noteTokens(secrets, 'of the sign-in')
  }

  async function failAPost(): Promise<void> {
    const { faults } = world.practice
    const { publishing } = started.screens
    faults.set({ kind: 'reset-upload', atByte: 100_000 }, { times: 1 })
    faults.set({ kind: 'fail-processing', reason: 'frame_rate_check_failed' }, { times: 1 })
    await publishing.compose(makeOtherVideo(world.profileDir), 'Only me')
    await publishing.postAndConfirm()
    await expect(publishing.state('Failed')).toBeVisible({ timeout: 30_000 })
  }

  /** The names of the secrets that a text holds. */
  function namesIn(text: string): readonly string[] {
    return [...secrets].filter(([, value]) => text.includes(value)).map(([name]) => name)
  }

  test('the search itself: every secret is known, and a planted one is found in every form', () => {
    expect(secrets.get('access token of the sign-in')).not.toBe(
      secrets.get('access token after the refresh'),
    )
    expect(witness.accessTokens).toContain(secrets.get('access token of the sign-in'))
    expect(witness.accessTokens).toContain(secrets.get('access token after the refresh'))
    expect(witness.uploadTokens.size).toBe(2)
    expect(secrets.size).toBeGreaterThanOrEqual(11)
    for (const [name, value] of secrets) expect(value.length, name).toBeGreaterThan(16)

    const folder = mkdtempSync(join(scratch, 'planted-'))
    const database = new libsql(join(folder, 'planted.db'))
    database.exec('CREATE TABLE planted (value TEXT)')
    for (const value of secrets.values()) {
      database.prepare('INSERT INTO planted VALUES (?)').run(`x${value}y`)
    }
    database.close()
    writeFileSync(join(folder, 'utf-16.log'), [...secrets.values()].join('\n'), 'utf16le')
    writeFileSync(
      join(folder, 'base64.txt'),
      [...secrets.values()].map((value) => Buffer.from(`ab${value}`).toString('base64')).join('\n'),
    )
    for (const [name, value] of secrets) {
      const files = new Set(searchFolder(folder, value).map(({ file }) => file))
      expect([...files].sort(), name).toEqual(['base64.txt', 'planted.db', 'utf-16.log'])
    }
  })

  test('objects that can be reached from window', async () => {
    const { page } = started.app
    await page.evaluate(
      (canary) => Object.assign(window, { planted: { deep: [canary] } }),
      'canary-a',
    )
    const texts = await readReachableTexts(page)
    expect(texts).toContain('canary-a')
    expect(texts).toContain(DEFNE.nickname)
    expect(namesIn(texts)).toEqual([])
  })

  test('the whole heap of the page', async () => {
    const { page, electron } = started.app
    await page.evaluate(() => {
      const kept = ['canary', 'in', 'a', 'closure'].join('-')
      Object.assign(window, { keeper: () => kept.length })
    })
    const heap = await readHeap(electron, page)
    expect(heap).toContain('canary-in-a-closure')
    expect(namesIn(heap)).toEqual([])
  })

  test('answers to requests', async () => {
    const { answers } = await readMessages(started.app.electron)
    expect(answers.length).toBeGreaterThan(20)
    expect(namesIn(answers.join('\n'))).toEqual([])
  })

  test('events', async () => {
    const { events } = await readMessages(started.app.electron)
    expect(events.length).toBeGreaterThan(10)
    expect(namesIn(events.join('\n'))).toEqual([])
  })

  test('crash dumps, after the page has crashed', async () => {
    const { electron, page } = started.app
    const folder = await electron.evaluate(async ({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const gone = new Promise<void>((resolve) => {
        window?.webContents.once('render-process-gone', () => resolve())
      })
      window?.webContents.forcefullyCrashRenderer()
      await gone
      return app.getPath('crashDumps')
    })
    await expect.poll(() => page.title().catch(() => '')).not.toBe('')
    expect(folder.startsWith(world.profileDir)).toBe(true)
    expect(existsSync(folder) ? findSecrets(folder, secrets) : []).toEqual([])
  })

  test('logs', () => {
    expect(pickFiles(world.profileDir, scratch, /[\\/]logs[\\/]/u)).toBeGreaterThan(0)
    // The same search finds what is public.
    expect(searchFolder(join(scratch, 'picked'), 'channel-connected')).not.toEqual([])
    expect(findSecrets(join(scratch, 'picked'), secrets)).toEqual([])
  })

  test('SQLite files, byte by byte, with what was deleted and the write-ahead log', () => {
    expect(pickFiles(world.profileDir, scratch, /\.db(-wal|-shm)?$/u)).toBeGreaterThan(1)
    const { publishId = '' } = world.practice.listPosts()[0] ?? {}
    expect(searchFolder(join(scratch, 'picked'), publishId)).not.toEqual([])
    expect(findSecrets(join(scratch, 'picked'), secrets)).toEqual([])
  })

  test('settings', () => {
    expect(pickFiles(world.profileDir, scratch, /\.json$/u)).toBeGreaterThan(0)
    expect(searchFolder(join(scratch, 'picked'), PRACTICE_CLIENT.clientKey)).not.toEqual([])
    expect(findSecrets(join(scratch, 'picked'), secrets)).toEqual([])
  })

  test('the whole profile folder, while the app runs and after; the keychain keeps what is needed', async () => {
    expect(findSecrets(world.profileDir, secrets)).toEqual([])
    await started.app.quit()
    expect(findSecrets(world.profileDir, secrets)).toEqual([])
    expect(await listKeychainAccounts()).toEqual([
      'tiktok_client-secret',
      `tiktok_token:${DEFNE.openId}`,
    ])
  })
})
