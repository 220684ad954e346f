import { describe, expect, it } from 'vitest'
import { UPLOAD_LINK_LIFE_MS } from '../../../../electron/shared/tiktok-limits'
import { judgeUploadFit, type UploadLine } from '../../../../electron/shared/upload-window'
import {
  describeUploadFit,
  describeUploadShortfall,
} from '../../../../renderer/i18n/describe-upload-fit'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { en } from '../../../../renderer/i18n/en'
import { tr as turkish } from '../../../../renderer/i18n/tr'

const FOUR_GB = 4 * 1024 ** 3
const MBIT = 125_000
const format = formattersFor('en')
const words = en.queue.fit

function judge(line: UploadLine, leftBytes = FOUR_GB) {
  const fit = judgeUploadFit({ leftBytes, leftMs: UPLOAD_LINK_LIFE_MS, line })
  if (fit === null) throw new Error('nothing to judge')
  return fit
}

describe('whether an upload fits in the hour of its link', () => {
  it.each([
    [42, null, 'fits'],
    [42, 100, 'fits'],
    [4, null, 'line-too-slow'],
    [4, 20, 'line-too-slow'],
    [4, 5, 'line-too-slow'],
    [42, 5, 'limit-too-low'],
    [4.9, 5, 'limit-too-low'],
    [null, 5, 'limit-too-low'],
    [null, 20, 'not-measured'],
    [null, null, 'not-measured'],
  ] as const)('line %s, limit %s Mbit/s: %s', (measured, limit, verdict) => {
    const fit = judge({
      measuredBytesPerSecond: measured === null ? null : measured * MBIT,
      limitBytesPerSecond: limit === null ? null : limit * MBIT,
    })
    expect(fit.verdict).toBe(verdict)
    expect(fit.neededBytesPerSecond / MBIT).toBeCloseTo(9.54, 1)
  })

  it('has nothing to tell when all is sent or the hour is over', () => {
    const line = { measuredBytesPerSecond: 1, limitBytesPerSecond: null }
    expect(judgeUploadFit({ leftBytes: 0, leftMs: 1000, line })).toBeNull()
    expect(judgeUploadFit({ leftBytes: 1000, leftMs: 0, line })).toBeNull()
  })
})

describe('in words', () => {
  const known = {
    lineSpeed: { bytesPerSecond: 4.21 * MBIT, atMs: 0 },
    limitBytesPerSecond: null,
    nowMs: 3 * 60 * 60_000,
  }

  it('names what 4 GB need and what the line did', () => {
    const line = { measuredBytesPerSecond: 4.21 * MBIT, limitBytesPerSecond: null }
    const { figures, advice } = describeUploadFit(judge(line), known, words, format)
    expect(figures).toBe(
      'Needs about 9.5 Mbit/s to fit TikTok’s one-hour window; your line did 4.2 Mbit/s (3 hours ago).',
    )
    expect(advice).toContain('starts over')
  })

  it('says so when nothing was measured, and blames the own limit where that is to blame', () => {
    const unknown = { measuredBytesPerSecond: null, limitBytesPerSecond: null }
    const nothing = describeUploadFit(judge(unknown), { ...known, lineSpeed: null }, words, format)
    expect(nothing.figures).toContain('your line has not been measured yet.')
    expect(nothing.advice).toBeNull()
    const limited = { measuredBytesPerSecond: 50 * MBIT, limitBytesPerSecond: 5 * MBIT }
    const { figures, advice } = describeUploadFit(
      judge(limited),
      { ...known, limitBytesPerSecond: 5 * MBIT },
      words,
      format,
    )
    expect(figures).toContain('your own upload limit is 5 Mbit/s.')
    expect(advice).toContain('Raise the limit')
  })

  it('names both figures while it uploads, in Turkish too', () => {
    const line = { measuredBytesPerSecond: 4 * MBIT, limitBytesPerSecond: null }
    const running = { bytesPerSecond: 4 * MBIT, endsAtMs: 0, limitBytesPerSecond: null }
    const en = describeUploadShortfall(judge(line), running, words, format)
    expect(en.figures).toMatch(
      /^Needs about 9\.5 Mbit\/s to be done by .+; it does 4 Mbit\/s now\.$/u,
    )
    const tr = describeUploadShortfall(judge(line), running, turkish.queue.fit, formattersFor('tr'))
    expect(tr.figures).toContain('9,5 Mbit/sn')
  })
})
