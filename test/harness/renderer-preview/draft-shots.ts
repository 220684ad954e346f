import { choose } from './composer-steps'
import type { Shot } from './shot'

const publishing = '#/app/publishing'

/** Covers, captions and drafts of earlier runs. */
export const draftShots: readonly Shot[] = [
  {
    name: 'cover-studio',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByRole('button', { name: 'Choose cover' }).click()
      const strip = page.getByRole('slider', { name: 'Cover frame' })
      for (let step = 0; step < 2; step++) await strip.press('PageUp')
      for (let step = 0; step < 5; step++) await strip.press('ArrowRight')
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'composer-cover-chosen',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByRole('button', { name: 'Choose cover' }).click()
      await page.getByRole('slider', { name: 'Cover frame' }).press('PageUp')
      await page.getByRole('button', { name: 'Use this frame' }).click()
      await page.waitForTimeout(800)
    },
  },
  {
    name: 'draft-video-gone',
    scenario: 'draft-video-gone',
    hash: publishing,
    prepare: async (page) => {
      await page.getByRole('alert').waitFor()
    },
  },
]
