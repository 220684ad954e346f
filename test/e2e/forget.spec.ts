import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { searchFolder } from '../harness/folder-search'
import { listKeychainAccounts } from './app-world'
import { expect, launchConnected, test } from './connected-test'
import { DEFNE } from './sign-in-steps'

/** Chromium makes a folder of empty caches and defaults anew on its way out; nothing in it may tell of the person. */
function expectNothingOfThePersonIn(profileDir: string): void {
  const left = existsSync(profileDir) ? readdirSync(profileDir) : []
  const chromiums =
    /^(Cache|Code Cache|GPUCache|Dawn\w+Cache|Network Persistent State|Preferences|Local State|Session Storage|Local Storage|Cookies(-journal)?|Trust Tokens(-journal)?|TransportSecurity|blob_storage|Shared Dictionary|DIPS.*)$/u
  expect(left.filter((name) => !chromiums.test(name))).toEqual([])
  if (left.length === 0) return
  for (const trace of [DEFNE.openId, DEFNE.nickname, PRACTICE_CLIENT.clientKey, 'large.mp4']) {
    expect(searchFolder(profileDir, trace), trace).toEqual([])
  }
}

test('forgetting everything empties keychain and folder, also over an upload that is running', async ({
  largeVideo,
  practice,
  profileDir,
  world,
}) => {
  const started = await launchConnected(world)
  const { app, screens } = started
  mkdirSync(join(profileDir, 'practice'), { recursive: true })
  writeFileSync(join(profileDir, '.env'), `TIKTOK_CLIENT_KEY=${PRACTICE_CLIENT.clientKey}\n`)
  practice.faults.set({ kind: 'throttle', bytesPerSecond: 2_000_000 })
  await screens.publishing.compose(largeVideo.path, 'Only me')
  await screens.publishing.postAndConfirm()
  await expect
    .poll(() => practice.listRequests().some(({ endpoint }) => endpoint === 'upload'))
    .toBe(true)
  expect((await listKeychainAccounts()).length).toBeGreaterThan(2)
  // The very search that finds nothing later finds the run now.
  expect(searchFolder(profileDir, DEFNE.openId)).not.toEqual([])

  await screens.goTo('Settings')
  await app.page.getByRole('button', { name: 'Forget everything' }).click()
  const dialog = app.page.getByRole('alertdialog', { name: 'Forget everything on this computer?' })
  await expect(dialog).toContainText('Client Secret')
  await expect(dialog).toContainText('your videos')
  await expect(dialog).toContainText('Posts that are on their way are stopped.')
  await dialog.getByRole('button', { name: 'Keep everything' }).click()
  await expect(dialog).toBeHidden()
  expect((await listKeychainAccounts()).length).toBeGreaterThan(2)

  await app.page.getByRole('button', { name: 'Forget everything' }).click()
  await dialog.getByRole('button', { name: 'Forget everything' }).click()
  await expect.poll(() => app.isRunning, { timeout: 30_000 }).toBe(false)
  expect(await listKeychainAccounts()).toEqual([])
  expectNothingOfThePersonIn(profileDir)
  expect(existsSync(largeVideo.path)).toBe(true)

  // The next start is the first one.
  mkdirSync(profileDir, { recursive: true })
  const again = await world.launch()
  const channels = await again.app.page.evaluate(() => window.desktop.channels.list())
  expect(channels).toMatchObject({ ok: true, value: { channels: [] } })
  const posts = await again.app.page.evaluate(() =>
    window.desktop.posts.list({ scope: 'all', limit: 10, beforeMs: null }),
  )
  expect(posts).toMatchObject({ ok: true, value: { posts: [] } })
})

test('what could not be forgotten is said, and the rest is gone all the same', async ({
  profileDir,
  world,
}) => {
  const first = await launchConnected(world)
  await first.app.quit()
  // The same computer without its keychain: what is in it cannot be reached.
  const { app, screens } = await world.launch({
    environment: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${profileDir}/no-bus` },
  })
  await screens.goTo('Settings')
  await app.page.getByRole('button', { name: 'Forget everything' }).click()
  const dialog = app.page.getByRole('alertdialog', { name: 'Forget everything on this computer?' })
  await dialog.getByRole('button', { name: 'Forget everything' }).click()
  const left = app.page.getByRole('alertdialog', { name: 'Not everything could be removed' })
  await expect(left).toContainText('entries named Sosyabot may still be in it')
  expect(existsSync(join(profileDir, 'practice', 'posts.db'))).toBe(false)
  await left.getByRole('button', { name: 'Try again' }).click()
  await expect(left).toContainText('entries named Sosyabot may still be in it')
  await left.getByRole('button', { name: 'Close Sosyabot' }).click()
  await expect.poll(() => app.isRunning, { timeout: 20_000 }).toBe(false)
  expectNothingOfThePersonIn(profileDir)
  expect(await listKeychainAccounts()).not.toEqual([])

  mkdirSync(profileDir, { recursive: true })
  const again = await world.launch()
  await again.screens.goTo('Settings')
  await again.app.page.getByRole('button', { name: 'Forget everything' }).click()
  await again.app.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Forget everything' })
    .click()
  await expect.poll(() => again.app.isRunning, { timeout: 20_000 }).toBe(false)
  expect(await listKeychainAccounts()).toEqual([])
})

test('a run that was cut while it forgot is finished at the next start', async ({
  profileDir,
  world,
}) => {
  const first = await launchConnected(world)
  await first.app.kill()
  expect(existsSync(join(profileDir, 'practice', 'posts.db'))).toBe(true)
  writeFileSync(join(profileDir, 'forget-everything'), '')
  const { app } = await world.launch()
  const channels = await app.page.evaluate(() => window.desktop.channels.list())
  expect(channels).toMatchObject({ ok: true, value: { channels: [] } })
  expect(existsSync(join(profileDir, 'forget-everything'))).toBe(false)
})
