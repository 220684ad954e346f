import type { Shot } from './shot'

const setup = '#/admin/setup-guide'
const publishing = '#/app/publishing'
const channels = '#/app/channels'

/** The set-up guide from the first start to the end, and what the other pages say of it meanwhile. */
export const setupShots: readonly Shot[] = [
  { name: 'setup-first-run', scenario: 'first-run', hash: setup },
  { name: 'setup-portal', scenario: 'setup-begun', hash: setup },
  { name: 'setup-app', scenario: 'setup-begun', hash: `${setup}?step=app` },
  { name: 'setup-redirect', scenario: 'setup-begun', hash: `${setup}?step=redirect` },
  { name: 'setup-scopes', scenario: 'setup-begun', hash: `${setup}?step=scopes` },
  { name: 'setup-review', scenario: 'setup-begun', hash: `${setup}?step=review` },
  { name: 'setup-keys', scenario: 'setup-keys', hash: setup },
  {
    name: 'setup-keys-refused',
    scenario: 'setup-keys',
    hash: setup,
    prepare: async (page) => {
      await page.evaluate(() => {
        window.fakeDesktop.failures.set('credentials:test', {
          code: 'credentials-rejected',
          retryable: false,
        })
      })
      await page.getByLabel('Client Key', { exact: true }).fill('awx7k2m9x4q8')
      await page.getByLabel('Client Secret', { exact: true }).fill('NotTheSecret123')
      await page.getByRole('button', { name: 'Save and test' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'setup-connected', scenario: 'setup-connected', hash: setup },
  { name: 'setup-done', scenario: 'setup-done', hash: setup },
  { name: 'setup-practice', scenario: 'practice', hash: setup },
  { name: 'setup-practice-connected', scenario: 'practice-connected', hash: setup },
  { name: 'setup-practice-posted', scenario: 'practice-posted', hash: setup },
  {
    name: 'setup-explained',
    scenario: 'setup-connected',
    hash: setup,
    prepare: async (page) => {
      for (const name of ['Sandbox and production', 'App Review', 'Direct Post audit']) {
        await page.getByRole('button', { name, exact: true }).click()
      }
      await page.getByRole('button', { name: 'Direct Post audit' }).scrollIntoViewIfNeeded()
    },
  },
  { name: 'setup-band-publishing', scenario: 'setup-connected', hash: publishing },
  { name: 'setup-band-practice', scenario: 'practice-connected', hash: publishing },
  { name: 'setup-band-channels', scenario: 'practice', hash: channels },
]
