import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChannelByName } from '../../../electron/shared/find-channel-by-name'
import { parseLocalTime } from '../../../electron/shared/parse-local-time'

describe('parseLocalTime', () => {
  // By its name: unit tests share a process, and a variable that is set to nothing would be the zone "undefined" for the others.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  beforeAll(() => {
    process.env['TZ'] = 'Europe/Berlin'
  })
  afterAll(() => {
    process.env['TZ'] = timeZone
  })

  it.each([
    ['30.11.2026 18:30', '2026-11-30T17:30:00.000Z'],
    ['30/11/2026 18:30', '2026-11-30T17:30:00.000Z'],
    ['1/7/2026 9:05', '2026-07-01T07:05:00.000Z'],
    ['2026-11-30 18:30', '2026-11-30T17:30:00.000Z'],
    ['2026-11-30T18:30:15', '2026-11-30T17:30:15.000Z'],
    [' 2026-11-30   18.30 ', '2026-11-30T17:30:00.000Z'],
    ['2026-11-30T18:30:00Z', '2026-11-30T18:30:00.000Z'],
    ['2026-11-30T18:30+03:00', '2026-11-30T15:30:00.000Z'],
    // This hour exists twice; the first of the two counts.
    ['25.10.2026 02:30', '2026-10-25T00:30:00.000Z'],
  ])('reads %j', (text, instant) => {
    const time = parseLocalTime(text)
    expect(time.kind === 'instant' && new Date(time.atMs).toISOString()).toBe(instant)
  })

  it.each([
    '',
    'tomorrow',
    '30.11.2026',
    '2026-11-30',
    '11/30/2026 18:30',
    '31.11.2026 18:30',
    '29.02.2026 10:00',
    '30.11.2026 24:00',
    '30.11.26 18:30',
  ])('refuses %j instead of guessing', (text) => {
    expect(parseLocalTime(text)).toEqual({ kind: 'unreadable' })
  })

  it('knows a time that the clocks skip', () => {
    expect(parseLocalTime('29.03.2026 02:30')).toEqual({ kind: 'skipped-by-clock-change' })
  })
})

describe('findChannelByName', () => {
  const channels = [
    { id: '1', displayName: 'İSTANBUL', username: 'ist.official' },
    { id: '2', displayName: 'Balat', username: null },
    { id: '3', displayName: 'balat', username: 'istanbul' },
  ]

  it.each([
    ['@ist.official', { kind: 'channel', channelId: '1' }],
    // A username counts before the name that another channel shows.
    ['Istanbul', { kind: 'channel', channelId: '3' }],
    ['@ISTANBUL', { kind: 'channel', channelId: '3' }],
    ['balat', { kind: 'ambiguous', count: 2 }],
    ['nobody', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('takes %j', (name, match) => {
    expect(findChannelByName(name, channels)).toEqual(match)
  })
})
