import { describe, expect, it } from 'vitest'
import type { Post } from '../../../../electron/shared/post'
import { postTone } from '../../../../renderer/desktop/post-tone'
import { groupPosts } from '../../../../renderer/features/queue/group-posts'
import { en } from '../../../../renderer/i18n/en'
import { phaseWords } from '../../../../renderer/i18n/phase-words'
import { aPost } from '../a-post'

const MISSED = { code: 'schedule-missed', retryable: false } as const
const ids = (posts: readonly Post[]): readonly string[] => posts.map(({ id }) => id)

describe('groupPosts', () => {
  it('shows what asks first, then what is sent in its turn, then what waits for its time in the order of the times', () => {
    const groups = groupPosts([
      aPost('late', { phase: 'scheduled', scheduledForMs: 9000, createdAtMs: 9 }),
      aPost('in line', { phase: 'queued', createdAtMs: 1, linePlace: 8 }),
      aPost('moved up', { phase: 'queued', createdAtMs: 8, linePlace: 2 }),
      aPost('begun', { phase: 'queued', createdAtMs: 8, linePlace: 9, publishId: 'v_pub~1' }),
      aPost('second', { phase: 'waiting', createdAtMs: 8 }),
      aPost('soon', { phase: 'scheduled', scheduledForMs: 5000, createdAtMs: 7 }),
      aPost('missed', { phase: 'scheduled', scheduledForMs: 10, createdAtMs: 6, error: MISSED }),
      aPost('first', { phase: 'uploading', createdAtMs: 5 }),
      aPost('missed before', {
        phase: 'scheduled',
        scheduledForMs: 5,
        createdAtMs: 4,
        error: MISSED,
      }),
      aPost('soon too', { phase: 'scheduled', scheduledForMs: 5000, createdAtMs: 3 }),
    ])
    expect(ids(groups.missed)).toEqual(['missed before', 'missed'])
    expect(ids(groups.onTheirWay)).toEqual(['first', 'second'])
    expect(ids(groups.inLine)).toEqual(['begun', 'moved up', 'in line'])
    expect(ids(groups.scheduled)).toEqual(['soon too', 'soon', 'late'])
  })
})

describe('a scheduled post', () => {
  it('is quiet while it waits and speaks up when it missed its time', () => {
    const waiting = aPost('a', { phase: 'scheduled' })
    const missed = { ...waiting, error: MISSED }
    expect([postTone(waiting).tone, phaseWords(waiting, en, true)]).toEqual([
      'neutral',
      'Scheduled',
    ])
    expect([postTone(missed).tone, phaseWords(missed, en, true)]).toEqual([
      'warning',
      'Missed its time',
    ])
  })
})

describe('a post in line', () => {
  it('says that the queue is paused while it is, and so does no other', () => {
    const queued = aPost('a', { phase: 'queued' })
    expect(phaseWords(queued, en, false)).toBe('Waiting for its turn')
    expect(phaseWords(queued, en, true)).toBe('Queue paused')
    expect(phaseWords({ ...queued, phase: 'paused' }, en, true)).toBe('Paused')
    expect(phaseWords({ ...queued, phase: 'processing' }, en, true)).toBe('TikTok is processing')
  })
})
