import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { expect, test as base } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

/** A folder of the person's own, with copies of the sample under the names that are asked for. */
const test = base.extend<{ readonly videoFile: (name: string) => string }>({
  videoFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sosyabot-drafts-'))
    await use((name) => {
      copyFileSync(SAMPLE, join(folder, name))
      return join(folder, name)
    })
    rmSync(folder, { recursive: true })
  },
})

test('kill -9 within a second of typing: caption, privacy, interactions and disclosure are there again', async ({
  connectedApp,
  launchApp,
  videoFile,
}) => {
  const first = await connectedApp()
  await first.screens.goTo('Publishing')
  await first.screens.publishing.choose(videoFile('other.mp4'), videoFile('menemen.mp4'))
  const { page } = first.app
  const list = page.getByRole('navigation', { name: 'Videos to post' })
  await list
    .getByRole('button', { name: /menemen/u })
    .first()
    .click()
  await first.screens.publishing.choosePrivacy('Friends')
  await page.locator('label', { hasText: 'Allow comments' }).click()
  await page.getByText('Disclose commercial content', { exact: true }).click()
  await page.locator('label', { hasText: 'Your brand' }).click()
  await first.screens.publishing.caption.pressSequentially('Menemen 🍅 #kahvaltı', { delay: 10 })
  await page.waitForTimeout(600)
  await first.app.kill()

  const second = await launchApp()
  await second.screens.goTo('Publishing')
  await expect(second.screens.publishing.caption).toHaveValue('Menemen 🍅 #kahvaltı')
  await expect(second.screens.publishing.privacy.first()).toContainText('Friends')
  await expect(second.app.page.getByRole('checkbox', { name: 'Allow comments' })).toBeChecked()
  await expect(second.app.page.getByRole('checkbox', { name: 'Your brand' })).toBeChecked()
  await expect(second.app.page.getByRole('listitem').filter({ hasText: 'other.mp4' })).toBeVisible()
})

test('typed a moment before a reload and before quitting: the last letter is kept', async ({
  connectedApp,
  launchApp,
  videoFile,
}) => {
  const first = await connectedApp()
  await first.screens.goTo('Publishing')
  await first.screens.publishing.choose(videoFile('menemen.mp4'))
  await first.screens.publishing.caption.fill('before the reload')
  await first.app.page.reload()
  await first.screens.goTo('Publishing')
  await expect(first.screens.publishing.caption).toHaveValue('before the reload')
  await first.screens.publishing.caption.fill('before the end')
  await first.app.quit()

  const second = await launchApp()
  await second.screens.goTo('Publishing')
  await expect(second.screens.publishing.caption).toHaveValue('before the end')
})

test('the video was moved meanwhile: the draft stays with its caption, and finds its file again', async ({
  connectedApp,
  launchApp,
  videoFile,
  practice,
}) => {
  const path = videoFile('menemen.mp4')
  const first = await connectedApp()
  await first.screens.publishing.compose(path, 'Everyone')
  await first.screens.publishing.caption.fill('Nothing typed is lost')
  await first.app.quit()
  const newPath = path.replace('menemen', 'renamed by hand')
  renameSync(path, newPath)

  const second = await launchApp()
  await second.screens.goTo('Publishing')
  const { page } = second.app
  await expect(page.getByRole('alert')).toContainText('menemen.mp4 is not where it was')
  await expect(page.getByText('Nothing typed is lost')).toBeVisible()
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByRole('alert')).toContainText('menemen.mp4 is not where it was')
  await page.getByLabel('Find the file again').setInputFiles(newPath)
  await expect(second.screens.publishing.caption).toHaveValue('Nothing typed is lost')
  await second.screens.publishing.postAndConfirm()
  await expect(second.screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()[0]?.init.title).toBe('Nothing typed is lost')
  await second.app.quit()

  const third = await launchApp()
  await third.screens.goTo('Publishing')
  // Handed over: it is the ledger's from then on.
  await expect(third.app.page.getByText('Drop videos here')).toBeVisible()
})

test('a hundred drafts are back at once, and their videos soon after', async ({
  connectedApp,
  launchApp,
  videoFile,
}) => {
  const first = await connectedApp()
  await first.screens.goTo('Publishing')
  const paths = Array.from({ length: 100 }, (_, index) => videoFile(`video-${100 + index}.mp4`))
  await first.screens.publishing.choose(...paths)
  await first.screens.publishing.showAsList()
  const list = first.app.page.getByRole('navigation', { name: 'Videos to post' })
  await expect(list.getByText('Draft', { exact: true })).toHaveCount(100)
  await first.app.page.waitForTimeout(600)
  await first.app.kill()

  const second = await launchApp()
  const { page } = second.app
  await second.screens.goTo('Publishing')
  await expect(page.getByText('video-100.mp4', { exact: true })).toBeVisible()
  // What a person waits for, from the page's own clock: the words of all, and then the last of the videos.
  await page.reload()
  const listed = await page.waitForFunction(() => {
    const rowCount = document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')
    return rowCount === '101' ? performance.now() : null
  })
  await second.screens.publishing.showAsList()
  const opened = await page.waitForFunction(() => {
    const statuses = [...document.querySelectorAll('.publishing-list-status')]
    return statuses.filter(({ textContent }) => textContent === 'Draft').length === 100
      ? performance.now()
      : null
  })
  const listedMs = (await listed.jsonValue())!
  const openedMs = (await opened.jsonValue())!
  test.info().annotations.push({
    type: '100 drafts restored, in ms after the page began to load',
    description: JSON.stringify({ listedMs, openedMs }),
  })
  expect(listedMs).toBeLessThan(3000)
})

test('drafts of practice and of real use never meet, and each is there again after a switch', async ({
  launchApp,
  videoFile,
}) => {
  const { app, screens } = await launchApp({ tiktokUrl: null })
  const { page } = app
  const banner = page.getByRole('region', { name: /^Practice.*:/ })
  await screens.goTo('Publishing')
  await screens.publishing.choose(videoFile('real.mp4'))
  await screens.publishing.caption.fill('for real')

  await page.getByRole('link', { name: 'API Integration' }).click()
  await page.getByRole('button', { name: 'Try practice mode' }).click()
  await expect(banner).toBeVisible()
  await screens.goTo('Publishing')
  await expect(page.getByText('Drop videos here')).toBeVisible()
  await screens.publishing.choose(videoFile('practice.mp4'))
  await screens.publishing.caption.fill('for practice')
  // By keyboard, with the last word still in the field.
  await page.getByRole('button', { name: 'Leave practice mode' }).press('Enter')
  await expect(banner).toHaveCount(0)

  await screens.goTo('Publishing')
  await expect(screens.publishing.caption).toHaveValue('for real')
  await expect(page.getByText('practice.mp4')).toHaveCount(0)
  await page.getByRole('link', { name: 'API Integration' }).click()
  await page.getByRole('button', { name: 'Try practice mode' }).click()
  await expect(banner).toBeVisible()
  await screens.goTo('Publishing')
  await expect(screens.publishing.caption).toHaveValue('for practice')
})
