import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PostLedger } from '../../electron/main/posts/post-ledger'
import { expect, test } from './connected-test'
import type { StartedApp } from './app-world'
import { ScheduleScreen } from './screens/schedule-screen'

const FILE_NAME = 'sosyabot-sample.mp4'
const SAMPLE = join(checkoutDirectory, 'resources', 'sample', FILE_NAME)
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Composes a post and gives it a time: this one, or the one that the field proposes. */
async function schedule(
  { app, screens }: StartedApp,
  atMs: number | null,
): Promise<ScheduleScreen> {
  const scheduling = new ScheduleScreen(app.page)
  await screens.publishing.compose(SAMPLE, 'Only me')
  await scheduling.atATime.click()
  if (atMs !== null) await scheduling.type(atMs)
  // The name of the button says to post, so what stands beside it has to say when.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const notNow = new RegExp(`^Scheduled for .+ \\(${timeZone}\\)\\. Nothing is posted before`, 'u')
  await expect(screens.publishing.post).toHaveAccessibleDescription(notNow)
  await screens.publishing.post.click()
  const confirm = screens.publishing.review.getByRole('button', { name: 'Post to TikTok' })
  await expect(confirm).toHaveAccessibleDescription(notNow)
  await confirm.click()
  await expect(
    app.page.getByRole('heading', { name: 'Will be posted to Defne Arslan' }),
  ).toBeVisible()
  return scheduling
}

/** Moves the only post's time into the past while the app is away, as if that much time had gone by. */
function ageSchedule(profileDir: string, lateMs: number): void {
  const ledger = PostLedger.open({ path: join(profileDir, 'practice', 'posts.db') })
  const [post] = ledger.listScheduled()
  if (post === undefined) throw new Error('Nothing is scheduled')
  const scheduledForMs = Date.now() - lateMs
  ledger.append(post.id, { kind: 'rescheduled', scheduledForMs }, Date.now())
  ledger.close()
}

test('a post at a chosen time waits in the queue and goes out by itself', async ({
  connectedApp,
  practice,
}) => {
  test.setTimeout(180_000)
  const started = await connectedApp()
  const { app, screens } = started
  // The field knows minutes; enough of this one must be left to look at a post that waits.
  const atMs = Math.ceil((Date.now() + 15_000) / MINUTE_MS) * MINUTE_MS
  const scheduling = await schedule(started, atMs)
  await screens.goTo('Queue')
  await expect(scheduling.row(FILE_NAME)).toContainText('Scheduled')
  await expect(app.page.getByText('1 scheduled', { exact: true })).toBeVisible()
  expect(practice.listPosts()).toEqual([])
  expect(Date.now()).toBeLessThan(atMs)

  await expect.poll(() => practice.listPosts().length, { timeout: 100_000 }).toBe(1)
  expect(Date.now()).toBeGreaterThanOrEqual(atMs)
  expect(Date.now() - atMs).toBeLessThan(MINUTE_MS)
  await expect(app.page.getByText('Published', { exact: true })).toBeVisible({ timeout: 30_000 })
  await screens.goTo('History')
  await app.page.getByRole('button', { name: 'Show story' }).click()
  await expect(app.page.getByText('Its time came')).toBeVisible()
  expect(practice.listPosts()).toHaveLength(1)
})

test('a kill keeps a scheduled post; one that missed its time asks, and goes out when told to', async ({
  connectedApp,
  launchApp,
  practice,
  profileDir,
}) => {
  const first = await connectedApp()
  await schedule(first, null)
  await first.app.kill()

  const second = await launchApp()
  await second.screens.goTo('Queue')
  await expect(new ScheduleScreen(second.app.page).row(FILE_NAME)).toContainText('Scheduled')
  await second.app.quit()
  ageSchedule(profileDir, 11 * MINUTE_MS)

  const { app, screens } = await launchApp()
  await expect(app.page.getByText('A scheduled post missed its time')).toBeVisible()
  await app.page.getByRole('link', { name: 'Decide in the Queue' }).click()
  const row = new ScheduleScreen(app.page).row(FILE_NAME)
  await expect(row).toContainText('Missed its time')
  await expect(row).toContainText('Nothing was sent.')
  expect(practice.listPosts()).toEqual([])
  await row.getByRole('button', { name: 'Post now' }).click()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()).toHaveLength(1)
})

test('a post whose time came a few minutes before the start goes out without a question', async ({
  connectedApp,
  launchApp,
  practice,
  profileDir,
}) => {
  const first = await connectedApp()
  await schedule(first, null)
  await first.app.quit()
  ageSchedule(profileDir, 5 * MINUTE_MS)
  const { screens } = await launchApp()
  await screens.goTo('Queue')
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()).toHaveLength(1)
})

test('another time, no time at all, back again, and now after all', async ({
  connectedApp,
  practice,
}) => {
  const started = await connectedApp()
  const { app, screens } = started
  const { page } = app
  const scheduling = await schedule(started, null)
  await screens.goTo('Queue')
  const row = scheduling.row(FILE_NAME)

  await row.getByRole('button', { name: 'Change time' }).click()
  await scheduling.type(Date.now() + 3 * DAY_MS)
  await page.getByRole('dialog').getByRole('button', { name: 'Change time' }).click()
  await expect(row).toContainText('in 3 days')

  await row.getByRole('button', { name: 'Cancel' }).click()
  await expect(screens.publishing.state('Cancelled')).toBeVisible()
  await screens.goTo('History')
  await page.getByRole('button', { name: 'Retry' }).click()
  await screens.goTo('Queue')
  await expect(row).toContainText('in 3 days')
  expect(practice.listPosts()).toEqual([])

  await row.getByRole('button', { name: 'Post now' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep the time' }).click()
  await expect(row).toContainText('Scheduled')
  await row.getByRole('button', { name: 'Post now' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Post now' }).click()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()).toHaveLength(1)
})

test('a time that has gone by is refused beside the field, and a half-typed one changes nothing', async ({
  connectedApp,
  practice,
}) => {
  const { app, screens } = await connectedApp()
  const scheduling = new ScheduleScreen(app.page)
  await screens.publishing.compose(SAMPLE, 'Only me')
  await scheduling.atATime.click()
  await expect(screens.publishing.post).toBeEnabled()
  // The proposal is a whole hour, so one press empties the minute.
  const before = (await scheduling.field.textContent()) ?? ''
  await scheduling.segment('minute').press('Backspace')
  await expect(scheduling.field).not.toHaveText(before)
  await screens.publishing.caption.click()
  await expect(scheduling.field).toHaveText(before)

  await scheduling.typeInto('year', 2020)
  await expect(app.page.getByText('This time has gone by').first()).toBeVisible()
  await expect(screens.publishing.post).toBeDisabled()
  expect(practice.listPosts()).toEqual([])
})
