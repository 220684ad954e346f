import { describe, expect, it } from 'vitest'
import { fixedCopyName } from '../../../electron/main/video/fixed-copy-name'

describe('the name of a copy', () => {
  it.each([
    ['holiday.mov', 1, 'holiday (TikTok).mp4'],
    ['holiday.mov', 2, 'holiday (TikTok 2).mp4'],
    ['two.dots.webm', 1, 'two.dots (TikTok).mp4'],
    ['no ending', 1, 'no ending (TikTok).mp4'],
    ['.hidden', 1, '.hidden (TikTok).mp4'],
    ['tatil 🏖️.mp4', 1, 'tatil 🏖️ (TikTok).mp4'],
    // The copy of a copy is not called so twice.
    ['holiday (TikTok).mp4', 1, 'holiday (TikTok).mp4'],
    ['holiday (TikTok 12).mp4', 3, 'holiday (TikTok 3).mp4'],
  ])('of %s, number %i: %s', (original, number, expected) => {
    expect(fixedCopyName(original, number)).toBe(expected)
  })

  it.each(['a', 'ğ', '🍳', '👩‍👩‍👧'])(
    'of 255 bytes of %s fits into 255 bytes and cuts no character',
    (letter) => {
      const stem = letter.repeat(Math.floor(251 / Buffer.byteLength(letter)))
      const name = fixedCopyName(`${stem}.mp4`, 12)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name.replaceAll(letter, '')).toBe(' (TikTok 12).mp4')
    },
  )
})
