import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { searchFolder } from '../harness/folder-search'
import { expect, test } from './app-test'
import { readLog } from './app-log'
import type { StartedApp } from './app-world'
import { findSecrets, noteAttempt, noteTokens, type Secrets } from './canary/known-secrets'
import { answerConsent, DEFNE, openedBy } from './sign-in-steps'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

/** The person's answer to the operating system's dialogs, which no test can press. */
function answerDialogs({ app }: StartedApp, savePath: string, button: number): Promise<void> {
  return app.electron.evaluate(
    ({ dialog }, answer) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: answer.savePath === '', filePath: answer.savePath })
      dialog.showMessageBox = () =>
        Promise.resolve({ response: answer.button, checkboxChecked: false })
    },
    { savePath, button },
  )
}

test.describe('About', () => {
  test('names versions and every part that the build has recorded, each with its licence', async ({
    launchApp,
  }) => {
    const { app, screens } = await launchApp()
    const { page } = app
    await screens.goTo('Help')
    await page.getByRole('link', { name: 'About Sosyabot' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'About Sosyabot' })).toBeVisible()
    const versions = await app.electron.evaluate(() => process.versions)
    await expect(page.getByText(versions.electron, { exact: true })).toBeVisible()
    await expect(page.getByText(versions.chrome, { exact: true })).toBeVisible()

    const recorded = JSON.parse(
      readFileSync(join(checkoutDirectory, 'out', 'shipped-parts.json'), 'utf8'),
    ) as { readonly parts: readonly { readonly name: string }[] }
    const names = recorded.parts.map(({ name }) => name)
    for (const name of ['react', 'axios', '@github/keytar', 'libsql', 'FFmpeg', 'Electron']) {
      expect(names).toContain(name)
    }
    expect(names).toContain('@fontsource-variable/inter')
    const parts = page.getByRole('main').getByRole('listitem')
    await expect(parts).toHaveCount(names.length)

    await page.getByRole('searchbox').fill('ofl')
    await expect(parts).toHaveCount(1)
    await parts.getByRole('button').click()
    await expect(page.getByText('SIL OPEN FONT LICENSE Version 1.1')).toBeVisible()
  })
})

test.describe('Diagnostics', () => {
  test('one zip that opens, with 0 secrets, captions, names and paths in it; saved is what was shown', async ({
    world,
    launchApp,
  }) => {
    test.setTimeout(120_000)
    const scratch = mkdtempSync(join(tmpdir(), 'sosyabot-diagnostics-'))
    const started = await launchApp()
    const { app, screens } = started
    const { page } = app
    const secrets: Secrets = new Map([['client secret', PRACTICE_CLIENT.clientSecret]])
    await screens.goTo('API Integration')
    await screens.integration.fillAndSave(PRACTICE_CLIENT.clientKey, PRACTICE_CLIENT.clientSecret)
    await screens.goTo('Channels')
    const address = await openedBy(world, () => screens.channels.connect.click())
    await noteAttempt(secrets)
    const link = await answerConsent(address)
    secrets.set('authorization code', new URL(link).searchParams.get('code') ?? '')
    await app.openDeepLink(`${link}&next=elsewhere`)
    await app.openDeepLink(link)
    await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
    await noteTokens(secrets, 'of the sign-in')

    const film = join(world.profileDir, 'private-holiday-film.mp4')
    writeFileSync(film, readFileSync(SAMPLE))
    world.practice.faults.set({ kind: 'reset-upload', atByte: 100_000 }, { times: 1 })
    await screens.publishing.compose(film, 'Only me')
    await page.getByLabel('Caption').fill('canary-of-a-caption')
    await screens.publishing.postAndConfirm()
    await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 40_000 })
    // A fault of the page and one of main that speak of a file, of a name and of a secret.
    await page.evaluate(
      (words) => {
        void Promise.reject(new Error(words))
      },
      `cannot read ${film} with ${secrets.get('access token of the sign-in') ?? ''}`,
    )
    await expect.poll(() => readLog(world.profileDir, 'page-fault').length).toBe(1)

    await screens.goTo('Help')
    await page.getByRole('link', { name: 'Save diagnostics…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save diagnostics' })
    await dialog.getByRole('button', { name: /versions\.json/u }).click()
    await expect(dialog.getByText(/"electron":/u)).toBeVisible()
    const shown = await dialog.getByRole('listitem').allTextContents()

    await answerDialogs(started, '', 0)
    await dialog.getByRole('button', { name: 'Save…' }).click()
    await expect(dialog).toBeVisible()
    const zipPath = join(scratch, 'diagnostics.zip')
    await answerDialogs(started, zipPath, 0)
    await dialog.getByRole('button', { name: 'Save…' }).click()
    await expect(page.getByText('Diagnostics saved')).toBeVisible()
    await expect(dialog).toBeHidden()
    expect(await page.evaluate(() => location.hash)).toBe('#/help')

    const files = unzipSync(readFileSync(zipPath))
    const names = Object.keys(files)
    expect(names).toEqual([
      'versions.json',
      'settings.json',
      'counts.json',
      'crashes.json',
      'last-errors.log',
      'logs/sosyabot.log',
    ])
    for (const [index, name] of names.entries()) expect(shown[index]).toContain(name)
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    expect(JSON.parse(text('counts.json'))).toMatchObject({
      channels: 1,
      posts: { published: 1, failed: 0 },
    })
    expect(JSON.parse(text('settings.json'))).toMatchObject({ integration: { source: 'form' } })
    // The search would find something: what is public is there.
    expect(text('logs/sosyabot.log')).toContain('channel-connected')
    expect(text('last-errors.log')).toContain('page-fault')

    for (const name of names) {
      const path = join(scratch, `opened-${name.replace('/', '-')}`)
      writeFileSync(path, files[name] ?? '')
    }
    expect(secrets.size).toBeGreaterThanOrEqual(6)
    expect(findSecrets(scratch, secrets)).toEqual([])
    for (const personal of [
      PRACTICE_CLIENT.clientKey,
      'canary-of-a-caption',
      'private-holiday-film',
      DEFNE.nickname,
      world.profileDir,
      checkoutDirectory,
    ]) {
      expect(searchFolder(scratch, personal), personal).toEqual([])
    }
    rmSync(scratch, { recursive: true })
  })
})

test.describe('Crashes', () => {
  test('a page that crashes is loaded again once, and says so calmly until it is dismissed', async ({
    world,
    launchApp,
  }) => {
    const started = await launchApp()
    await crashPage(started)
    await expect.poll(() => readWords(started), { timeout: 20_000 }).toContain(PAGE_CRASHED)
    expect(readLog(world.profileDir, 'page-gone')).toMatchObject([{ reason: 'crashed' }])
    await runInPage(
      started,
      `[...document.querySelectorAll('button')].find((b) => b.textContent === 'Got it').click()`,
    )
    await expect.poll(() => readWords(started)).not.toContain(PAGE_CRASHED)
    await runInPage(started, `location.reload()`)
    await expect.poll(() => readWords(started)).toContain('API Integration')
    expect(await readWords(started)).not.toContain(PAGE_CRASHED)
  })

  test('a page that crashes again at once is not loaded for ever: the app ends in order', async ({
    world,
    launchApp,
  }) => {
    const started = await launchApp()
    await answerDialogs(started, '', 1)
    await crashPage(started)
    await expect.poll(() => readWords(started), { timeout: 8000 }).toContain(PAGE_CRASHED)
    await started.app.electron
      .evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      })
      .catch(() => undefined)
    await expect.poll(() => started.app.isRunning, { timeout: 20_000 }).toBe(false)
    expect(readLog(world.profileDir, 'ending-after-fault')).toMatchObject([
      { isRestartWanted: false },
    ])
    expect(existsSync(join(world.profileDir, 'running.json'))).toBe(false)
  })

  test('an exception in main: noted, ended in order, restart offered, told once at the next start', async ({
    world,
    launchApp,
  }) => {
    test.setTimeout(90_000)
    const first = await launchApp()
    await answerDialogs(first, '', 0)
    await first.app.electron.evaluate(({ app }) => {
      // The test starts the next run itself, to be able to look into it.
      app.relaunch = () => undefined
      setTimeout(() => {
        throw new Error('a fault that was planted, with act.planted-secret-token')
      })
    })
    await expect.poll(() => first.app.isRunning, { timeout: 20_000 }).toBe(false)
    expect(readLog(world.profileDir, 'ending-after-fault')).toMatchObject([
      { isRestartWanted: true },
    ])
    const journal = readFileSync(join(world.profileDir, 'crashes.json'), 'utf8')
    expect(journal).toContain('a fault that was planted')
    expect(journal).not.toContain('planted-secret-token')

    const second = await launchApp()
    const banner = second.app.page.getByRole('region', { name: /had to start again/u })
    await expect(banner).toBeVisible()
    await banner.getByRole('link', { name: 'Save diagnostics…' }).click()
    const dialog = second.app.page.getByRole('dialog', { name: 'Save diagnostics' })
    await dialog.getByRole('button', { name: /crashes\.json/u }).click()
    await expect(dialog.getByText(/a fault that was planted/u)).toBeVisible()
    await second.app.quit()

    const third = await launchApp()
    await expect(third.app.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(third.app.page.getByRole('region', { name: /start again/u })).toBeHidden()
    expect(readLog(world.profileDir, 'run-before-was-cut')).toEqual([])
  })

  test('a promise that nobody waited for is noted and told at the next start, and the app goes on', async ({
    launchApp,
  }) => {
    const first = await launchApp()
    await first.app.electron.evaluate(() => {
      void Promise.reject(new Error('nobody waited'))
    })
    await expect(first.app.page.getByRole('heading', { level: 1 })).toBeVisible()
    await first.app.quit()
    const second = await launchApp()
    await expect(
      second.app.page.getByRole('region', { name: /Something went wrong inside/u }),
    ).toBeVisible()
  })

  test('a run that was cut is in the log of the next one', async ({ world, launchApp }) => {
    const first = await launchApp()
    await expect(first.app.page.getByRole('heading', { level: 1 })).toBeVisible()
    await first.app.kill()
    const second = await launchApp()
    await expect(second.app.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(readLog(world.profileDir, 'run-before-was-cut')).toHaveLength(1)
  })
})

const PAGE_CRASHED = 'This window stopped working'

/** Playwright gives a page up for lost when it crashes, so the window is asked through main. */
function runInPage({ app }: StartedApp, code: string): Promise<unknown> {
  return app.electron.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as Promise<unknown>,
    code,
  )
}

async function readWords(started: StartedApp): Promise<string> {
  return String(await runInPage(started, 'document.body.innerText').catch(() => ''))
}

/** Chromium kills the page's process, as a fault in it would. */
async function crashPage({ app }: StartedApp): Promise<void> {
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const gone = new Promise<void>((resolve) => {
      window?.webContents.once('render-process-gone', () => resolve())
    })
    window?.webContents.forcefullyCrashRenderer()
    await gone
  })
}
