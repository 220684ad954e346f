import type { Page } from '@playwright/test'

/**
 * tsx compiles a named function into a call of a helper of its own (evanw/esbuild#1031), which a function that is carried over
 * into a page does not find there. Called once for each page in which functions with names of their own run.
 */
export async function acceptNamedFunctions(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (named) => named')
}
