import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from '../../electron/dev/drop-files'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import { writePlayableVideo } from '../fixtures/write-playable-video'
import { expect, test as base } from './connected-test'
import { FrameWatch } from './frame-watch'

const FILE_COUNT = 300
/**
 * The promise of the batch: whatever 300 rows go through, no frame is held up for longer. Held against the window's own work
 * in processor time, because a test machine has two cores, no graphics card and other programs.
 */
const LONGEST_WORK_MS = 100
/** From the table to one video in full and back builds a page each time. It is no part of the promise, and may take a moment. */
const SWITCH = 'one in full and back'
const LONGEST_SWITCH_WORK_MS = 150

/**
 * By the clock on the wall, on any machine. A quiet one with two cores stays under 120 ms; what this must catch is work
 * outside of the main thread, such as hundreds of layers that are painted one by one (half a second).
 */
const LONGEST_FRAME_MS = 300

function writeVideos(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 1) writePlayableVideo(folder, number)
}

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sosyabot-batch-'))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
})

const rowOf = (page: Page, fileName: string) => page.getByRole('row').filter({ hasText: fileName })

/**
 * Ticks every row and sets who can view, the deliberate act for one field. Finds things by their selectors, because looking
 * for roles and names is work of 30 ms inside of the window that is being measured.
 */
async function letOnlyMeView(page: Page, count: number): Promise<void> {
  await page.locator('.batch-grid').focus()
  await page.keyboard.press('Control+a')
  await page.locator('.batch-tools [aria-haspopup]').last().click()
  await page.locator('[role="menuitem"][data-key="viewers"]').click()
  await page.locator('[role="dialog"] [role="option"][data-key="SELF_ONLY"]').click()
  const set = page.locator('[role="dialog"] [data-variant="primary"]')
  await expect(set).toHaveText(`Set on ${count} rows`)
  await set.click()
}

test.describe('a batch of the largest size', () => {
  // Measured up to three times: another program that takes the processor for a moment is no fault of the window.
  test.describe.configure({ retries: 2 })

  test(
    'three hundred videos are dropped, checked and queued, and the window stays responsive',
    { tag: '@measures' },
    async ({ connectedApp, practice, folder }) => {
      test.setTimeout(240_000)
      writeVideos(folder, FILE_COUNT)
      practice.faults.changeAccount(PRACTICE_ACCOUNTS[0]!.openId, { dailyPostCap: 1000 })
      practice.faults.set({ kind: 'throttle', bytesPerSecond: 50_000 })
      const { screens, app } = await connectedApp()
      const { page } = app
      await screens.goTo('Publishing')
      const watch = await FrameWatch.start(page)

      await watch.measure('drop', async () => {
        await dropFiles(page, [folder])
        await watch.waitForText('.batch-counts', `${FILE_COUNT} to fix`)
      })
      await watch.measure('apply to all', () => letOnlyMeView(page, FILE_COUNT))
      await watch.measure('edit, fill down, scroll', async () => {
        await page.locator('[data-row="0"][data-kind="caption"]').click()
        await page.keyboard.type('One caption for all #batch')
        // Enter goes on to the row below, as in spreadsheets.
        await page.keyboard.press('Enter')
        await page.keyboard.press('ArrowUp')
        await page.keyboard.press('Control+Shift+ArrowDown')
        await page.keyboard.press('Control+d')
        await watch.waitForText('.batch-foot', '299 rows changed.')
        await page.keyboard.press('Control+Home')
      })
      await watch.measure(SWITCH, async () => {
        await page.locator('.batch-view-switch label').first().click()
        await watch.waitForText('.publishing-list-item:last-child', 'video-300.mp4')
        await page.locator('.batch-view-switch label').last().click()
        await watch.waitForText('.batch-counts', `${FILE_COUNT} videos`)
      })
      await watch.measure('check and review', async () => {
        await page.locator('.batch-toolbar [data-variant="primary"]').click()
        await watch.waitForText('.ui-dialog-title', `Review ${FILE_COUNT} posts`)
      })
      await watch.measure('queue', async () => {
        await page.locator('[role="dialog"] [data-variant="primary"]').click()
        await watch.waitForText('body', `${FILE_COUNT} posts are on their way.`)
      })
      const posts = await page.evaluate(() =>
        window.desktop.posts.list({ scope: 'all', limit: 500, beforeMs: null }),
      )
      expect(posts.ok && posts.value.posts).toHaveLength(FILE_COUNT)
      expect(
        posts.ok &&
          posts.value.posts.every(({ settings }) => settings.privacyLevel === 'SELF_ONLY'),
      ).toBe(true)
      expect(
        posts.ok &&
          posts.value.posts.every(({ settings }) => settings.caption.startsWith('One cap')),
      ).toBe(true)

      const report = watch.reports
      for (const { name, longestWorkMs, longestFrameMs, tookMs } of report) {
        console.log(
          `${name}: ${Math.round(tookMs)} ms, most work between two frames ${Math.round(longestWorkMs)} ms, longest frame on this machine ${Math.round(longestFrameMs)} ms`,
        )
      }
      for (const { name, longestWorkMs, longestFrameMs } of report) {
        expect(longestWorkMs, `work between two frames of "${name}"`).toBeLessThan(
          name === SWITCH ? LONGEST_SWITCH_WORK_MS : LONGEST_WORK_MS,
        )
        expect(longestFrameMs, `longest frame of "${name}"`).toBeLessThan(LONGEST_FRAME_MS)
      }
    },
  )
})

test('nothing is posted while one row is not ready, and the way there is one click', async ({
  connectedApp,
  practice,
  folder,
}) => {
  writeVideos(folder, 6)
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await dropFiles(page, [folder])
  await expect(page.getByText('6 to fix')).toBeVisible()
  await letOnlyMeView(page, 6)
  await page.locator('[data-row="4"][data-kind="caption"]').click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Caption' }).fill('y'.repeat(2203))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Post 6' }).click()
  await expect(page.getByText('1 row is not ready. Nothing was posted.')).toBeVisible()
  await page.getByRole('button', { name: 'Row 5, video-5.mp4' }).click()
  await expect(page.locator('[data-row="4"][data-active="true"]')).toBeVisible()
  expect(practice.listPosts()).toHaveLength(0)

  await page.locator('[data-row="4"][data-kind="caption"]').click()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Post 6' }).click()
  await page.getByRole('button', { name: 'Post 6 to TikTok' }).click()
  await expect(rowOf(page, 'video-6.mp4').getByText('Published')).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => practice.listPosts().length).toBe(6)
})

test('what is typed into a cell stays when another cell is clicked, goes with Escape, and is one step to undo', async ({
  connectedApp,
  folder,
}) => {
  writeVideos(folder, 6)
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await dropFiles(page, [folder])
  await expect(page.getByText('6 to fix')).toBeVisible()
  const cell = page.locator('[data-row="1"][data-kind="caption"]')
  await cell.click()
  await page.keyboard.type('Half a sentence')
  // By hand, because the table is inert while an editor is open.
  const other = (await page.locator('[data-row="4"][data-kind="file"]').boundingBox())!
  await page.mouse.click(other.x + other.width / 2, other.y + other.height / 2)
  await expect(page.getByRole('textbox', { name: 'Caption' })).toBeHidden()
  await expect(cell).toContainText('Half a sentence')

  await cell.click()
  await page.keyboard.press('F2')
  await page.keyboard.type(' more')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveText('Half a sentence')
  await page.keyboard.press('Control+z')
  await expect(cell).not.toContainText('Half')
})

test('captions come from the text files beside the videos, and a folder from the sidecars', async ({
  connectedApp,
  folder,
}) => {
  writeVideos(folder, 2)
  await writeFile(join(folder, 'video-1.txt'), 'Çilekli pasta 🍓 #tarif\n')
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await dropFiles(page, [folder])
  await expect(screens.publishing.caption).toHaveValue('Çilekli pasta 🍓 #tarif')
  await expect(page.getByText(/The caption was taken from video-1.txt/u)).toBeVisible()
})
