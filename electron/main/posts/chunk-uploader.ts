import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import {
  goesAhead,
  type ChunkAnswer,
  type ChunkUpload,
  type UploadClient,
} from '../tiktok/upload-client'
import { assertSameFile } from '../video/file-identity'
import { ArrivalEstimate } from './arrival-estimate'
import {
  chunkAt,
  nextChunkAfter,
  toStoredBytes,
  type ChunkPlan,
  type ChunkRange,
} from './chunk-plan'
import type { LineSpeedLog } from './line-speed-log'
import type { PostJournal } from './post-journal'
import type { PostState } from './post-state'
import { ProgressMeter } from './progress-meter'
import { planOf } from './upload-verdict'
import { asleep, type WakeBell } from './wake-bell'

/** How a chunk ended: `stored` with progress in the ledger, or `complete` when TikTok has confirmed the last one. */
export type ChunkOutcome = 'stored' | 'complete'

/** While a chunk is on its way: what has left tells nothing for seconds, once the system's buffers have taken all of it. */
const SHOW_EVERY_MS = 250

/** Sends one chunk at a time and writes down what TikTok acknowledged. One object for each run of a post. */
export class ChunkUploader {
  readonly #client: UploadClient
  readonly #journal: PostJournal
  readonly #speeds: LineSpeedLog
  readonly #clock: Clock
  readonly #bell: WakeBell
  readonly #meter = new ProgressMeter()
  readonly #arrival = new ArrivalEstimate()
  /** Of the chunk that is on its way. */
  #shownBytes = 0
  /** Where a chunk may have gone ahead, and how often transfers had been cut off when it was allowed to. */
  #ahead: { readonly uploadUrl: string; readonly cutCount: number } | null = null

  constructor(options: {
    readonly client: UploadClient
    readonly journal: PostJournal
    readonly speeds: LineSpeedLog
    readonly clock: Clock
    readonly bell: WakeBell
  }) {
    this.#client = options.client
    this.#journal = options.journal
    this.#speeds = options.speeds
    this.#clock = options.clock
    this.#bell = options.bell
  }

  /**
   * Sends the chunk that follows the acknowledged bytes. Throws `upload-out-of-step` when only TikTok's status can tell how
   * much it has; `video-changed`, `video-not-found`, `upload-link-expired`, `upload-unknown-to-tiktok`, `upload-refused`,
   * `tiktok-rate-limited`, `tiktok-unavailable`, network codes, and the signal's reason when aborted.
   */
  async sendNext(state: PostState, uploadUrl: string, signal: AbortSignal): Promise<ChunkOutcome> {
    const plan = planOf(state)
    const chunk = nextChunkAfter(plan, state.acknowledgedBytes)
    if (chunk === null) throw outOfStep(state.acknowledgedBytes, null)
    const { path, identity, contentType } = state.video
    const { cutCount } = this.#bell
    // The computer slept between two chunks: what had gone ahead is as dead as a transfer that was watched.
    if (this.#ahead !== null && this.#ahead.cutCount !== cutCount) throw asleep()
    if (chunk.isLast && !state.isFinalSent) {
      // The client looks at the file as well, but a last chunk is only announced when it can go.
      await assertSameFile(path, identity)
      signal.throwIfAborted()
      await this.#journal.recordWhenPossible(state.id, { kind: 'final-chunk-started' }, signal)
    }
    this.#meter.note(this.#clock.nowMs(), chunk.firstByte)
    this.#arrival.begin(chunk.firstByte, performance.now())
    this.#shownBytes = 0
    const next = nextToGoAhead(plan, chunk)
    if (next !== null || this.#ahead !== null) this.#ahead = { uploadUrl, cutCount }
    let leftBytes = chunk.firstByte
    const show = (): void => this.#showArrived(state.id, chunk.firstByte, leftBytes)
    const timer = setInterval(show, SHOW_EVERY_MS)
    let answer: ChunkAnswer
    try {
      answer = await this.#bell.transfer(signal, (transferring) =>
        this.#client.sendChunk(
          {
            uploadUrl,
            path,
            contentType,
            firstByte: chunk.firstByte,
            lastByte: chunk.lastByte,
            totalBytes: plan.sizeBytes,
            identity,
            next,
            onSent: (sentBytes) => {
              leftBytes = chunk.firstByte + sentBytes
              this.#noteSpeed(state.id, leftBytes)
              show()
            },
          },
          transferring,
        ),
      )
    } finally {
      clearInterval(timer)
    }
    if (!goesAhead(answer, { lastByte: chunk.lastByte, next })) this.#ahead = null
    return this.#settle(state, plan, chunk, answer, signal)
  }

  /**
   * Has to be called before anything else is said to TikTok about this upload, and when it stops: no chunk is on its way then.
   */
  async stopAhead(): Promise<void> {
    const ahead = this.#ahead
    this.#ahead = null
    if (ahead !== null) await this.#client.stopAhead(ahead.uploadUrl)
  }

  /** The line was idle, so the speed of before says nothing any more. */
  forgetSpeed(): void {
    this.#meter.reset()
    this.#arrival.reset()
  }

  async #settle(
    state: PostState,
    plan: ChunkPlan,
    chunk: ChunkRange,
    answer: ChunkAnswer,
    signal: AbortSignal,
  ): Promise<ChunkOutcome> {
    switch (answer.kind) {
      case 'stored':
        // Only the last chunk can complete an upload; a 206 for it, or a 201 for another, is for the status to explain.
        if (answer.isComplete && chunk.isLast) return 'complete'
        if (answer.isComplete || chunk.isLast)
          throw outOfStep(chunk.firstByte, answer.uploadedBytes)
        return this.#acknowledge(state, plan, chunk, answer.uploadedBytes, signal)
      case 'out-of-step':
        throw outOfStep(chunk.firstByte, answer.uploadedBytes)
      case 'expired':
        throw new AppError('upload-link-expired', { isRetryable: true })
      case 'unknown-upload':
        throw new AppError('upload-unknown-to-tiktok', { isRetryable: true })
      case 'rate-limited':
        throw new AppError('tiktok-rate-limited', {
          isRetryable: true,
          ...(answer.retryAfterMs === null
            ? {}
            : { detail: { retryAfterMs: answer.retryAfterMs } }),
        })
      case 'refused':
        throw new AppError('upload-refused', { detail: { httpStatus: answer.httpStatus } })
      case 'server-error':
        throw new AppError('tiktok-unavailable', {
          isRetryable: true,
          detail: {
            httpStatus: answer.httpStatus,
            ...(answer.retryAfterMs === null ? {} : { retryAfterMs: answer.retryAfterMs }),
          },
        })
    }
  }

  /** Tried once even when the person has just pressed Cancel: what TikTok has acknowledged is true all the same. */
  async #acknowledge(
    state: PostState,
    plan: ChunkPlan,
    chunk: ChunkRange,
    uploadedBytes: number | null,
    signal: AbortSignal,
  ): Promise<ChunkOutcome> {
    const chunkEnd = chunk.lastByte + 1
    if (uploadedBytes !== null && toStoredBytes(plan, uploadedBytes) !== chunkEnd) {
      throw outOfStep(chunk.firstByte, uploadedBytes)
    }
    this.#arrival.acknowledge(chunkEnd, performance.now())
    await this.#journal.recordWhenPossible(
      state.id,
      { kind: 'chunk-acknowledged', acknowledgedBytes: chunkEnd },
      signal,
    )
    this.#noteSpeed(state.id, chunkEnd)
    this.#show(state.id, 0)
    return 'stored'
  }

  /** What is shown changes while nothing more leaves. */
  #showArrived(postId: string, firstByte: number, leftBytes: number): void {
    const arrivedBytes = this.#arrival.arrivedOf(leftBytes, performance.now()) - firstByte
    if (arrivedBytes !== this.#shownBytes) this.#show(postId, arrivedBytes)
  }

  #show(postId: string, inFlightBytes: number): void {
    this.#shownBytes = inFlightBytes
    this.#journal.showProgress(postId, {
      inFlightBytes,
      bytesPerSecond: this.#meter.bytesPerSecond,
    })
  }

  /** Only when bytes have moved: the time in which nothing does says nothing about the line. */
  #noteSpeed(postId: string, totalBytes: number): void {
    const atMs = this.#clock.nowMs()
    this.#meter.note(atMs, totalBytes)
    const { bytesPerSecond, isSteady } = this.#meter
    if (isSteady && bytesPerSecond !== null) this.#speeds.note(postId, { bytesPerSecond, atMs })
  }
}

/** The chunk behind this one, unless it is the last: the ledger has to know of that one before it leaves. */
function nextToGoAhead(
  plan: ChunkPlan,
  { index, isLast }: ChunkRange,
): NonNullable<ChunkUpload['next']> | null {
  const next = isLast ? null : chunkAt(plan, index + 1)
  return next === null || next.isLast
    ? null
    : { firstByte: next.firstByte, lastByte: next.lastByte }
}

function outOfStep(firstByte: number, uploadedBytes: number | null): AppError {
  return new AppError('upload-out-of-step', {
    detail: { firstByte, ...(uploadedBytes === null ? {} : { uploadedBytes }) },
  })
}
