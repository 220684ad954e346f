import type { Page } from '@playwright/test'
import { expect, test } from './app-test'
import { AppWorld, listKeychainAccounts, type StartedApp } from './app-world'
import { PAGE_NAMES } from './screens/app-screens'
import { startSecondProcess } from '../harness/running-app'

const DISABLED = 'TikTok integration disabled: client key/secret not configured.'

/** Everything that goes wrong in the page from now on: errors, warnings, and refusals of the content security policy. */
function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()}`)
    }
  })
  return complaints
}

function backgroundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

test.describe('a computer that has never seen the app', () => {
  let world: AppWorld
  let started: StartedApp

  test.beforeAll(async () => {
    world = await AppWorld.create()
    started = await world.launch()
  })
  test.afterAll(() => world.dispose())

  test('opens with an empty keychain, an empty ledger and without a word to TikTok', async () => {
    const { page } = started.app
    await expect(page.getByRole('heading', { level: 1, name: 'Set-up guide' })).toBeVisible()
    const posts = await page.evaluate(() =>
      window.desktop.posts.list({ scope: 'all', limit: 10, beforeMs: null }),
    )
    expect(posts).toMatchObject({ ok: true, value: { posts: [] } })
    const channels = await page.evaluate(() => window.desktop.channels.list())
    expect(channels).toMatchObject({ ok: true, value: { channels: [], signIn: null } })
    expect(await listKeychainAccounts()).toEqual([])
    expect(world.practice.listRequests()).toEqual([])
    expect(world.systemBrowser.addresses).toEqual([])
  })

  test('says with the exact sentence why nothing works yet, and leads to the guide', async () => {
    const { app, screens } = started
    for (const name of ['Publishing', 'Channels'] as const) {
      await screens.goTo(name)
      await expect(app.page.getByText(DISABLED, { exact: true })).toBeVisible()
      const toGuide = app.page.getByRole('main').getByRole('link', { name: 'Set up TikTok' })
      await toGuide.click()
      await expect(app.page.getByRole('heading', { name: 'Set-up guide' })).toBeVisible()
    }
    await screens.goTo('API Integration')
    await expect(app.page.getByText('Not configured')).toBeVisible()
    await expect(screens.integration.source('nothing yet')).toBeVisible()
  })

  test('wears the practice banner on every page and names the server', async () => {
    const { app, screens } = started
    const banner = app.page.getByRole('region', { name: /^Practice.*:/ })
    for (const name of PAGE_NAMES) {
      await screens.goTo(name)
      await expect(banner).toContainText(world.practice.origin)
    }
  })

  test('shows every page without an error or a refused resource', async () => {
    const { app, screens } = started
    const complaints = collectComplaints(app.page)
    // Loaded anew, so that what goes wrong before the first paint is seen as well.
    await app.page.reload()
    for (const name of PAGE_NAMES) await screens.goTo(name)
    await app.page.evaluate(() => document.fonts.ready.then(() => null))
    expect(complaints).toEqual([])
  })
})

test('Turkish and the dark theme take effect at once and outlive a restart', async ({
  launchApp,
}) => {
  const first = await launchApp()
  const { page } = first.app
  await first.screens.goTo('Settings')
  const lightBackground = await backgroundOf(page)
  await first.screens.settings.chooseTheme('Dark')
  await expect.poll(() => backgroundOf(page)).not.toBe(lightBackground)
  const darkBackground = await backgroundOf(page)
  await first.screens.settings.chooseLanguage('Türkçe')
  await expect(page.getByRole('heading', { level: 1, name: 'Ayarlar' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
  await page.getByRole('link', { name: 'Kanallar', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kanallar' })).toBeVisible()
  await first.app.quit()

  const second = await launchApp()
  await expect(second.app.page.getByRole('link', { name: 'Kanallar', exact: true })).toBeVisible()
  expect(await backgroundOf(second.app.page)).toBe(darkBackground)
})

test('real use wears no banner, and practice mode is one press away and back', async ({
  launchApp,
  practice,
}) => {
  const { app, screens } = await launchApp({ tiktokUrl: null })
  const { page } = app
  const banner = page.getByRole('region', { name: /^Practice.*:/ })
  await screens.goTo('API Integration')
  await expect(screens.integration.source('nothing yet')).toBeVisible()
  await expect(banner).toHaveCount(0)

  await page.getByRole('button', { name: 'Try practice mode' }).click()
  await expect(banner).toBeVisible()
  await screens.goTo('API Integration')
  await expect(screens.integration.source('practice keys')).toBeVisible()

  await page.getByRole('button', { name: 'Leave practice mode' }).click()
  await expect(banner).toHaveCount(0)
  await screens.goTo('API Integration')
  await expect(screens.integration.source('nothing yet')).toBeVisible()
  expect(practice.listRequests()).toEqual([])
})

test('refuses to start when --tiktok-url leads off this computer', async ({ world }) => {
  for (const tiktokUrl of ['http://127.0.0.1.evil.example:80', 'https://open.tiktokapis.com']) {
    expect(await startSecondProcess(world.describeLaunch({ tiktokUrl }), [])).toBe(2)
  }
})
