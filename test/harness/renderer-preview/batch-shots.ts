import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Shot } from './shot'

const sample = readFileSync(
  resolve(import.meta.dirname, '../../../resources/sample/sosyabot-sample.mp4'),
)
const publishing = '#/app/publishing'

const NAMES = [
  'menemen-in-ten-minutes',
  'studio-tour',
  'sunday-market-uncut',
  'galata-bridge-at-dawn',
  'how-we-pack-every-order-with-care-and-a-note',
  'balat-colours',
  'new-arrivals-november',
  'simit',
]

async function drop(page: Page, count: number): Promise<void> {
  await page.getByLabel('Choose videos').setInputFiles(
    Array.from({ length: count }, (_, index) => ({
      name: `${NAMES[index % NAMES.length] ?? 'video'}-${index + 1}.mp4`,
      mimeType: 'video/mp4',
      buffer: sample,
    })),
  )
  await page.getByRole('grid').waitFor()
  await page.getByText('Draft', { exact: true }).first().waitFor({ state: 'detached' })
}

/** Puts the cursor on a cell of a column, in the row with this number. */
async function goToCell(page: Page, rowNumber: number, column: string): Promise<void> {
  await page.locator(`[data-row="${rowNumber - 1}"][data-kind="${column}"]`).click()
}

async function typeCaptions(page: Page): Promise<void> {
  await goToCell(page, 1, 'caption')
  for (const caption of [
    'Menemen in ten minutes 🍅🥚 #breakfast #turkishfood',
    'A look into our studio #behindthescenes',
  ]) {
    await page.keyboard.type(caption)
    await page.keyboard.press('Enter')
  }
}

async function applyToAll(page: Page, field: string, choose: () => Promise<void>): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Apply to ticked' }).click()
  await page.getByRole('menuitem', { name: field }).click()
  await choose()
  await page.getByRole('button', { name: /^Set on/u }).click()
}

const chooseOnlyMe = (page: Page) => () => page.getByRole('option', { name: 'Only me' }).click()

/** The table of many videos in the states that are worth looking at. */
export const batchShots: readonly Shot[] = [
  {
    name: 'batch-table',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 24)
      await typeCaptions(page)
    },
  },
  {
    name: 'batch-caption',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await goToCell(page, 3, 'caption')
      await page.keyboard.type('Sunday market, uncut 🍊 #istanbul')
    },
  },
  {
    name: 'batch-viewers',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await goToCell(page, 2, 'viewers')
      await page.keyboard.press('Enter')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'batch-apply',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await page.getByRole('grid').focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('button', { name: 'Apply to ticked' }).click()
      await page.getByRole('menuitem', { name: 'Disclosure…' }).click()
      await page.getByText('Disclose commercial content').click()
      await page.getByText('Your brand', { exact: true }).click()
    },
  },
  {
    name: 'batch-replace',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await typeCaptions(page)
      await page.getByRole('button', { name: 'Find and replace' }).click()
      await page.getByRole('textbox', { name: 'Find' }).fill('#')
    },
  },
  {
    name: 'batch-copies',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await page.getByRole('grid').focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('button', { name: 'Post to channels…' }).click()
    },
  },
  {
    name: 'batch-problems',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await page.getByRole('button', { name: 'Post all' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'batch-review',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await typeCaptions(page)
      await applyToAll(page, 'Who can view…', chooseOnlyMe(page))
      await page.getByRole('button', { name: 'Post 12' }).click()
      await page.getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'batch-posted',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await drop(page, 12)
      await applyToAll(page, 'Who can view…', chooseOnlyMe(page))
      await page.getByRole('button', { name: 'Post 12' }).click()
      await page.getByRole('button', { name: 'Post 12 to TikTok' }).click()
      await page.getByText('Waiting for its turn').first().waitFor()
    },
  },
]
