import { DAILY_WINDOW_MS, findOverbooking } from '../../shared/daily-posts'
import type { PostTimes, RescheduleInput } from '../../shared/post'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { assertSchedulable } from './draft-check'
import type { PostEvent } from './post-events'
import type { PostLedger } from './post-ledger'
import type { PostState } from './post-state'

/** What is planned, and what may be: the times of posts, and whether one more fits. */
export class PostAgenda {
  readonly #ledger: Pick<PostLedger, 'listScheduled' | 'listPostTimes'>
  readonly #clock: Clock

  constructor(options: {
    readonly ledger: Pick<PostLedger, 'listScheduled' | 'listPostTimes'>
    readonly clock: Clock
  }) {
    this.#ledger = options.ledger
    this.#clock = options.clock
  }

  /** How many posts wait for a time that only a running app can keep. */
  countScheduled(): number {
    return this.#ledger.listScheduled().filter(({ error }) => error === null).length
  }

  /** When the next post begins by itself; null when none does. */
  nextBeginMs(): number | null {
    const times = this.#ledger
      .listScheduled()
      .flatMap(({ scheduledForMs, error }) =>
        scheduledForMs === null || error !== null ? [] : [scheduledForMs],
      )
    return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
  }

  /** When posts of these channels began in the last 24 hours or are to begin, for what TikTok takes of a creator in a day. */
  listTimes(channelIds: readonly string[]): PostTimes {
    const sinceMs = this.#clock.nowMs() - DAILY_WINDOW_MS
    return Object.fromEntries(channelIds.map((id) => [id, this.#ledger.listPostTimes(id, sinceMs)]))
  }

  /** The event that moves a post. Throws `schedule-in-the-past`, `schedule-too-far` and `day-overbooked`. */
  toRescheduled(state: PostState, input: RescheduleInput): PostEvent {
    const { scheduledForMs, timeZone, lateLimitMs } = input
    const nowMs = this.#clock.nowMs()
    assertSchedulable(scheduledForMs, nowMs)
    const ownMs = Math.max(state.createdAtMs, state.scheduledForMs ?? 0)
    const known = this.#ledger.listPostTimes(state.channelId, nowMs - DAILY_WINDOW_MS)
    const own = known.indexOf(ownMs)
    const others = known.filter((_, index) => index !== own)
    const problem = findOverbooking(others, scheduledForMs, state.scheduledForMs)
    if (problem !== null) throw AppError.fromDto(problem)
    return {
      kind: 'rescheduled',
      scheduledForMs,
      scheduleTimeZone: timeZone,
      ...(lateLimitMs === null ? {} : { lateLimitMs }),
    }
  }
}
