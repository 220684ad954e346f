import { undoLeftMs } from '../../shared/undo-window'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { isUploadComplete } from './is-upload-complete'
import type { LateWatch } from './late-watch'
import type { PostJournal } from './post-journal'
import { isOnItsWay, type PostPipeline } from './post-pipeline'
import { IllegalPostChangeError } from './post-reducer'
import { toLinePlace, type PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import type { StatusPoller } from './status-poller'
import type { UploadLinkStore } from './upload-link-store'
import type { LineHold, UploadSlots } from './upload-slots'
import type { WakeBell } from './wake-bell'

export interface PostRunnerOptions {
  readonly journal: PostJournal
  readonly pipeline: PostPipeline
  readonly poller: StatusPoller
  readonly links: UploadLinkStore
  readonly slots: UploadSlots
  readonly statuses: PublishStatusReader
  readonly clock: Clock
  readonly logger: Logger
  readonly bell: WakeBell
  readonly lateWatch: Pick<LateWatch, 'note'>
  readonly timing: PostTiming
}

/** The reason with which a run is aborted from inside; nobody outside ever sees it. */
class RunStopped extends Error {}

interface ActiveRun {
  readonly controller: AbortController
  readonly done: Promise<void>
  /** Something new was wanted while the run was on its last steps. */
  isNextWanted: boolean
}

/** Keeps at most one run for each post: wait for a turn, upload, follow the status, learn the public id. */
export class PostRunner {
  readonly #options: PostRunnerOptions
  readonly #runs = new Map<string, ActiveRun>()
  #isClosed = false

  constructor(options: PostRunnerOptions) {
    this.#options = options
  }

  /** Does whatever the post's phase asks for; a run that is still there is followed by another look. */
  start(postId: string): void {
    if (this.#isClosed) return
    const running = this.#runs.get(postId)
    if (running !== undefined) {
      running.isNextWanted = true
      return
    }
    const controller = new AbortController()
    const done = this.#run(postId, controller.signal).finally(() => {
      this.#runs.delete(postId)
      if (run.isNextWanted && !controller.signal.aborted) this.start(postId)
    })
    const run: ActiveRun = { controller, done, isNextWanted: false }
    this.#runs.set(postId, run)
  }

  /** Stops a post's run at once, in the middle of a chunk if need be, and resolves when nothing of it moves any more. */
  async stop(postId: string): Promise<void> {
    const run = this.#runs.get(postId)
    if (run === undefined) return
    run.controller.abort(new RunStopped())
    await run.done
  }

  isRunning(postId: string): boolean {
    return this.#runs.has(postId)
  }

  /** Stops everything for good; the posts go on at the next start of the app. */
  async stopAll(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#runs.keys()].map((postId) => this.stop(postId)))
  }

  async #run(postId: string, signal: AbortSignal): Promise<void> {
    const { bell, clock, lateWatch, timing, logger } = this.#options
    // `start` is answered before anything happens.
    await Promise.resolve()
    for (;;) {
      try {
        await this.#work(postId, signal)
        return
      } catch (error) {
        if (error instanceof RunStopped) return
        logger.error('post-run-failed', error, { postId })
        // The post has moved without this run: it is somebody else's now, and stands where the ledger says.
        if (error instanceof IllegalPostChangeError) return
        this.#showBlocked(postId, error)
        if (!(error instanceof AppError) || error.code !== 'ledger-unavailable') return
      }
      // Another program may have held the ledger, or its drive was away: whoever has to restart for that may never do so.
      const sinceMs = clock.nowMs()
      try {
        await bell.sleep(timing.parkedRetryMs, signal)
      } catch (error) {
        if (error instanceof RunStopped) return
        throw error
      } finally {
        lateWatch.note(sinceMs, {})
      }
    }
  }

  async #work(postId: string, signal: AbortSignal): Promise<void> {
    const { journal, pipeline, poller, links, slots } = this.#options
    const state = journal.get(postId)
    if (isOnItsWay(state) && !(await this.#isCompleteWhileHeld(state))) {
      const readPlace = () => toLinePlace(journal.get(postId))
      const hold = this.#holdOf(state, signal)
      const turn = await slots.acquire(
        { postId, channelId: state.channelId, readPlace, hold },
        signal,
      )
      try {
        await pipeline.upload(postId, turn, signal)
      } finally {
        turn.end()
      }
      await links.delete(postId)
    }
    await poller.confirm(postId, signal)
    await poller.learnPostId(postId, signal)
  }

  /** A post that can still be taken back stands outside of the line. Nothing cuts that short: the person was promised it. */
  #holdOf({ notBeforeMs }: PostState, signal: AbortSignal): LineHold | null {
    const { clock } = this.#options
    const leftMs = undoLeftMs(notBeforeMs, clock.nowMs())
    return notBeforeMs === null || leftMs === 0
      ? null
      : { untilMs: notBeforeMs, end: clock.sleep(leftMs, signal) }
  }

  /**
   * A queue that is held sends nothing; but whether TikTok has a video whose last chunk had left can be asked all the same, and
   * then its status is followed as always.
   */
  async #isCompleteWhileHeld(state: PostState): Promise<boolean> {
    const { slots, journal, links, clock, timing } = this.#options
    if (slots.isOpen || !state.isFinalSent) return false
    if (!(await isUploadComplete(state, this.#options))) return false
    const confirmUntilMs = clock.nowMs() + timing.confirmForMs
    journal.record(state.id, { kind: 'upload-completed', confirmUntilMs })
    await links.delete(state.id)
    return true
  }

  #showBlocked(postId: string, error: unknown): void {
    const { journal, logger } = this.#options
    try {
      journal.showBlocked(postId, error instanceof AppError ? error : new AppError('internal'))
    } catch (unshown) {
      // The ledger cannot even be read. Whoever stops this run must not fail for that.
      logger.error('post-block-not-shown', unshown, { postId })
    }
  }
}
