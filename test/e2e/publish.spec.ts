import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { PracticeBrowser } from '../../electron/practice/practice-browser'
import { expect, test } from './app-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test('keys, channel, video, post: the whole job', async ({
  launchApp,
  practice,
  systemBrowser,
}) => {
  const { app, screens } = await launchApp()
  const { page } = app

  await screens.goTo('API Integration')
  await screens.integration.fillAndSave(PRACTICE_CLIENT.clientKey, PRACTICE_CLIENT.clientSecret)
  await screens.integration.test.click()
  await expect(page.getByText('works', { exact: false }).first()).toBeVisible()

  await screens.goTo('Channels')
  await screens.channels.connect.click()
  const authorizeUrl = await systemBrowser.waitForAddress()
  const callback = new URL(await new PracticeBrowser().answerConsent(authorizeUrl))
  expect(await app.openDeepLink(`sosyabot://auth/tiktok/callback${callback.search}`)).toBe(0)
  await expect(screens.channels.card('Defne Arslan').first()).toBeVisible()

  await screens.goTo('Publishing')
  await screens.publishing.choose(SAMPLE)
  await screens.publishing.caption.fill('Breakfast in six seconds #kitchen')
  await screens.publishing.choosePrivacy('Everyone')
  await screens.publishing.post.click()
  await expect(page.getByText('Published').first()).toBeVisible({ timeout: 30_000 })

  const [post] = practice.listPosts()
  expect(post?.sha256).toBe(createHash('sha256').update(readFileSync(SAMPLE)).digest('hex'))
})
