import { describe, expect, it } from 'vitest'
import { formattersFor } from '../../../../renderer/i18n/formatters'

const en = formattersFor('en')
const tr = formattersFor('tr')
const MINUTE_MS = 60_000

describe('formatters', () => {
  it('writes sizes in the steps in which TikTok’s 4 GB is meant', () => {
    expect(en.bytes(0)).toBe('0 bytes')
    expect(en.bytes(1023)).toBe('1,023 bytes')
    expect(en.bytes(1024)).toBe('1 kB')
    expect(en.bytes(1536)).toBe('1.5 kB')
    expect(en.bytes(12.34 * 1024 ** 2)).toBe('12.3 MB')
    expect(en.bytes(287 * 1024 ** 2)).toBe('287 MB')
    expect(en.bytes(4 * 1024 ** 3)).toBe('4 GB')
    expect(tr.bytes(1.5 * 1024 ** 2)).toBe('1,5 MB')
  })

  it('writes speeds with the language’s own sign', () => {
    expect(en.bytesPerSecond(2.5 * 1024 ** 2)).toBe('2.5 MB/s')
    expect(tr.bytesPerSecond(2.5 * 1024 ** 2)).toMatch(/^2,5 MB\/sn$/)
  })

  it('writes a length of time in its two largest units', () => {
    expect(en.duration(340)).toBe('340 ms')
    expect(en.duration(1_000)).toBe('1 sec')
    expect(en.duration(125_000)).toBe('2 min 5 sec')
    expect(en.duration(120_000)).toBe('2 min')
    expect(en.duration(3_720_000)).toBe('1 hr 2 min')
    expect(en.duration(90_061_000)).toBe('1 day 1 hr')
    expect(tr.duration(125_000)).toMatch(/^2 dk\.? 5 sn\.?$/)
  })

  it('writes video lengths as players do', () => {
    expect(en.clock(0)).toBe('0:00')
    expect(en.clock(42_400)).toBe('0:42')
    expect(en.clock(599_600)).toBe('10:00')
    expect(en.clock(3_723_000)).toBe('1:02:03')
  })

  it('says how long ago in words', () => {
    expect(en.relative(0, 0)).toBe('now')
    expect(en.relative(-5 * MINUTE_MS, 0)).toBe('5 minutes ago')
    expect(en.relative(120 * MINUTE_MS, 0)).toBe('in 2 hours')
    expect(tr.relative(-24 * 60 * MINUTE_MS, 0)).toBe('dün')
  })

  it('counts with the right form', () => {
    const videos = { one: 'video', other: 'videos' }
    expect(en.count(1, videos)).toBe('1 video')
    expect(en.count(1204, videos)).toBe('1,204 videos')
    expect(tr.count(1, { other: 'gönderi' })).toBe('1 gönderi')
  })

  it('names the time zone where a time is a promise', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const atMs = new Date(2026, 10, 25, 18, 0).getTime()
    expect(en.zonedDateTime(atMs)).toBe(`${en.weekdayDateTime(atMs)} (${timeZone})`)
    expect(en.zonedDateTime(atMs)).toContain('25')
  })

  it('puts the percent sign where the language has it', () => {
    expect(en.percent(0.42)).toBe('42%')
    expect(tr.percent(0.42)).toBe('%42')
  })

  it('keeps one set of formatters a locale', () => {
    expect(formattersFor('en')).toBe(en)
  })
})
