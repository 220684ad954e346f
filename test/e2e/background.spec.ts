import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runWithWitness, type RunningApp } from '../harness/running-app'
import { expect, test } from './connected-test'
import { scheduleByBridge } from './schedule-by-bridge'

const HOUR_MS = 60 * 60_000

/** Runs in main before the app does: starts it again as soon as there is a window, and tells when that is shown. */
const SECOND_START_WITNESS = `const { app } = require('electron')
app.on('browser-window-created', (_event, window) => {
  window.once('show', () => {
    process.stdout.write('the window is shown')
    app.quit()
  })
  app.emit('second-instance', {}, [process.execPath], process.cwd(), null)
})
`

function closeWindow({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close()
  })
}

function isWindowVisible({ electron }: RunningApp): Promise<boolean> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  )
}

function isKeptAwake({ electron }: RunningApp): Promise<boolean> {
  // Electron counts up from zero and knows which of its blockers are held.
  return electron.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  )
}

test('a window that the system hides right after the start stays hidden', async ({ launchApp }) => {
  const { app } = await launchApp()
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide()
  })
  // Longer than a page that never says that it stands is waited for.
  await app.page.waitForTimeout(3500)
  expect(await isWindowVisible(app)).toBe(false)
})

test('a second start that falls into the first one shows the window of a hidden start', async ({
  world,
}) => {
  // Electron hands over what came before it was ready just after that, when most of main has not been read yet.
  const launch = world.describeLaunch({ args: ['--hidden'] })
  expect(await runWithWitness(launch, SECOND_START_WITNESS)).toContain('the window is shown')
})

test('closing over a scheduled post asks once; the app goes on without a window, sends, and comes back when started again', async ({
  connectedApp,
  practice,
}) => {
  test.setTimeout(120_000)
  const { app } = await connectedApp()
  const { page } = app
  const [firstId] = await scheduleByBridge(page, [Date.now() + HOUR_MS, Date.now() + 2 * HOUR_MS])

  await closeWindow(app)
  const question = page.getByRole('alertdialog', { name: 'Keep Sosyabot running?' })
  await expect(question).toContainText('2 posts are scheduled or on their way')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await isWindowVisible(app)).toBe(true)

  await closeWindow(app)
  await question.getByRole('button', { name: 'Keep running' }).click()
  await expect.poll(() => isWindowVisible(app)).toBe(false)
  expect(app.isRunning).toBe(true)

  // Without a window posts go out all the same, and the computer is kept awake for exactly that long.
  practice.faults.set({ kind: 'throttle', bytesPerSecond: 600_000 })
  expect(await isKeptAwake(app)).toBe(false)
  await page.evaluate((id) => window.desktop.posts.postNow(id), firstId ?? '')
  await expect.poll(() => isKeptAwake(app)).toBe(true)
  practice.faults.clear()
  await expect.poll(() => practice.listPosts().length, { timeout: 30_000 }).toBe(1)
  await expect.poll(() => isKeptAwake(app), { timeout: 30_000 }).toBe(false)
  expect(await isWindowVisible(app)).toBe(false)

  expect(await app.startAgain([])).toBe(0)
  await expect.poll(() => isWindowVisible(app)).toBe(true)
  // The question of before was still fading when the window went.
  await expect(question).toBeHidden()
  // Asked once: the second time it just goes away.
  await closeWindow(app)
  await expect.poll(() => isWindowVisible(app)).toBe(false)
  await expect(question).toBeHidden()
})

test('quitting over scheduled posts says that they wait', async ({ connectedApp }) => {
  const { app } = await connectedApp()
  await scheduleByBridge(app.page, [Date.now() + HOUR_MS])
  await app.electron.evaluate(({ app: electronApp }) => {
    electronApp.quit()
  })
  const question = app.page.getByRole('alertdialog', { name: 'Quit with posts scheduled?' })
  await expect(question).toContainText('1 scheduled post waits until Sosyabot runs again')
  await question.getByRole('button', { name: 'Quit now' }).click()
  await expect.poll(() => app.isRunning, { timeout: 20_000 }).toBe(false)
})

test('starting at login writes an entry that starts without a window, and a second start shows it', async ({
  launchApp,
  profileDir,
}) => {
  const environment = { XDG_CONFIG_HOME: join(profileDir, 'config') }
  const { app, screens } = await launchApp({ environment, args: ['--hidden'] })
  await app.page.waitForTimeout(1500)
  expect(await isWindowVisible(app)).toBe(false)
  expect(await app.startAgain([])).toBe(0)
  await expect.poll(() => isWindowVisible(app)).toBe(true)

  await screens.goTo('Settings')
  const entryPath = join(environment.XDG_CONFIG_HOME, 'autostart', 'sosyabot.desktop')
  const startAtLogin = app.page.getByRole('switch', { name: 'Start at login' })
  await expect(startAtLogin).toBeEnabled()
  await startAtLogin.press('Space')
  await expect(startAtLogin).toBeChecked()
  expect(readFileSync(entryPath, 'utf8')).toMatch(/^Exec=.+ --hidden$/mu)
  await startAtLogin.press('Space')
  await expect(startAtLogin).not.toBeChecked()
  expect(() => readFileSync(entryPath)).toThrow('ENOENT')
})
