import { describe, expect, it } from 'vitest'
import {
  SIGN_IN_ACCOUNT,
  SIGN_IN_LIFETIME_MS,
  SignInAttemptStore,
} from '../../../electron/main/auth/sign-in-attempt-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'

const INPUT = {
  clientKey: 'awkey12345',
  redirectMethod: 'hosted',
  redirectUri: 'https://app.sosyabot.com/api/v1/auth/tiktok/callback',
  isConsentAlwaysAsked: false,
  expectedChannelId: null,
} as const

function build(secrets = new InMemorySecretStore()) {
  const clock = new ManualClock()
  const logger = new RecordingLogger()
  return { secrets, clock, logger, store: new SignInAttemptStore({ secrets, clock, logger }) }
}

describe('SignInAttemptStore', () => {
  it('makes a fresh 256-bit state and a fresh verifier for every attempt', async () => {
    const { store } = build()
    const attempts = []
    for (let round = 0; round < 50; round += 1) attempts.push(await store.begin(INPUT))
    for (const { state, codeVerifier } of attempts) {
      expect(Buffer.from(state, 'base64url')).toHaveLength(32)
      expect(codeVerifier).toMatch(/^[A-Za-z0-9\-._~]{43,128}$/)
      expect(codeVerifier).not.toContain(state)
    }
    expect(
      new Set(attempts.flatMap(({ id, state, codeVerifier }) => [id, state, codeVerifier])).size,
    ).toBe(150)
  })

  it('survives a restart: the entry is durable before begin answers', async () => {
    const { store, secrets } = build()
    const attempt = await store.begin(INPUT)
    const next = build(new InMemorySecretStore(secrets.entries)).store
    await next.load()
    expect(next.find(attempt.state)).toEqual(attempt)
    expect(next.newest).toEqual(attempt)
  })

  it('finds an attempt by its exact state only', async () => {
    const { store } = build()
    const { state } = await store.begin(INPUT)
    expect(store.find(state)).not.toBeNull()
    for (const other of ['', state.slice(1), `${state}A`, state.toLowerCase(), 'A'.repeat(43)]) {
      expect(store.find(other)).toBeNull()
    }
  })

  it('closes an attempt before anything else can happen', async () => {
    const { store, secrets } = build()
    const { id, state } = await store.begin(INPUT)
    const consumed = store.consume(id)
    expect(store.find(state)).toBeNull()
    await consumed
    expect(secrets.entries.has(SIGN_IN_ACCOUNT)).toBe(false)
  })

  it('keeps the three youngest attempts, each with its own state', async () => {
    const { store } = build()
    const attempts = []
    for (let round = 0; round < 4; round += 1) attempts.push(await store.begin(INPUT))
    expect(attempts.map(({ state }) => store.find(state) !== null)).toEqual([
      false,
      true,
      true,
      true,
    ])
    await store.consume(attempts[2]!.id)
    expect(store.all.map(({ id }) => id)).toEqual([attempts[1]!.id, attempts[3]!.id])
    await store.consumeAll()
    expect(store.all).toEqual([])
  })

  it('stays inside one keychain entry with the longest addresses and keys', async () => {
    const { store, secrets } = build()
    const long = {
      ...INPUT,
      clientKey: 'k'.repeat(256),
      redirectUri: `https://example.com/${'p'.repeat(491)}`,
      expectedChannelId: 'c'.repeat(64),
    }
    for (let round = 0; round < 3; round += 1) {
      const attempt = await store.begin(long)
      expect(Buffer.byteLength(secrets.entries.get(SIGN_IN_ACCOUNT)!)).toBeLessThan(2500)
      expect(store.find(attempt.state)).not.toBeNull()
    }
  })

  it('ends an attempt after ten minutes, and one from the future after a jump of the clock', async () => {
    const { store, clock } = build()
    const attempt = await store.begin(INPUT)
    expect(attempt.expiresAtMs - attempt.startedAtMs).toBe(SIGN_IN_LIFETIME_MS)
    clock.advance(SIGN_IN_LIFETIME_MS - 1)
    expect(store.isExpired(attempt)).toBe(false)
    clock.advance(1)
    expect(store.isExpired(attempt)).toBe(true)
    clock.advance(-SIGN_IN_LIFETIME_MS - 30_000)
    expect(store.isExpired(attempt)).toBe(false)
    clock.advance(-60_000)
    expect(store.isExpired(attempt)).toBe(true)
  })

  it.each(['', 'x', '{}', '[{}]', '[{"id":"a","state":"short"}]'])(
    'starts empty from the damaged entry %s',
    async (entry) => {
      const { store } = build(new InMemorySecretStore(new Map([[SIGN_IN_ACCOUNT, entry]])))
      await store.load()
      expect(store.all).toEqual([])
    },
  )

  it('works in memory while the keychain does not, and asks it again', async () => {
    const { store, secrets, logger } = build()
    const earlier = build(secrets)
    const left = await earlier.store.begin(INPUT)
    secrets.failures = [{ operation: 'get' }]
    await store.load()
    expect(store.all).toEqual([])
    secrets.failures = []
    await store.load()
    expect(store.find(left.state)).not.toBeNull()
    secrets.failures = [{ operation: 'set' }, { operation: 'delete' }]
    const { state } = await store.begin(INPUT)
    expect(store.find(state)).not.toBeNull()
    await store.consumeAll()
    expect(store.find(state)).toBeNull()
    expect(logger.lines.join()).toContain('sign-in-attempts-not-saved')
    expect(logger.lines.join()).not.toContain(state)
  })
})
