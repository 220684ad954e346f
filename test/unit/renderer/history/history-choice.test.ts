import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  toHistoryFilter,
  UNCHOSEN,
  type HistoryPeriod,
} from '../../../../renderer/features/history/history-choice'

const NOW_MS = new Date(2026, 10, 27, 15, 30).getTime()

describe('what the history is narrowed to', () => {
  it('asks for everything while nothing is chosen', () => {
    expect(toHistoryFilter(UNCHOSEN, NOW_MS)).toEqual({
      text: '',
      channelId: null,
      phase: null,
      fromMs: null,
      untilMs: null,
    })
    expect(isNarrowed(UNCHOSEN)).toBe(false)
    expect(isNarrowed({ ...UNCHOSEN, text: '  ' })).toBe(false)
  })

  it.each<[HistoryPeriod, Date]>([
    ['today', new Date(2026, 10, 27)],
    ['last-7-days', new Date(2026, 10, 21)],
    ['last-30-days', new Date(2026, 9, 29)],
  ])('begins %s at midnight of this computer’s clock', (period, from) => {
    const filter = toHistoryFilter({ ...UNCHOSEN, period }, NOW_MS)
    expect(filter).toMatchObject({ fromMs: from.getTime(), untilMs: null })
  })

  it('takes the last of the chosen days whole, and leaves an end open that is not chosen', () => {
    const custom = { ...UNCHOSEN, period: 'custom' as const }
    const both = { ...custom, fromDay: '2026-03-28', untilDay: '2026-03-29' }
    expect(toHistoryFilter(both, NOW_MS)).toMatchObject({
      fromMs: new Date(2026, 2, 28).getTime(),
      untilMs: new Date(2026, 2, 30).getTime(),
    })
    expect(toHistoryFilter(custom, NOW_MS)).toMatchObject({ fromMs: null, untilMs: null })
    expect(isNarrowed(custom)).toBe(false)
    expect(isNarrowed(both)).toBe(true)
    // The year while it is being typed.
    expect(toHistoryFilter({ ...custom, fromDay: '0002-01-01' }, NOW_MS).fromMs).toBe(0)
  })
})
