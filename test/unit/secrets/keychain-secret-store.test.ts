import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { SystemClock } from '../../../electron/main/platform/clock'
import {
  KeychainSecretStore,
  type Keychain,
} from '../../../electron/main/secrets/keychain-secret-store'

type Trouble =
  | 'none'
  | 'locked'
  | 'locked-silently'
  | 'dismissed'
  | 'no-service'
  | 'no-library'
  | 'hanging'
  | 'too-large'

const WORDS: Readonly<Partial<Record<Trouble, string>>> = {
  locked: 'Cannot create an item in a locked collection',
  'locked-silently': 'Cannot create an item in a locked collection',
  dismissed: 'The prompt was dismissed',
  'no-service': 'Cannot autolaunch D-Bus without X11 $DISPLAY',
  'too-large': 'The stub received bad data.',
}

/** A keychain with keytar's three calls, put into states that a test machine cannot be put into. */
class FaultyKeychain implements Keychain {
  readonly items = new Map<string, string>()
  readonly calls: string[] = []
  trouble: Trouble = 'none'
  running = 0
  mostAtOnce = 0
  #released: (() => void)[] = []

  getPassword(_service: string, account: string): Promise<string | null> {
    return this.#answer(`get ${account}`, () => this.items.get(account) ?? null)
  }

  setPassword(_service: string, account: string, password: string): Promise<void> {
    return this.#answer(`set ${account}=${password}`, () => void this.items.set(account, password))
  }

  deletePassword(_service: string, account: string): Promise<boolean> {
    return this.#answer(`delete ${account}`, () => this.items.delete(account))
  }

  /** Answers every hanging call, as when the person types the password at last. */
  release(): void {
    this.trouble = 'none'
    for (const resolve of this.#released.splice(0)) resolve()
  }

  load = async (): Promise<Keychain> => {
    if (this.trouble === 'no-library') throw new Error('Failed to load keytar native addon')
    return this
  }

  async #answer<T>(call: string, act: () => T): Promise<T> {
    this.calls.push(call)
    this.running += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running)
    try {
      await new Promise(setImmediate)
      if (this.trouble === 'hanging') {
        await new Promise<void>((resolve) => this.#released.push(resolve))
      }
      const words = WORDS[this.trouble]
      // libsecret says nothing about a locked keyring when it is asked for an item.
      if (this.trouble === 'locked-silently' && call.startsWith('get')) return null as T
      if (this.trouble === 'locked-silently' && call.startsWith('delete')) return false as T
      if (words !== undefined) throw new Error(words)
      return act()
    } finally {
      this.running -= 1
    }
  }
}

let keychain: FaultyKeychain
let store: KeychainSecretStore
let states: string[]

beforeEach(() => {
  keychain = new FaultyKeychain()
  store = new KeychainSecretStore({
    service: 'Sosyabot Test',
    loadKeychain: keychain.load,
    clock: new SystemClock(),
    timeoutMs: 50,
    isMissingDoubted: false,
  })
  states = []
  store.onDidChangeKeychain((state) => states.push(state))
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'no error'
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isTrue(); turn += 1) await new Promise((r) => setTimeout(r, 5))
  expect(isTrue()).toBe(true)
}

/** Every trouble in which the keychain exists but does not open. */
const CLOSED = [
  ['locked', 'keychain-locked', 'locked'],
  ['dismissed', 'keychain-locked', 'locked'],
  ['hanging', 'keychain-timeout', 'locked'],
] as const
/** Every trouble in which there is none. */
const ABSENT = [
  ['no-service', 'keychain-unavailable', 'unavailable'],
  ['no-library', 'keychain-unavailable', 'unavailable'],
] as const

describe('KeychainSecretStore', () => {
  describe('with a keychain that works', () => {
    it('saves, reads and removes in the keychain, and says so', async () => {
      expect(store.keychain).toBe('unknown')
      expect(await store.set('a', 'secret-1')).toBe('keychain')
      expect(keychain.items.get('a')).toBe('secret-1')
      expect(await store.get('a')).toBe('secret-1')
      await store.delete('a')
      expect(keychain.items.size).toBe(0)
      expect(states).toEqual(['ok'])
    })

    it('loads the library at the first use and not before', async () => {
      let loads = 0
      const lazy = new KeychainSecretStore({
        service: 's',
        loadKeychain: () => {
          loads += 1
          return keychain.load()
        },
      })
      expect(loads).toBe(0)
      await lazy.get('a')
      await lazy.get('a')
      expect(loads).toBe(1)
    })

    it('answers null to a missing item and lets a missing item be deleted', async () => {
      expect(await store.get('missing')).toBeNull()
      await store.delete('missing')
      expect(store.keychain).toBe('ok')
    })

    it('keeps changes of one account in order and never asks twice at once', async () => {
      await Promise.all([
        store.set('a', 'first'),
        store.set('b', 'other'),
        store.set('a', 'second'),
        store.get('b'),
        store.delete('a'),
        store.set('a', 'third'),
      ])
      expect(keychain.items).toEqual(
        new Map([
          ['a', 'third'],
          ['b', 'other'],
        ]),
      )
      expect(keychain.mostAtOnce).toBe(1)
    })

    it('reads its own writes, also while they are on their way', async () => {
      const writing = store.set('a', 'new')
      expect(await store.get('a')).toBe('new')
      await writing
      const deleting = store.delete('a')
      expect(await store.get('a')).toBeNull()
      await deleting
    })
  })

  describe.each(CLOSED)('when it is %s', (trouble, code, state) => {
    beforeEach(async () => {
      await store.set('old', 'from-before')
      keychain.trouble = trouble
    })

    it('get asks the person to unlock it', async () => {
      expect(await codeOf(store.get('old'))).toBe(code)
      expect(store.keychain).toBe(state)
      keychain.release()
      await until(() => keychain.running === 0)
      expect(await store.get('old')).toBe('from-before')
      expect(states).toEqual(['ok', state, 'ok'])
    })

    it('set keeps the value for this run, and moves it as soon as a call succeeds', async () => {
      expect(await store.set('a', 'secret-1')).toBe('session')
      expect(await store.get('a')).toBe('secret-1')
      expect(keychain.items.has('a')).toBe(false)
      keychain.release()
      await until(() => keychain.running === 0)
      await store.get('old')
      await until(() => keychain.items.get('a') === 'secret-1')
      expect(store.keychain).toBe('ok')
      expect(await store.get('a')).toBe('secret-1')
    })

    it('delete changes nothing and can be repeated', async () => {
      expect(await codeOf(store.delete('old'))).toBe(code)
      if (trouble !== 'hanging') expect(keychain.items.get('old')).toBe('from-before')
      keychain.release()
      await until(() => keychain.running === 0)
      await store.delete('old')
      expect(keychain.items.has('old')).toBe(false)
    })

    it('delete keeps a value that only this run has', async () => {
      await store.set('a', 'secret-1')
      expect(await codeOf(store.delete('a'))).toBe(code)
      expect(await store.get('a')).toBe('secret-1')
    })
  })

  describe.each(ABSENT)('when there is %s', (trouble, code, state) => {
    beforeEach(() => {
      keychain.trouble = trouble
    })

    it('get is unavailable, but answers what this run knows', async () => {
      expect(await codeOf(store.get('a'))).toBe(code)
      expect(store.keychain).toBe(state)
      await store.set('a', 'secret-1')
      expect(await store.get('a')).toBe('secret-1')
    })

    it('set keeps the value for this run', async () => {
      expect(await store.set('a', 'secret-1')).toBe('session')
      expect(states).toEqual([state])
      expect(keychain.items.size).toBe(0)
    })

    it('delete forgets the value of this run', async () => {
      await store.set('a', 'secret-1')
      await store.delete('a')
      expect(await store.get('a')).toBeNull()
    })

    it('moves everything to the keychain when one appears later, deletions too', async () => {
      keychain.items.set('gone', 'from-before')
      await store.set('a', 'secret-1')
      await store.set('b', 'secret-2')
      await store.delete('gone')
      keychain.trouble = 'none'
      expect(await store.get('b')).toBe('secret-2')
      await until(() => keychain.items.has('b') && !keychain.items.has('gone'))
      expect(keychain.items).toEqual(
        new Map([
          ['a', 'secret-1'],
          ['b', 'secret-2'],
        ]),
      )
      await until(() => store.keychain === 'ok')
    })
  })

  describe('when the backend changed', () => {
    it('answers null for what the new one does not have, deletes nothing, and saves in the new one', async () => {
      await store.set('a', 'secret-1')
      const other = new FaultyKeychain()
      const next = new KeychainSecretStore({
        service: 'Sosyabot Test',
        loadKeychain: other.load,
        isMissingDoubted: false,
      })
      expect(await next.get('a')).toBeNull()
      expect(other.calls).toEqual(['get a'])
      expect(await next.set('a', 'secret-2')).toBe('keychain')
      await next.delete('a')
      expect(keychain.items.get('a')).toBe('secret-1')
    })
  })

  describe('where a locked keychain looks like a missing item', () => {
    beforeEach(() => {
      store = new KeychainSecretStore({
        service: 'Sosyabot Test',
        loadKeychain: keychain.load,
        isMissingDoubted: true,
      })
    })

    it('does not take a locked keychain for an empty one', async () => {
      keychain.items.set('a', 'from-before')
      keychain.trouble = 'locked-silently'
      expect(await codeOf(store.get('a'))).toBe('keychain-locked')
      expect(store.keychain).toBe('locked')
      keychain.trouble = 'none'
      expect(await store.get('a')).toBe('from-before')
    })

    it('does not take a locked keychain for one that had nothing to delete', async () => {
      keychain.items.set('a', 'from-before')
      keychain.trouble = 'locked-silently'
      expect(await codeOf(store.delete('a'))).toBe('keychain-locked')
      expect(store.keychain).toBe('locked')
      keychain.trouble = 'none'
      expect(await store.get('a')).toBe('from-before')
      await store.delete('missing')
      expect([...keychain.items.keys()]).toEqual(['a'])
    })

    it('believes in a missing item once the keychain proved to be open, and leaves nothing behind', async () => {
      expect(await store.get('a')).toBeNull()
      expect(store.keychain).toBe('ok')
      expect(keychain.items.size).toBe(0)
    })

    it('writes nothing while there is an item to read', async () => {
      keychain.items.set('a', 'from-before')
      await store.get('a')
      expect(keychain.calls).toEqual(['get a'])
    })
  })

  describe('when a value is too large', () => {
    it('refuses it before the call, counting UTF-8 bytes', async () => {
      expect(await codeOf(store.set('a', 'x'.repeat(2501)))).toBe('secret-too-large')
      expect(await codeOf(store.set('a', 'ş'.repeat(1251)))).toBe('secret-too-large')
      expect(keychain.calls).toEqual([])
      expect(await store.set('a', 'ş'.repeat(1250))).toBe('keychain')
    })

    it('refuses it when the system does, and keeps the old one', async () => {
      await store.set('a', 'small')
      keychain.trouble = 'too-large'
      expect(await codeOf(store.set('a', 'grown'))).toBe('secret-too-large')
      keychain.trouble = 'none'
      expect(await store.get('a')).toBe('small')
    })

    it('refuses an empty value, which would erase a secret', async () => {
      await store.set('a', 'small')
      expect(await codeOf(store.set('a', ''))).toBe('invalid-request')
      expect(await store.get('a')).toBe('small')
    })
  })

  describe('while a password prompt hangs', () => {
    beforeEach(() => {
      keychain.trouble = 'hanging'
    })

    it('ends every call in time and opens no second prompt', async () => {
      const startedAtMs = performance.now()
      const codes = await Promise.all([
        codeOf(store.get('a')),
        codeOf(store.get('b')),
        codeOf(store.delete('c')),
      ])
      expect(codes).toEqual(['keychain-timeout', 'keychain-timeout', 'keychain-timeout'])
      expect(await codeOf(store.get('d'))).toBe('keychain-timeout')
      expect(await store.set('e', 'secret-1')).toBe('session')
      expect(performance.now() - startedAtMs).toBeLessThan(500)
      expect(keychain.calls).toEqual(['get a'])
    })

    it('ends the warning by itself when the person answers the prompt late', async () => {
      expect(await store.set('a', 'secret-1')).toBe('session')
      expect(await store.set('b', 'secret-2')).toBe('session')
      keychain.release()
      await until(() => keychain.items.size === 2)
      await until(() => store.keychain === 'ok')
    })

    it('lets the newest value win over one that is written late', async () => {
      expect(await store.set('a', 'older')).toBe('session')
      expect(await store.set('a', 'newer')).toBe('session')
      expect(await store.get('a')).toBe('newer')
      keychain.release()
      await until(() => keychain.items.get('a') === 'newer')
      expect(await store.get('a')).toBe('newer')
    })
  })

  it('keeps the newest of several values that this run could not save', async () => {
    keychain.items.set('token', 'stale-pair')
    keychain.trouble = 'locked'
    await store.set('token', 'rotated-1')
    await store.set('token', 'rotated-2')
    expect(await store.get('token')).toBe('rotated-2')
    keychain.trouble = 'none'
    expect(await store.get('token')).toBe('rotated-2')
    await until(() => keychain.items.get('token') === 'rotated-2')
    expect(keychain.calls.filter((call) => call === 'set token=rotated-1')).toHaveLength(1)
  })

  it('ends a subscription, and survives a listener that throws', async () => {
    let heard = 0
    store.onDidChangeKeychain(() => {
      throw new Error('bug of a listener')
    })
    const stop = store.onDidChangeKeychain(() => (heard += 1))
    await store.get('a')
    stop()
    keychain.trouble = 'locked'
    await codeOf(store.get('a'))
    expect(heard).toBe(1)
    expect(states).toEqual(['ok', 'locked'])
  })
})
