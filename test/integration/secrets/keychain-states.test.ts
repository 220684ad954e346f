import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { AppError } from '../../../electron/main/platform/app-error'
import { KeychainSecretStore } from '../../../electron/main/secrets/keychain-secret-store'
import { RecordingLogger } from '../../fakes/recording-logger'
import { findMissingTools, SecretServiceSession, type SessionKind } from './secret-service-session'

/**
 * Every state of a keychain times saving, reading and deleting. Against a real gnome-keyring in a D-Bus session of its own,
 * except where only a person can bring the state about: there the three calls of keytar answer as the systems do.
 */
const SERVICE = 'Sosyabot Integration'
/** No UTF-8, so no text at all. */
const NO_TEXT = Buffer.from([0xff, 0xfe, 0x01, 0x80])
/** The port promises ten seconds, whatever happens. */
const LIMIT_MS = 10_000

let session: SecretServiceSession
const started = new Map<string, SecretServiceSession>()

/** The D-Bus session of one state, begun with its first cell and kept for the others. */
async function enter(
  state: string,
  kind: SessionKind,
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const known = started.get(state)
  session = known ?? (await SecretServiceSession.start(kind))
  started.set(state, session)
  if (known === undefined) await prepare()
}

/** Lets the store obey, and holds it to its promise. */
async function ask(command: string) {
  const reply = await session.ask(command)
  expect(reply.tookMs).toBeLessThan(LIMIT_MS)
  return reply
}

const lookUp = (account: string): Promise<string> =>
  session.lookUpWithSecretTool(SERVICE, account).catch(() => 'nothing')

/** keytar's calls on a computer whose person closes every question of the keychain. */
function storeWithWords(words: string | null, items = new Map<string, string>()) {
  const answer = async <T>(act: () => T): Promise<T> => {
    await new Promise(setImmediate)
    if (words !== null) throw new Error(words)
    return act()
  }
  return new KeychainSecretStore({
    service: SERVICE,
    isMissingDoubted: false,
    loadKeychain: async () => ({
      getPassword: (_service: string, account: string) => answer(() => items.get(account) ?? null),
      setPassword: (_service: string, account: string, password: string) =>
        answer(() => void items.set(account, password)),
      deletePassword: (_service: string, account: string) => answer(() => items.delete(account)),
    }),
  })
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )
}

/** A damaged entry as the token store meets it. */
const tokensIn = (items: Map<string, string>): TokenStore =>
  new TokenStore({ secrets: storeWithWords(null, items), logger: new RecordingLogger() })

describe.runIf(process.platform === 'linux')('Keychain states: all 24 cells', () => {
  beforeAll(() => {
    // A machine without these programs proves nothing about the keychain, so it fails instead of passing.
    expect(findMissingTools()).toBe('')
  })
  afterAll(async () => {
    for (const one of started.values()) await one.stop()
  })

  it('available: save', async () => {
    await enter('available', 'keyring')
    expect(await ask('set a s3cr3t-ş')).toMatchObject({ value: 'keychain', state: 'ok' })
    expect(await lookUp('a')).toBe('s3cr3t-ş')
  })

  it('available: read', async () => {
    await enter('available', 'keyring')
    expect(await ask('get a')).toMatchObject({ value: 's3cr3t-ş', state: 'ok' })
    expect(await ask('get missing')).toMatchObject({ value: null, state: 'ok' })
  })

  it('available: delete', async () => {
    await enter('available', 'keyring')
    expect(await ask('delete a')).toMatchObject({ value: 'done', state: 'ok' })
    expect(await ask('delete missing')).toMatchObject({ value: 'done', state: 'ok' })
    expect(await lookUp('a')).toBe('nothing')
  })

  it('locked: save', async () => {
    await enter('locked', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.lock()
    })
    expect(await ask('set a for-this-run')).toMatchObject({ value: 'session', state: 'locked' })
    expect(await ask('get a')).toMatchObject({ value: 'for-this-run' })
  })

  it('locked: read', async () => {
    await enter('locked', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.lock()
    })
    expect(await ask('get old')).toMatchObject({ error: 'keychain-locked', state: 'locked' })
    expect(await ask('get missing')).toMatchObject({ error: 'keychain-locked' })
  })

  it('locked: delete', async () => {
    await enter('locked', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.lock()
    })
    expect(await ask('delete old')).toMatchObject({ error: 'keychain-locked', state: 'locked' })
  })

  it('refused by the person: save', async () => {
    const store = storeWithWords('The prompt was dismissed')
    expect(await store.set('a', 'for-this-run')).toBe('session')
    expect([await store.get('a'), store.keychain]).toEqual(['for-this-run', 'locked'])
  })

  it('refused by the person: read', async () => {
    for (const words of ['The prompt was dismissed', 'User canceled the operation.']) {
      const store = storeWithWords(words)
      expect(await codeOf(store.get('old'))).toBe('keychain-locked')
      expect(store.keychain).toBe('locked')
    }
  })

  it('refused by the person: delete', async () => {
    const items = new Map([['old', 'from-before']])
    const store = storeWithWords('The operation was canceled by the user.', items)
    expect(await codeOf(store.delete('old'))).toBe('keychain-locked')
    expect(items.get('old')).toBe('from-before')
  })

  it('absent: save', async () => {
    await enter('absent', 'no-bus')
    expect(await ask('set a for-this-run')).toMatchObject({
      value: 'session',
      state: 'unavailable',
    })
  })

  it('absent: read', async () => {
    await enter('absent', 'no-bus')
    expect(await ask('get a')).toMatchObject({ value: 'for-this-run' })
    expect(await ask('get missing')).toMatchObject({ error: 'keychain-unavailable' })
  })

  it('absent: delete', async () => {
    await enter('absent', 'no-bus')
    expect(await ask('delete a')).toMatchObject({ value: 'done', state: 'unavailable' })
    expect(await ask('get a')).toMatchObject({ value: null })
  })

  it('vanished while running: save', async () => {
    await enter('vanished', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.stopKeyring()
    })
    expect(await ask('set a for-this-run')).toMatchObject({
      value: 'session',
      state: 'unavailable',
    })
  })

  it('vanished while running: read', async () => {
    await enter('vanished', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.stopKeyring()
    })
    expect(await ask('get a')).toMatchObject({ value: 'for-this-run' })
    expect(await ask('get old')).toMatchObject({ error: 'keychain-unavailable' })
  })

  it('vanished while running: delete', async () => {
    await enter('vanished', 'keyring', async () => {
      await session.ask('set old from-before')
      await session.stopKeyring()
    })
    expect(await ask('delete a')).toMatchObject({ value: 'done', state: 'unavailable' })
    expect(await ask('get a')).toMatchObject({ value: null })
  })

  it('corrupt entry: save', async () => {
    await enter('corrupt', 'keyring')
    session.writeWithSecretTool(SERVICE, 'broken', NO_TEXT)
    expect(await ask('set broken whole-again')).toMatchObject({ value: 'keychain', state: 'ok' })
    expect(await lookUp('broken')).toBe('whole-again')
  })

  it('corrupt entry: read', async () => {
    await enter('corrupt', 'keyring')
    session.writeWithSecretTool(SERVICE, 'broken', NO_TEXT)
    // Whatever comes of it is an answer of the contract, and the keychain is well.
    expect(await ask('get broken')).toMatchObject({ state: 'ok' })
    for (const entry of ['{"accessToken":', '[]', '{}', 'garbage', 'null']) {
      // A damaged entry counts as none: the channel asks to be connected again.
      expect(await tokensIn(new Map([['tiktok_token:c', entry]])).get('c')).toBeNull()
    }
  })

  it('corrupt entry: delete', async () => {
    await enter('corrupt', 'keyring')
    expect(await ask('delete broken')).toMatchObject({ value: 'done', state: 'ok' })
    expect(await lookUp('broken')).toBe('nothing')
    const items = new Map([['tiktok_token:c', 'garbage']])
    await tokensIn(items).delete('c')
    expect(items.size).toBe(0)
  })

  it('entry over 2,560 bytes: save', async () => {
    await enter('too large', 'keyring')
    expect(await ask(`set a ${'x'.repeat(2561)}`)).toMatchObject({ error: 'secret-too-large' })
    const items = new Map([['a', 'small']])
    const store = storeWithWords('The stub received bad data.', items)
    expect(await codeOf(store.set('a', 'grown'))).toBe('secret-too-large')
    expect(items.get('a')).toBe('small')
  })

  it('entry over 2,560 bytes: read', async () => {
    await enter('too large', 'keyring')
    expect(await ask('set a small')).toMatchObject({ value: 'keychain' })
    expect(await ask(`set a ${'ş'.repeat(1281)}`)).toMatchObject({ error: 'secret-too-large' })
    expect(await ask('get a')).toMatchObject({ value: 'small', state: 'ok' })
  })

  it('entry over 2,560 bytes: delete', async () => {
    await enter('too large', 'keyring')
    // As another program may have written it on Linux, where there is no such limit.
    await ask('set large small')
    session.writeWithSecretTool(SERVICE, 'large', Buffer.alloc(10_000, 'x'))
    expect(await ask('delete large')).toMatchObject({ value: 'done', state: 'ok' })
    expect(await lookUp('large')).toBe('nothing')
  })

  it('slow: save', async () => {
    await enter('slow', 'keyring', async () => {
      await session.ask('set old from-before')
      session.freezeKeyring()
    })
    expect(await ask('set a for-this-run')).toMatchObject({ value: 'session', state: 'locked' })
  })

  it('slow: read', async () => {
    await enter('slow', 'keyring', async () => {
      await session.ask('set old from-before')
      session.freezeKeyring()
    })
    expect(await ask('get old')).toMatchObject({ error: 'keychain-timeout', state: 'locked' })
    expect(await ask('get a')).toMatchObject({ value: 'for-this-run' })
  })

  it('slow: delete', async () => {
    await enter('slow', 'keyring', async () => {
      await session.ask('set old from-before')
      session.freezeKeyring()
    })
    expect(await ask('delete old')).toMatchObject({ error: 'keychain-timeout', state: 'locked' })
    session.thawKeyring()
    // It was only late: nothing is lost, and what waited moves in.
    await expect
      .poll(async () => (await ask('get old')).value, { timeout: 10_000 })
      .toBe('from-before')
    await expect.poll(() => lookUp('a'), { timeout: 5000 }).toBe('for-this-run')
  })
})

describe.runIf(process.platform === 'linux')('KeychainWiper with a real keyring', () => {
  afterEach(() => session.stop())

  it('removes every entry of its service, and of no other', async () => {
    session = await SecretServiceSession.start('keyring')
    for (const account of ['a', 'tiktok_token:-000x', 'c']) await ask(`set ${account} secret-1`)
    session.writeWithSecretTool('Another program', 'a', Buffer.from('stays'))
    expect(await ask('wipe')).toMatchObject({ value: 'true' })
    for (const account of ['a', 'tiktok_token:-000x', 'c', 'sosyabot_keychain-check']) {
      expect(await lookUp(account)).toBe('nothing')
    }
    expect(await session.lookUpWithSecretTool('Another program', 'a')).toBe('stays')
  })

  it.each(['locked', 'frozen', 'no-bus'] as const)(
    'says in time that something may be left when the keychain is %s',
    async (state) => {
      session = await SecretServiceSession.start(state === 'no-bus' ? 'no-bus' : 'keyring')
      await ask('set a secret-1')
      if (state === 'locked') await session.lock()
      if (state === 'frozen') session.freezeKeyring()
      expect(await ask('wipe')).toMatchObject({ value: 'false' })
      session.thawKeyring()
    },
  )
})
