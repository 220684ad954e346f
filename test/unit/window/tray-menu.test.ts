import { describe, expect, it } from 'vitest'
import { describeTrayState } from '../../../electron/main/window/tray-menu'
import { en } from '../../../renderer/i18n/en'
import { tr } from '../../../renderer/i18n/tr'

const NEXT_MS = Date.UTC(2026, 10, 27, 6)

describe('describeTrayState', () => {
  it.each([
    [
      'en',
      'en-GB',
      'Next post: Fri 27 Nov, 09:00',
      'Being sent: 3',
      'Nothing scheduled',
      'Queue paused',
    ],
    [
      'tr',
      'tr-TR',
      'Sıradaki gönderi: 27 Kas Cum 09:00',
      'Gönderiliyor: 3',
      'Planlanmış gönderi yok',
      'Kuyruk duraklatıldı',
    ],
  ] as const)('speaks %s', (language, locale, next, sending, nothing, paused) => {
    const words = { locale, ...{ en, tr }[language].background.tray }
    const say = (sendingCount: number, nextBeginMs: number | null, isQueuePaused = false) =>
      describeTrayState(
        words,
        { sendingCount, nextBeginMs, isQueuePaused },
        'Europe/Istanbul',
      ).replaceAll(/\s/gu, ' ')
    expect(say(0, NEXT_MS)).toBe(next)
    expect(say(3, NEXT_MS)).toBe(sending)
    expect(say(0, null)).toBe(nothing)
    expect(say(0, NEXT_MS, true)).toBe(paused)
    // The moment before the last upload stops.
    expect(say(3, null, true)).toBe(sending)
  })
})
