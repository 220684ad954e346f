import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { expect, test } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test('forty videos: every thumbnail is a picture, and the page has one player', async ({
  connectedApp,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-thumbnails-'))
  const paths = Array.from({ length: 40 }, (_, index) => join(folder, `video-${index}.mp4`))
  for (const path of paths) copyFileSync(SAMPLE, path)
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await screens.publishing.choose(...paths)
  await screens.publishing.showAsList()
  const items = page.getByRole('navigation', { name: 'Videos to post' }).getByRole('listitem')
  await expect(items).toHaveCount(40)
  await items.last().scrollIntoViewIfNeeded()
  await expect(items.last().locator('canvas')).toBeVisible({ timeout: 20_000 })
  await items.first().scrollIntoViewIfNeeded()
  await expect(items.first().locator('canvas')).toBeVisible({ timeout: 20_000 })
  expect(await page.locator('video').count()).toBe(1)
  rmSync(folder, { recursive: true })
})
