import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { findViolations } from '../harness/find-violations'
import { findLayoutFaults } from '../harness/renderer-preview/find-layout-faults'
import { findWordFaults } from '../harness/renderer-preview/find-word-faults'
import { openShot } from '../harness/renderer-preview/open-shot'
import { shots } from '../harness/renderer-preview/shots'
import { test } from './screen-test'

/** Names that are the same in every language: brands, formats, units, keys and what TikTok's protocol calls things. */
const NAMES = [
  ...['Sosyabot', 'TikTok', 'Matroska', 'QuickTime', 'Opus', 'AAC', 'MP', 'MKV', 'MOV'],
  ...['Chromium', 'Node', 'js', 'Web'],
  ...['byte', 'kB', 'MB', 'GB', 'Mbit', 'fps', 'ms', 'Ctrl', 'Europe', 'Istanbul'],
]

/** Cells of the table, whose row opens; the value of a list that opens; a line that has its page. */
const SHORTENED = '.batch-words, .batch-detail, .ui-select-value, .ui-listbox-description'

/** What the fake computer may show: every text in its sources. */
function readData(): string {
  return ['fake-desktop-data.ts', 'fake-desktop-api.ts', 'fake-queue.ts']
    .map((name) => readFileSync(join(checkoutDirectory, 'test/fakes', name), 'utf8'))
    .flatMap((source) => source.match(/'[^'\n]*'|`[^`]*`/gu) ?? [])
    .join('\n')
}

const sources = readData()

test.describe('Every state of every page and dialog, for axe and in a language of other letters, 40 % longer', () => {
  test.use({ viewport: { width: 900, height: 600 } })

  for (const [index, shot] of shots.entries()) {
    // By turns in both themes: what else a theme could break is its colours, and every pair of those has a unit test.
    const theme = index % 2 === 0 ? 'light' : 'dark'
    test(`${shot.name} (${theme})`, async ({ page, pseudoOrigin }) => {
      await openShot(page, pseudoOrigin, shot, { theme, language: 'en' })
      expect(await findLayoutFaults(page)).toEqual([])
      // A tooltip hangs outside of all landmarks, and what it hangs on says the same words to those who listen.
      expect(await findViolations(page, shot.name, ['region'])).toEqual([])
      const data = await page.evaluate(async () => {
        const { settings } = window.fakeDesktop
        await window.desktop.settings.update({ ...settings, language: 'tr' })
        // A written line break would stick to the word after it.
        return JSON.stringify(window.fakeDesktop).replaceAll(String.raw`\n`, ' ')
      })
      await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
      const faults = [
        ...(await findWordFaults(page, {
          data: sources + data,
          names: NAMES,
          shortened: SHORTENED,
        })),
        ...(await findLayoutFaults(page)),
      ]
      expect(faults).toEqual([])
    })
  }
})
