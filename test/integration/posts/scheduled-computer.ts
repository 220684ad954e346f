import { LateWatch } from '../../../electron/main/posts/late-watch'
import { PostJournal } from '../../../electron/main/posts/post-journal'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { PostScheduler } from '../../../electron/main/posts/post-scheduler'
import { DEFAULT_POST_TIMING } from '../../../electron/main/posts/post-timing'
import { WakeBell } from '../../../electron/main/posts/wake-bell'
import { DEFAULT_LATE_LIMIT_MS } from '../../../electron/shared/schedule-rules'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'
import { QUEUED } from '../../fixtures/post-events'

/** That a post was begun. */
export interface Start {
  readonly postId: string
  readonly atMs: number
}

/** The scheduler over a real ledger, on a clock that a test turns; what would upload only notes when it was begun. */
export class Computer {
  readonly clock: ManualClock
  readonly logger = new RecordingLogger()
  ledger: PostLedger
  readonly starts: Start[] = []
  /** Watches the line of this run of the app. */
  lateWatch!: LateWatch
  #scheduler!: PostScheduler

  /** Whether the person holds the queue. */
  isQueueHeld = false
  readonly #path: string
  readonly #abandoned: PostLedger[] = []

  constructor(path: string, nowMs?: number) {
    this.#path = path
    this.clock = new ManualClock(nowMs)
    this.ledger = PostLedger.open({ path, logger: this.logger })
    this.startApp()
  }

  startApp(): void {
    const { ledger, clock, logger } = this
    const timing = DEFAULT_POST_TIMING
    this.lateWatch = new LateWatch(clock)
    const journal = new PostJournal({
      ledger,
      clock,
      bell: new WakeBell(clock),
      lateWatch: this.lateWatch,
      logger,
      timing,
    })
    this.#scheduler = new PostScheduler({
      ledger,
      journal,
      lateWatch: this.lateWatch,
      clock,
      logger,
      timing,
      isHeld: () => this.isQueueHeld,
      begin: (postId) => this.starts.push({ postId, atMs: clock.nowMs() }),
    })
    this.#scheduler.start()
  }

  quitApp(): Promise<void> {
    return this.#scheduler.stop()
  }

  /** The app dies where it stands: its ledger is not closed, and what was only in its memory is gone. */
  async killApp(): Promise<void> {
    await this.#scheduler.stop()
    this.#abandoned.push(this.ledger)
    this.ledger = PostLedger.open({ path: this.#path, logger: this.logger })
  }

  schedule(
    postId: string,
    scheduledForMs: number,
    lateLimitMs: number = DEFAULT_LATE_LIMIT_MS,
  ): void {
    const [nowMs = 0] = this.ledger.findFreeInstants(this.clock.nowMs(), 1)
    this.ledger.append(postId, { ...QUEUED, scheduledForMs, lateLimitMs }, nowMs)
    this.#scheduler.lookAgain()
  }

  async pass(ms: number): Promise<void> {
    this.clock.advance(ms)
    await this.settle()
  }

  /** The hands move while nothing runs; then the computer wakes up and says so. */
  async sleep(ms: number): Promise<void> {
    this.clock.advance(ms)
    this.#scheduler.lookAgain()
    await this.settle()
  }

  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
  }

  isMissed(postId: string): boolean {
    return this.ledger.find(postId)?.error?.code === 'schedule-missed'
  }

  async close(): Promise<void> {
    await this.quitApp()
    for (const ledger of [...this.#abandoned, this.ledger]) ledger.close()
  }
}
