import { choose, choosePrivacy } from './composer-steps'
import type { Shot } from './shot'

const queue = '#/app/queue'

/** The queue as a whole: held, ordered and limited. */
export const queueShots: readonly Shot[] = [
  { name: 'queue-at-work', scenario: 'queue-at-work', hash: queue },
  { name: 'queue-held', scenario: 'queue-held', hash: queue },
  { name: 'settings-limited', scenario: 'queue-at-work', hash: '#/settings' },
  {
    name: 'queue-move-menu',
    scenario: 'queue-at-work',
    hash: queue,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Move pazar/u }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'queue-limit-menu',
    scenario: 'queue-at-work',
    hash: queue,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Upload limit/u }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'composer-too-large-for-the-line',
    scenario: 'queue-held',
    hash: '#/app/publishing',
    prepare: (page) => choose(page, 'wedding-film.mp4'),
  },
  {
    name: 'review-too-large-for-the-limit',
    scenario: 'queue-at-work',
    hash: '#/app/publishing',
    prepare: async (page) => {
      await choose(page, 'wedding-film.mp4')
      await choosePrivacy(page, 'Only me')
      await page.getByRole('button', { name: 'Post to TikTok' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
