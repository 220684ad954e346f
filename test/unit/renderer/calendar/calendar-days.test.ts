import { CalendarDate } from '@internationalized/date'
import { describe, expect, it } from 'vitest'
import {
  calendarTimeMs,
  dayOf,
  daysOfView,
  groupByDay,
  listFullChannels,
  moveTo,
  stepView,
} from '../../../../renderer/features/calendar/calendar-days'
import type { Post } from '../../../../electron/shared/post'
import type { ChannelQuotas } from '../../../../electron/shared/post-quota'
import { aPost } from '../a-post'

const BERLIN = 'Europe/Berlin'
const at = (iso: string): number => new Date(iso).getTime()

describe('daysOfView', () => {
  it('shows whole weeks, which begin as the language has it', () => {
    const anchor = new CalendarDate(2026, 11, 27)
    const month = daysOfView('month', anchor, 'tr-TR').map(String)
    expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42])
    const american = daysOfView('month', anchor, 'en-US').map(String)
    expect([american[0], american.at(-1), american.length]).toEqual([
      '2026-11-01',
      '2026-12-05',
      35,
    ])
    expect(daysOfView('week', anchor, 'tr-TR').map(String)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
  })

  it('fits a month that is exactly four weeks', () => {
    expect(daysOfView('month', new CalendarDate(2027, 2, 10), 'tr-TR')).toHaveLength(28)
  })

  it('steps over the end of a year and a shorter month', () => {
    expect(stepView('month', new CalendarDate(2026, 12, 31), 2).toString()).toBe('2027-02-28')
    expect(stepView('week', new CalendarDate(2026, 12, 31), 1).toString()).toBe('2027-01-07')
  })
})

describe('moveTo', () => {
  it('keeps the time of day over a change of the clocks', () => {
    const before = at('2026-10-24T07:30:00Z')
    expect(moveTo(before, new CalendarDate(2026, 10, 26), null, BERLIN)).toBe(
      at('2026-10-26T08:30:00Z'),
    )
  })

  it('moves a time that is skipped to the next one that exists', () => {
    const before = at('2027-03-27T01:30:00Z')
    expect(moveTo(before, new CalendarDate(2027, 3, 28), null, BERLIN)).toBe(
      at('2027-03-28T01:30:00Z'),
    )
  })

  it('keeps the minutes at another hour', () => {
    expect(moveTo(at('2026-11-27T07:45:12Z'), new CalendarDate(2026, 11, 28), 18, 'UTC')).toBe(
      at('2026-11-28T18:45:00Z'),
    )
  })
})

describe('groupByDay', () => {
  it('puts a post where it goes out or went out, by the days of the zone, in order', () => {
    const late = aPost('late', { phase: 'scheduled', scheduledForMs: at('2026-11-27T23:30:00Z') })
    const early = aPost('early', { phase: 'scheduled', scheduledForMs: at('2026-11-27T23:10:00Z') })
    const out = aPost('out', {
      phase: 'published',
      scheduledForMs: at('2026-11-27T10:00:00Z'),
      publishedAtMs: at('2026-11-27T10:02:00Z'),
    })
    const groups = groupByDay([late, out, early], BERLIN)
    expect(groups.get('2026-11-28')?.map(({ id }) => id)).toEqual(['early', 'late'])
    expect(groups.get('2026-11-27')?.map(({ id }) => id)).toEqual(['out'])
    expect(calendarTimeMs(out)).toBe(out.publishedAtMs)
    expect(dayOf(at('2026-11-27T23:30:00Z'), 'UTC').toString()).toBe('2026-11-27')
  })
})

describe('listFullChannels', () => {
  const NOW_MS = 1_790_000_000_000
  const listFull = (posts: readonly Post[], quotas: ChannelQuotas | null = null) =>
    listFullChannels(posts, quotas, NOW_MS)

  it('names the channel that has its fifteen, and counts neither failed nor cancelled ones', () => {
    const posts = Array.from({ length: 15 }, (_, index) =>
      aPost(`post-${index}`, { phase: 'scheduled', channelName: 'Ada' }),
    )
    expect(listFull(posts)).toEqual(['Ada'])
    expect(listFull(posts.slice(1))).toEqual([])
    expect(listFull([...posts.slice(1), aPost('f', { phase: 'failed' })])).toEqual([])
    expect(
      listFull([...posts.slice(1), aPost('other', { channelId: 'b', phase: 'scheduled' })]),
    ).toEqual([])
  })
  it('counts to the limit that a refusal has taught, and not what waits for the person', () => {
    const times = [1, 2, 3, 4, 5, 6, 7, 8].map((hour) => NOW_MS - hour * 3_600_000)
    const quotas = {
      channel: {
        timesMs: times.toReversed(),
        dailyLimitAtMs: NOW_MS,
        activeUserCapAtMs: null,
        privateOnlyAtMs: null,
      },
    }
    const posts = times.map((_, index) => aPost(`p-${index}`, { phase: 'scheduled' }))
    expect(listFull(posts)).toEqual([])
    expect(listFull(posts, quotas)).toEqual(['Practice Creator'])
    const error = { code: 'schedule-missed', retryable: false } as const
    const [first, ...others] = posts
    expect(listFull([{ ...first!, error }, ...others], quotas)).toEqual([])
  })
})
