import { describe, expect, it } from 'vitest'
import { createDraft } from '../../../../renderer/features/publishing/draft'
import { describeEntry } from '../../../../renderer/features/publishing/entry-status'
import { en } from '../../../../renderer/i18n/en'
import { aPost } from '../a-post'
import { aVideo } from './a-video'

const draft = createDraft('1', aVideo('v'))
const none = new Map<string, never>()

describe('describeEntry', () => {
  it('says how each kind of entry stands', () => {
    const error = { code: 'internal', retryable: false } as const
    expect(
      describeEntry({ kind: 'reading', id: '1', fileName: 'v' }, none, en, null),
    ).toMatchObject({
      text: en.publishing.list.reading,
      isBusy: true,
    })
    expect(
      describeEntry({ kind: 'refused-file', id: '1', fileName: 'v', error }, none, en, null),
    ).toMatchObject({ text: 'Cannot be used', tone: 'danger' })
    expect(describeEntry(draft, none, en, null).text).toBe('Draft')
    expect(
      describeEntry({ ...draft, stage: { kind: 'refused', error } }, none, en, null),
    ).toMatchObject({
      text: 'Not sent',
      tone: 'danger',
    })
  })

  it('counts what TikTok would refuse', () => {
    const finding = {
      severity: 'blocks',
      code: 'video-codec-unsupported',
      detail: {},
      fix: 'transcode-video',
    } as const
    const bad = (count: number) =>
      createDraft('1', aVideo('v', { findings: Array.from({ length: count }, () => finding) }))
    expect(describeEntry(bad(1), none, en, null)).toMatchObject({
      text: '1 problem',
      tone: 'danger',
    })
    expect(describeEntry(bad(2), none, en, null).text).toBe('2 problems')
  })

  it('counts a video that is too long for the channel it is for, by the rule of the composer', () => {
    const long = createDraft(
      '1',
      aVideo('v', { probe: { ...aVideo('v').probe, durationMs: 75_000 } }),
    )
    expect(describeEntry(long, none, en, null).text).toBe('Draft')
    expect(describeEntry(long, none, en, 600).text).toBe('Draft')
    expect(describeEntry(long, none, en, 60)).toMatchObject({ text: '1 problem', tone: 'danger' })
  })

  it('speaks softly about what is only good to know', () => {
    const advice = { severity: 'advises', code: 'audio-missing', detail: {}, fix: null } as const
    const noted = createDraft('1', aVideo('v', { findings: [advice] }))
    expect(describeEntry(noted, none, en, null)).toMatchObject({
      text: 'Draft, 1 note',
      tone: 'neutral',
    })
  })

  it('follows the post that a draft became', () => {
    const posted = { ...draft, stage: { kind: 'posted' as const, postId: 'p' } }
    expect(describeEntry(posted, none, en, null).text).toBe('Handed over')
    const posts = new Map([['p', aPost('p', { phase: 'processing' })]])
    expect(describeEntry(posted, posts, en, null)).toEqual({
      text: 'TikTok is processing',
      tone: 'accent',
      isBusy: true,
    })
  })
})
