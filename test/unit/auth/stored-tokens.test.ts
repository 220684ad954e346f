import { describe, expect, it } from 'vitest'
import {
  mergeGrant,
  parseStoredTokens,
  type StoredTokens,
} from '../../../electron/main/auth/stored-tokens'
import type { TokenGrant } from '../../../electron/main/tiktok/tiktok-client'

const OLD: StoredTokens = {
  accessToken: 'act.old',
  accessExpiresAtMs: 1000,
  refreshToken: 'rft.old',
  refreshExpiresAtMs: 9000,
  scopes: ['user.info.basic', 'video.publish'],
}
const GRANT: TokenGrant = {
  openId: 'open-1',
  accessToken: 'act.new',
  accessExpiresAtMs: 2000,
  refreshToken: 'rft.new',
  refreshExpiresAtMs: 9500,
  scopes: ['user.info.basic'],
}

describe('mergeGrant', () => {
  it('takes everything that TikTok has answered', () => {
    expect(mergeGrant(OLD, GRANT)).toEqual({
      accessToken: 'act.new',
      accessExpiresAtMs: 2000,
      refreshToken: 'rft.new',
      refreshExpiresAtMs: 9500,
      scopes: ['user.info.basic'],
    })
  })

  it.each([null, ''])('keeps the old refresh token when the answer has %o', (refreshToken) => {
    expect(mergeGrant(OLD, { ...GRANT, refreshToken }).refreshToken).toBe('rft.old')
  })

  it('keeps old scopes and the old end of life when the answer names none', () => {
    expect(mergeGrant(OLD, { ...GRANT, scopes: [], refreshExpiresAtMs: null })).toMatchObject({
      scopes: OLD.scopes,
      refreshExpiresAtMs: 9000,
    })
    expect(mergeGrant(null, { ...GRANT, refreshExpiresAtMs: null }).refreshExpiresAtMs).toBeNull()
  })

  it.each([
    [null, { ...GRANT, refreshToken: null }],
    [null, { ...GRANT, refreshToken: '' }],
    [OLD, { ...GRANT, accessToken: '' }],
  ])('refuses what nobody could use later', (previous, grant) => {
    expect(() => mergeGrant(previous, grant)).toThrow(
      expect.objectContaining({ code: 'tiktok-unexpected-answer' }),
    )
  })
})

describe('parseStoredTokens', () => {
  it('reads what was written', () => {
    expect(parseStoredTokens(JSON.stringify(OLD))).toEqual(OLD)
  })

  it.each(['', 'x', 'null', '[]', '{}', JSON.stringify({ ...OLD, refreshToken: '' })])(
    'answers null for the damaged entry %s',
    (entry) => {
      expect(parseStoredTokens(entry)).toBeNull()
    },
  )
})
