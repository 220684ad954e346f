import { describe, expect, it } from 'vitest'
import { createCodeVerifier, toCodeChallenge } from '../../../electron/main/auth/pkce'

describe('toCodeChallenge', () => {
  it('is the lower-case hexadecimal SHA-256 of the verifier', () => {
    expect(toCodeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
    )
  })
})

describe('createCodeVerifier', () => {
  it('keeps to the length and the characters that TikTok allows', () => {
    for (let round = 0; round < 1000; round += 1) {
      expect(createCodeVerifier()).toMatch(/^[A-Za-z0-9\-._~]{43,128}$/)
    }
  })

  it('never repeats itself', () => {
    const verifiers = Array.from({ length: 1000 }, createCodeVerifier)
    expect(new Set(verifiers).size).toBe(1000)
  })
})
