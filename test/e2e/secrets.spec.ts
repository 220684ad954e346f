import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { searchFolder } from '../harness/folder-search'
import { RequestWitness } from '../harness/request-witness'
import { expect, test } from './app-test'
import { listKeychainAccounts, readKeychain } from './app-world'
import {
  answerConsent,
  connectAccount,
  DEFNE,
  openedBy,
  saveKeys,
  startSignIn,
} from './sign-in-steps'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')
const TOKEN_ACCOUNT = `tiktok_token:${DEFNE.openId}`

/** The values that must not be found, by what they are. A failing test names the name, never the value. */
type Secrets = Map<string, string>

async function noteTokens(secrets: Secrets, when: string): Promise<void> {
  const entry = JSON.parse((await readKeychain(TOKEN_ACCOUNT)) ?? '{}') as Record<string, string>
  secrets.set(`access token ${when}`, entry['accessToken'] ?? '')
  secrets.set(`refresh token ${when}`, entry['refreshToken'] ?? '')
}

async function noteAttempt(secrets: Secrets): Promise<void> {
  const [attempt] = JSON.parse((await readKeychain('tiktok_sign-in')) ?? '[]') as {
    readonly state: string
    readonly codeVerifier: string
  }[]
  secrets.set('state', attempt?.state ?? '')
  secrets.set('code verifier', attempt?.codeVerifier ?? '')
}

/** The sample again as another file: with an empty `free` box at its end, which players skip. */
function makeOtherVideo(folder: string): string {
  const path = join(folder, 'other.mp4')
  const freeBox = Buffer.from([0, 0, 0, 8, ...Buffer.from('free')])
  writeFileSync(path, Buffer.concat([readFileSync(SAMPLE), freeBox]))
  return path
}

/** Where which secret lies below a folder; empty when none does. */
function findSecrets(folder: string, secrets: Secrets): readonly string[] {
  return [...secrets].flatMap(([name, value]) =>
    searchFolder(folder, value).map(({ file, form }) => `${name} (${form}) in ${file}`),
  )
}

/** Everything the window holds or can get by asking, as one text. */
function readEverythingInTheWindow(page: Page, channelId: string): Promise<string> {
  return page.evaluate(async (id) => {
    const { app, settings, credentials, channels, posts } = window.desktop
    const list = await posts.list({ scope: 'all', limit: 100, beforeMs: null })
    const postIds = list.ok ? list.value.posts.map((post) => post.id) : []
    const answers = await Promise.all([
      app.getInfo(),
      settings.get(),
      credentials.getStatus(),
      channels.list(),
      channels.getCreatorInfo(id),
      ...postIds.flatMap((postId) => [posts.get(postId), posts.getStory(postId)]),
    ])
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    )
    const stores = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    const dom = document.documentElement.outerHTML
    return JSON.stringify([list, answers, fields, stores, dom])
  }, channelId)
}

test('keys, sign-in, refresh, a post and a failed one leave no secret on the disk or in the window', async ({
  launchApp,
  practice,
  profileDir,
  world,
}) => {
  const witness = new RequestWitness()
  const secrets: Secrets = new Map([['client secret', PRACTICE_CLIENT.clientSecret]])
  const started = await launchApp()
  const { app, screens } = started
  const { publishing } = screens
  await screens.goTo('API Integration')
  await screens.integration.fillAndSave(PRACTICE_CLIENT.clientKey, PRACTICE_CLIENT.clientSecret)

  await test.step('sign in, after a refused attempt', async () => {
    await app.openDeepLink(
      await answerConsent(await startSignIn(world, started), { decision: 'deny' }),
    )
    await expect(screens.channels.alert).toBeVisible()
    const address = await openedBy(world, () => screens.channels.connect.click())
    await noteAttempt(secrets)
    const link = await answerConsent(address)
    secrets.set('authorization code', new URL(link).searchParams.get('code') ?? '')
    await app.openDeepLink(link)
    await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
    await noteTokens(secrets, 'of the sign-in')
  })

  await test.step('refresh and publish', async () => {
    practice.faults.expireAccessTokens(DEFNE.openId)
    await publishing.compose(SAMPLE, 'Everyone')
    await publishing.postAndConfirm()
    await expect(publishing.state('Published')).toBeVisible({ timeout: 30_000 })
    await noteTokens(secrets, 'after the refresh')
  })

  await test.step('lose a connection during an upload, then fail', async () => {
    practice.faults.set({ kind: 'reset-upload', atByte: 100_000 }, { times: 1 })
    practice.faults.set(
      { kind: 'fail-processing', reason: 'frame_rate_check_failed' },
      { times: 1 },
    )
    await publishing.compose(makeOtherVideo(profileDir), 'Only me')
    await publishing.postAndConfirm()
    await expect(publishing.state('Failed')).toBeVisible({ timeout: 30_000 })
  })
  witness.stop()
  for (const [index, value] of [...witness.accessTokens].entries()) {
    secrets.set(`access token ${index + 1} on the wire`, value)
  }
  for (const [index, value] of [...witness.uploadTokens].entries()) {
    secrets.set(`upload token ${index + 1}`, value)
  }

  await test.step('every secret is known to this test', () => {
    expect(secrets.get('access token of the sign-in')).not.toBe(
      secrets.get('access token after the refresh'),
    )
    expect(secrets.get('refresh token of the sign-in')).not.toBe(
      secrets.get('refresh token after the refresh'),
    )
    expect(witness.accessTokens).toContain(secrets.get('access token of the sign-in'))
    expect(witness.accessTokens).toContain(secrets.get('access token after the refresh'))
    expect(witness.uploadTokens.size).toBe(2)
    for (const [name, value] of secrets) expect(value.length, name).toBeGreaterThan(16)
  })

  await test.step('the window knows none of them', async () => {
    await screens.goTo('History')
    const everything = await readEverythingInTheWindow(app.page, DEFNE.openId)
    expect(everything).toContain(DEFNE.nickname)
    const known = [...secrets].filter(([, value]) => everything.includes(value))
    expect(known.map(([name]) => name)).toEqual([])
  })

  await test.step('the profile folder holds none of them, while the app runs and after', async () => {
    // The same search finds what is public, in the settings and in the ledger.
    expect(searchFolder(profileDir, PRACTICE_CLIENT.clientKey)).not.toEqual([])
    expect(searchFolder(profileDir, practice.listPosts()[0]?.publishId ?? '')).not.toEqual([])
    expect(findSecrets(profileDir, secrets)).toEqual([])
    await app.quit()
    expect(findSecrets(profileDir, secrets)).toEqual([])
  })

  await test.step('the keychain keeps only what is still needed', async () => {
    expect(await listKeychainAccounts()).toEqual(['tiktok_client-secret', TOKEN_ACCOUNT])
  })
})

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
