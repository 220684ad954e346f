import type { Page } from '@playwright/test'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { plainPostDraft } from '../fixtures/plain-post-draft'
import type { StartedApp } from './app-world'
import { expect, test, type LargeVideo } from './connected-test'

/** 96 Mbit/s, so that the large video is still on its way when a test gets to it, on any machine. */
const SLOW = { kind: 'throttle', bytesPerSecond: 12_000_000 } as const

/** Posts the large video and waits until the server has so much of it. */
async function postLarge(
  { screens }: StartedApp,
  { largeVideo, practice }: { largeVideo: LargeVideo; practice: PracticeTikTok },
  minBytes: number,
): Promise<void> {
  await screens.publishing.compose(largeVideo.path, 'Only me')
  await screens.publishing.postAndConfirm()
  await expect
    .poll(() => practice.listPosts()[0]?.receivedBytes ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(minBytes)
}

/** Posts the app's own sample once for each caption, past the composer. */
async function postSamples(page: Page, captions: readonly string[]): Promise<void> {
  const channelId = PRACTICE_ACCOUNTS[0]?.openId ?? ''
  await page.evaluate(
    async (drafts) => {
      const video = await window.desktop.video.intakeSample()
      if (!video.ok) throw new Error(video.error.code)
      for (const draft of drafts) {
        const answer = await window.desktop.posts.publish({ ...draft, videoId: video.value.id })
        if (!answer.ok) throw new Error(answer.error.code)
      }
    },
    captions.map((caption) => ({
      ...plainPostDraft({ channelId, videoId: '', caption }),
      isDuplicateConfirmed: true,
    })),
  )
}

function receivedBytes(practice: PracticeTikTok): number {
  return practice.listPosts().reduce((sum, post) => sum + post.receivedBytes, 0)
}

test('a queue paused in the middle of an upload stays so over a restart, and goes on to the same bytes', async ({
  connectedApp,
  launchApp,
  practice,
  largeVideo,
}) => {
  test.setTimeout(150_000)
  practice.faults.set(SLOW)
  const first = await connectedApp()
  await postLarge(first, { largeVideo, practice }, 20_000_000)
  await first.screens.goTo('Queue')
  await first.app.page.getByRole('button', { name: 'Pause queue' }).click()
  await expect(first.app.page.getByText('The queue is paused').first()).toBeVisible()
  const row = (page: Page) => page.getByRole('listitem').filter({ hasText: largeVideo.fileName })
  await expect(row(first.app.page).getByText('Queue paused')).toBeVisible()
  await expect(row(first.app.page)).toContainText('TikTok keeps what was sent until')
  // What was on the line already may make one chunk whole.
  await first.app.page.waitForTimeout(500)
  const heldBytes = receivedBytes(practice)
  await first.app.page.waitForTimeout(1500)
  expect(receivedBytes(practice)).toBe(heldBytes)
  await first.app.kill()

  const second = await launchApp()
  const { page } = second.app
  await second.screens.goTo('Queue')
  await expect(page.getByRole('button', { name: 'Resume queue' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Queue', exact: true })).toHaveAccessibleDescription(
    /The queue is paused/u,
  )
  await page.waitForTimeout(1500)
  expect(receivedBytes(practice)).toBe(heldBytes)

  practice.faults.clear()
  await page.getByRole('button', { name: 'Resume queue' }).click()
  await expect.poll(() => practice.listPosts()[0]?.state, { timeout: 60_000 }).toBe('published')
  expect(practice.listPosts()).toHaveLength(1)
  expect(practice.listPosts()[0]?.sha256).toBe(largeVideo.sha256)
})

test('posts in line go out in the order that was made with mouse and keyboard', async ({
  connectedApp,
  practice,
  largeVideo,
}) => {
  test.setTimeout(150_000)
  practice.faults.set(SLOW)
  const started = await connectedApp()
  const { page } = started.app
  await postLarge(started, { largeVideo, practice }, 1_000_000)
  await postSamples(page, ['one', 'two', 'three', 'four'])
  await started.screens.goTo('Queue')
  await expect(page.getByRole('heading', { name: 'Waiting for their turn' })).toBeVisible()
  const row = (caption: string) => page.getByRole('listitem').filter({ hasText: `· ${caption}` })
  const order = () =>
    page
      .locator('.queue-row[data-movable="true"] .queue-row-detail')
      .allTextContents()
      .then((texts) => texts.map((text) => text.split(' · ')[1]))

  // By the keyboard alone: the menu of a row.
  const menu = row('four').getByRole('button', { name: /^Move / })
  await menu.focus()
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'To the top' }).press('Enter')
  await expect.poll(order).toEqual(['four', 'one', 'two', 'three'])

  // By the mouse: below the last one.
  await row('one')
    .locator('.queue-row')
    .dragTo(row('three').locator('.queue-row'), { targetPosition: { x: 200, y: 60 } })
  await expect.poll(order).toEqual(['four', 'two', 'three', 'one'])

  practice.faults.clear()
  await expect
    .poll(() => practice.listPosts().filter(({ state }) => state === 'published').length, {
      timeout: 90_000,
    })
    .toBe(5)
  expect(practice.listPosts().map(({ init }) => init.title)).toEqual([
    '',
    'four',
    'two',
    'three',
    'one',
  ])
})

test(
  'a speed limit holds a running upload back within a second, and lets it go again',
  { tag: '@measures' },
  async ({ connectedApp, practice, largeVideo }) => {
    test.setTimeout(150_000)
    practice.faults.set(SLOW)
    const started = await connectedApp()
    const { page } = started.app
    await postLarge(started, { largeVideo, practice }, 5_000_000)
    await started.screens.goTo('Queue')
    await page.getByRole('button', { name: 'Upload limit: No limit' }).click()
    await page.getByRole('menuitemradio', { name: '20 Mbit/s' }).click()
    await expect(page.getByRole('button', { name: 'Upload limit: 20 Mbit/s' })).toBeVisible()
    await page.waitForTimeout(1000)
    const uploaded = () =>
      page.evaluate(async () => {
        const answer = await window.desktop.posts.list({ scope: 'open', limit: 1, beforeMs: null })
        const post = answer.ok ? answer.value.posts[0] : undefined
        return {
          atMs: Date.now(),
          bytes: (post?.acknowledgedBytes ?? 0) + (post?.inFlightBytes ?? 0),
        }
      })
    const before = await uploaded()
    await page.waitForTimeout(8000)
    const after = await uploaded()
    const mbit = ((after.bytes - before.bytes) * 8) / ((after.atMs - before.atMs) * 1000)
    expect(mbit).toBeGreaterThan(17)
    expect(mbit).toBeLessThan(22)
    // The same number stands in Settings.
    await started.screens.goTo('Settings')
    await expect(page.getByRole('textbox', { name: 'At most, in Mbit/s' })).toHaveValue('20')
    practice.faults.clear()
    await page.getByRole('switch', { name: 'Limit the upload speed' }).press('Space')
    await expect.poll(() => practice.listPosts()[0]?.state, { timeout: 60_000 }).toBe('published')
    expect(practice.listPosts()[0]?.sha256).toBe(largeVideo.sha256)
  },
)
