import { describe, expect, it } from 'vitest'
import { POST_PHASES } from '../../../../electron/shared/post'
import { describeProgress, describeWaiting } from '../../../../renderer/i18n/describe-progress'
import { posts as en } from '../../../../renderer/i18n/en/posts'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { posts as tr } from '../../../../renderer/i18n/tr/posts'
import { aPost } from '../a-post'

const format = formattersFor('en')
const MB = 1024 * 1024
const uploading = aPost('clip', {
  phase: 'uploading',
  acknowledgedBytes: 40 * MB,
  inFlightBytes: 10 * MB,
  bytesPerSecond: 2 * MB,
  remainingMs: 25_000,
})

describe('describeProgress', () => {
  it('counts only what TikTok has acknowledged and shows the rest as on its way', () => {
    const progress = describeProgress(uploading, en, format)
    expect(progress.fraction).toBeCloseTo(0.4)
    expect(progress.bufferFraction).toBeCloseTo(0.5)
    expect(progress.amount).toBe('40 MB of 100 MB confirmed by TikTok')
    expect(progress.pace).toBe(`${format.bytesPerSecond(2 * MB)} · 25 sec left`)
  })

  it('speaks of a speed only while bytes flow, and says when it does not know one yet', () => {
    expect(describeProgress({ ...uploading, bytesPerSecond: null }, en, format).pace).toBe(
      en.progress.measuring,
    )
    for (const phase of POST_PHASES.filter((candidate) => candidate !== 'uploading')) {
      expect(describeProgress({ ...uploading, phase }, en, format).pace).toBeNull()
    }
  })

  it('never shows more than everything, nor divides by an empty file', () => {
    const over = describeProgress(
      { ...uploading, acknowledgedBytes: 200 * MB, inFlightBytes: 50 * MB },
      en,
      format,
    )
    expect([over.fraction, over.bufferFraction]).toEqual([1, 1])
    expect(describeProgress({ ...uploading, videoSizeBytes: 0 }, en, format).fraction).toBe(0)
  })

  it('says that nobody knows how long preparing takes', () => {
    expect(describeProgress({ ...uploading, phase: 'preparing' }, en, format).fraction).toBeNull()
  })

  it('is full once TikTok has every byte, however long it processes them', () => {
    expect(describeProgress({ ...uploading, phase: 'processing' }, en, format).fraction).toBe(1)
  })

  it('reaches a new milestone at each quarter and phase, and at nothing between', () => {
    const milestones = new Set<string>()
    for (let sent = 0; sent <= 100; sent++) {
      const post = { ...uploading, acknowledgedBytes: sent * MB, bytesPerSecond: sent }
      milestones.add(describeProgress(post, en, format).milestone)
    }
    milestones.add(describeProgress({ ...uploading, phase: 'processing' }, en, format).milestone)
    expect([...milestones]).toEqual([
      'uploading-0',
      'uploading-1',
      'uploading-2',
      'uploading-3',
      'uploading-4',
      'processing',
    ])
  })

  it('speaks Turkish with Turkish figures', () => {
    const half = { ...uploading, acknowledgedBytes: 1.5 * MB }
    expect(describeProgress(half, tr, formattersFor('tr')).amount).toBe(
      'TikTok’un onayladığı: 1,5 MB / 100 MB',
    )
  })
})

describe('describeWaiting', () => {
  it('counts down, then says that it goes on', () => {
    expect(describeWaiting({ waitingUntilMs: 65_000 }, 0, en, format)).toBe(
      'Goes on in 1 min 5 sec',
    )
    expect(describeWaiting({ waitingUntilMs: 500 }, 0, en, format)).toBe(en.waiting.retryNow)
    expect(describeWaiting({ waitingUntilMs: 0 }, 5000, en, format)).toBe(en.waiting.retryNow)
  })
  it('names no time when it waits for something to happen', () => {
    expect(describeWaiting({ waitingUntilMs: null }, 0, en, format)).toBe(en.waiting.forEvent)
  })
})
