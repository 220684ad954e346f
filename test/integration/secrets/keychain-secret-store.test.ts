import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findMissingTools, SecretServiceSession, type SessionKind } from './secret-service-session'

/** Secret Service is Linux's keychain; the others have no headless one. */
describe.runIf(process.platform === 'linux')('KeychainSecretStore with a real keyring', () => {
  let session: SecretServiceSession | null = null

  beforeAll(() => {
    // A machine without these programs proves nothing about the keychain, so it fails instead of passing.
    expect(findMissingTools()).toBe('')
  })

  afterEach(async () => {
    await session?.stop()
    session = null
  })

  async function start(kind: SessionKind): Promise<SecretServiceSession> {
    session = await SecretServiceSession.start(kind)
    return session
  }

  it('saves, reads and deletes in an unlocked gnome-keyring', async () => {
    const { ask, lookUp } = bind(await start('keyring'))
    expect(await ask('get tiktok_client-secret')).toMatchObject({ value: null, state: 'ok' })
    expect(await ask('set tiktok_client-secret s3cr3t-ş-"x"')).toMatchObject({ value: 'keychain' })
    expect(await lookUp('tiktok_client-secret')).toBe('s3cr3t-ş-"x"')
    expect(await ask('get tiktok_client-secret')).toMatchObject({ value: 's3cr3t-ş-"x"' })
    const long = 'x'.repeat(2500)
    expect(await ask(`set tiktok_token:-000abc ${long}`)).toMatchObject({ value: 'keychain' })
    expect(await ask('get tiktok_token:-000abc')).toMatchObject({ value: long })
    expect(await ask(`set tiktok_token:-000abc ${long}x`)).toMatchObject({
      error: 'secret-too-large',
    })
    expect(await ask('delete tiktok_client-secret')).toMatchObject({ value: 'done' })
    expect(await ask('delete tiktok_client-secret')).toMatchObject({ value: 'done' })
    expect(await ask('get tiktok_client-secret')).toMatchObject({ value: null, state: 'ok' })
  })

  it.each(['no-bus', 'bus-only'] as const)(
    'is unavailable with %s, and keeps the value for this run',
    async (kind) => {
      const { ask } = bind(await start(kind))
      const refused = await ask('get a')
      expect(refused).toMatchObject({ error: 'keychain-unavailable', state: 'unavailable' })
      expect(refused.cause).toMatch(
        kind === 'no-bus'
          ? /Cannot autolaunch D-Bus/
          : /org\.freedesktop\.secrets was not provided/,
      )
      expect(await ask('set a secret-1')).toMatchObject({ value: 'session', state: 'unavailable' })
      expect(await ask('get a')).toMatchObject({ value: 'secret-1' })
      expect(await ask('delete a')).toMatchObject({ value: 'done' })
      expect(await ask('get a')).toMatchObject({ value: null })
    },
  )

  it('moves what this run kept into a keyring that appears later', async () => {
    const current = await start('bus-only')
    const { ask, lookUp } = bind(current)
    expect(await ask('set a secret-1')).toMatchObject({ value: 'session' })
    expect(await ask('set b secret-2')).toMatchObject({ value: 'session' })
    await current.startKeyring()
    expect(await ask('get a')).toMatchObject({ value: 'secret-1' })
    expect(await ask('set c secret-3')).toMatchObject({ value: 'keychain', state: 'ok' })
    await expect.poll(() => lookUp('a').catch(() => '')).toBe('secret-1')
    await expect.poll(() => lookUp('b').catch(() => '')).toBe('secret-2')
    expect(await ask('get b')).toMatchObject({ value: 'secret-2', state: 'ok' })
  })

  it('tells a locked keyring from an empty one, within ten seconds, and loses nothing', async () => {
    const current = await start('keyring')
    const { ask } = bind(current)
    expect(await ask('set a secret-1')).toMatchObject({ value: 'keychain' })
    await current.lock()
    const replies = [await ask('set b secret-2'), await ask('get a'), await ask('get missing')]
    expect(replies).toMatchObject([
      { value: 'session', state: 'locked' },
      { error: 'keychain-locked', state: 'locked' },
      { error: 'keychain-locked', state: 'locked' },
    ])
    for (const { tookMs } of replies) expect(tookMs).toBeLessThan(10_000)
    expect(await ask('get b')).toMatchObject({ value: 'secret-2' })
  })

  it('ends within ten seconds when the service does not answer at all', async () => {
    const current = await start('keyring')
    const { ask } = bind(current)
    expect(await ask('set a secret-1')).toMatchObject({ value: 'keychain' })
    current.freezeKeyring()
    const reply = await ask('get a')
    expect(reply).toMatchObject({ error: 'keychain-timeout', state: 'locked' })
    expect(reply.tookMs).toBeLessThan(10_000)
    const saved = await ask('set b secret-2')
    expect(saved).toMatchObject({ value: 'session' })
    expect(saved.tookMs).toBeLessThan(1000)
    current.thawKeyring()
    await expect.poll(async () => (await ask('get a')).value, { timeout: 10_000 }).toBe('secret-1')
    await expect
      .poll(() =>
        bind(current)
          .lookUp('b')
          .catch(() => ''),
      )
      .toBe('secret-2')
  })

  it('survives a keyring that dies while the app runs', async () => {
    const current = await start('keyring')
    const { ask, lookUp } = bind(current)
    expect(await ask('set a secret-1')).toMatchObject({ value: 'keychain' })
    await current.stopKeyring()
    expect(await ask('set a secret-2')).toMatchObject({ value: 'session', state: 'unavailable' })
    expect(await ask('get a')).toMatchObject({ value: 'secret-2' })
    await current.startKeyring()
    // libsecret holds on to the service it met first, so this process goes on without one; the old value is unharmed.
    expect(await ask('get a')).toMatchObject({ value: 'secret-2' })
    expect(await ask('get other')).toMatchObject({ error: 'keychain-unavailable' })
    expect(await lookUp('a')).toBe('secret-1')
  })
})

function bind(session: SecretServiceSession): {
  ask: SecretServiceSession['ask']
  lookUp: (account: string) => Promise<string>
} {
  return {
    ask: (command) => session.ask(command),
    lookUp: (account) => session.lookUpWithSecretTool('Sosyabot Integration', account),
  }
}
