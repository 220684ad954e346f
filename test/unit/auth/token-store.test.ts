import { describe, expect, it } from 'vitest'
import type { StoredTokens } from '../../../electron/main/auth/stored-tokens'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { RecordingLogger } from '../../fakes/recording-logger'

function tokensOf(name: string): StoredTokens {
  return {
    accessToken: `act.${name}`,
    accessExpiresAtMs: 1000,
    refreshToken: `rft.${name}`,
    refreshExpiresAtMs: null,
    scopes: ['user.info.basic'],
  }
}

function build() {
  const secrets = new InMemorySecretStore()
  const logger = new RecordingLogger()
  return { secrets, logger, store: new TokenStore({ secrets, logger }) }
}

describe('TokenStore', () => {
  it('keeps one keychain entry per channel, named by its open_id', async () => {
    const { store, secrets } = build()
    await store.update('open-1', () => tokensOf('one'))
    await store.update('open-2', () => tokensOf('two'))
    expect([...secrets.entries.keys()]).toEqual(['tiktok_token:open-1', 'tiktok_token:open-2'])
    expect(await store.get('open-1')).toEqual(tokensOf('one'))
  })

  it('fits into what Windows holds, with tokens far longer than TikTok’s', async () => {
    const { store } = build()
    const long = { ...tokensOf('x'), accessToken: 'a'.repeat(1000), refreshToken: 'r'.repeat(1000) }
    await expect(store.update('open-1', () => long)).resolves.toMatchObject({ tokens: long })
  })

  it('lets nothing come between reading and writing', async () => {
    const { store } = build()
    await store.update('open-1', () => tokensOf('0'))
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.update('open-1', (current) =>
          tokensOf(String(Number(current?.accessToken.slice(4)) + 1)),
        ),
      ),
    )
    expect((await store.get('open-1'))?.accessToken).toBe('act.20')
  })

  it('writes nothing when the change says so', async () => {
    const { store, secrets } = build()
    expect(await store.update('open-1', () => null)).toBeNull()
    expect(secrets.entries.size).toBe(0)
  })

  it('loses no new tokens when the keychain refuses them, and saves them as soon as it can', async () => {
    const { store, secrets } = build()
    await store.update('open-1', () => tokensOf('old'))
    secrets.failures = [{ operation: 'set' }]
    await expect(store.update('open-1', () => tokensOf('new'))).rejects.toMatchObject({
      code: 'keychain-locked',
    })
    // The keychain still has tokens that TikTok may refuse by now: they are not given out.
    await expect(store.get('open-1')).rejects.toMatchObject({ code: 'keychain-locked' })
    secrets.failures = []
    expect(await store.get('open-1')).toEqual(tokensOf('new'))
    expect(secrets.entries.get('tiktok_token:open-1')).toContain('rft.new')
  })

  it('replaces tokens that it cannot read, but never changes them blindly otherwise', async () => {
    const { store, secrets } = build()
    await store.update('open-1', () => tokensOf('old'))
    secrets.failures = [{ operation: 'get' }]
    await expect(store.update('open-1', () => tokensOf('new'))).rejects.toMatchObject({
      code: 'keychain-locked',
    })
    const seen: unknown[] = []
    await store.replace('open-1', (before) => {
      seen.push(before)
      return tokensOf('signed-in-again')
    })
    secrets.failures = []
    await store.replace('open-1', (before) => {
      seen.push(before?.accessToken)
      return tokensOf('and-again')
    })
    expect(seen).toEqual([null, 'act.signed-in-again'])
    expect(await store.get('open-1')).toEqual(tokensOf('and-again'))
  })

  it('answers null for a damaged entry and does not delete it', async () => {
    const { store, secrets, logger } = build()
    secrets.entries.set('tiktok_token:open-1', '{"accessToken":')
    expect(await store.get('open-1')).toBeNull()
    expect(secrets.entries.size).toBe(1)
    expect(logger.lines.join()).toContain('token-entry-damaged')
  })

  it('deletes, or says why it could not', async () => {
    const { store, secrets } = build()
    await store.update('open-1', () => tokensOf('one'))
    secrets.failures = [{ operation: 'delete' }]
    await expect(store.delete('open-1')).rejects.toMatchObject({ code: 'keychain-locked' })
    expect(await store.get('open-1')).toEqual(tokensOf('one'))
    secrets.failures = []
    await store.delete('open-1')
    expect(await store.get('open-1')).toBeNull()
  })
})
