import { describe, expect, it } from 'vitest'
import type { Channel, CreatorInfo } from '../../../../../electron/shared/channel'
import { listDailyExcess } from '../../../../../renderer/features/publishing/batch/daily-excess'
import {
  judgeDraft,
  type BatchFacts,
} from '../../../../../renderer/features/publishing/batch/judge-draft'
import type { TickedRow } from '../../../../../renderer/features/publishing/batch/plan-apply'
import { ticksOf } from '../../../../../renderer/features/publishing/batch/tick-rows'
import { createDraft, type Draft } from '../../../../../renderer/features/publishing/draft'
import { en } from '../../../../../renderer/i18n/en'
import { aVideo } from '../a-video'

const channelOf = (id: string): Channel => ({
  id,
  displayName: `Channel ${id}`,
  username: null,
  avatarDataUrl: null,
  health: 'ok',
  grantedScopes: [],
  tokenStorage: 'keychain',
  connectedAtMs: 0,
})
const creatorOf = (channelId: string): CreatorInfo => ({
  channelId,
  nickname: `Nick ${channelId}`,
  username: channelId,
  avatarDataUrl: null,
  privacyLevelOptions: ['SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec: 600,
  fetchedAtMs: 0,
})
const facts: BatchFacts = {
  readiness: 'ready',
  channels: [channelOf('a'), channelOf('b')],
  creators: new Map(
    ['a', 'b'].map((id) => [id, { phase: 'ready', creator: creatorOf(id), error: null }] as const),
  ),
  texts: en,
  nowMs: 0,
}
const rowOf = (id: string, channelId: string, isReady: boolean, change: Partial<Draft> = {}) => {
  const chosen = {
    privacyLevel: 'SELF_ONLY' as const,
    isCommentAllowed: false,
    isDuetAllowed: false,
    isStitchAllowed: false,
  }
  const draft: Draft = {
    ...createDraft(id, aVideo(id)),
    channelId,
    audienceByChannel: isReady ? { [channelId]: chosen } : {},
    ...change,
  }
  return { rowNumber: Number(id), draft, judgement: judgeDraft(draft, facts) } satisfies TickedRow
}

describe('ticksOf', () => {
  const rows = [rowOf('1', 'a', true), rowOf('2', 'b', false), rowOf('3', 'b', true)]
  const reading = { kind: 'reading' as const, id: '4', fileName: '4.mp4' }
  const entries = [...rows.map(({ draft }) => draft), reading]

  it.each([
    ['all', ['1', '2', '3', '4']],
    ['none', []],
    ['ready', ['1', '3']],
    ['not-ready', ['2']],
    ['channel:b', ['2', '3']],
    ['channel:nobody', []],
  ] as const)('%s', (rule, ids) => {
    expect([...ticksOf(rule, entries, rows)]).toEqual(ids)
  })
})

const knowing = (timesMs: readonly number[]) => ({
  timesMs,
  dailyLimitAtMs: null,
  activeUserCapAtMs: null,
  privateOnlyAtMs: null,
})

describe('listDailyExcess', () => {
  const HOUR_MS = 3_600_000
  const many = (channelId: string, count: number, change: Partial<Draft> = {}) =>
    Array.from({ length: count }, (_, index) => rowOf(String(index), channelId, true, change))

  it('names the channel, with what it was given before', () => {
    const rows = [...many('a', 10), ...many('b', 10)]
    expect(
      listDailyExcess(rows, { a: knowing([1, 2, 3, 4, 5, 6]), b: knowing([]) }, 10 * HOUR_MS),
    ).toEqual([{ channelId: 'a', nickname: 'Nick a', postCount: 16, limit: 15 }])
  })

  it('counts a scheduled post on its own day', () => {
    const rows = [...many('a', 15), ...many('a', 15, { scheduledForMs: 40 * HOUR_MS })]
    expect(listDailyExcess(rows, {}, 0)).toEqual([])
    expect(listDailyExcess([...rows, rowOf('x', 'a', true)], {}, 0)).toMatchObject([
      { postCount: 16 },
    ])
  })
})
