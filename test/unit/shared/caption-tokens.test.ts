import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRunOnTags, tokenizeCaption } from '../../../electron/shared/caption-tokens'
import { anyText } from '../../fixtures/any-text'

function tags(caption: string): readonly string[] {
  return tokenizeCaption(caption)
    .filter(({ kind }) => kind !== 'text')
    .map(({ text }) => text)
}

describe('a caption as TikTok cuts it', () => {
  it.each([
    ['plain words', []],
    ['#one and @two', ['#one', '@two']],
    ['line\n#next\r\n@last', ['#next', '@last']],
    ['a comma belongs to it: #tag, end', ['#tag,']],
    ['no space, no new tag: #a#b', ['#a#b']],
    ['mail@example.com and a#b are words', []],
    ['# @ ## #! alone', []],
    ['#çiğköfte #İstanbul #日本 #مرحبا', ['#çiğköfte', '#İstanbul', '#日本', '#مرحبا']],
    ['#1 #_ #e\u0301te\u0301', ['#1', '#_', '#e\u0301te\u0301']],
    ['a tab\tdoes not end #a\tb', ['#a\tb']],
    ['@defne.kitchen 🍳#x', ['@defne.kitchen']],
  ])('%j', (caption, expected) => {
    expect(tags(caption)).toEqual(expected)
  })

  it('loses and invents nothing, whatever is written', () => {
    const caption = fc.string({
      unit: fc.constantFrom('#', '@', ' ', '\n', '\r', 'a', 'ı', '🍳', '\u0301', ',', '.', '\t'),
    })
    fc.assert(
      fc.property(fc.oneof(caption, anyText()), (text) => {
        const tokens = tokenizeCaption(text)
        expect(tokens.map((token) => token.text).join('')).toBe(text)
        for (const token of tokens) {
          expect(text.startsWith(token.text, token.start)).toBe(true)
          if (token.kind === 'text') continue
          expect(token.text).toMatch(/^[#@][^ \r\n]+$/u)
          // It begins and ends where TikTok begins and ends one.
          expect(['', ' ', '\n', '\r']).toContain(text.charAt(token.start - 1))
          expect(['', ' ', '\n', '\r']).toContain(text.charAt(token.start + token.text.length))
        }
      }),
    )
  })
})

describe('tags that run on', () => {
  it.each([
    ['#summer, and @defne.kitchen', [{ text: '#summer,', meant: '#summer' }]],
    ['(@mira.studio) @mira.studio.', [{ text: '@mira.studio.', meant: '@mira.studio' }]],
    ['#a#b #a#b', [{ text: '#a#b', meant: '#a' }]],
    ['#good @also_good', []],
    ['#🍳egg', []],
  ])('%j', (caption, expected) => {
    expect(findRunOnTags(tokenizeCaption(caption))).toEqual(expected)
  })
})
