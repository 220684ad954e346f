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
  {
    name: 'caption-parts-menu',
    scenario: 'caption-parts',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByLabel('Caption').fill('Menemen in ten minutes 🍅🥚 #breakfast, and more')
      await page.getByRole('button', { name: 'Caption parts' }).click()
      await page.getByRole('menu').waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'caption-parts-manage',
    scenario: 'caption-parts',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByRole('button', { name: 'Caption parts' }).click()
      await page.getByRole('menuitem', { name: 'Manage parts…' }).click()
      await page.getByRole('button', { name: 'Delete Opening hours' }).click()
      await page.getByRole('button', { name: 'Put it back' }).waitFor()
    },
  },
  {
    name: 'caption-part-new',
    scenario: 'caption-parts',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByLabel('Caption').fill('#breakfast #turkishfood')
      await page.getByRole('button', { name: 'Caption parts' }).click()
      await page.getByRole('menuitem', { name: 'Save the text as a part' }).click()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Give it a name.').waitFor()
    },
  },
  {
    name: 'caption-too-long',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      const line =
        'The onion question is settled 🍅🥚 #breakfast @defne.kitchen and so on, and so on.\n'
      await page.getByLabel('Caption').fill(line.repeat(30))
      await page.getByLabel('Caption').evaluate((element) => {
        element.scrollTop = element.scrollHeight - 300
      })
      await page.waitForTimeout(300)
    },
  },
]
