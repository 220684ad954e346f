import { expect } from '@playwright/test'
import { openShot } from '../harness/renderer-preview/open-shot'
import { shots } from '../harness/renderer-preview/shots'
import { findViolations } from './find-violations'
import { test } from './screen-test'

test.describe('axe finds nothing in any state of any page or dialog', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  // By turns in both themes: what else a theme could break is its colours, and every pair of those has a unit test.
  for (const [index, shot] of shots.entries()) {
    const theme = index % 2 === 0 ? 'light' : 'dark'
    test(`${shot.name} (${theme})`, async ({ page, origin }) => {
      await openShot(page, origin, shot, { theme, language: 'en' })
      expect(await findViolations(page)).toEqual([])
    })
  }
})
