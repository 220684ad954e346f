import { isTooLate, ON_TIME_WITHIN_MS } from '../../shared/schedule-rules'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { PostState } from './post-state'

/** Whom a standstill has held up: every post, those of a channel, or one post alone. */
export interface HeldUp {
  readonly channelId?: string
  readonly postId?: string
}

/** A time in which nothing moved for somebody. */
interface Standstill extends HeldUp {
  readonly fromMs: number
  untilMs: number
}

type ScheduledPost = Pick<
  PostState,
  'id' | 'channelId' | 'scheduledForMs' | 'lateLimitMs' | 'begunAtMs' | 'publishId'
>

/**
 * How late a scheduled post is whose time has come, but which TikTok has not heard of. Its late rule holds until init, by one sum:
 * how late it was begun, and since then all the time in which its line stood still, because the computer slept, the network or
 * the keychain was away, the disk was full, the person held the queue, or whoever was at the front of its channel could not go
 * on. What a person's own posts take to go out one after the other does not count, nor TikTok's limit of so many inits a minute:
 * whoever plans forty posts for one minute has made that line, and none of them is put before the person for having stood in
 * it. A restart of the app counts by the clock on the wall, because nobody has watched the line meanwhile.
 *
 * A sleep of the computer is known by the scheduler's regular looks: where one is missing, nothing has run.
 */
export class LateWatch {
  readonly #clock: Pick<Clock, 'nowMs'>
  #standstills: Standstill[] = []
  /** Since when somebody has watched; what was before counts by the clock. */
  #sinceMs: number
  #lastBeatMs: number

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#clock = clock
    this.#sinceMs = clock.nowMs()
    this.#lastBeatMs = this.#sinceMs
  }

  /** The app is alive. Called at least every half minute. */
  beat(): void {
    const nowMs = this.#clock.nowMs()
    const sinceMs = this.#lastBeatMs
    this.#lastBeatMs = nowMs
    if (nowMs < sinceMs) this.#followClockBack(nowMs)
    else if (nowMs - sinceMs > ON_TIME_WITHIN_MS) this.note(sinceMs, {})
  }

  /** A clock that was set back says nothing about how long that was: what was noted by the wrong hour is worth nothing now. */
  #followClockBack(nowMs: number): void {
    this.#sinceMs = Math.min(this.#sinceMs, nowMs)
    this.#standstills = this.#standstills
      .filter(({ fromMs }) => fromMs < nowMs)
      .map((one) => ({ ...one, untilMs: Math.min(one.untilMs, nowMs) }))
  }

  /** Nothing has moved for somebody since an instant. */
  note(fromMs: number, whom: HeldUp): void {
    const untilMs = this.#clock.nowMs()
    if (untilMs <= fromMs) return
    const known = this.#standstills.find(
      (other) =>
        other.channelId === whom.channelId &&
        other.postId === whom.postId &&
        fromMs >= other.fromMs &&
        fromMs <= other.untilMs,
    )
    if (known === undefined) this.#standstills.push({ ...whom, fromMs, untilMs })
    else known.untilMs = Math.max(known.untilMs, untilMs)
  }

  /** How late a post that was begun is by its late rule. */
  latenessMs(post: ScheduledPost): number {
    this.beat()
    const { scheduledForMs, begunAtMs } = post
    if (scheduledForMs === null) return 0
    const fromMs = Math.max(begunAtMs ?? scheduledForMs, this.#sinceMs)
    const held = this.#standstills
      .filter(
        ({ channelId, postId }) =>
          (channelId === undefined || channelId === post.channelId) &&
          (postId === undefined || postId === post.id),
      )
      .sort((a, b) => a.fromMs - b.fromMs)
    let lostMs = 0
    let countedUntilMs = fromMs
    for (const { fromMs: startMs, untilMs } of held) {
      lostMs += Math.max(0, untilMs - Math.max(startMs, countedUntilMs))
      countedUntilMs = Math.max(countedUntilMs, untilMs)
    }
    return fromMs - scheduledForMs + lostMs
  }

  /** `schedule-missed` when a post may not be opened at TikTok any more without the person's word; else null. */
  findMissed(post: ScheduledPost): AppError | null {
    const { scheduledForMs, publishId, lateLimitMs } = post
    if (scheduledForMs === null || publishId !== null) return null
    return isTooLate(this.latenessMs(post), lateLimitMs) ? missedSchedule(scheduledForMs) : null
  }

  /** Throws what `findMissed` finds. */
  assertNotTooLate(post: ScheduledPost): void {
    const missed = this.findMissed(post)
    if (missed !== null) throw missed
  }
}

/** Why a post waits for the person although its time has come. */
export function missedSchedule(scheduledForMs: number): AppError {
  return new AppError('schedule-missed', { detail: { scheduledForMs } })
}
