import type { Page } from 'playwright-core'
import type { Shot } from './shot'

/** Makes the uploads of the scenario posts that can still be taken back; the pictures differ by a second at most. */
async function holdBack(page: Page, count: number): Promise<void> {
  await page.evaluate((held) => {
    const desktop = window.fakeDesktop
    for (const post of desktop.posts.slice(0, held)) {
      desktop.changePost({
        ...post,
        revision: post.revision + 1,
        phase: 'queued',
        error: null,
        acknowledgedBytes: 0,
        publishId: null,
        scheduledForMs: null,
        waitingUntilMs: null,
        notBeforeMs: Date.now() + 12_900,
      })
    }
  }, count)
  await page.locator('.shell-undo').waitFor()
}

/** What menus and keys open over a page, and what can be taken back. Done by keys alone, so in both languages. */
export const commandShots: readonly Shot[] = [
  {
    name: 'palette',
    scenario: 'connected',
    hash: '#/app/publishing',
    isWordless: true,
    prepare: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'palette-search',
    scenario: 'connected',
    hash: '#/app/queue',
    isWordless: true,
    prepare: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('ka')
    },
  },
  {
    name: 'palette-nothing',
    scenario: 'connected',
    hash: '#/app/queue',
    isWordless: true,
    prepare: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('zzzz')
    },
  },
  {
    name: 'shortcuts',
    scenario: 'connected',
    hash: '#/app/publishing',
    isWordless: true,
    prepare: async (page) => {
      await page.keyboard.press('Control+/')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'queue-undo',
    scenario: 'connected',
    hash: '#/app/queue',
    isWordless: true,
    prepare: (page) => holdBack(page, 2),
  },
]
