import type { Page } from '@playwright/test'
import { expect, test } from './connected-test'
import { scheduleByBridge } from './schedule-by-bridge'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** The ISO date of an instant, and its time, as the window's computer has them. */
function localDay(page: Page, atMs: number): Promise<string> {
  return page.evaluate((instantMs) => {
    const time = new Date(instantMs)
    const two = (value: number): string => String(value).padStart(2, '0')
    return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  }, atMs)
}

function plannedTimes(page: Page): Promise<readonly (number | null)[]> {
  return page.evaluate(async () => {
    const answer = await window.desktop.posts.list({ scope: 'open', limit: 100, beforeMs: null })
    return answer.ok ? answer.value.posts.map(({ scheduledForMs }) => scheduledForMs) : []
  })
}

/** Noon of a day of next month: away from its ends, so that its neighbours are always in view. */
function noonNextMonth(page: Page, day: number): Promise<number> {
  return page.evaluate((dayOfMonth) => {
    const now = new Date()
    return new Date(now.getFullYear(), now.getMonth() + 1, dayOfMonth, 12).getTime()
  }, day)
}

test('a post is dragged to another day, keeps its time of day, and stands there after a reload', async ({
  connectedApp,
}) => {
  const { app, screens } = await connectedApp()
  const { page } = app
  const noonMs = await noonNextMonth(page, 10)
  const [id = ''] = await scheduleByBridge(page, [noonMs])
  await screens.goTo('Calendar')
  await expect(page.getByText(/^All times: /u)).toBeVisible()
  await page.getByRole('button', { name: 'Next month' }).click()
  const item = page.locator(`[data-post="${id}"]`)
  const cell = (day: string) => page.locator(`.calendar-cell[data-day="${day}"]`)
  const from = await localDay(page, noonMs)
  const to = await localDay(page, noonMs + DAY_MS)
  await expect(cell(from).locator(`[data-post="${id}"]`)).toBeVisible()

  await item.dragTo(cell(to))
  await expect(cell(to).locator(`[data-post="${id}"]`)).toBeVisible()
  await expect(page.getByText(/^Moved to /u)).toBeVisible()
  expect(await plannedTimes(page)).toEqual([noonMs + DAY_MS])
  await page.reload()
  await page.getByRole('button', { name: 'Next month' }).click()
  await expect(cell(to).locator(`[data-post="${id}"]`)).toBeVisible()

  // The same without a mouse: back by a day, and the focus goes with the post.
  await item.focus()
  await item.press('Shift+ArrowLeft')
  await expect(cell(from).locator(`[data-post="${id}"]`)).toBeFocused()
  expect(await plannedTimes(page)).toEqual([noonMs])

  // By the hour in the week.
  await page.getByText('Week', { exact: true }).click()
  // The week around this day of next month; the tenth lies before it or after it.
  const isLater = await page.evaluate(() => new Date().getDate() < 10)
  const step = page.getByRole('button', { name: isLater ? 'Next week' : 'Previous week' })
  for (let steps = 0; steps < 5 && (await item.count()) === 0; steps += 1) await step.click()
  await item.dragTo(page.locator(`.calendar-cell[data-day="${from}"][data-hour="15"]`))
  await expect.poll(() => plannedTimes(page)).toEqual([noonMs + 3 * HOUR_MS])
})

test('a full day and the past are refused in words, and the post stays where it was', async ({
  connectedApp,
}) => {
  const { app, screens } = await connectedApp()
  const { page } = app
  const fullMs = await noonNextMonth(page, 10)
  const otherMs = await noonNextMonth(page, 12)
  const soonMs = Date.now() + HOUR_MS
  const [otherId = '', soonId = ''] = await scheduleByBridge(page, [
    otherMs,
    soonMs,
    ...Array.from({ length: 15 }, (_, index) => fullMs + index * 60_000),
  ])
  await screens.goTo('Calendar')
  // A week before it starts is the past, whatever day it is.
  await page.locator(`[data-post="${soonId}"]`).press('Shift+ArrowUp')
  await expect(page.getByText('This time has gone by')).toBeVisible()

  await page.getByRole('button', { name: 'Next month' }).click()
  const fullDay = page.locator(`.calendar-cell[data-day="${await localDay(page, fullMs)}"]`)
  await expect(fullDay.getByText(/^Full: Defne Arslan/u)).toBeVisible()
  await page.locator(`[data-post="${otherId}"]`).dragTo(fullDay)
  await expect(page.getByText('That day is full for this channel')).toBeVisible()
  await expect(page.getByText(/takes about 15 posts of one creator within 24 hours/u)).toBeVisible()
  const times = await plannedTimes(page)
  expect(times).toContain(otherMs)
  expect(times).toContain(soonMs)
})

test('a press opens what can be done until it starts', async ({ connectedApp, practice }) => {
  const { app, screens } = await connectedApp()
  const { page } = app
  const [id = ''] = await scheduleByBridge(page, [Date.now() + 3 * HOUR_MS])
  await screens.goTo('Calendar')
  await page.locator(`[data-post="${id}"]`).click()
  const details = page.getByRole('dialog', { name: 'Post' })
  await expect(details).toContainText('Post it if at most 10 minutes late, else ask')
  await expect(details.getByRole('button', { name: 'Change time' })).toBeVisible()
  await details.getByRole('button', { name: 'Post now' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Post now' }).click()
  await expect(details.getByText('Published', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(details.getByRole('button', { name: 'Change time' })).toBeHidden()
  expect(practice.listPosts()).toHaveLength(1)
})
