import { compareInLine, isMovableInLine, planLineMove, type LineMove } from '../../shared/post-line'
import type { Post } from '../../shared/post'
import type { QueueStatus } from '../../shared/queue-status'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { LateWatch } from './late-watch'
import type { LineSpeedLog } from './line-speed-log'
import type { PostCommands } from './post-commands'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import { isOnItsWay } from './post-pipeline'
import type { PostRunner } from './post-runner'
import type { PostScheduler } from './post-scheduler'
import { toLinePlace, type PostState } from './post-state'
import type { UploadSlots } from './upload-slots'

export interface QueueDeskOptions {
  readonly ledger: Pick<PostLedger, 'queue' | 'listQueued'>
  readonly journal: PostJournal
  readonly commands: PostCommands
  readonly runner: PostRunner
  readonly scheduler: Pick<PostScheduler, 'lookAgain'>
  readonly slots: UploadSlots
  readonly speeds: LineSpeedLog
  readonly lateWatch: LateWatch
  readonly clock: Clock
  readonly logger: Logger
}

/** What a person does with the queue as a whole: hold it, let it go on, and order the posts that wait for their turn. */
export class QueueDesk {
  readonly #options: QueueDeskOptions
  readonly #listeners: Listeners<QueueStatus>
  readonly #changes = new SerialQueue()
  #pausedAtMs: number | null
  #revision = 1

  constructor(options: QueueDeskOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
    this.#pausedAtMs = options.ledger.queue.readPausedAtMs()
    options.speeds.onDidChange(() => this.#tell())
  }

  getStatus(): QueueStatus {
    return {
      revision: this.#revision,
      pausedAtMs: this.#pausedAtMs,
      lineSpeed: this.#options.speeds.latest,
    }
  }

  /** Calls back with the whole status after a change; the answer ends the subscription. */
  onDidChange(listener: (status: QueueStatus) => void): () => void {
    return this.#listeners.add(listener)
  }

  /**
   * Lets no upload begin and stops those that run, with what TikTok has of them. Resolves when nothing is sent any more. What only
   * waits for TikTok's word goes on. Throws `disk-full` or `ledger-unavailable` with nothing changed.
   */
  pause(): Promise<QueueStatus> {
    return this.#changes.run(async () => {
      const { ledger, slots, clock } = this.#options
      if (this.#pausedAtMs !== null) return this.getStatus()
      const pausedAtMs = clock.nowMs()
      ledger.queue.writePausedAtMs(pausedAtMs)
      slots.close()
      this.#pausedAtMs = pausedAtMs
      this.#tell()
      await Promise.all(slots.turnPostIds.map((postId) => this.#hold(postId)))
      return this.getStatus()
    })
  }

  /**
   * Lets the queue go on. A post that a person paused by itself stays paused, and one whose late rule has run out meanwhile is put
   * before the person. Throws `disk-full` or `ledger-unavailable` with nothing changed.
   */
  resume(): Promise<QueueStatus> {
    return this.#changes.run(async () => {
      const { ledger, slots, scheduler, lateWatch } = this.#options
      if (this.#pausedAtMs === null) return this.getStatus()
      // Read before anything is changed, because a ledger that another program holds must leave the queue as it was.
      const queued = ledger.listQueued()
      ledger.queue.writePausedAtMs(null)
      lateWatch.note(this.#pausedAtMs, {})
      this.#pausedAtMs = null
      try {
        await Promise.all(queued.map((state) => this.#askIfTooLate(state)))
      } finally {
        slots.open()
        scheduler.lookAgain()
        this.#tell()
      }
      return this.getStatus()
    })
  }

  /** Moves a post in the line. Throws `not-found`, and `invalid-request` {action, phase} once it has begun. */
  move(move: LineMove): Post {
    const { ledger, journal, slots } = this.#options
    const state = journal.get(move.postId)
    if (!isMovableInLine(state)) {
      throw new AppError('invalid-request', { detail: { action: 'move', phase: state.phase } })
    }
    const line = ledger
      .listQueued()
      .filter(isMovableInLine)
      .map((queued) => ({ id: queued.id, ...toLinePlace(queued) }))
      .sort(compareInLine)
    const moved = planLineMove(line, move)
    journal.recordAll(
      moved.map(({ id, linePlace }) => ({
        postId: id,
        event: { kind: 'moved-in-line', linePlace },
      })),
    )
    slots.reorder(moved.map(({ id }) => id))
    return journal.toPost(journal.get(move.postId))
  }

  /** Stops a post's upload and puts the post back into the line. */
  async #hold(postId: string): Promise<void> {
    const { commands, runner, journal, logger } = this.#options
    await commands.alone(postId, async () => {
      await runner.stop(postId)
      try {
        const state = journal.get(postId)
        if (isOnItsWay(state) && state.phase !== 'queued') {
          journal.record(postId, { kind: 'queue-paused' })
        }
      } catch (error) {
        // Nothing is sent all the same: the line is closed. The post stands where its last event put it, and says why.
        logger.error('pause-not-written', error, { postId })
        if (error instanceof AppError && error.code !== 'not-found') {
          journal.showBlocked(postId, error)
        }
      }
      this.#follow(postId)
    })
  }

  #follow(postId: string): void {
    const { runner, journal, logger } = this.#options
    try {
      const { phase } = journal.get(postId)
      if (phase !== 'paused' && phase !== 'scheduled') runner.start(postId)
    } catch (error) {
      logger.error('post-not-followed', error, { postId })
    }
  }

  async #askIfTooLate(state: PostState): Promise<void> {
    const { commands, runner, journal, lateWatch, logger } = this.#options
    if (lateWatch.findMissed(state) === null) return
    await commands.alone(state.id, async () => {
      await runner.stop(state.id)
      try {
        const missed = lateWatch.findMissed(journal.get(state.id))
        if (missed !== null) {
          journal.record(state.id, { kind: 'schedule-missed', error: missed.toDto() })
        }
      } catch (error) {
        logger.error('schedule-not-kept', error, { postId: state.id })
      }
      this.#follow(state.id)
    })
  }

  #tell(): void {
    this.#revision += 1
    this.#listeners.emit(this.getStatus())
  }
}
