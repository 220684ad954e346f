import { describe, expect, it } from 'vitest'
import { findBlame } from '../../../../renderer/features/tiktok-integration/test-blame'

describe('findBlame', () => {
  it.each([
    ['credentials-rejected', 'you'],
    ['network-offline', 'network'],
    ['network-timeout', 'network'],
    ['network-insecure', 'network'],
    ['tiktok-unavailable', 'tiktok'],
    ['tiktok-rate-limited', 'tiktok'],
    ['clock-off', 'clock'],
    ['keychain-locked', 'app'],
  ] as const)('%s is on the side of %s', (code, side) => {
    expect(findBlame(code)).toBe(side)
  })
})
