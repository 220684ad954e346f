import { test as base } from '@playwright/test'

/** Friday noon in Istanbul: late enough in the month that the calendar shows the next one too. */
const NOW = new Date('2026-11-27T09:00:00Z')

/** A page whose clock stands still, and the addresses of the previews. */
export const test = base.extend<{
  readonly origin: string
  readonly pseudoOrigin: string
  readonly componentPageOrigin: string
}>({
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(NOW)
    await use(page)
  },
  // Playwright wants the first argument taken apart, even when nothing is taken.
  origin: async ({}, use) => use(originOf('PREVIEW_ORIGIN')),
  pseudoOrigin: async ({}, use) => use(originOf('PSEUDO_PREVIEW_ORIGIN')),
  componentPageOrigin: async ({}, use) => use(originOf('COMPONENT_PAGE_ORIGIN')),
})

function originOf(name: string): string {
  const origin = process.env[name]
  if (origin === undefined) throw new Error(`${name} is set by the set-up of these tests`)
  return origin
}
