import { describe, expect, it } from 'vitest'
import { describeNotices } from '../../../../renderer/desktop/describe-notices'
import { NoticeCollector, toNoticeKind } from '../../../../renderer/desktop/notice-collector'
import { en } from '../../../../renderer/i18n/en'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { tr } from '../../../../renderer/i18n/tr'
import { aPost } from '../a-post'

const SINCE_MS = 1_000_000
const later = { updatedAtMs: SINCE_MS + 1 }
const format = formattersFor('en')

describe('NoticeCollector', () => {
  it('tells each ending once, however often the post changes after it', () => {
    const collector = new NoticeCollector(SINCE_MS)
    const uploading = aPost('a', { ...later, phase: 'uploading' })
    expect(collector.take(uploading)).toBeNull()
    const published = aPost('a', { ...later, phase: 'published', publishedAtMs: SINCE_MS + 2 })
    expect(collector.take(published)?.kind).toBe('published')
    expect(collector.take({ ...published, tiktokPostId: '7', revision: 9 })).toBeNull()
  })

  it('tells of a post that failed again after another try', () => {
    const collector = new NoticeCollector(SINCE_MS)
    const failed = aPost('a', { ...later, phase: 'failed' })
    expect(collector.take(failed)?.kind).toBe('failed')
    expect(collector.take({ ...failed, phase: 'queued' })).toBeNull()
    expect(collector.take(failed)?.kind).toBe('failed')
  })

  it('takes what ended before for no news', () => {
    const collector = new NoticeCollector(SINCE_MS)
    const old = aPost('a', {
      updatedAtMs: SINCE_MS + 5,
      publishedAtMs: SINCE_MS - 1,
      phase: 'published',
    })
    expect(collector.take(old)).toBeNull()
  })

  it.each([
    ['a lost network, which comes back by itself', 'waiting', 'network-offline', null, null],
    ['TikTok’s limit, which passes', 'waiting', 'tiktok-rate-limited', 5, null],
    ['an account to connect anew', 'waiting', 'channel-needs-reconnect', null, 'needs-person'],
    ['a locked keychain', 'waiting', 'keychain-locked', null, 'needs-person'],
    ['a time that went by', 'scheduled', 'schedule-missed', null, 'needs-person'],
  ] as const)('knows what needs a person: %s', (_case, phase, code, waitingUntilMs, kind) => {
    const post = aPost('a', { phase, waitingUntilMs, error: { code, retryable: false } })
    expect(toNoticeKind(post)).toBe(kind)
  })
})

describe('describeNotices', () => {
  const failed = aPost('a', {
    phase: 'failed',
    videoFileName: 'clip.mp4',
    error: { code: 'failed-frame-rate', retryable: false },
  })

  it('names one post with its reason', () => {
    expect(describeNotices([{ kind: 'failed', post: failed }], en, format)).toMatchObject({
      title: 'Not published: clip.mp4',
      body: expect.stringContaining('TikTok refused the frame rate') as string,
      page: 'history',
    })
  })

  it('counts many, what waits for the person first', () => {
    const news = [
      { kind: 'published', post: aPost('b') },
      { kind: 'published', post: aPost('c') },
      { kind: 'needs-person', post: aPost('d') },
    ] as const
    expect(describeNotices(news, en, format)).toEqual({
      title: '3 posts have news',
      body: '1 waiting for you and 2 published',
      page: 'queue',
    })
    expect(describeNotices(news, tr, formattersFor('tr'))?.body).toBe(
      '1 sizi bekliyor ve 2 yayınlandı',
    )
  })

  it('says nothing of nothing', () => {
    expect(describeNotices([], en, format)).toBeNull()
  })
})
