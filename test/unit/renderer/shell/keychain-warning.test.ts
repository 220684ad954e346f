import { describe, expect, it } from 'vitest'
import { findKeychainWarning } from '../../../../renderer/shell/keychain-warning'
import { fakeChannels } from '../../../fakes/fake-desktop-data'

const fine = { keychain: 'ok', secretStorage: 'keychain' } as const

describe('findKeychainWarning', () => {
  it('is silent while nothing is known and while all is well', () => {
    expect(findKeychainWarning(null, null)).toBeNull()
    expect(findKeychainWarning(fine, { channels: fakeChannels })).toBeNull()
    expect(
      findKeychainWarning({ keychain: 'unknown', secretStorage: null }, { channels: [] }),
    ).toBeNull()
  })

  it('warns about a secret or a sign-in that is only in memory', () => {
    expect(findKeychainWarning({ ...fine, secretStorage: 'session' }, null)).toBe('memory')
    const inMemory = { ...fakeChannels[0]!, tokenStorage: 'session' as const }
    expect(findKeychainWarning(fine, { channels: [...fakeChannels, inMemory] })).toBe('memory')
  })

  it('warns before the first secret when there is no keychain, or a locked one', () => {
    expect(findKeychainWarning({ keychain: 'unavailable', secretStorage: null }, null)).toBe(
      'unavailable',
    )
    expect(findKeychainWarning({ keychain: 'locked', secretStorage: 'keychain' }, null)).toBe(
      'locked',
    )
  })

  it('puts the secrets that are about to be lost first', () => {
    expect(findKeychainWarning({ keychain: 'unavailable', secretStorage: 'session' }, null)).toBe(
      'memory',
    )
  })
})
