import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PostLedger } from '../../electron/main/posts/post-ledger'
import type { NewEvent } from '../../electron/main/posts/post-rows'
import { readFileIdentity } from '../../electron/main/video/file-identity'
import { QUEUED, SAMPLE_EVENTS } from '../fixtures/post-events'
import { expect, test } from './connected-test'
import { DEFNE } from './sign-in-steps'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')
const POST_COUNT = 2000
const DAY_MS = 24 * 60 * 60_000

/** A history of the past month: many posts that were called off, and one whose privacy level was not offered any more. */
async function fillHistory(profileDir: string, lostPath: string): Promise<void> {
  const ledger = PostLedger.open({ path: join(profileDir, 'practice', 'posts.db') })
  const nowMs = Date.now()
  const entries: NewEvent[] = []
  const base = { ...QUEUED, channelId: DEFNE.openId, channelName: DEFNE.nickname }
  for (let index = 0; index < POST_COUNT; index += 1) {
    const caption = index % 100 === 0 ? `Kahvaltı ${index} #menemen` : `Clip ${index}`
    const video = { ...QUEUED.video, fileName: `clip-${index}.mp4` }
    const settings = { ...QUEUED.settings, caption }
    const atMs = nowMs - 3 * DAY_MS - index * 1000
    const postId = `old-${index}`
    entries.push({ postId, event: { ...base, video, settings }, atMs })
    entries.push({ postId, event: SAMPLE_EVENTS.cancelled, atMs: atMs + 500 })
  }
  const video = {
    ...QUEUED.video,
    path: lostPath,
    fileName: 'lost.mp4',
    identity: await readFileIdentity(lostPath),
  }
  const settings = {
    ...QUEUED.settings,
    caption: '=Menemen tarifi',
    privacyLevel: 'FOLLOWER_OF_CREATOR' as const,
    coverTimestampMs: 500,
  }
  entries.push(
    { postId: 'lost', event: { ...base, video, settings }, atMs: nowMs - 60_000 },
    { postId: 'lost', event: SAMPLE_EVENTS['preparing-started'], atMs: nowMs - 59_000 },
    {
      postId: 'lost',
      event: { kind: 'failed', error: { code: 'privacy-not-offered', retryable: false } },
      atMs: nowMs - 58_000,
    },
  )
  ledger.appendAll(entries)
  ledger.close()
}

test('a long history is searched, written into a file, and a lost post is edited and posted again', async ({
  connectedApp,
  launchApp,
  practice,
  profileDir,
}) => {
  test.setTimeout(180_000)
  await (await connectedApp()).app.quit()
  const lostPath = join(profileDir, 'lost.mp4')
  copyFileSync(SAMPLE, lostPath)
  await fillHistory(profileDir, lostPath)

  const { app, screens } = await launchApp()
  const { page } = app
  await screens.goTo('History')
  await expect(page.getByText('2,001 posts, the latest first')).toBeVisible()
  const list = page.getByRole('list', { name: 'Finished posts' })
  const rows = list.getByRole('listitem')
  await expect(rows.first()).toContainText('lost.mp4')
  // Only what can be seen is in the page, and the keys go through all of it.
  expect(await rows.count()).toBeLessThan(30)
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(list.locator(':focus')).toContainText('clip-')

  await page.getByRole('searchbox', { name: 'Search posts' }).fill('MENEMEN')
  await expect(page.getByText('21 posts found, the latest first')).toBeVisible()
  await page.getByText('Failed', { exact: true }).first().click()
  await expect(page.getByText('1 post found, the latest first')).toBeVisible()
  await page.getByText('All', { exact: true }).click()
  await page.getByRole('button', { name: /Time/ }).click()
  await page.getByRole('option', { name: 'Today' }).click()
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: /Time/ }).click()
  await page.getByRole('option', { name: 'Any time' }).click()
  await expect(page.getByText('21 posts found, the latest first')).toBeVisible()

  const csvPath = join(profileDir, 'posts.csv')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, csvPath)
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await expect(page.getByText('21 posts exported')).toBeVisible()
  const lines: Record<string, string>[] = parse(readFileSync(csvPath, 'utf8'), {
    bom: true,
    columns: true,
  })
  expect(lines).toHaveLength(21)
  expect(lines[0]).toMatchObject({
    File: 'lost.mp4',
    Caption: "'=Menemen tarifi",
    State: 'Failed',
    'Error code': 'privacy-not-offered',
  })

  await rows.first().getByRole('button', { name: 'Edit and post again' }).click()
  await expect(screens.publishing.caption).toHaveValue('=Menemen tarifi')
  // Who can view it is chosen again: the old choice is why the post failed.
  await expect(screens.publishing.privacy.first()).not.toContainText('Followers')
  await screens.publishing.choosePrivacy('Only me')
  await screens.publishing.postAndConfirm()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
  expect(practice.listPosts()).toHaveLength(1)

  // What was searched for still stands there, and the new post is found too.
  await screens.goTo('History')
  await expect(page.getByRole('searchbox', { name: 'Search posts' })).toHaveValue('MENEMEN')
  await expect(page.getByText('22 posts found, the latest first')).toBeVisible()

  // The draft of a post whose file is gone asks for the file.
  rmSync(lostPath)
  await rows
    .filter({ hasText: 'Failed' })
    .getByRole('button', { name: 'Edit and post again' })
    .click()
  await expect(page.getByRole('alert').filter({ hasText: 'lost.mp4' })).toBeVisible()
})
