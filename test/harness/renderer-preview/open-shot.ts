import type { Page } from 'playwright-core'
import type { Shot } from './shot'

/** In which dress a state is looked at. */
export interface ShotDress {
  readonly theme: 'light' | 'dark'
  readonly language: 'en' | 'tr'
}

/** Brings a page into the state of a shot, ready to be looked at. */
export async function openShot(
  page: Page,
  origin: string,
  shot: Shot,
  { theme, language }: ShotDress,
): Promise<void> {
  await page.goto(
    `${origin}/?scenario=${shot.scenario}&theme=${theme}&language=${language}${shot.hash}`,
  )
  await page.locator('h1').first().waitFor()
  await shot.prepare?.(page)
}
