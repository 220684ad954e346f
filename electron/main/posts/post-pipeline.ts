import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { mapFailReason } from '../tiktok/map-fail-reason'
import type { PublishStatus } from '../tiktok/tiktok-client'
import type { UploadClient } from '../tiktok/upload-client'
import { ChunkUploader } from './chunk-uploader'
import { decideAfterFailure } from './failure-policy'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostOpener } from './post-opener'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import type { UploadLinkStore } from './upload-link-store'
import type { UploadTurn } from './upload-slots'
import { judgeUpload } from './upload-verdict'
import type { WakeBell } from './wake-bell'

export interface PostPipelineOptions {
  readonly journal: PostJournal
  readonly opener: PostOpener
  readonly links: UploadLinkStore
  readonly statuses: PublishStatusReader
  readonly uploads: UploadClient
  readonly bell: WakeBell
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}

/** What one run remembers between its steps. Everything that matters after a crash is in the ledger. */
interface Run {
  readonly postId: string
  readonly signal: AbortSignal
  readonly turn: Pick<UploadTurn, 'stepAside'>
  readonly uploader: ChunkUploader
  failuresInARow: number
  renewals: number
  /** After a restart, a pause or an unclean break TikTok is asked how much it has, before a byte is sent. */
  mustAsk: boolean
  /** The upload has to be given up for this reason, once TikTok has said that it does not have the video. */
  giveUp: { readonly error: AppError; readonly isRenewable: boolean } | null
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
   * aborted; the post then stands where its last event put it. Throws `ledger-unavailable`.
   */
  async upload(
    postId: string,
    turn: Pick<UploadTurn, 'stepAside'>,
    signal: AbortSignal,
  ): Promise<void> {
    const { uploads, journal, clock } = this.#options
    const run: Run = {
      postId,
      signal,
      turn,
      uploader: new ChunkUploader({ client: uploads, journal, clock }),
      failuresInARow: 0,
      renewals: 0,
      mustAsk: true,
      giveUp: null,
    }
    for (;;) {
      signal.throwIfAborted()
      const state = journal.get(postId)
      if (!isOnItsWay(state)) return
      try {
        await this.#advance(state, run)
      } catch (error) {
        signal.throwIfAborted()
        await this.#recover(run, error)
      }
    }
  }

  /** One step. Every step ends with an event in the ledger, or throws. */
  async #advance(state: PostState, run: Run): Promise<void> {
    const { opener, links } = this.#options
    if (state.publishId === null) {
      if (run.giveUp !== null)
        return this.#record(run, { kind: 'failed', error: run.giveUp.error.toDto() })
      await opener.open(state, run.signal)
      run.mustAsk = false
      return
    }
    if (run.giveUp !== null) return this.#conclude(state, state.publishId, run, run.giveUp)
    if (run.mustAsk) return this.#resync(state, state.publishId, run)
    const uploadUrl = await links.read(state.id, state.publishId)
    if (uploadUrl === null) throw new AppError('upload-link-expired', { isRetryable: true })
    const outcome = await run.uploader.sendNext(state, uploadUrl, run.signal)
    run.failuresInARow = 0
    if (outcome === 'complete') await this.#complete(run)
  }

  /** Lets TikTok say where the upload stands; what we remember does not count. */
  async #resync(state: PostState, publishId: string, run: Run): Promise<void> {
    const status = await this.#ask(state, publishId, run)
    const verdict = status === null ? ({ kind: 'failed' } as const) : judgeUpload(status, state)
    switch (verdict.kind) {
      case 'complete':
        return this.#complete(run)
      case 'failed':
        run.giveUp = {
          error:
            status === null
              ? new AppError('publish-id-unknown')
              : mapFailReason(status.failReason, status.logId),
          isRenewable: true,
        }
        return
      case 'incomplete':
        if (verdict.storedBytes > state.acknowledgedBytes) run.failuresInARow = 0
        run.mustAsk = false
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
    }
  }

  /**
   * Ends an upload that cannot go on. TikTok is asked first: it may have everything after all. Once the last chunk has been
   * started there is no new upload, and "does not have it" counts only when it holds for a while, because a chunk whose
   * answer was lost may still be on its way inside of TikTok.
   */
  async #conclude(
    state: PostState,
    publishId: string,
    run: Run,
    { error, isRenewable }: NonNullable<Run['giveUp']>,
  ): Promise<void> {
    const { timing, bell, links } = this.#options
    const isRenewing = isRenewable && !state.isFinalSent && run.renewals < timing.maxRenewals
    if (!isRenewing && !state.isFinalSent) {
      return this.#record(run, { kind: 'failed', error: error.toDto() })
    }
    if (state.isFinalSent) await bell.sleep(timing.settleMs, run.signal)
    const status = await this.#ask(state, publishId, run)
    if (status !== null && judgeUpload(status, state).kind === 'complete')
      return this.#complete(run)
    if (state.isFinalSent) {
      await this.#record(
        run,
        status === null
          ? { kind: 'unconfirmed', error: new AppError('publish-id-unknown').toDto() }
          : {
              kind: 'failed',
              error: (status.status === 'failed'
                ? mapFailReason(status.failReason, status.logId)
                : error
              ).toDto(),
            },
      )
      return
    }
    run.renewals += 1
    run.giveUp = null
    await this.#record(run, { kind: 'upload-abandoned', reason: error.toDto() })
    await links.delete(state.id)
  }

  /** TikTok cannot even be asked. What cannot have been posted has failed; the rest is unconfirmed. */
  async #closeWithoutAnswer(run: Run, error: AppError, obstacle: AppError): Promise<void> {
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
  async #recover(run: Run, thrown: unknown): Promise<void> {
    const { logger, timing, bell } = this.#options
    if (!(thrown instanceof AppError))
      logger.error('post-step-failed', thrown, { postId: run.postId })
    const error = thrown instanceof AppError ? thrown : new AppError('internal', { cause: thrown })
    // The ledger itself has failed: there is nothing to write the failure into.
    if (error.code === 'ledger-unavailable') throw error
    run.failuresInARow += 1
    run.mustAsk = true
    run.uploader.forgetSpeed()
    const decision = decideAfterFailure(error, run.failuresInARow, timing)
    logger.warn('post-step-refused', {
      postId: run.postId,
      errorCode: error.code,
      failuresInARow: run.failuresInARow,
      decision: decision.kind,
    })
    if (decision.kind !== 'retry') {
      if (run.giveUp !== null) return this.#closeWithoutAnswer(run, run.giveUp.error, error)
      run.giveUp = { error, isRenewable: decision.kind === 'renew' }
      return
    }
    if (decision.isSilent) return bell.sleep(decision.delayMs, run.signal)
    await this.#wait(run, error, decision)
  }

  /** The post shows as waiting until the next step succeeds; a wait that goes on is not written down again. */
  async #wait(
    run: Run,
    error: AppError,
    { delayMs, isTimed }: { readonly delayMs: number; readonly isTimed: boolean },
  ): Promise<void> {
    const { journal, clock, bell } = this.#options
    const state = journal.get(run.postId)
    if (isTimed || state.phase !== 'waiting' || state.error?.code !== error.code) {
      await this.#record(run, {
        kind: 'waiting-started',
        error: error.toDto(),
        untilMs: isTimed ? clock.nowMs() + delayMs : null,
      })
    }
    await run.turn.stepAside(() => bell.sleep(delayMs, run.signal))
  }

  /** Null when TikTok does not know the publish id. */
  async #ask(state: PostState, publishId: string, run: Run): Promise<PublishStatus | null> {
    try {
      return await this.#options.statuses.read(state.channelId, publishId, run.signal)
    } catch (error) {
      if (error instanceof AppError && error.code === 'publish-id-unknown') return null
      throw error
    }
  }

  async #complete(run: Run): Promise<void> {
    const confirmUntilMs = this.#options.clock.nowMs() + this.#options.timing.confirmForMs
    await this.#record(run, { kind: 'upload-completed', confirmUntilMs })
  }

  async #record(run: Run, event: PostEvent): Promise<void> {
    await this.#options.journal.recordWhenPossible(run.postId, event, run.signal)
  }
}

/** The phases in which bytes may still have to be sent. */
export function isOnItsWay({ phase }: Pick<PostState, 'phase'>): boolean {
  return phase === 'queued' || phase === 'preparing' || phase === 'uploading' || phase === 'waiting'
}
