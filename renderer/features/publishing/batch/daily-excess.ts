import { findDailyExcess } from '../../../../electron/shared/daily-posts'
import type { PostTimes } from '../../../../electron/shared/post'
import type { TickedRow } from './plan-apply'

/** A channel that would get more posts within 24 hours than TikTok usually takes. */
export interface DailyExcess {
  readonly channelId: string
  readonly nickname: string
  readonly postCount: number
}

/**
 * The channels of a batch that would get more posts within 24 hours than TikTok usually takes, together with what was posted to
 * them before. TikTok's real limit differs and is told nowhere, so this is a word of warning and stops nothing.
 */
export function listDailyExcess(
  rows: readonly Pick<TickedRow, 'draft' | 'judgement'>[],
  known: PostTimes,
  nowMs: number,
): readonly DailyExcess[] {
  const byChannel = new Map<string, { readonly nickname: string; readonly timesMs: number[] }>()
  for (const { draft, judgement } of rows) {
    const { channel, creatorState } = judgement
    if (channel === null) continue
    const nickname = creatorState.creator?.nickname ?? channel.displayName
    const group = byChannel.get(channel.id) ?? { nickname, timesMs: [] }
    group.timesMs.push(draft.scheduledForMs ?? nowMs)
    byChannel.set(channel.id, group)
  }
  return [...byChannel].flatMap(([channelId, { nickname, timesMs }]) => {
    const postCount = findDailyExcess(known[channelId] ?? [], timesMs)
    return postCount === null ? [] : [{ channelId, nickname, postCount }]
  })
}
