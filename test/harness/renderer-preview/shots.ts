import { batchShots } from './batch-shots'
import { commandShots } from './command-shots'
import { draftShots } from './draft-shots'
import { fixShots } from './fix-shots'
import { historyShots } from './history-shots'
import { postingShots } from './posting-shots'
import { queueShots } from './queue-shots'
import { scheduleShots } from './schedule-shots'
import { setupShots } from './setup-shots'
import type { Shot } from './shot'
import { supportShots } from './support-shots'

const integration = '#/admin/api-integration/tiktok'
const channels = '#/app/channels'

export const shots: readonly Shot[] = [
  { name: 'integration-first-run', scenario: 'first-run', hash: integration },
  { name: 'integration-saved', scenario: 'connected', hash: integration },
  { name: 'integration-environment', scenario: 'environment', hash: integration },
  { name: 'integration-practice', scenario: 'practice', hash: integration },
  {
    name: 'integration-invalid',
    scenario: 'first-run',
    hash: integration,
    prepare: async (page) => {
      await page.getByLabel('Client Key', { exact: true }).fill('aw x7')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    },
  },
  {
    name: 'integration-works',
    scenario: 'connected',
    hash: integration,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Test credentials' }).click()
      await page.getByText('It works').waitFor()
    },
  },
  {
    name: 'integration-clock-off',
    scenario: 'connected',
    hash: integration,
    prepare: async (page) => {
      await page.evaluate(() => {
        window.fakeDesktop.failures.set('credentials:test', {
          code: 'clock-off',
          retryable: false,
          detail: { clockOffsetMs: 4_000_000 },
        })
      })
      await page.getByRole('button', { name: 'Test credentials' }).click()
      await page.getByText('clock is wrong').waitFor()
    },
  },
  {
    name: 'integration-advanced',
    scenario: 'connected',
    hash: integration,
    prepare: (page) => page.getByRole('button', { name: 'Advanced' }).click(),
  },
  {
    name: 'integration-leave',
    scenario: 'connected',
    hash: integration,
    prepare: async (page) => {
      await page.getByLabel('Client Key', { exact: true }).fill('awnewkey12345')
      await page.getByRole('link', { name: 'Queue', exact: true }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'integration-remove',
    scenario: 'connected',
    hash: integration,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Remove keys' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'channels-first-run', scenario: 'first-run', hash: channels },
  { name: 'channels-empty', scenario: 'ready-to-connect', hash: channels },
  { name: 'channels-list', scenario: 'connected', hash: channels },
  { name: 'channels-waiting', scenario: 'waiting', hash: channels },
  {
    name: 'channels-paste',
    scenario: 'waiting',
    hash: channels,
    prepare: (page) => page.getByRole('button', { name: 'did not come back' }).click(),
  },
  { name: 'channels-exchanging', scenario: 'exchanging', hash: channels },
  { name: 'channels-just-connected', scenario: 'just-connected', hash: channels },
  { name: 'channels-not-a-tester', scenario: 'not-a-tester', hash: channels },
  { name: 'channels-no-keychain', scenario: 'no-keychain', hash: channels },
  {
    name: 'channels-disconnect',
    scenario: 'connected',
    hash: channels,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Disconnect' }).first().click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'help', scenario: 'connected', hash: '#/help' },
  {
    // The sheet of every message of the app, to be read by a person.
    name: 'help-every-message',
    scenario: 'connected',
    hash: '#/help',
    isWordless: true,
    prepare: async (page) => {
      for (const message of await page.locator('.help-message button').all()) await message.click()
    },
  },
  {
    name: 'help-search',
    scenario: 'connected',
    hash: '#/help',
    prepare: (page) => page.getByRole('searchbox').fill('redirect'),
  },
  {
    name: 'help-asked',
    scenario: 'connected',
    hash: '#/help?code=sign-in-not-a-sandbox-tester',
  },
  { name: 'settings', scenario: 'connected', hash: '#/settings' },
  {
    name: 'settings-forget',
    scenario: 'connected',
    hash: '#/settings',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Forget everything' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'settings-forget-left',
    scenario: 'not-forgotten',
    hash: '#/settings',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Forget everything' }).click()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByRole('button', { name: 'Forget everything' }).click()
      await page.getByText('Not everything could be removed').waitFor()
    },
  },
  { name: 'channels-links-nobody', scenario: 'links-nobody', hash: '#/app/channels' },
  { name: 'channels-links-hijacked', scenario: 'links-hijacked', hash: '#/app/channels' },
  { name: 'settings-external', scenario: 'external-practice', hash: '#/settings' },
  {
    name: 'settings-language',
    scenario: 'connected',
    hash: '#/settings',
    prepare: (page) => page.getByRole('button', { name: /Language/ }).click(),
  },
  { name: 'publishing-first-run', scenario: 'first-run', hash: '#/app/publishing' },
  { name: 'publishing-ready', scenario: 'one-channel', hash: '#/app/publishing' },
  { name: 'queue', scenario: 'connected', hash: '#/app/queue' },
  { name: 'queue-empty', scenario: 'one-channel', hash: '#/app/queue' },
  { name: 'history', scenario: 'connected', hash: '#/app/history' },
  ...setupShots,
  ...commandShots,
  ...draftShots,
  ...postingShots,
  ...fixShots,
  ...historyShots,
  ...queueShots,
  ...scheduleShots,
  ...batchShots,
  ...supportShots,
]

/** The shot of this name. */
export function shotOf(name: string): Shot {
  const shot = shots.find((one) => one.name === name)
  if (shot === undefined) throw new Error(`There is no shot called ${name}`)
  return shot
}
