import type { RescheduleInput } from '../../shared/post'
import { findPlanProblem } from '../../shared/post-quota'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { assertSchedulable } from './draft-check'
import type { PostEvent } from './post-events'
import type { PostLedger } from './post-ledger'
import { isAhead } from './post-reducer'
import type { PostState } from './post-state'
import type { QuotaReader } from './quota-reader'

/** What is planned, and what may be: the times of posts, and whether one more fits. */
export class PostAgenda {
  readonly #ledger: Pick<PostLedger, 'listScheduled'>
  readonly #quotas: QuotaReader
  readonly #clock: Clock

  constructor(options: {
    readonly ledger: Pick<PostLedger, 'listScheduled'>
    readonly quotas: QuotaReader
    readonly clock: Clock
  }) {
    this.#ledger = options.ledger
    this.#quotas = options.quotas
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

  /** The event that moves a post. Throws `schedule-in-the-past`, `schedule-too-far` and `day-overbooked`. */
  toRescheduled(state: PostState, input: RescheduleInput): PostEvent {
    const { scheduledForMs, timeZone, lateLimitMs } = input
    const nowMs = this.#clock.nowMs()
    assertSchedulable(scheduledForMs, nowMs)
    this.assertRoom(state, scheduledForMs)
    return {
      kind: 'rescheduled',
      scheduledForMs,
      scheduleTimeZone: timeZone,
      ...(lateLimitMs === null ? {} : { lateLimitMs }),
    }
  }

  /** Throws `day-overbooked` when TikTok would not take the post at that instant beside the others of its channel. */
  assertRoom(
    { channelId, phase, createdAtMs, scheduledForMs, error }: PostState,
    atMs: number,
  ): void {
    const facts = this.#quotas.read([channelId])[channelId]
    // A post that was called off, or waits for the person, stands nowhere among the others.
    const fromMs =
      phase === 'scheduled' && error === null ? Math.max(createdAtMs, scheduledForMs ?? 0) : null
    const problem =
      facts === undefined ? null : findPlanProblem(facts, { atMs, fromMs }, this.#clock.nowMs())
    if (problem !== null) throw AppError.fromDto(problem)
  }

  /** The same for the time that a post has already, while it is still to come. */
  assertRoomAhead(state: PostState): void {
    const { scheduledForMs } = state
    if (isAhead(scheduledForMs, this.#clock.nowMs())) this.assertRoom(state, scheduledForMs)
  }
}
