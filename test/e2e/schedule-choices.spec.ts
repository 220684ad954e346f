import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { PostLedger } from '../../electron/main/posts/post-ledger'
import { QUEUED } from '../fixtures/post-events'
import { expect, test } from './connected-test'
import { scheduleByBridge } from './schedule-by-bridge'
import { DEFNE } from './sign-in-steps'
import { ScheduleScreen } from './screens/schedule-screen'

const FILE_NAME = 'sosyabot-sample.mp4'
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How many colours a picture has: a blank one has one, and one that was never drawn has none. */
function countColours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const picture = element as HTMLCanvasElement
    const context = picture.getContext('2d')
    if (context === null || picture.width === 0) return 0
    const { data } = context.getImageData(0, 0, picture.width, picture.height)
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 0) {
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      }
    }
    return colours.size
  })
}

/** Real posts that wait for their time, written past the app: no test may have a real account. */
function scheduleRealPosts(profileDir: string, timesMs: readonly number[]): void {
  const ledger = PostLedger.open({ path: join(profileDir, 'posts.db') })
  // No two posts of a ledger begin in the same millisecond; the app sees to it in front of the ledger.
  const nowMs = Date.now()
  timesMs.forEach((scheduledForMs, index) => {
    ledger.append(`real-${index}`, { ...QUEUED, scheduledForMs }, nowMs + index)
  })
  ledger.close()
}

test('an audience that is gone at its time waits for another choice, and the new one is posted once', async ({
  connectedApp,
  practice,
}) => {
  test.setTimeout(180_000)
  const { app, screens } = await connectedApp()
  const { page } = app
  const atMs = Date.now() + 5000
  await scheduleByBridge(page, [atMs], { privacyLevel: 'PUBLIC_TO_EVERYONE' })
  practice.faults.changeAccount(DEFNE.openId, { isPrivate: true })

  // Told on every page; the queue says why, and what can be done.
  await screens.goTo('History')
  await expect(page.getByText('A post is waiting for your choice')).toBeVisible({ timeout: 30_000 })
  expect(Date.now()).toBeGreaterThanOrEqual(atMs)
  await page.getByRole('link', { name: 'Decide in the Queue' }).click()
  const row = new ScheduleScreen(page).row(FILE_NAME)
  await expect(row).toContainText('Needs your choice')
  await expect(row).toContainText('Choose again who can view the video.')
  expect(practice.listPosts()).toEqual([])

  await row.getByRole('button', { name: 'Choose again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Publishing' })).toBeVisible()
  await expect(screens.publishing.caption).toHaveText('Planned')
  // Nothing is chosen for the person, and what was meant for another time does not go out at once by a slip.
  await expect(screens.publishing.privacy.first()).not.toContainText('Everyone')
  await expect(page.getByRole('group', { name: 'Date and time' })).toBeVisible()
  // For a minute it still means now; from then on the composer says so.
  await expect(page.getByText('This time has gone by').first()).toBeVisible({ timeout: 90_000 })
  await screens.publishing.choosePrivacy('Followers')
  await expect(screens.publishing.post).toBeDisabled()
  await page.getByText('Now', { exact: true }).click()
  await screens.publishing.postAndConfirm()
  await expect.poll(() => practice.listPosts().length, { timeout: 30_000 }).toBe(1)
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })

  // The first one was called off: nothing is left to decide, to go out or to be posted twice.
  await screens.goTo('Queue')
  await expect(page.getByRole('button', { name: 'Choose again' })).toHaveCount(0)
  const phases = await page.evaluate(async () => {
    const answer = await window.desktop.posts.list({ scope: 'all', limit: 10, beforeMs: null })
    return answer.ok ? answer.value.posts.map(({ phase }) => phase).sort() : []
  })
  expect(phases).toEqual(['cancelled', 'published'])
  expect(practice.listPosts()).toHaveLength(1)
})

test('practice mode asks first while real posts are scheduled, and says on every page that they wait', async ({
  launchApp,
  profileDir,
  practice,
}) => {
  const firstMs = Date.now() + 3 * HOUR_MS
  scheduleRealPosts(profileDir, [firstMs + HOUR_MS, firstMs])
  const { app, screens } = await launchApp({ tiktokUrl: null })
  const { page } = app
  // On a clock of twelve hours or of twenty-four, as the computer has it.
  const time = await page.evaluate((atMs) => {
    const at = new Date(atMs)
    const two = (value: number): string => String(value).padStart(2, '0')
    return `(${two(at.getHours())}|${two(at.getHours() % 12 || 12)}):${two(at.getMinutes())}`
  }, firstMs)
  const firstTime = new RegExp(time, 'u')
  const banner = page.getByRole('region', { name: /^Practice mode/u })
  const question = page.getByRole('alertdialog', { name: 'Switch to practice mode?' })

  await page.getByRole('button', { name: 'Try practice mode' }).click()
  await expect(question).toContainText('2 real posts are scheduled, the first for')
  await expect(question).toContainText(firstTime)
  await question.getByRole('button', { name: 'Not now' }).click()
  await expect(question).toBeHidden()
  await expect(banner).toHaveCount(0)
  const mode = (): Promise<string> =>
    page.evaluate(async () => {
      const answer = await window.desktop.app.getInfo()
      return answer.ok ? answer.value.mode : answer.error.code
    })
  expect(await mode()).toBe('real')

  await page.getByRole('button', { name: 'Try practice mode' }).click()
  await question.getByRole('button', { name: 'Switch anyway' }).click()
  await expect(banner).toContainText('2 real posts are on hold.')
  await expect(banner).toContainText(firstTime)
  await screens.goTo('Calendar')
  await expect(banner).toContainText('2 real posts are on hold.')
  await page.getByRole('button', { name: 'Leave practice mode' }).click()
  await expect(banner).toHaveCount(0)
  await screens.goTo('Queue')
  await expect(page.getByText('2 scheduled', { exact: true })).toBeVisible()
  expect(practice.listRequests()).toEqual([])
})

test('the calendar shows a picture of the video of a scheduled post, small in its line and large in its details', async ({
  connectedApp,
}) => {
  const { app, screens } = await connectedApp()
  const { page } = app
  const [id = ''] = await scheduleByBridge(page, [Date.now() + 3 * HOUR_MS])
  await screens.goTo('Calendar')
  const item = page.locator(`[data-post="${id}"]`)
  await expect(item.locator('canvas')).toBeVisible({ timeout: 20_000 })
  expect(await countColours(item.locator('canvas'))).toBeGreaterThan(16)
  await item.click()
  const large = page.getByRole('dialog', { name: 'Post' }).locator('canvas')
  await expect(large).toBeVisible({ timeout: 20_000 })
  expect(await countColours(large)).toBeGreaterThan(16)
})
