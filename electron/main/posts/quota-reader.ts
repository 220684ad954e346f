import type { ChannelQuotas, QuotaFacts } from '../../shared/post-quota'
import { DAILY_WINDOW_MS } from '../../shared/daily-posts'
import { LEARNED_LIMIT_KEPT_MS } from '../../shared/tiktok-limits'
import type { Clock } from '../platform/clock'
import type { PostLedger } from './post-ledger'

/** Tells what of TikTok's limits is used up, from what the ledger has seen. */
export class QuotaReader {
  readonly #ledger: Pick<PostLedger, 'listPostTimes' | 'listRefusals'>
  readonly #clock: Pick<Clock, 'nowMs'>

  constructor(options: {
    readonly ledger: Pick<PostLedger, 'listPostTimes' | 'listRefusals'>
    readonly clock: Pick<Clock, 'nowMs'>
  }) {
    this.#ledger = options.ledger
    this.#clock = options.clock
  }

  /** The facts of each channel. Throws `ledger-unavailable`. */
  read(channelIds: readonly string[]): ChannelQuotas {
    const nowMs = this.#clock.nowMs()
    const sinceMs = nowMs - LEARNED_LIMIT_KEPT_MS
    const refusals = this.#ledger.listRefusals(sinceMs)
    const latest = (code: string, channelId: string | null): number | null =>
      refusals.findLast(
        (refusal) =>
          refusal.code === code && (channelId === null || refusal.channelId === channelId),
      )?.atMs ?? null
    return Object.fromEntries(
      channelIds.map((id): [string, QuotaFacts] => [
        id,
        {
          // What was posted in the day before the oldest refusal says what TikTok took then.
          timesMs: this.#ledger.listPostTimes(id, sinceMs - DAILY_WINDOW_MS),
          dailyLimitAtMs: latest('daily-post-limit', id),
          // TikTok counts the users of an app, and audits an app: both concern every channel.
          activeUserCapAtMs: latest('active-user-cap', null),
          privateOnlyAtMs: latest('account-must-be-private', null),
        },
      ]),
    )
  }
}
