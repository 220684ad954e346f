import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { registerDeepLinkHandler } from '../../electron/dev/deep-link-registration'
import { insideHeadlessSession } from '../../electron/dev/headless-session'
import { processIsRunning } from '../../electron/dev/process-state'
import { installSystemBrowser, type SystemBrowser } from '../../electron/dev/system-browser'
import { findBrowser } from '../../electron/dev/system-requirements'
import { appArguments } from '../harness/running-app'
import { readLog } from './app-log'
import { expect, test as base } from './app-test'
import { DEFNE, EMRE, saveKeys } from './sign-in-steps'

/** The session's own defaults instead of the recording browser's. */
const sessionEnvironment = {
  XDG_DATA_HOME: process.env['XDG_DATA_HOME'] ?? '',
  XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'] ?? '',
}

interface BrowserFixtures {
  readonly realBrowser: SystemBrowser
  /** The file with the id of the process that a link has started last. */
  readonly handlerIdPath: string
}

/** Chromium is the session's browser, and `sosyabot://` starts the app on this test's profile. */
const test = base.extend<BrowserFixtures>({
  realBrowser: async ({ practice }, use) => {
    const browser = installSystemBrowser([practice.origin])
    await use(browser)
    await browser.close()
  },
  handlerIdPath: async ({ world }, use) => {
    const path = join(world.profileDir, 'link-handler-id')
    const launch = world.describeLaunch()
    const app = [launch.executablePath, ...appArguments(launch)]
    registerDeepLinkHandler(['/bin/sh', '-c', `echo $$ > '${path}'; exec "$@"`, 'sh', ...app])
    await use(path)
  },
})

test.skip(!insideHeadlessSession(), 'A desktop keeps its own default browser.')
test.skip(findBrowser() === undefined, 'There is no Chromium on this machine.')

/** Waits for the page that the app has opened in Chromium, and takes part in it over the DevTools protocol. */
async function attachToConsentPage(browser: SystemBrowser): Promise<[Browser, Page]> {
  const devTools = await chromium.connectOverCDP(await browser.devToolsAddress())
  const [context] = devTools.contexts()
  if (context === undefined) throw new Error('Chromium has no window.')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
  return [devTools, page]
}

test('xdg-open, Chromium, consent, callback page, sosyabot://, second instance: connected', async ({
  realBrowser,
  handlerIdPath,
  launchApp,
  practice,
}) => {
  const { app, screens } = await launchApp({ environment: sessionEnvironment })
  await saveKeys(app.page)
  await screens.goTo('Channels')
  await screens.channels.connect.click()
  const [devTools, browserPage] = await attachToConsentPage(realBrowser)
  await expect(browserPage.getByText('Defne Arslan')).toBeVisible()
  await browserPage.getByRole('button', { name: 'Continue', exact: true }).click()

  await expect(screens.channels.card(DEFNE.nickname)).toContainText('Ready to post')
  await expect(browserPage.getByRole('heading', { name: 'Back to Sosyabot' })).toBeVisible()
  // Neither the address line nor the history keeps what the callback page was given.
  expect(browserPage.url()).toBe(`${practice.origin}/api/v1/auth/tiktok/callback`)
  // The link came by a process of its own, which has handed it over and gone.
  expect(existsSync(handlerIdPath)).toBe(true)
  await expect.poll(() => processIsRunning(Number(readFileSync(handlerIdPath, 'utf8')))).toBe(false)
  await devTools.close()
})

test('when the app was closed meanwhile, the link starts it and the account is connected', async ({
  realBrowser,
  handlerIdPath,
  launchApp,
  profileDir,
}) => {
  const first = await launchApp({ environment: sessionEnvironment })
  await saveKeys(first.app.page)
  await first.screens.goTo('Channels')
  await first.screens.channels.connect.click()
  const [devTools, browserPage] = await attachToConsentPage(realBrowser)
  await first.app.quit()
  await browserPage.getByText('Emre Yıldız').click()
  await browserPage.getByRole('button', { name: 'Continue', exact: true }).click()

  await expect.poll(() => readLog(profileDir, 'channel-connected')).toHaveLength(1)
  await devTools.close()
  const startedByLink = Number(readFileSync(handlerIdPath, 'utf8'))
  expect(processIsRunning(startedByLink)).toBe(true)
  process.kill(startedByLink, 'SIGTERM')
  await expect.poll(() => processIsRunning(startedByLink)).toBe(false)

  const second = await launchApp({ environment: sessionEnvironment })
  await second.screens.goTo('Channels')
  await expect(second.screens.channels.card(EMRE.nickname)).toContainText('Ready to post')
})
