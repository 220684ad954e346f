import { expect } from '@playwright/test'
import { openShot } from '../harness/renderer-preview/open-shot'
import { shots } from '../harness/renderer-preview/shots'
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
      const shot = shots.find((one) => one.name === name)
      if (shot === undefined) throw new Error(`There is no shot called ${name}`)
      await page.setViewportSize({ width: 1280, height: 800 })
      await openShot(page, origin, shot, { theme, language: 'en' })
      await expect(page).toHaveScreenshot(['screens', `${name}-${theme}.png`])
    })
  }
}

for (const name of ['integration-saved', 'queue-at-work', 'calendar-month', 'settings']) {
  test(`${name} looks as it did (Turkish, small window)`, async ({ page, origin }) => {
    const shot = shots.find((one) => one.name === name)
    if (shot === undefined) throw new Error(`There is no shot called ${name}`)
    await page.setViewportSize({ width: 900, height: 600 })
    await openShot(page, origin, shot, { theme: 'light', language: 'tr' })
    await expect(page).toHaveScreenshot(['screens', `${name}-turkish.png`])
  })
}
