import { describe, expect, it } from 'vitest'
import { describeTrayState } from '../../../electron/main/window/tray-menu'
import { dictionaries } from '../../../renderer/i18n/use-texts'

const NEXT_MS = Date.UTC(2026, 10, 27, 6)

describe('describeTrayState', () => {
  it.each([
    ['en', 'en-GB', 'Next post: Fri 27 Nov, 09:00', 'Being sent: 3', 'Nothing scheduled'],
    [
      'tr',
      'tr-TR',
      'Sıradaki gönderi: 27 Kas Cum 09:00',
      'Gönderiliyor: 3',
      'Planlanmış gönderi yok',
    ],
  ] as const)('speaks %s', (language, locale, next, sending, nothing) => {
    const words = { locale, ...dictionaries[language].background.tray }
    const say = (sendingCount: number, nextBeginMs: number | null) =>
      describeTrayState(words, { sendingCount, nextBeginMs }, 'Europe/Istanbul').replaceAll(
        /\s/gu,
        ' ',
      )
    expect(say(0, NEXT_MS)).toBe(next)
    expect(say(3, NEXT_MS)).toBe(sending)
    expect(say(0, null)).toBe(nothing)
  })
})
