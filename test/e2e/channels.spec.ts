import { createHash } from 'node:crypto'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { PracticeBrowser } from '../../electron/practice/practice-browser'
import { readRefusals } from './app-log'
import { expect, test } from './app-test'
import { listKeychainAccounts, readKeychain } from './app-world'
import {
  answerConsent,
  connectAccount,
  countTokenRequests,
  DEFNE,
  EMRE,
  MIRA,
  openedBy,
  saveKeys,
  startSignIn,
} from './sign-in-steps'

interface KeychainTokens {
  readonly accessToken: string
  readonly refreshToken: string
}

async function readTokens(openId: string): Promise<KeychainTokens> {
  const entry = await readKeychain(`tiktok_token:${openId}`)
  return JSON.parse(entry ?? 'null') as KeychainTokens
}

/** The status with which the practice server's user info answers this access token. */
async function tryAccessToken(origin: string, accessToken: string): Promise<number> {
  const response = await fetch(`${origin}/v2/user/info/?fields=open_id`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  })
  return response.status
}

test('the browser is sent to TikTok with everything that TikTok asks for', async ({
  world,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  await saveKeys(started.app.page)
  const address = new URL(await startSignIn(world, started))
  expect(address.origin + address.pathname).toBe(`${practice.origin}/v2/auth/authorize/`)
  const query = Object.fromEntries(address.searchParams)
  expect(query).toMatchObject({
    client_key: PRACTICE_CLIENT.clientKey,
    scope: 'user.info.basic,video.publish,video.upload',
    response_type: 'code',
    redirect_uri: `${practice.origin}/api/v1/auth/tiktok/callback`,
    code_challenge_method: 'S256',
  })
  expect(Buffer.from(query['state'] ?? '', 'base64url')).toHaveLength(32)
  expect(query).not.toHaveProperty('disable_auto_auth')

  const [attempt] = JSON.parse((await readKeychain('tiktok_sign-in')) ?? '[]') as {
    readonly state: string
    readonly codeVerifier: string
  }[]
  expect(attempt?.state).toBe(query['state'])
  // TikTok's own variant of S256 is lower-case hexadecimal.
  const challenge = createHash('sha256')
    .update(attempt?.codeVerifier ?? '')
    .digest('hex')
  expect(query['code_challenge']).toBe(challenge)
})

test('a deep link from a second instance connects, and brings a hidden window back', async ({
  world,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const link = await answerConsent(await startSignIn(world, started))
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide()
  })
  expect(await app.openDeepLink(link)).toBe(0)
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      ),
    )
    .toEqual([true])

  const card = screens.channels.card(DEFNE.nickname)
  await expect(card).toContainText('@defne.kitchen')
  await expect(card).toContainText('Ready to post')
  await expect(card).toContainText('This computer’s keychain')
  await expect(card.locator('img')).toHaveAttribute('src', /^data:image\//)
  await expect(app.page.getByText('Defne Arslan is connected')).toBeVisible()
  expect(await listKeychainAccounts()).toEqual([
    'tiktok_client-secret',
    `tiktok_token:${DEFNE.openId}`,
  ])
})

test('a link that starts the app finishes the attempt of the run before', async ({
  world,
  launchApp,
}) => {
  const first = await launchApp()
  await saveKeys(first.app.page)
  const link = await answerConsent(await startSignIn(world, first))
  await first.app.quit()
  expect(await listKeychainAccounts()).toContain('tiktok_sign-in')

  const second = await launchApp({ args: [link] })
  await second.screens.goTo('Channels')
  await expect(second.screens.channels.card(DEFNE.nickname)).toBeVisible()
  expect(await listKeychainAccounts()).not.toContain('tiktok_sign-in')
})

test('an attempt survives a crash and still waits for the browser', async ({
  world,
  launchApp,
}) => {
  const first = await launchApp()
  await saveKeys(first.app.page)
  const link = await answerConsent(await startSignIn(world, first))
  await first.app.kill()

  const second = await launchApp()
  await second.screens.goTo('Channels')
  await expect(second.screens.channels.waiting).toBeVisible()
  expect(await second.app.openDeepLink(link)).toBe(0)
  await expect(second.screens.channels.card(DEFNE.nickname)).toBeVisible()
})

test('with two browser tabs open the older one may finish, and closes the newer', async ({
  world,
  profileDir,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const olderTab = await startSignIn(world, started)
  const newerTab = await openedBy(world, () => screens.channels.connect.click())
  expect(new URL(olderTab).searchParams.get('state')).not.toBe(
    new URL(newerTab).searchParams.get('state'),
  )
  const newerLink = await answerConsent(newerTab, { account: EMRE.openId })

  expect(await app.openDeepLink(await answerConsent(olderTab))).toBe(0)
  await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
  expect(await app.openDeepLink(newerLink)).toBe(0)
  await expect.poll(() => readRefusals(profileDir)).toEqual(['not-pending'])
  await expect(screens.channels.cards).toHaveCount(1)
  expect(countTokenRequests(practice)).toBe(1)
})

test('a refusal at TikTok is told as one, and an account outside the Sandbox is not', async ({
  world,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)

  const denied = await answerConsent(await startSignIn(world, started), { decision: 'deny' })
  await app.openDeepLink(denied)
  await expect(screens.channels.alert).toContainText('Access was refused on TikTok')
  await expect(screens.channels.alert).toContainText('press Authorize')

  practice.faults.changeAccount(DEFNE.openId, { isSandboxTarget: false })
  const tryAgain = screens.channels.alert.getByRole('button', { name: 'Try again' })
  const notATester = await answerConsent(await openedBy(world, () => tryAgain.click()))
  await app.openDeepLink(notATester)
  await expect(screens.channels.alert).toContainText('This account is not a Sandbox tester')
  await expect(screens.channels.alert).toContainText('Nobody refused anything')
  await expect(screens.channels.alert).toContainText('Target users')

  expect(countTokenRequests(practice)).toBe(0)
  await expect(screens.channels.cards).toHaveCount(0)
})

test('a grant without video.publish is connected, marked, and mended by reconnecting', async ({
  world,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const address = await startSignIn(world, started)
  await app.openDeepLink(await answerConsent(address, { deniedScopes: ['video.publish'] }))
  const card = screens.channels.card(DEFNE.nickname)
  await expect(card).toContainText('Permission missing')
  await expect(card).toContainText('video.publish (not granted)')
  await expect(card).toContainText('Reconnect and leave “Post content to TikTok” switched on.')

  const again = await openedBy(world, () => screens.channels.reconnect(DEFNE.nickname))
  await app.openDeepLink(await answerConsent(again))
  await expect(card).toContainText('Ready to post')
  await expect(screens.channels.cards).toHaveCount(1)
})

test('a pasted link connects, and a wrong one says what a right one looks like', async ({
  world,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const address = await startSignIn(world, started)
  await screens.channels.pasteLink('https://example.com/?code=1')
  await expect(app.page.getByText('This is not a callback link')).toBeVisible()
  expect(countTokenRequests(practice)).toBe(0)
  // What stands in the browser's address line on the callback page is good as well.
  await screens.channels.pasteLink(await new PracticeBrowser().answerConsent(address))
  await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
})

test('several accounts live side by side, outlive a restart and leave one by one', async ({
  world,
  practice,
  launchApp,
}) => {
  const first = await launchApp()
  await saveKeys(first.app.page)
  await connectAccount(world, first, DEFNE)
  const address = await startSignIn(world, first)
  // Otherwise TikTok would silently take the account that the browser is signed in with.
  expect(new URL(address).searchParams.get('disable_auto_auth')).toBe('1')
  await first.app.openDeepLink(await answerConsent(address, { account: EMRE.openId }))
  await expect(first.screens.channels.card(EMRE.nickname)).toBeVisible()
  await first.app.quit()

  const { app, screens } = await launchApp()
  await screens.goTo('Channels')
  await expect(screens.channels.cards).toHaveCount(2)
  await expect(screens.channels.card(DEFNE.nickname)).toContainText('Ready to post')
  await expect(screens.channels.card(EMRE.nickname)).toContainText('Ready to post')

  const { accessToken } = await readTokens(EMRE.openId)
  expect(await tryAccessToken(practice.origin, accessToken)).toBe(200)
  await screens.channels.disconnect(EMRE.nickname)
  await expect(app.page.getByText('Emre Yıldız is disconnected')).toBeVisible()
  await expect(screens.channels.cards).toHaveCount(1)
  expect(await tryAccessToken(practice.origin, accessToken)).toBe(401)
  const revocations = practice.listRequests().filter(({ endpoint }) => endpoint === 'revoke')
  expect(revocations.map(({ status }) => status)).toEqual([200])
  expect(await listKeychainAccounts()).toEqual([
    'tiktok_client-secret',
    `tiktok_token:${DEFNE.openId}`,
  ])
})

test('reconnecting as somebody else says whose account came back and changes nothing', async ({
  world,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  await connectAccount(world, started, DEFNE)
  const before = await readTokens(DEFNE.openId)
  const address = await openedBy(world, () => screens.channels.reconnect(DEFNE.nickname))
  await app.openDeepLink(await answerConsent(address, { account: MIRA.openId }))
  await expect(screens.channels.alert).toContainText('Another account came back: Mira Studio')
  await expect(screens.channels.alert).toContainText('You reconnect Defne Arslan')
  await expect(screens.channels.cards).toHaveCount(1)
  expect(await readTokens(DEFNE.openId)).toEqual(before)
  expect(await tryAccessToken(practice.origin, before.accessToken)).toBe(200)
  expect(await listKeychainAccounts()).toEqual([
    'tiktok_client-secret',
    `tiktok_token:${DEFNE.openId}`,
  ])
})

test('disconnecting without a network removes the account here and says what is left at TikTok', async ({
  world,
  practice,
  launchApp,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  await connectAccount(world, started, DEFNE)
  await practice.stop()
  await screens.channels.disconnect(DEFNE.nickname)
  await expect(
    app.page.getByText('TikTok could not be reached to take the permission back'),
  ).toBeVisible()
  await expect(screens.channels.cards).toHaveCount(0)
  expect(await listKeychainAccounts()).toEqual(['tiktok_client-secret'])
})
