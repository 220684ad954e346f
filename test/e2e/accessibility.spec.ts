import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { findViolations } from '../harness/find-violations'
import { expect, test } from './connected-test'
import { scheduleByBridge } from './schedule-by-bridge'
import { PAGE_NAMES } from './screens/app-screens'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')
const HOUR_MS = 60 * 60_000

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any page and in the dialogs of posting (${theme})`, async ({
    connectedApp,
  }) => {
    test.setTimeout(300_000)
    const { app, screens } = await connectedApp()
    const { page } = app
    await screens.goTo('Settings')
    await screens.settings.chooseTheme(theme)
    await screens.publishing.compose(SAMPLE, 'Only me')
    await screens.publishing.postAndConfirm()
    await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
    await scheduleByBridge(page, [Date.now() + HOUR_MS, Date.now() + 26 * HOUR_MS])

    const found: string[] = []
    for (const name of PAGE_NAMES) {
      await screens.goTo(name)
      await page.waitForLoadState('networkidle')
      found.push(...(await findViolations(page, name)))
    }

    await screens.publishing.compose(SAMPLE, 'Only me')
    found.push(...(await findViolations(page, 'Publishing with a draft')))
    await screens.publishing.post.click()
    await expect(screens.publishing.review).toBeVisible()
    found.push(...(await findViolations(page, 'Review')))
    await page.keyboard.press('Escape')
    await screens.goTo('Channels')
    await page.getByRole('button', { name: 'Disconnect' }).first().click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    found.push(...(await findViolations(page, 'Disconnect')))
    await page.keyboard.press('Escape')
    await screens.goTo('Queue')
    await page.getByRole('button', { name: 'Change time' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    found.push(...(await findViolations(page, 'Change time')))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    found.push(...(await findViolations(page, 'Command palette')))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    found.push(...(await findViolations(page, 'Keyboard shortcuts')))
    expect(found).toEqual([])
  })
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing in any step of the set-up guide (${theme})`, async ({ launchApp }) => {
    test.setTimeout(240_000)
    const { app, screens } = await launchApp()
    const { page } = app
    await screens.goTo('Settings')
    await screens.settings.chooseTheme(theme)
    const found: string[] = []
    await screens.goTo('Publishing')
    found.push(...(await findViolations(page, 'Publishing with the next step')))
    await screens.goTo('Set-up guide')
    for (const row of await page.locator('.setup-step .ui-disclosure-trigger').all()) {
      const step = await row.locator('.setup-title').innerText()
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
      found.push(...(await findViolations(page, step)))
    }
    for (const part of await page.locator('.setup-explained .ui-disclosure-trigger').all()) {
      await part.click()
    }
    found.push(...(await findViolations(page, 'Explained')))

    await page.locator('[data-step="keys"] .ui-disclosure-trigger').click()
    const keys = page.locator('[data-step="keys"]')
    await keys.getByRole('button', { name: 'Save and test' }).click()
    await expect(page.getByText('Enter the Client Key.')).toBeVisible()
    found.push(...(await findViolations(page, 'Keys that are missing')))
    await keys.getByRole('textbox', { name: 'Client Key' }).fill('awpractice7k2m9x4q')
    await keys.getByLabel('Client Secret', { exact: true }).fill('NotTheSecretOfThisKey123')
    await keys.getByRole('button', { name: 'Save and test' }).click()
    await expect(keys.getByRole('alert')).toBeVisible()
    found.push(...(await findViolations(page, 'Keys that TikTok refuses')))

    await page.locator('[data-step="developer"] .ui-disclosure-trigger').click()
    await page.getByRole('button', { name: 'Done, go on' }).click()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    found.push(...(await findViolations(page, 'Start over')))
    expect(found).toEqual([])
  })
}

test('axe is asked in earnest: a picture without words and a pale text are found', async ({
  connectedApp,
}) => {
  const { app, screens } = await connectedApp()
  await screens.goTo('Help')
  await app.page.evaluate(() => {
    const paragraph = document.createElement('p')
    paragraph.textContent = 'Pale'
    paragraph.className = 'planted'
    document.querySelector('main')?.prepend(paragraph, document.createElement('img'))
    for (const sheet of document.styleSheets) {
      sheet.insertRule('.planted { color: #ddd; background: #fff }', 0)
      break
    }
  })
  const found = (await findViolations(app.page, 'Help')).join('\n')
  expect(found).toContain('image-alt')
  expect(found).toContain('color-contrast')
})
