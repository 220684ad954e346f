import { describe, expect, it } from 'vitest'
import { Redactor } from '../../../electron/main/platform/redactor'
import { RedactorFeedingSecretStore } from '../../../electron/main/secrets/redactor-feeding-secret-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'

function createStore() {
  const redactor = new Redactor([])
  const inner = new InMemorySecretStore()
  return { redactor, inner, store: new RedactorFeedingSecretStore(inner, redactor) }
}

describe('RedactorFeedingSecretStore', () => {
  it('hides a plain secret from the moment it is saved or read', async () => {
    const { redactor, inner, store } = createStore()
    await store.set('a', 'plainSecretOne')
    expect(redactor.redact('it is plainSecretOne')).toBe('it is [redacted]')
    await inner.set('b', 'plainSecretTwo')
    expect(redactor.redact('it is plainSecretTwo')).toBe('it is plainSecretTwo')
    await store.get('b')
    expect(redactor.redact('it is plainSecretTwo')).toBe('it is [redacted]')
  })

  it('hides every secret of a JSON entry by itself, and leaves the rest readable', async () => {
    const { redactor, store } = createStore()
    await store.set(
      'tiktok_sign-in',
      JSON.stringify([
        { state: 'oneTimeState', codeVerifier: 'theVerifier', redirectMethod: 'hosted-page' },
      ]),
    )
    await store.set(
      'tiktok_token:x',
      JSON.stringify({ accessToken: 'oddAccess', refreshToken: 'oddRefresh', scopes: ['a.scope'] }),
    )
    await store.set(
      'tiktok_upload:y',
      JSON.stringify({ publishId: 'pid-12345', uploadUrl: 'up/1' }),
    )
    const line = 'oneTimeState theVerifier hosted-page oddAccess oddRefresh a.scope pid-12345'
    expect(redactor.redact(line)).toBe(
      '[redacted] [redacted] hosted-page [redacted] [redacted] a.scope pid-12345',
    )
  })

  it('takes JSON without any secret name for the secret itself', async () => {
    const { redactor, store } = createStore()
    await store.set('a', '"quotedSecret"')
    await store.set('b', '12345678')
    expect(redactor.redact('"quotedSecret" 12345678')).toBe('[redacted] [redacted]')
  })
})
