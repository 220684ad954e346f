import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { expect, launchConnected, test as base } from './connected-test'
import type { StartedApp } from './app-world'
import { writePreferences } from '../harness/write-preferences'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')
const CAPTION = 'Kahvaltı hazır 🍳 #menemen'

/** A person who has never opened the settings: the real wait of 15 seconds. */
const test = base.extend<{ readonly newcomersApp: () => Promise<StartedApp> }>({
  newcomersApp: async ({ world, profileDir }, use) => {
    await use(() => {
      rmSync(join(profileDir, 'preferences.json'))
      return launchConnected(world)
    })
  },
})

async function post({ app: { page }, screens: { publishing } }: StartedApp): Promise<number> {
  await publishing.compose(SAMPLE, 'Friends')
  await publishing.caption.fill(CAPTION)
  await page.locator('label', { hasText: 'Allow comments' }).click()
  await publishing.postAndConfirm()
  const pressedAtMs = Date.now()
  await expect(page.getByRole('heading', { name: /^About to go out to/u })).toBeVisible()
  return pressedAtMs
}

async function expectComposerAsItWas({ app: { page }, screens }: StartedApp): Promise<void> {
  const { publishing } = screens
  await expect(publishing.caption).toHaveValue(CAPTION)
  await expect(publishing.privacy.first()).toContainText('Friends')
  await expect(page.getByRole('checkbox', { name: 'Allow comments' })).toBeChecked()
  await expect(publishing.post).toBeEnabled()
}

test('for 15 seconds nothing leaves, and Undo gives the composer back as it was', async ({
  newcomersApp,
  practice,
}) => {
  const started = await newcomersApp()
  const { page } = started.app
  await post(started)
  const main = page.locator('main')
  await expect(main.getByText(/^Goes out in 1[0-5] sec/u)).toBeVisible()
  await main.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectComposerAsItWas(started)
  expect(practice.listPosts()).toHaveLength(0)
  await started.screens.goTo('Queue')
  await expect(page.getByText('Nothing on its way')).toBeVisible()
  await started.screens.goTo('History')
  await expect(page.getByText('sosyabot-sample.mp4')).toHaveCount(0)

  // The same video again, this time for good: no question about a duplicate, and not a byte before its time.
  await started.screens.goTo('Publishing')
  await started.screens.publishing.postAndConfirm()
  const pressedAtMs = Date.now()
  await expect(page.getByRole('region', { name: 'Can still be taken back' })).toBeVisible()
  await expect.poll(() => practice.listPosts().length, { timeout: 25_000 }).toBe(1)
  expect(Date.now() - pressedAtMs).toBeGreaterThan(14_500)
  await expect(page.getByRole('region', { name: 'Can still be taken back' })).toBeHidden()
  await expect(started.screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()[0]?.init).toMatchObject({ title: CAPTION, disableComment: false })
})

test('kill -9 within the wait: the next start waits on, and can still take the post back', async ({
  newcomersApp,
  launchApp,
  practice,
  profileDir,
}) => {
  const first = await newcomersApp()
  // A start takes seconds on a slow computer, so the longest wait there is.
  await first.app.kill()
  writePreferences(profileDir, { undoWindowMs: 30_000 })
  const second = await launchApp()
  const pressedAtMs = await post(second)
  await second.app.kill()

  const third = await launchApp()
  const { page } = third.app
  const card = page.getByRole('region', { name: 'Can still be taken back' })
  await expect(card.getByText('One post not sent yet')).toBeVisible()
  expect(Date.now() - pressedAtMs).toBeLessThan(30_000)
  await card.getByRole('button', { name: 'Undo' }).click()
  await expectComposerAsItWas(third)
  await expect(card).toBeHidden()
  await page.waitForTimeout(Math.max(0, pressedAtMs + 31_000 - Date.now()))
  expect(practice.listPosts()).toHaveLength(0)
})

test('quitting within the wait asks as for an upload, and the post goes out after the next start', async ({
  newcomersApp,
  launchApp,
  practice,
}) => {
  const first = await newcomersApp()
  await post(first)
  await first.app.electron.evaluate(({ app }) => app.quit())
  const question = first.app.page.getByRole('alertdialog', {
    name: 'Quit while posts are on their way?',
  })
  await expect(question).toBeVisible()
  expect(practice.listPosts()).toHaveLength(0)
  await first.app.quit()

  await launchApp()
  await expect.poll(() => practice.listPosts().length, { timeout: 25_000 }).toBe(1)
})
