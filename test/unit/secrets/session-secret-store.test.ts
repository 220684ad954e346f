import { describe, expect, it } from 'vitest'
import { SessionSecretStore } from '../../../electron/main/secrets/session-secret-store'

describe('SessionSecretStore', () => {
  it('keeps secrets for this run and says that this is no keychain', async () => {
    const store = new SessionSecretStore()
    expect(await store.get('a')).toBeNull()
    expect(await store.set('a', 'secret-1')).toBe('session')
    expect(await store.get('a')).toBe('secret-1')
    await store.delete('a')
    await store.delete('a')
    expect(await store.get('a')).toBeNull()
    expect(store.keychain).toBe('unavailable')
    expect(await new SessionSecretStore().get('a')).toBeNull()
  })

  it('has the same limits as the keychain', async () => {
    const store = new SessionSecretStore()
    await expect(store.set('a', 'x'.repeat(2501))).rejects.toMatchObject({
      code: 'secret-too-large',
      detail: { actualBytes: 2501, limitBytes: 2500 },
    })
    await expect(store.set('a', '')).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await store.set('a', 'x'.repeat(2500))).toBe('session')
  })
})
