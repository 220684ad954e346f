import type { Page } from 'playwright-core'
import type { Shot } from './shot'

const history = '#/app/history'

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text)
  await page.getByText('found').waitFor()
}

/** Thousands of posts, and what is found among them. */
export const historyShots: readonly Shot[] = [
  { name: 'history-long', scenario: 'long-lists', hash: history },
  {
    name: 'history-search',
    scenario: 'long-lists',
    hash: history,
    prepare: (page) => search(page, 'serisi 0042'),
  },
  {
    name: 'history-no-hit',
    scenario: 'long-lists',
    hash: history,
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('nowhere')
      await page.getByText('No post matches').waitFor()
    },
  },
  {
    name: 'history-days',
    scenario: 'long-lists',
    hash: history,
    prepare: async (page) => {
      await page.getByRole('button', { name: /Time/ }).click()
      await page.getByRole('option', { name: 'Choose days…' }).click()
      await page.getByRole('group', { name: 'First day' }).getByRole('button').click()
      await page.getByRole('grid').waitFor()
    },
  },
  { name: 'queue-long', scenario: 'long-lists', hash: '#/app/queue' },
  {
    name: 'channels-quota',
    scenario: 'long-lists',
    hash: '#/app/channels',
    prepare: (page) => page.getByRole('button', { name: 'How TikTok counts' }).first().click(),
  },
]
