import type { Shot } from './shot'

export const supportShots: readonly Shot[] = [
  { name: 'about', scenario: 'first-run', hash: '#/about' },
  {
    name: 'about-licence',
    scenario: 'first-run',
    hash: '#/about',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('mit')
      await page.getByRole('button', { name: /axios/u }).click()
    },
  },
  {
    name: 'support-help',
    scenario: 'first-run',
    hash: '#/help',
    prepare: (page) =>
      page.getByRole('link', { name: 'Save diagnostics…' }).scrollIntoViewIfNeeded(),
  },
  { name: 'diagnostics', scenario: 'first-run', hash: '#/help?save=diagnostics' },
  {
    name: 'diagnostics-open',
    scenario: 'first-run',
    hash: '#/help?save=diagnostics',
    prepare: (page) => page.getByRole('button', { name: /logs/u }).click(),
  },
  { name: 'crash-banner', scenario: 'crashed', hash: '#/app/publishing' },
]
