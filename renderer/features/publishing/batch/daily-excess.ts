import { DAILY_WINDOW_MS, findDailyExcess } from '../../../../electron/shared/daily-posts'
import { planningLimitOf, type ChannelQuotas } from '../../../../electron/shared/post-quota'
import { USUAL_POSTS_PER_DAY } from '../../../../electron/shared/tiktok-limits'
import type { TickedRow } from './plan-apply'

/** A channel that would get more posts within 24 hours than TikTok takes of it, as far as is known. */
export interface DailyExcess {
  readonly channelId: string
  readonly nickname: string
  readonly postCount: number
  readonly limit: number
}

/**
 * The channels of a batch that would get more posts within 24 hours than TikTok usually takes, together with what was posted to
 * them before. TikTok's real limit differs and is told nowhere, so for what begins at once this is a word of warning; what is
 * planned for a full day is refused before.
 */
export function listDailyExcess(
  rows: readonly Pick<TickedRow, 'draft' | 'judgement'>[],
  quotas: ChannelQuotas,
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
    const facts = quotas[channelId]
    const limit = facts === undefined ? USUAL_POSTS_PER_DAY : planningLimitOf(facts, nowMs)
    const knownMs = facts?.timesMs.filter((timeMs) => timeMs > nowMs - DAILY_WINDOW_MS) ?? []
    const postCount = findDailyExcess(knownMs, timesMs, limit)
    return postCount === null ? [] : [{ channelId, nickname, postCount, limit }]
  })
}
