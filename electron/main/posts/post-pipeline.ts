import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { mapFailReason } from '../tiktok/map-fail-reason'
import type { PublishStatus } from '../tiktok/tiktok-client'
import type { UploadClient } from '../tiktok/upload-client'
import type { ChannelPauses } from './channel-pauses'
import { ChunkUploader } from './chunk-uploader'
import { concludeUpload } from './conclude-upload'
import { decideAfterFailure, isOwnLine, type FailureDecision } from './failure-policy'
import type { LineSpeedLog } from './line-speed-log'
import type { LateWatch } from './late-watch'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostOpener } from './post-opener'
import { IllegalPostChangeError } from './post-reducer'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import type { UploadLinkStore } from './upload-link-store'
import { toQuestion } from './to-question'
import type { UploadTurn } from './upload-slots'
import { beginUploadRun, countFailure, forgetFailures, type UploadRun } from './upload-run'
import { judgeUpload } from './upload-verdict'
import type { WakeBell } from './wake-bell'

export interface PostPipelineOptions {
  readonly journal: PostJournal
  readonly opener: PostOpener
  readonly links: UploadLinkStore
  readonly statuses: PublishStatusReader
  readonly pauses: ChannelPauses
  readonly lateWatch: LateWatch
  readonly uploads: UploadClient
  readonly speeds: LineSpeedLog
  readonly bell: WakeBell
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}

/** A step that has thrown, and where the post stood when it began. */
interface FailedStep {
  readonly state: Pick<PostState, 'channelId'>
  readonly beganAtMs: number
  readonly thrown: unknown
}

/**
 * Brings one post from wherever its ledger says it stands to TikTok having every byte: open, send chunk after chunk, ask
 * after every break. Each step reads the state afresh from the ledger, so that a kill at any moment costs a step and no more.
 */
export class PostPipeline {
  readonly #options: PostPipelineOptions

  constructor(options: PostPipelineOptions) {
    this.#options = options
  }

  /**
   * Runs until the post has left the phases of uploading, whether well or badly. Rejects with the signal's reason when
   * aborted; the post then stands where its last event put it. Throws `ledger-unavailable`, and IllegalPostChangeError when
   * somebody else moves the post, to whom it is left.
   */
  async upload(
    postId: string,
    turn: Pick<UploadTurn, 'stepAside'>,
    signal: AbortSignal,
  ): Promise<void> {
    const { uploads, journal, speeds, clock, bell } = this.#options
    const uploader = new ChunkUploader({ client: uploads, journal, speeds, clock, bell })
    const run = beginUploadRun({ postId, signal, turn, uploader })
    try {
      await this.#uploadWith(run)
    } finally {
      await run.uploader.stopAhead()
    }
  }

  async #uploadWith(run: UploadRun): Promise<void> {
    const { journal, clock, pauses } = this.#options
    const { postId, signal } = run
    for (;;) {
      signal.throwIfAborted()
      const state = journal.get(postId)
      if (!isOnItsWay(state)) return
      const beganAtMs = clock.nowMs()
      try {
        pauses.assertOpen(state.channelId)
        if (await this.#advance(state, run)) run.stillSinceMs = null
      } catch (error) {
        signal.throwIfAborted()
        await run.uploader.stopAhead()
        await this.#recover(run, { state, beganAtMs, thrown: error })
      }
    }
  }

  /** One step. Every step ends with an event in the ledger, or throws. Answers whether the post has come further by it. */
  async #advance(state: PostState, run: UploadRun): Promise<boolean> {
    const { opener, links } = this.#options
    if (state.publishId === null) {
      if (run.giveUp !== null) {
        await this.#record(run, { kind: 'failed', error: run.giveUp.error.toDto() })
        return true
      }
      await opener.open(state, run.signal)
      run.mustAsk = false
      return true
    }
    if (run.giveUp !== null) {
      await this.#conclude(state, state.publishId, run, run.giveUp)
      return true
    }
    if (run.mustAsk) return this.#resync(state, state.publishId, run)
    const uploadUrl = await links.read(state.id, state.publishId)
    if (uploadUrl === null) throw new AppError('upload-link-expired', { isRetryable: true })
    const outcome = await run.uploader.sendNext(state, uploadUrl, run.signal)
    forgetFailures(run)
    if (outcome === 'complete') await this.#complete(run)
    return true
  }

  /** Lets TikTok say where the upload stands; what we remember does not count. Answers whether TikTok has more than we knew. */
  async #resync(state: PostState, publishId: string, run: UploadRun): Promise<boolean> {
    const status = await this.#ask(state, publishId, run)
    const verdict =
      status === null
        ? ({ kind: 'failed' } as const)
        : judgeUpload(status, state, run.reportedBytes)
    switch (verdict.kind) {
      case 'complete':
        await this.#complete(run)
        return true
      case 'failed':
        run.giveUp = {
          error:
            status === null
              ? new AppError('publish-id-unknown')
              : mapFailReason(status.failReason, status.logId),
          isRenewable: true,
        }
        return false
      case 'incomplete': {
        const hasMoved = verdict.storedBytes > state.acknowledgedBytes
        if (hasMoved) forgetFailures(run)
        run.mustAsk = false
        run.reportedBytes = null
        if (state.phase !== 'uploading') {
          await this.#record(run, {
            kind: 'upload-resumed',
            acknowledgedBytes: verdict.storedBytes,
          })
        } else if (verdict.storedBytes !== state.acknowledgedBytes) {
          await this.#record(run, {
            kind: 'progress-corrected',
            acknowledgedBytes: verdict.storedBytes,
          })
        }
        return hasMoved
      }
    }
  }

  /**
   * Ends an upload that cannot go on. TikTok is asked first: it may have everything after all. Once the last chunk has been
   * started, "does not have it" counts only as a number from TikTok that holds for a while, because a chunk whose answer was
   * lost may still be on its way inside of TikTok; without a number nobody knows, and the post is unconfirmed.
   */
  async #conclude(
    state: PostState,
    publishId: string,
    run: UploadRun,
    { error, isRenewable }: NonNullable<UploadRun['giveUp']>,
  ): Promise<void> {
    const { timing, bell, links } = this.#options
    const isRenewing = isRenewable && run.renewals < timing.maxRenewals
    if (!isRenewing && !state.isFinalSent) {
      return this.#record(run, { kind: 'failed', error: error.toDto() })
    }
    const looks = [await this.#ask(state, publishId, run)]
    if (state.isFinalSent) {
      await bell.sleep(timing.settleMs, run.signal)
      looks.push(await this.#ask(state, publishId, run))
    }
    const { reportedBytes } = run
    const end = concludeUpload({ state, error, isRenewable: isRenewing, looks, reportedBytes })
    if (end === 'complete') return this.#complete(run)
    const isRenewed = end.kind === 'upload-abandoned'
    if (isRenewed) {
      run.renewals += 1
      run.giveUp = null
      run.reportedBytes = null
    }
    await this.#record(run, end)
    if (isRenewed) await links.delete(state.id)
  }

  /** TikTok cannot even be asked. What cannot have been posted has failed; the rest is unconfirmed. */
  async #closeWithoutAnswer(run: UploadRun, error: AppError, obstacle: AppError): Promise<void> {
    const { isFinalSent } = this.#options.journal.get(run.postId)
    await this.#record(
      run,
      isFinalSent
        ? {
            kind: 'unconfirmed',
            error: new AppError('post-unconfirmed', {
              detail: { obstacle: obstacle.code },
            }).toDto(),
          }
        : { kind: 'failed', error: error.toDto() },
    )
  }

  /** Waits out what passes, and lets everything else end the upload through `#conclude`. */
  async #recover(
    run: UploadRun,
    { state: { channelId }, beganAtMs, thrown }: FailedStep,
  ): Promise<void> {
    const { journal, logger, timing, clock, bell, pauses } = this.#options
    // Another instance works on the post, or a person has moved it: it is theirs, and nothing may be written against it.
    if (thrown instanceof IllegalPostChangeError) throw thrown
    if (!(thrown instanceof AppError))
      logger.error('post-step-failed', thrown, { postId: run.postId })
    const error = thrown instanceof AppError ? thrown : new AppError('internal', { cause: thrown })
    // The ledger itself has failed: there is nothing to write the failure into.
    if (error.code === 'ledger-unavailable') throw error
    const failuresInARow = countFailure(run, error)
    run.mustAsk = true
    const reported = error.code === 'upload-out-of-step' ? error.detail?.['uploadedBytes'] : null
    if (typeof reported === 'number') run.reportedBytes = reported
    pauses.note(channelId, error)
    run.uploader.forgetSpeed()
    // Its time is long over, or the account no longer offers what was chosen: the person decides, and nothing has failed.
    const question = toQuestion(error)
    if (question !== null && journal.get(run.postId).publishId === null) {
      return this.#record(run, question)
    }
    const decision = decideAfterFailure(error, failuresInARow, timing)
    run.stillSinceMs = isOwnLine(error, decision)
      ? null
      : (run.stillSinceMs ?? Math.max(beganAtMs, clock.nowMs() - LONGEST_HANG_MS))
    logger.warn('post-step-refused', {
      postId: run.postId,
      errorCode: error.code,
      failuresInARow,
      decision: decision.kind,
    })
    if (decision.kind !== 'retry') {
      if (run.giveUp !== null) return this.#closeWithoutAnswer(run, run.giveUp.error, error)
      run.giveUp = { error, isRenewable: decision.kind === 'renew' }
      return
    }
    const sleep = async (): Promise<void> => {
      try {
        await bell.sleep(decision.delayMs, run.signal)
      } finally {
        this.#noteStandstill(run, channelId, decision)
      }
    }
    if (decision.isSilent) return sleep()
    await this.#wait(run, error, decision, sleep)
    // Its way back into the line is the line's own, and no standstill.
    if (run.stillSinceMs !== null) run.stillSinceMs = clock.nowMs()
  }

  /** Whoever stands behind this post in its channel's line stood still with it, unless they could pass. */
  #noteStandstill(
    { postId, stillSinceMs }: UploadRun,
    channelId: string,
    { isChannelFree = false }: Extract<FailureDecision, { kind: 'retry' }>,
  ): void {
    if (stillSinceMs === null) return
    this.#options.lateWatch.note(stillSinceMs, isChannelFree ? { postId } : { channelId })
  }

  /** The post shows as waiting until the next step succeeds; a wait that goes on is not written down again. */
  async #wait(
    run: UploadRun,
    error: AppError,
    { delayMs, isTimed, isChannelFree = false }: Extract<FailureDecision, { kind: 'retry' }>,
    sleep: () => Promise<void>,
  ): Promise<void> {
    const { journal, clock } = this.#options
    const state = journal.get(run.postId)
    if (isTimed || state.phase !== 'waiting' || state.error?.code !== error.code) {
      await this.#record(run, {
        kind: 'waiting-started',
        error: error.toDto(),
        untilMs: isTimed ? clock.nowMs() + delayMs : null,
      })
    }
    await run.turn.stepAside(sleep, { isChannelFree })
  }

  /** Null when TikTok does not know the publish id. */
  async #ask(state: PostState, publishId: string, run: UploadRun): Promise<PublishStatus | null> {
    try {
      return await this.#options.statuses.read(state.channelId, publishId, run.signal)
    } catch (error) {
      if (error instanceof AppError && error.code === 'publish-id-unknown') return null
      throw error
    }
  }

  async #complete(run: UploadRun): Promise<void> {
    const confirmUntilMs = this.#options.clock.nowMs() + this.#options.timing.confirmForMs
    await this.#record(run, { kind: 'upload-completed', confirmUntilMs })
  }

  async #record(run: UploadRun, event: PostEvent): Promise<void> {
    await this.#options.journal.recordWhenPossible(run.postId, event, run.signal)
  }
}

/** An attempt that hangs is cut off by then; what an upload took that moved until it broke is the channel's own line. */
const LONGEST_HANG_MS = 2 * 60_000

/** The phases in which bytes may still have to be sent. */
export function isOnItsWay({ phase }: Pick<PostState, 'phase'>): boolean {
  return phase === 'queued' || phase === 'preparing' || phase === 'uploading' || phase === 'waiting'
}
