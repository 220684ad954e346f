import { hasMissedSchedule, ON_TIME_WITHIN_MS } from '../../shared/schedule-rules'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { missedSchedule, type LateWatch } from './late-watch'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import { WakeBell } from './wake-bell'

/** How many posts one look writes about: each takes a durable write, and three hundred at once would hold up main for seconds. */
const POSTS_PER_LOOK = 10
const NEXT_TURN_MS = 20

export interface PostSchedulerOptions {
  readonly ledger: Pick<PostLedger, 'listScheduled' | 'findLastLateBegin'>
  readonly journal: PostJournal
  readonly lateWatch: LateWatch
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
  /** Lets a post run whose time has come. */
  readonly begin: (postId: string) => void
  /** Whether the person holds the whole queue: posts whose time comes wait then, as long as their late rule lets them. */
  readonly isHeld: () => boolean
}

/** A post whose time is still to come, or has just come. */
interface WaitingPost {
  readonly postId: string
  readonly scheduledForMs: number
  readonly lateLimitMs: number
}

/**
 * Begins scheduled posts when their time has come. It compares instants with the clock on the wall and looks at least every
 * `scheduleLookEveryMs`, because timers stand still while the computer sleeps, overflow beyond 24 days and know nothing of a
 * clock that was set. A post that has missed its time is put before the person instead. Those that may still go out late do so
 * one at a time, with room between them: after a long sleep TikTok would take a burst for spam, and so would the followers.
 * When the last one went is read from the ledger, so that a restart does not begin the next at once.
 */
export class PostScheduler {
  readonly #options: PostSchedulerOptions
  readonly #bell: WakeBell
  readonly #controller = new AbortController()
  #loop: Promise<void> | null = null

  constructor(options: PostSchedulerOptions) {
    this.#options = options
    this.#bell = new WakeBell(options.clock)
  }

  /** Looks now, and from now on. Once; the first look is done before this returns. */
  start(): void {
    if (this.#controller.signal.aborted) return
    this.#loop ??= this.#run()
  }

  /** Looks again: a time was chosen or changed, or the computer woke up. */
  lookAgain(): void {
    this.#bell.ring()
  }

  /** Begins nothing any more. */
  async stop(): Promise<void> {
    this.#controller.abort(new Error('scheduler stopped'))
    await this.#loop
  }

  async #run(): Promise<void> {
    const { signal } = this.#controller
    while (!signal.aborted) {
      const waitMs = this.#look()
      await this.#bell.sleep(waitMs, signal).catch(() => undefined)
    }
  }

  /** Does what is due and answers how long to wait for the next look. */
  #look(): number {
    const { ledger, lateWatch, clock, logger, timing } = this.#options
    lateWatch.beat()
    const nowMs = clock.nowMs()
    let nextMs = nowMs + timing.scheduleLookEveryMs
    try {
      const waiting = ledger.listScheduled().flatMap(toWaiting)
      // What may still go out comes before what is put before the person; then the one that is due for longest.
      let writtenCount = 0
      for (const post of waiting.sort(inTurn(nowMs))) {
        if (post.scheduledForMs > nowMs) nextMs = Math.min(nextMs, post.scheduledForMs)
        else if (writtenCount === POSTS_PER_LOOK) nextMs = nowMs + NEXT_TURN_MS
        else if (this.#beginOrAsk(post, nowMs)) writtenCount += 1
      }
    } catch (error) {
      // Another program may hold the ledger. Nothing is lost by looking again a little later.
      logger.error('schedule-not-read', error)
    }
    return nextMs - nowMs
  }

  /** Answers whether it has written anything. */
  #beginOrAsk(post: WaitingPost, nowMs: number): boolean {
    const { journal, logger, begin, isHeld } = this.#options
    const { postId, scheduledForMs } = post
    try {
      if (hasMissedSchedule(post, nowMs)) {
        const error = missedSchedule(scheduledForMs).toDto()
        journal.record(postId, { kind: 'schedule-missed', error })
        return true
      }
      if (isHeld()) return false
      const lateByMs = nowMs - scheduledForMs
      const isLate = lateByMs > ON_TIME_WITHIN_MS
      if (isLate && !this.#hasRoomForLate(nowMs)) return false
      journal.record(postId, { kind: 'schedule-reached', ...(isLate ? { lateByMs } : {}) })
      begin(postId)
    } catch (error) {
      // A full disk, say. The post stands where it stood and says why; the next look tries again.
      logger.error('schedule-not-kept', error, { postId })
      if (error instanceof AppError) journal.showBlocked(postId, error)
    }
    return true
  }

  #hasRoomForLate(nowMs: number): boolean {
    const { ledger, timing } = this.#options
    return nowMs - (ledger.findLastLateBegin(nowMs) ?? -Infinity) >= timing.lateSpacingMs
  }
}

function inTurn(nowMs: number): (a: WaitingPost, b: WaitingPost) => number {
  return (a, b) =>
    Number(hasMissedSchedule(a, nowMs)) - Number(hasMissedSchedule(b, nowMs)) ||
    a.scheduledForMs - b.scheduledForMs
}

/** Leaves out what has missed its time: that waits for the person. */
function toWaiting({ id, scheduledForMs, lateLimitMs, error }: PostState): readonly WaitingPost[] {
  return scheduledForMs === null || error !== null
    ? []
    : [{ postId: id, scheduledForMs, lateLimitMs }]
}
