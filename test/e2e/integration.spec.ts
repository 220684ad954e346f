import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import keytar from 'keytar'
import { insideHeadlessSession } from '../../electron/dev/headless-session'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { searchFolder } from '../harness/folder-search'
import { expect, test } from './app-test'
import { listKeychainAccounts, PRACTICE_KEYCHAIN_SERVICE, readKeychain } from './app-world'
import { answerConsent, countTokenRequests, openedBy, saveKeys } from './sign-in-steps'

const { clientKey, clientSecret } = PRACTICE_CLIENT
const SECRET_ACCOUNT = 'tiktok_client-secret'
const DISABLED = 'TikTok integration disabled: client key/secret not configured.'

/** Everything the window can find out by asking, as one text. */
function readAllAnswers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { app, settings, credentials, channels, posts } = window.desktop
    return JSON.stringify(
      await Promise.all([
        app.getInfo(),
        settings.get(),
        credentials.getStatus(),
        credentials.test(),
        channels.list(),
        posts.list({ scope: 'all', limit: 100, beforeMs: null }),
      ]),
    )
  })
}

test('a saved secret is in the keychain and nowhere else', async ({ launchApp, profileDir }) => {
  const { app, screens } = await launchApp()
  const { page } = app
  await screens.goTo('API Integration')
  await screens.integration.fillAndSave(`  ${clientKey} `, ` ${clientSecret}  `)

  await test.step('the Secret Service has it, trimmed, under the option key', async () => {
    expect(await keytar.getPassword(PRACTICE_KEYCHAIN_SERVICE, SECRET_ACCOUNT)).toBe(clientSecret)
    expect(await listKeychainAccounts()).toEqual([SECRET_ACCOUNT])
  })

  await test.step('the field is empty and names a fingerprint', async () => {
    const fingerprint = createHash('sha256').update(clientSecret).digest('hex').slice(0, 8)
    await expect(screens.integration.clientSecret).toHaveValue('')
    await expect(screens.integration.clientSecret).toHaveAttribute(
      'placeholder',
      new RegExp(`fingerprint ${fingerprint}.*keychain`),
    )
    await expect(screens.integration.clientKey).toHaveValue(clientKey)
    await expect(page.getByText('Configured', { exact: true })).toBeVisible()
  })

  await test.step('the page and its answers never hold it', async () => {
    expect(await page.content()).not.toContain(clientSecret)
    await page.reload()
    await screens.goTo('API Integration')
    const values = await page
      .locator('input, textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
    expect(values.join()).not.toContain(clientSecret)
    const answers = await readAllAnswers(page)
    expect(answers).toContain(clientKey)
    expect(answers).not.toContain(clientSecret)
  })

  await test.step('the profile folder never holds it', async () => {
    // The same search finds what is allowed to be there, so an empty answer means something.
    expect(searchFolder(profileDir, clientKey)).not.toEqual([])
    expect(searchFolder(profileDir, clientSecret)).toEqual([])
    await app.quit()
    expect(searchFolder(profileDir, clientSecret)).toEqual([])
  })
})

test('the search for secrets finds every way of writing one down', ({ profileDir }) => {
  const secret = 'act.Sample*Token!4711.va'
  const bytes = Buffer.from(secret)
  const written: readonly Buffer[] = [
    bytes,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(secret, 'utf16le').swap16(),
    Buffer.from(bytes.toString('base64')),
    Buffer.from(Buffer.from(`x${secret}y`).toString('base64')),
    Buffer.from(Buffer.from(`xy${secret}z`).toString('base64url')),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from('act.Sample%2AToken%214711.va'),
  ]
  const path = join(profileDir, 'planted')
  for (const content of written) {
    writeFileSync(path, Buffer.concat([Buffer.alloc(5000, 7), content, Buffer.from('rest')]))
    expect(searchFolder(profileDir, secret)).not.toEqual([])
  }
  writeFileSync(path, 'act.Sample*Token!4712.va')
  expect(searchFolder(profileDir, secret)).toEqual([])
})

test('the form says what is wrong with what was typed and saves nothing of it', async ({
  launchApp,
  practice,
}) => {
  const { app, screens } = await launchApp()
  const { integration } = screens
  await screens.goTo('API Integration')

  await integration.save.click()
  await expect(app.page.getByText('Enter the Client Key.')).toBeVisible()
  await expect(app.page.getByText('Enter the Client Secret.')).toBeVisible()
  await expect(integration.clientKey).toBeFocused()

  const cases = [
    ['aw x7k2m9x4q', 'There is a space in it.'],
    ['aw7', 'This is too short for a Client Key.'],
    ['a'.repeat(257), 'This is too long for a Client Key.'],
    ['awşçığü123456', 'a letter or sign in it that TikTok’s keys never have'],
    ['awx7\u0007k2m9x4q', 'a line break or an invisible character in it'],
  ] as const
  for (const [typed, words] of cases) {
    await integration.clientKey.fill(typed)
    await integration.clientSecret.fill(clientSecret)
    await integration.save.click()
    await expect(app.page.getByText(words)).toBeVisible()
  }
  await integration.clientKey.fill(clientKey)
  await integration.clientSecret.fill('1234567')
  await integration.save.click()
  await expect(app.page.getByText('This is too short for a Client Secret.')).toBeVisible()

  expect(await listKeychainAccounts()).toEqual([])
  expect(practice.listRequests()).toEqual([])
  await integration.clientSecret.fill(clientSecret)
  await integration.save.click()
  await expect(integration.saved).toBeVisible()
  expect(await readKeychain(SECRET_ACCOUNT)).toBe(clientSecret)
})

test('the test of the credentials says whose fault it is', async ({ launchApp, practice }) => {
  const { app, screens } = await launchApp()
  const { integration } = screens
  await screens.goTo('API Integration')
  await integration.fillAndSave(clientKey, clientSecret)
  const expectResult = async (...words: readonly string[]): Promise<void> => {
    await integration.test.click()
    for (const text of words) await expect(integration.testResult).toContainText(text)
  }

  await test.step('works', async () => {
    await expectResult('It works', 'accepted the pair', 'clock differs')
    expect(countTokenRequests(practice)).toBe(1)
  })

  await test.step('TikTok is down', async () => {
    const clear = practice.faults.set({
      kind: 'raw-answer',
      endpoint: 'token',
      status: 503,
      contentType: 'text/html',
      body: '<html><body>Service Unavailable</body></html>',
    })
    await expectResult('TikTok has trouble', 'Wait a few minutes')
    clear()
  })

  await test.step('TikTok limits', async () => {
    const clear = practice.faults.set({
      kind: 'rate-limit',
      endpoint: 'token',
      retryAfterSeconds: 90,
    })
    await expectResult('TikTok asks us to slow down', 'Try again in 1 min')
    clear()
  })

  await test.step('the clock is too far off', async () => {
    const clear = practice.faults.set({ kind: 'clock-skew', skewMs: 2 * 60 * 60 * 1000 })
    await expectResult('This computer’s clock is wrong', 'behind TikTok’s', 'automatic date')
    clear()
  })

  await test.step('the secret is wrong', async () => {
    await integration.fillAndSave(clientKey, 'NotTheSecretOfThisKey123')
    await expectResult('Wrong Client Key or Client Secret', 'Copy both again')
    expect(await app.page.content()).not.toContain('NotTheSecretOfThisKey123')
  })

  await test.step('there is no network', async () => {
    await practice.stop()
    await expectResult('No internet connection', 'Check the connection')
  })
})

test('with Status off nothing can be connected, in the exact words', async ({
  launchApp,
  world,
  practice,
}) => {
  const { app, screens } = await launchApp()
  await saveKeys(app.page)
  await screens.goTo('API Integration')
  await screens.integration.setStatus(false)
  await screens.integration.save.click()
  await screens.integration.saved.waitFor()
  await expect(app.page.getByText('Status is off')).toBeVisible()

  await screens.goTo('Channels')
  await screens.channels.connect.click()
  await expect(screens.channels.alert.getByText(DISABLED, { exact: true })).toBeVisible()
  const answer = await app.page.evaluate(() =>
    window.desktop.channels.connect({ reconnectChannelId: null }),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'integration-disabled' } })
  expect(world.systemBrowser.addresses).toEqual([])
  expect(practice.listRequests()).toEqual([])

  await screens.goTo('API Integration')
  await screens.integration.setStatus(true)
  await screens.integration.save.click()
  await screens.integration.saved.waitFor()
  await screens.goTo('Channels')
  await openedBy(world, () => screens.channels.connect.click())
})

test('removed keys are gone from the form, the keychain and the disk', async ({
  launchApp,
  profileDir,
}) => {
  const { app, screens } = await launchApp()
  await saveKeys(app.page)
  await screens.goTo('API Integration')
  await screens.integration.removeKeys()
  await expect(app.page.getByText('Not configured')).toBeVisible()
  await expect(screens.integration.clientKey).toHaveValue('')
  expect(await listKeychainAccounts()).toEqual([])
  await screens.goTo('Channels')
  await expect(app.page.getByText(DISABLED, { exact: true })).toBeVisible()
  await app.quit()
  expect(searchFolder(profileDir, clientSecret)).toEqual([])
})

test('keys of the environment count while the form is empty, and the form wins', async ({
  launchApp,
}) => {
  const { app, screens } = await launchApp({
    environment: { TIKTOK_CLIENT_KEY: clientKey, TIKTOK_CLIENT_SECRET: clientSecret },
  })
  const { integration } = screens
  await screens.goTo('API Integration')
  await expect(integration.source('from the environment')).toBeVisible()
  await expect(app.page.getByText('They count as long as this form is empty.')).toBeVisible()
  await integration.test.click()
  await expect(integration.testResult).toContainText('It works')
  expect(await listKeychainAccounts()).toEqual([])
  expect(await app.page.content()).not.toContain(clientSecret)

  await integration.fillAndSave('awanotherkey1234', 'AnotherSecretOfAnotherKey')
  await expect(integration.source('from this form')).toBeVisible()
  await expect(app.page.getByText('this form wins')).toBeVisible()
  await integration.test.click()
  await expect(integration.testResult).toContainText('Wrong Client Key or Client Secret')

  await integration.removeKeys()
  await expect(integration.source('from the environment')).toBeVisible()
  await integration.test.click()
  await expect(integration.testResult).toContainText('It works')
})

test('keys of a .env file in the profile folder count too', async ({ launchApp, profileDir }) => {
  writeFileSync(
    join(profileDir, '.env'),
    `# TikTok\nTIKTOK_CLIENT_KEY="${clientKey}"\nTIKTOK_CLIENT_SECRET=${clientSecret}\n`,
  )
  const { app, screens } = await launchApp()
  await screens.goTo('API Integration')
  await expect(screens.integration.source('from the environment')).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'TikTok keys' })).toContainText('.env file')
  await screens.integration.test.click()
  await expect(screens.integration.testResult).toContainText('It works')
  await app.quit()
  const files = searchFolder(profileDir, clientSecret).map(({ file }) => file)
  expect([...new Set(files)]).toEqual(['.env'])
})

test('redirect URI and scopes are copied character for character', async ({
  launchApp,
  practice,
}) => {
  const { app, screens } = await launchApp()
  const readClipboard = (): Promise<string> =>
    app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await screens.goTo('API Integration')
  await screens.integration.copy('Redirect URI')
  expect(await readClipboard()).toBe(`${practice.origin}/api/v1/auth/tiktok/callback`)
  await screens.integration.copy('Scopes')
  expect(await readClipboard()).toBe('user.info.basic,video.publish,video.upload')
})

test('the loopback method connects through a listener that closes behind it', async ({
  launchApp,
  world,
  practice,
}) => {
  const started = await launchApp()
  const { app, screens } = started
  await screens.goTo('API Integration')
  await screens.integration.chooseRedirectMethod('Loopback')
  await screens.integration.fillAndSave(clientKey, clientSecret)
  await expect(app.page.getByRole('group', { name: 'Redirect URI' })).toHaveText(
    'http://127.0.0.1:*/callback/',
  )

  await screens.goTo('Channels')
  const authorizeUrl = await openedBy(world, () => screens.channels.connect.click())
  const redirectUri = new URL(authorizeUrl).searchParams.get('redirect_uri') ?? ''
  expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback\/$/)
  const tokenRequests = countTokenRequests(practice)

  const answer = new URL(redirectUri).origin
  const stranger = await fetch(`${redirectUri}?code=abc&state=${'A'.repeat(43)}`)
  expect(stranger.status).toBe(400)
  expect((await fetch(`${answer}/other/?code=abc&state=abc`)).status).toBe(404)
  expect(countTokenRequests(practice)).toBe(tokenRequests)

  const query = new URL((await answerConsent(authorizeUrl)).replace('sosyabot:', 'http:')).search
  const page = await fetch(redirectUri + query)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Sosyabot')
  await expect(screens.channels.card('Defne Arslan')).toBeVisible()
  await expect(async () => {
    await expect(fetch(redirectUri + query)).rejects.toThrow()
  }).toPass()
  expect(countTokenRequests(practice)).toBe(tokenRequests + 1)
})

test('real keys and practice keys never meet: each has its own service and its own form', async ({
  launchApp,
  practice,
}) => {
  test.skip(!insideHeadlessSession(), 'The keychain of a desktop may hold real keys.')
  const { app, screens } = await launchApp({ tiktokUrl: null })
  const { integration } = screens
  await screens.goTo('API Integration')
  try {
    await integration.fillAndSave('awrealkey1234567', 'NotARealSecretEither123456')
    expect(await keytar.getPassword('Sosyabot', SECRET_ACCOUNT)).toBe('NotARealSecretEither123456')
    expect(await listKeychainAccounts()).toEqual([])

    await app.page.getByRole('button', { name: 'Try practice mode' }).click()
    await expect(integration.source('practice keys')).toBeVisible()
    await expect(integration.clientKey).not.toHaveValue('awrealkey1234567')
    await app.page.getByRole('button', { name: 'Leave practice mode' }).click()
    await expect(integration.source('from this form')).toBeVisible()
    await expect(integration.clientKey).toHaveValue('awrealkey1234567')
  } finally {
    await keytar.deletePassword('Sosyabot', SECRET_ACCOUNT)
  }
  expect(practice.listRequests()).toEqual([])
})
