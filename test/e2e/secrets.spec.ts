import { join } from 'node:path'
import { searchFolder } from '../harness/folder-search'
import { expect, test } from './app-test'
import { findSecrets, noteAttempt, noteTokens, type Secrets } from './canary/known-secrets'
import {
  answerConsent,
  connectAccount,
  DEFNE,
  openedBy,
  saveKeys,
  startSignIn,
} from './sign-in-steps'

test('practice mode inside the app keeps its sign-ins as hashes only', async ({
  launchApp,
  profileDir,
  world,
}) => {
  const secrets: Secrets = new Map()
  const started = await launchApp({ tiktokUrl: null, args: ['--practice'] })
  const { app, screens } = started
  const address = await startSignIn(world, started)
  await noteAttempt(secrets)
  const link = await answerConsent(address)
  secrets.set('authorization code', new URL(link).searchParams.get('code') ?? '')
  await app.openDeepLink(link)
  await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
  await noteTokens(secrets, 'of the sign-in')
  for (const [name, value] of secrets) expect(value.length, name).toBeGreaterThan(16)
  await app.quit()
  const stateFiles = searchFolder(profileDir, 'practice-tiktok.json')
  expect(stateFiles.map(({ file }) => file)).toContain(join('practice', 'practice-tiktok.json'))
  expect(findSecrets(profileDir, secrets)).toEqual([])

  const again = await launchApp({ tiktokUrl: null, args: ['--practice'] })
  await again.screens.goTo('Channels')
  await expect(again.screens.channels.card(DEFNE.nickname)).toContainText('Ready to post')
  // The practice TikTok still knows the token: by its hash, from the run before.
  const creator = await again.app.page.evaluate(
    (id) => window.desktop.channels.getCreatorInfo(id),
    DEFNE.openId,
  )
  expect(creator).toMatchObject({ ok: true, value: { username: 'defne.kitchen' } })
})

test('a token that TikTok no longer accepts asks for reconnecting and is not kept on disk', async ({
  launchApp,
  practice,
  profileDir,
  world,
}) => {
  const secrets: Secrets = new Map()
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  await connectAccount(world, started)
  await noteTokens(secrets, 'of the sign-in')
  practice.faults.revokeTokens(DEFNE.openId)
  const creator = await app.page.evaluate(
    (id) => window.desktop.channels.getCreatorInfo(id),
    DEFNE.openId,
  )
  expect(creator).toMatchObject({ ok: false, error: { code: 'channel-needs-reconnect' } })
  await expect(screens.channels.card(DEFNE.nickname)).toContainText('Reconnect needed')
  const address = await openedBy(world, () => screens.channels.reconnect(DEFNE.nickname))
  await app.openDeepLink(await answerConsent(address))
  await expect(screens.channels.card(DEFNE.nickname)).toContainText('Ready to post')
  await noteTokens(secrets, 'after reconnecting')
  await app.quit()
  expect(findSecrets(profileDir, secrets)).toEqual([])
})
