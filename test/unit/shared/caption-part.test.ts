import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findCaptionPartProblems,
  guessCaptionPartKind,
  spaceAround,
} from '../../../electron/shared/caption-part'
import { tokenizeCaption } from '../../../electron/shared/caption-tokens'

describe('a caption part', () => {
  it.each([
    [{ name: 'Closing', text: 'Bye' }, []],
    [{ name: '  ', text: '\n ' }, ['name-missing', 'text-missing']],
    [{ name: 'n'.repeat(80), text: 't'.repeat(2200) }, []],
    [{ name: 'n'.repeat(81), text: '🍳'.repeat(1101) }, ['name-too-long', 'text-too-long']],
  ])('%# is stored or refused with every reason', (part, problems) => {
    expect(findCaptionPartProblems(part)).toEqual(problems)
  })

  it.each([
    ['#a #b\n#c', 'hashtag-set'],
    ['#a and #b', 'caption-part'],
    ['@defne', 'caption-part'],
    ['', 'caption-part'],
    ['# alone', 'caption-part'],
  ])('%j is taken for a %s', (text, kind) => {
    expect(guessCaptionPartKind(text)).toBe(kind)
  })

  it.each([
    ['', '#a', '', '#a'],
    ['Menemen', '#a', '', ' #a'],
    ['Menemen ', '#a', '', '#a'],
    ['', '#a', '#b', '#a '],
    ['x\n', '#a\n', 'y', '#a\n'],
    ['x', ' #a', ' y', ' #a'],
  ])('goes between %j and %j as %j', (before, text, behind, expected) => {
    expect(spaceAround(before, text, behind)).toBe(expected)
  })

  it('never joins its tags with what stands around it', () => {
    const text = fc.string({ unit: fc.constantFrom('#', '@', ' ', '\n', 'a', '🍳') })
    fc.assert(
      fc.property(text, text, (before, behind) => {
        const caption = before + spaceAround(before, '#tag', behind) + behind
        expect(tokenizeCaption(caption).map((token) => token.text)).toContain('#tag')
      }),
    )
  })
})
