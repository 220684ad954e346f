import { describe, expect, it } from 'vitest'
import { APP_ERROR_CODES } from '../../../../electron/shared/app-error'
import { foldText, matchesQuery } from '../../../../renderer/features/help/fold-text'
import { findHelpEntries } from '../../../../renderer/features/help/help-entries'
import { en } from '../../../../renderer/i18n/en'
import { tr } from '../../../../renderer/i18n/tr'

const codes = (groups: ReturnType<typeof findHelpEntries>) =>
  groups.flatMap(({ entries }) => entries.map(({ code }) => code))

describe('findHelpEntries', () => {
  it('has every error exactly once', () => {
    expect([...codes(findHelpEntries(en, '', 'en'))].sort()).toEqual([...APP_ERROR_CODES].sort())
  })

  it('finds a message by its code, its words and the owner’s labels', () => {
    expect(codes(findHelpEntries(en, 'sign-in-denied', 'en'))).toContain('sign-in-denied')
    expect(codes(findHelpEntries(en, 'redirect_uri_mismatch', 'en'))).toEqual([
      'sign-in-redirect-mismatch',
    ])
    expect(codes(findHelpEntries(en, 'PERMISSION_ERROR', 'en'))).toEqual(['permission-error'])
  })

  it('leaves out groups without a hit', () => {
    expect(findHelpEntries(en, 'Sandbox tester', 'en').map(({ group }) => group)).not.toContain(
      'video',
    )
    expect(findHelpEntries(en, 'no such words anywhere', 'en')).toEqual([])
  })

  it('finds Turkish words from a keyboard without Turkish letters', () => {
    expect(codes(findHelpEntries(tr, 'anahtarlik kilitli', 'tr'))).toContain('keychain-locked')
  })
})

describe('foldText', () => {
  it('knows the two i of Turkish', () => {
    expect(foldText('İZİN', 'tr')).toBe('izin')
    expect(foldText('ANAHTARLIĞI', 'tr')).toBe('anahtarligi')
  })

  it('treats both apostrophes alike', () => {
    expect(matchesQuery("tiktok's", ['TikTok’s answer'], 'en')).toBe(true)
  })

  it('wants every word, in any order', () => {
    expect(matchesQuery('key secret', ['Client Secret', 'Client Key'], 'en')).toBe(true)
    expect(matchesQuery('key banana', ['Client Key'], 'en')).toBe(false)
  })
})
