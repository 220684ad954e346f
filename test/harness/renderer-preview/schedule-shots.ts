import type { Page } from 'playwright-core'
import { choose, choosePrivacy, post } from './composer-steps'
import type { Shot } from './shot'

const publishing = '#/app/publishing'
const queue = '#/app/queue'

async function chooseATime(page: Page): Promise<void> {
  await choose(page, 'menemen.mp4')
  await page.getByText('At a time', { exact: true }).click()
  await page.getByRole('group', { name: 'Date and time' }).waitFor()
}

/** Posting at a chosen time. */
export const scheduleShots: readonly Shot[] = [
  { name: 'calendar-month', scenario: 'planned', hash: '#/app/calendar' },
  {
    name: 'calendar-week',
    scenario: 'planned',
    hash: '#/app/calendar',
    prepare: async (page) => {
      await page.locator('.calendar-more').first().click()
    },
  },
  { name: 'calendar-empty', scenario: 'one-channel', hash: '#/app/calendar' },
  {
    name: 'calendar-details',
    scenario: 'planned',
    hash: '#/app/calendar',
    prepare: async (page) => {
      await page.locator('.calendar-item[draggable="true"]').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'settings-background', scenario: 'planned', hash: '#/settings' },
  {
    name: 'close-over-scheduled',
    scenario: 'planned',
    hash: '#/app/calendar',
    prepare: async (page) => {
      await page.evaluate(() => {
        window.fakeDesktop.emit('app:closeRequested', { openPosts: 1, scheduledPosts: 3 })
      })
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'queue-scheduled', scenario: 'scheduled', hash: queue },
  {
    name: 'queue-change-time',
    scenario: 'scheduled',
    hash: queue,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Change time' }).last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'queue-post-now',
    scenario: 'scheduled',
    hash: queue,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Post now' }).last().click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'quit-over-scheduled',
    scenario: 'scheduled',
    hash: '#/app/history',
    prepare: async (page) => {
      await page.evaluate(() => {
        window.fakeDesktop.emit('app:quitRequested', { openPosts: 2, scheduledPosts: 3 })
      })
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'queue-questions', scenario: 'questions', hash: queue },
  { name: 'questions-band', scenario: 'questions', hash: '#/app/history' },
  {
    name: 'question-details',
    scenario: 'questions',
    hash: '#/app/calendar',
    prepare: async (page) => {
      await page.locator('.calendar-item[data-post="post-needs-choice"]').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'question-draft',
    scenario: 'questions',
    hash: queue,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Choose again' }).click()
      await page.getByText('This time has gone by').first().waitFor()
    },
  },
  {
    name: 'practice-question',
    scenario: 'practice-question',
    hash: '#/settings',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Try practice mode' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'practice-standing', scenario: 'practice-standing', hash: queue },
  {
    name: 'review-used-up',
    scenario: 'quota-used-up',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await choosePrivacy(page, 'Only me')
      await page.getByRole('button', { name: 'Post to TikTok' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'history-missed-band', scenario: 'scheduled', hash: '#/app/history' },
  {
    name: 'composer-schedule',
    scenario: 'one-channel',
    hash: publishing,
    prepare: chooseATime,
  },
  {
    name: 'composer-schedule-calendar',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await chooseATime(page)
      await page.getByRole('group', { name: 'Date and time' }).getByRole('button').click()
      await page.getByRole('grid').waitFor()
    },
  },
  {
    name: 'composer-schedule-past',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await chooseATime(page)
      await page.getByRole('spinbutton', { name: /year/ }).fill('2020')
      await page.getByText('This time has gone by').first().waitFor()
    },
  },
  {
    name: 'composer-scheduled',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await chooseATime(page)
      await choosePrivacy(page, 'Everyone')
      await post(page)
      await page.getByText('Will be posted to').waitFor()
    },
  },
]
