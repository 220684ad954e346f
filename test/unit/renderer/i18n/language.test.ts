import { describe, expect, it } from 'vitest'
import { resolveFormatLocale, resolveLanguage } from '../../../../renderer/i18n/language'

describe('resolveLanguage', () => {
  it('takes the person’s choice over the computer’s', () => {
    expect(resolveLanguage('tr', 'en-US')).toBe('tr')
    expect(resolveLanguage('en', 'tr-TR')).toBe('en')
  })

  it.each([
    ['tr-TR', 'tr'],
    ['tr', 'tr'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['', 'en'],
    ['C', 'en'],
    ['en_US.UTF-8', 'en'],
  ])('follows the computer: %j gives %s', (systemLocale, language) => {
    expect(resolveLanguage('system', systemLocale)).toBe(language)
  })
})

describe('resolveFormatLocale', () => {
  it('keeps the computer’s form of the language in force', () => {
    expect(resolveFormatLocale('en', 'en-GB')).toBe('en-GB')
  })

  it('never mixes the words of one language with the dates of another', () => {
    expect(resolveFormatLocale('tr', 'en-GB')).toBe('tr')
    expect(resolveFormatLocale('en', 'nonsense!')).toBe('en')
  })
})
