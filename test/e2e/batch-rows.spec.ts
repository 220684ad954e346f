import type { Page } from '@playwright/test'
import { dropFiles } from '../../electron/dev/drop-files'
import { writePlayableVideo } from '../fixtures/write-playable-video'
import { connectByBridge, expect, launchConnected, test } from './connected-test'
import { EMRE } from './sign-in-steps'
import { AppWorld, type StartedApp } from './app-world'

let world: AppWorld
let started: StartedApp

test.beforeEach(async () => {
  world = await AppWorld.create()
  started = await launchConnected(world)
  await started.screens.goTo('Publishing')
})
test.afterEach(() => world.dispose())

/** Drops playable videos and shows them as a table. */
async function dropVideos(count: number): Promise<Page> {
  const { page } = started.app
  const paths = Array.from({ length: count }, (_, index) =>
    writePlayableVideo(world.profileDir, index + 1),
  )
  await dropFiles(page, paths)
  if (count < 6) await page.locator('.batch-view-switch').getByText('Table').click()
  await expect(page.getByText(`${count} to fix`)).toBeVisible()
  return page
}

async function tick(page: Page, rule: string): Promise<void> {
  await page.getByRole('button', { name: 'Tick', exact: true }).click()
  await page.getByRole('menuitem', { name: rule, exact: true }).click()
}

async function letOnlyMeView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apply to ticked' }).click()
  await page.getByRole('menuitem', { name: 'Who can view…' }).click()
  await page.getByRole('option', { name: 'Only me' }).click()
  await page.getByRole('button', { name: /^Set on/u }).click()
}

test('copies for a further channel are ticked themselves, and one undo takes them away', async () => {
  await connectByBridge(world, started, EMRE)
  await started.screens.goTo('Publishing')
  const page = await dropVideos(3)
  await tick(page, 'All')
  await letOnlyMeView(page)
  await page.getByRole('button', { name: 'Post to channels…' }).click()
  await page.getByRole('dialog').locator('label', { hasText: 'Emre Yıldız' }).click()
  await page.getByRole('button', { name: 'Add 3 rows' }).click()
  const counts = page.locator('.batch-counts')
  await expect(counts).toHaveText('6 posts of 3 videos · 3 ticked · 3 to fix')
  await expect(
    page.getByRole('status').filter({ hasText: '3 rows added and ticked.' }),
  ).toBeVisible()

  // Removing right after it hits the copies, and not what they were made from.
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(counts).toHaveText('3 videos')
  await expect(page.getByText('3 rows added and ticked.')).toBeHidden()
  await tick(page, 'Defne Arslan')
  await page.getByRole('button', { name: 'Post to channels…' }).click()
  await page.getByRole('dialog').locator('label', { hasText: 'Emre Yıldız' }).click()
  await page.getByRole('button', { name: 'Add 3 rows' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(counts).toHaveText('3 videos · 3 ticked')
})

test('one row that is not ready is unticked, and the others go', async () => {
  const page = await dropVideos(3)
  await tick(page, 'All')
  await letOnlyMeView(page)
  await page.locator('[data-row="1"][data-kind="caption"]').click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Caption' }).fill('y'.repeat(2203))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Post 3' }).click()
  await page.getByRole('button', { name: 'Untick it and post the other 2' }).click()
  await page.getByRole('button', { name: 'Post 2 to TikTok' }).click()
  await expect.poll(() => world.practice.listPosts().length, { timeout: 60_000 }).toBe(2)
  await expect(page.getByRole('row').filter({ hasText: 'video-2.mp4' })).toContainText('1 to fix')
})

test('more posts than TikTok usually takes in a day are told before they are posted', async () => {
  const page = await dropVideos(16)
  await tick(page, 'All')
  await letOnlyMeView(page)
  await page.getByRole('button', { name: 'Post 16' }).click()
  const review = page.getByRole('dialog', { name: 'Review 16 posts' })
  await expect(review.getByText('More than TikTok usually takes in a day')).toBeVisible()
  await expect(review.getByText('Defne Arslan: 16 posts within 24 hours.')).toBeVisible()
  // A line opens to everything that leaves with its post.
  await review.getByRole('button', { name: 'Everything about video-1.mp4' }).click()
  await expect(review.getByText('AI-generated content')).toBeVisible()
  await review.getByRole('button', { name: 'Back' }).click()

  await page.locator('[data-row="0"][data-kind="select"]').click()
  await page.getByRole('button', { name: 'Post 15' }).click()
  await expect(page.getByRole('dialog', { name: 'Review 15 posts' })).toBeVisible()
  await expect(page.getByText('More than TikTok usually takes in a day')).toBeHidden()
})

test('the first columns and the last stay in place while the others scroll sideways', async () => {
  const page = await dropVideos(6)
  const grid = page.locator('.batch-grid')
  const placesOf = async (): Promise<Record<'file' | 'channel' | 'status', number>> => {
    const { x: gridX = 0, width: gridWidth = 0 } = (await grid.boundingBox()) ?? {}
    const leftOf = async (kind: string) =>
      (await page.locator(`[data-row="1"][data-kind="${kind}"]`).boundingBox())!
    const status = await leftOf('status')
    return {
      file: (await leftOf('file')).x - gridX,
      channel: (await leftOf('channel')).x - gridX,
      status: gridX + gridWidth - status.x - status.width,
    }
  }
  const atRest = await placesOf()
  expect(Math.abs(atRest.status)).toBeLessThan(20)
  await grid.evaluate((element) => element.scrollBy({ left: 150 }))
  await expect.poll(async () => (await placesOf()).channel).toBeCloseTo(atRest.channel - 150, 0)
  const scrolled = await placesOf()
  expect(scrolled.file).toBeCloseTo(atRest.file, 0)
  expect(scrolled.status).toBeCloseTo(atRest.status, 0)
})
