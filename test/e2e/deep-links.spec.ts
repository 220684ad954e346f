import { readLog, readRefusals } from './app-log'
import { expect, launchConnected, test } from './connected-test'
import type { StartedApp } from './app-world'
import { answerConsent, countTokenRequests, DEFNE, saveKeys, startSignIn } from './sign-in-steps'

const ADDRESS = 'sosyabot://auth/tiktok/callback'
const STRANGERS_STATE = 'A'.repeat(43)

/** Hides the window, so that a link which brings it to the front can be told from one that does not. */
async function hideWindow({ app }: StartedApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide()
  })
}

function isWindowVisible({ app }: StartedApp): Promise<boolean> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  )
}

/** Opens links as several impatient programs would. Starting a process takes most of the time, so three run at once. */
async function openLinks({ app }: StartedApp, links: readonly string[]): Promise<void> {
  for (let first = 0; first < links.length; first += 3) {
    await Promise.all(links.slice(first, first + 3).map((link) => app.openDeepLink(link)))
  }
}

test('a link that nobody has asked for does nothing and does not show the window', async ({
  launchApp,
  practice,
  profileDir,
}) => {
  const started = await launchApp()
  await saveKeys(started.app.page)
  await hideWindow(started)
  await openLinks(started, [
    `${ADDRESS}?code=abc&state=${STRANGERS_STATE}&scopes=user.info.basic`,
    `${ADDRESS}?error=access_denied&state=${STRANGERS_STATE}`,
  ])
  await expect.poll(() => readRefusals(profileDir)).toEqual(['not-pending', 'not-pending'])
  expect(await isWindowVisible(started)).toBe(false)
  expect(countTokenRequests(practice)).toBe(0)
  const channels = await started.app.page.evaluate(() => window.desktop.channels.list())
  expect(channels).toMatchObject({ ok: true, value: { channels: [], signIn: null } })
})

test('while an attempt is open only its own link, letter by letter and once, gets through', async ({
  launchApp,
  practice,
  profileDir,
  world,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const link = await answerConsent(await startSignIn(world, started))
  const query = link.slice(ADDRESS.length + 1)
  const state = new URLSearchParams(query).get('state') ?? ''
  const otherState = (state.startsWith('B') ? 'C' : 'B') + state.slice(1)
  await hideWindow(started)

  const attacks: Readonly<Record<string, string>> = {
    // A stranger's code must not end up in this person's app, nor this person's code in a stranger's attempt.
    'another state': `${ADDRESS}?${query.replace(state, otherState)}`,
    'no state': `${ADDRESS}?${query.replace(`state=${state}`, 'scopes=user.info.basic')}`,
    'a state in capitals': `${ADDRESS}?${query.replace('state=', 'STATE=')}`,
    'two states': `${ADDRESS}?${query}&state=${state}`,
    'two codes': `${ADDRESS}?${query}&code=other`,
    'code and error': `${ADDRESS}?${query}&error=access_denied`,
    'an unknown parameter': `${ADDRESS}?${query}&next=https://evil.example`,
    'another host': `sosyabot://auth.evil/tiktok/callback?${query}`,
    'a user before the host': `sosyabot://x@auth/tiktok/callback?${query}`,
    'a port behind the host': `sosyabot://auth:80/tiktok/callback?${query}`,
    'another path': `sosyabot://auth/tiktok/callback/?${query}`,
    'a path with dots': `sosyabot://auth/tiktok/x/../callback?${query}`,
    'another scheme case': `SOSYABOT://auth/tiktok/callback?${query}`,
    'a fragment': `${ADDRESS}?${query}#x`,
    'a broken escape': `${ADDRESS}?code=%E0%A4%A&state=${state}`,
  }
  await openLinks(started, Object.values(attacks))
  await expect.poll(() => readRefusals(profileDir).length).toBe(Object.keys(attacks).length)
  expect([...readRefusals(profileDir)].sort()).toEqual([
    'bad-encoding',
    'both-code-and-error',
    'has-fragment',
    'not-pending',
    'other-address',
    'other-address',
    'other-address',
    'other-address',
    'other-address',
    'other-address',
    'repeated-parameter',
    'repeated-parameter',
    'repeated-parameter',
    'unknown-parameter',
    'unknown-parameter',
  ])
  expect(countTokenRequests(practice)).toBe(0)
  expect(await isWindowVisible(started)).toBe(false)

  await test.step('the link itself works, five times at once, for one exchange', async () => {
    await Promise.all(Array.from({ length: 5 }, () => app.openDeepLink(link)))
    await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(await isWindowVisible(started)).toBe(true)
  })

  await test.step('and never again', async () => {
    const refusals = readRefusals(profileDir).length
    await app.openDeepLink(link)
    await expect.poll(() => readRefusals(profileDir).length).toBeGreaterThan(refusals)
    expect(countTokenRequests(practice)).toBe(1)
    await expect(screens.channels.cards).toHaveCount(1)
    await expect(screens.channels.card(DEFNE.nickname)).toContainText('Ready to post')
  })
})

test('two links in one command line are none', async ({ launchApp, practice, world }) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const link = await answerConsent(await startSignIn(world, started))
  await app.startAgain([link, `${ADDRESS}?code=abc&state=${STRANGERS_STATE}`])
  await expect(screens.channels.waiting).toBeVisible()
  expect(countTokenRequests(practice)).toBe(0)
  expect(await app.openDeepLink(link)).toBe(0)
  await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
})

test('a link of 64 KiB does not hurt the running app, and one at the limit is looked at', async ({
  launchApp,
  practice,
  profileDir,
  world,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const link = await answerConsent(await startSignIn(world, started))
  const huge = `${ADDRESS}?state=${STRANGERS_STATE}&code=`
  expect(await app.openDeepLink(huge.padEnd(64 * 1024, 'a'))).not.toBe(0)
  expect(await app.openDeepLink(huge.padEnd(8192, 'a'))).toBe(0)
  // The huge one never arrives; the one at the limit is refused for what it says.
  await expect.poll(() => readRefusals(profileDir)).toEqual(['bad-value'])
  expect(countTokenRequests(practice)).toBe(0)
  expect(app.isRunning).toBe(true)
  expect(await app.openDeepLink(link)).toBe(0)
  await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
})

test('links of 64 KiB and of a megabyte leave an upload alone', async ({
  largeVideo,
  practice,
  world,
}) => {
  const { app, screens } = await launchConnected(world)
  practice.faults.set({ kind: 'throttle', bytesPerSecond: 40_000_000 })
  await screens.publishing.compose(largeVideo.path, 'Only me')
  await screens.publishing.postAndConfirm()
  await expect
    .poll(() => practice.listRequests().some(({ endpoint }) => endpoint === 'upload'))
    .toBe(true)
  const link = `${ADDRESS}?state=${STRANGERS_STATE}&code=`
  expect(await app.openDeepLink(link.padEnd(64 * 1024, 'a'))).not.toBe(0)
  // Linux itself refuses one argument over 128 KiB, so a megabyte can only come in several.
  await expect(app.openDeepLink(link.padEnd(1024 * 1024, 'a'))).rejects.toThrow(/E2BIG/u)
  const pieces = Array.from({ length: 9 }, () => link.padEnd(120 * 1024, 'a'))
  expect(await app.startAgain(pieces)).not.toBe(0)
  const plain = Array.from({ length: 9 }, () => 'x'.repeat(120 * 1024))
  expect(await app.startAgain(plain)).not.toBe(0)
  expect(app.isRunning).toBe(true)
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
  expect(practice.listPosts()).toHaveLength(1)
})

test('a link for an attempt that was cancelled comes to nothing', async ({
  launchApp,
  practice,
  profileDir,
  world,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await saveKeys(app.page)
  const link = await answerConsent(await startSignIn(world, started))
  await app.page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(screens.channels.waiting).toHaveCount(0)
  await app.openDeepLink(link)
  await expect.poll(() => readRefusals(profileDir)).toEqual(['not-pending'])
  expect(countTokenRequests(practice)).toBe(0)
  await expect(screens.channels.cards).toHaveCount(0)
})

test('a second start without a link only brings the window to the front', async ({
  launchApp,
  practice,
  profileDir,
}) => {
  const started = await launchApp()
  await hideWindow(started)
  expect(await started.app.startAgain([])).toBe(0)
  await expect.poll(() => isWindowVisible(started)).toBe(true)
  const windows = await started.app.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  )
  expect(windows).toBe(1)
  expect(readLog(profileDir, 'callback-refused')).toEqual([])
  expect(practice.listRequests()).toEqual([])
})
