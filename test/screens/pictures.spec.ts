import { expect } from '@playwright/test'
import { APP_ERROR_CODES } from '../../electron/shared/app-error'
import { openShot } from '../harness/renderer-preview/open-shot'
import { shotOf } from '../harness/renderer-preview/shots'
import { test } from './screen-test'

/** Every page once, and the dialogs that a person meets on the way to a post. */
const PICTURED = [
  'setup-first-run',
  'setup-portal',
  'integration-first-run',
  'integration-saved',
  'channels-empty',
  'channels-list',
  'channels-waiting',
  'publishing-ready',
  'composer-several',
  'composer-review',
  'cover-studio',
  'doctor-refused',
  'batch-table',
  'queue-at-work',
  'queue-questions',
  'calendar-month',
  'calendar-week',
  'history',
  'audit',
  'help',
  'settings',
  'settings-forget',
  'about',
  'palette',
  'shortcuts',
]

for (const name of PICTURED) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${name} looks as it did (${theme})`, async ({ page, origin }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await openShot(page, origin, shotOf(name), { theme, language: 'en' })
      await expect(page).toHaveScreenshot(['screens', `${name}-${theme}.png`])
    })
  }
}

for (const name of ['integration-saved', 'queue-at-work', 'calendar-month', 'settings']) {
  test(`${name} looks as it did (Turkish, small window)`, async ({ page, origin }) => {
    await page.setViewportSize({ width: 900, height: 600 })
    await openShot(page, origin, shotOf(name), { theme: 'light', language: 'tr' })
    await expect(page).toHaveScreenshot(['screens', `${name}-turkish.png`])
  })
}

for (const language of ['en', 'tr'] as const) {
  test(`every code has its message on one sheet (${language})`, async ({
    page,
    origin,
  }, testInfo) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await openShot(page, origin, shotOf('help-every-message'), { theme: 'light', language })
    const messages = page.locator('.help-message')
    await expect(messages).toHaveCount(APP_ERROR_CODES.length)
    for (const words of await messages.allTextContents()) expect(words.length).toBeGreaterThan(40)
    // The page scrolls inside of the window, so the window becomes as high as the page. To be read by a person, not compared.
    const heightPx = await page.locator('.ui-page').evaluate(({ scrollHeight }) => scrollHeight)
    await page.setViewportSize({ width: 1280, height: heightPx })
    await page.screenshot({ path: testInfo.outputPath(`every-message-${language}.png`) })
  })
}
