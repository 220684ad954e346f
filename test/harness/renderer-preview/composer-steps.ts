import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const sample = readFileSync(
  resolve(import.meta.dirname, '../../../resources/sample/sosyabot-sample.mp4'),
)
/** Takes files with these names and waits for the composer. */
export async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page
    .getByLabel('Choose videos')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'video/mp4', buffer: sample })))
  await page.getByRole('textbox', { name: 'Caption' }).waitFor()
}

export async function choosePrivacy(page: Page, name: string): Promise<void> {
  await page.getByLabel('Who can view this video').click()
  await page.getByRole('option', { name }).click()
}

/** Through the review, as a person posts. */
export async function post(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post to TikTok' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Post to TikTok' }).click()
}
