import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { findViolations } from '../harness/find-violations'
import { test } from './screen-test'

const folder = join(checkoutDirectory, 'renderer/components')
const specimens = join(checkoutDirectory, 'test/harness/component-page')

/** Those that open over the page and are pictured with it, and those without a look of their own. */
const SHOWN_ELSEWHERE = [
  'calendar-popover',
  'component-texts',
  'date-segments',
  'dialog',
  'emphasized-text',
  'field-messages',
  'late-part',
  'modal-dialog',
  'polite-status',
  'toast',
  'tooltip',
  'unavailable-list-item',
]

test('the page shows every component there is', () => {
  const shown = readdirSync(specimens)
    .map((name) => readFileSync(join(specimens, name), 'utf8'))
    .join('\n')
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => name.replace('.tsx', ''))
    .filter((name) => !SHOWN_ELSEWHERE.includes(name))
    .filter((name) => !shown.includes(`renderer/components/${name}'`))
  expect(missing).toEqual([])
})

for (const dress of ['light', 'dark', 'high-contrast'] as const) {
  test(`every component in every state looks as it did (${dress})`, async ({
    page,
    componentPageOrigin,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({
      reducedMotion: 'reduce',
      forcedColors: dress === 'high-contrast' ? 'active' : 'none',
    })
    await page.goto(`${componentPageOrigin}/?theme=${dress === 'dark' ? 'dark' : 'light'}`)
    for (const section of await page.locator('.component-section').all()) {
      const name = ((await section.getAttribute('data-section')) ?? '').toLowerCase()
      await expect(section).toHaveScreenshot([`components`, `${name}-${dress}.png`])
    }
    // A sheet of specimens has headings in no order of its own; the pages are asked about theirs.
    expect(await findViolations(page, dress, ['heading-order'])).toEqual([])
  })
}
