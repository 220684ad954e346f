import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { type FixJob, type FixRequest, isFixFinished } from '../../shared/fix-job'
import { findDurationProblem } from '../../shared/find-duration-problem'
import { planFix } from '../../shared/fix-plan'
import type { Video } from '../../shared/video'
import { AppError, toAppErrorDto } from '../platform/app-error'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import { FixedCopyFile } from './fixed-copy-file'
import type { FixedCopyJournal } from './fixed-copy-journal'
import type { FixedCopyWorker, FixOutcome } from './fixed-copy-worker'
import { assertSameFile } from './file-identity'
import type { VideoFile, VideoLibrary } from './video-library'

/** How long a worker may be without a sign of life. Not a limit on the work: an hour of video may take hours. */
const IDLE_LIMIT_MS = 60_000
/** Before that, a guess at the remaining time would jump about. */
const FIRST_GUESS_AFTER_MS = 1500
const FIRST_GUESS_AT = 0.02
/** Finished jobs that the window may still ask about. */
const MAX_FINISHED_JOBS = 1000

export interface FixedCopyMakerOptions {
  readonly videos: VideoLibrary
  readonly worker: FixedCopyWorker
  readonly journal: FixedCopyJournal
  /** Where copies go whose original's folder cannot be written. */
  readonly fallbackFolder: string
  readonly logger: Logger
  readonly idleLimitMs?: number
}

/** A job with what belongs to it in main. */
interface Work {
  job: FixJob
  readonly file: VideoFile
  readonly request: FixRequest
  readonly abort: AbortController
}

/**
 * Makes copies of videos that TikTok takes, one after the other. The original is only ever read; a copy has its name once it
 * is whole, and is offered once the doctor has found nothing against it.
 */
export class FixedCopyMaker {
  readonly #options: FixedCopyMakerOptions
  readonly #queue = new SerialQueue()
  readonly #works = new Map<string, Work>()
  readonly #listeners: Listeners<FixJob>

  constructor(options: FixedCopyMakerOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
  }

  onDidChange(listener: (job: FixJob) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Removes what a crash has left of copies. Called once, before the first copy. */
  async resume(): Promise<void> {
    await this.#options.journal.sweep()
  }

  list(): readonly FixJob[] {
    return [...this.#works.values()].map(({ job }) => job)
  }

  /**
   * Begins a copy, or answers the one under way for this very request: another draft of the same video may keep another part of
   * it, for a channel with another limit. Throws `video-not-found` and the obstacles of the plan:
   * `fix-not-needed`, `fix-not-possible`, `fix-range-missing`, `fix-range-invalid`, `fix-picture-too-narrow`.
   */
  start(request: FixRequest): FixJob {
    const { videoId, maxDurationSec, trim } = request
    const file = this.#options.videos.get(videoId)
    const underWay = [...this.#works.values()].find(
      (work) => !isFixFinished(work.job.phase) && isDeepStrictEqual(work.request, request),
    )
    if (underWay !== undefined) return underWay.job
    const planned = planFix({ video: file.video, maxDurationSec, trim })
    if (!planned.isPossible) throw new AppError(planned.obstacle)
    const job: FixJob = {
      id: randomUUID(),
      revision: 1,
      videoId,
      plan: planned.plan,
      phase: 'queued',
      progress: 0,
      remainingMs: null,
      video: null,
      cut: null,
      error: null,
      isBesideOriginal: true,
    }
    const work: Work = { job, file, request, abort: new AbortController() }
    this.#works.set(job.id, work)
    this.#forgetOldest()
    this.#listeners.emit(job)
    void this.#queue.run(() => this.#carryOut(work))
    return job
  }

  /** Stops a copy and removes what there is of it. A finished copy stays. Throws `not-found`. */
  cancel(jobId: string): void {
    const work = this.#works.get(jobId)
    if (work === undefined) throw new AppError('not-found')
    work.abort.abort(new AppError('cancelled'))
    if (work.job.phase === 'queued') this.#change(work, { phase: 'cancelled' })
  }

  /** Stops everything and waits until nothing unfinished is left. */
  async stop(): Promise<void> {
    for (const [jobId, { job }] of this.#works) if (!isFixFinished(job.phase)) this.cancel(jobId)
    await this.#queue.run(() => Promise.resolve())
  }

  /** Never rejects: how it went is in the job. */
  async #carryOut(work: Work): Promise<void> {
    if (isFixFinished(work.job.phase)) return
    const { logger } = this.#options
    const startedAtMs = performance.now()
    try {
      const done = await this.#make(work, startedAtMs)
      this.#change(work, { phase: 'done', progress: 1, remainingMs: null, ...done })
      logger.info('fixed-copy-made', {
        steps: work.job.plan.steps.join(' '),
        sourceBytes: work.file.identity.sizeBytes,
        tookMs: Math.round(performance.now() - startedAtMs),
      })
    } catch (error) {
      const isCancelled = work.abort.signal.aborted
      if (!(error instanceof AppError)) logger.error('fixed-copy-crashed', error)
      else logger.info('fixed-copy-failed', { errorCode: error.code })
      this.#change(work, {
        phase: isCancelled ? 'cancelled' : 'failed',
        remainingMs: null,
        error: isCancelled ? null : toAppErrorDto(error),
      })
    }
  }

  async #make(work: Work, startedAtMs: number): Promise<Pick<FixJob, 'video' | 'cut'>> {
    const { file, job } = work
    const { fallbackFolder, journal } = this.#options
    this.#change(work, { phase: 'running' })
    await assertSameFile(file.path, file.identity)
    const copy = await FixedCopyFile.create({
      originalPath: file.path,
      fallbackFolder,
      expectedBytes: job.plan.estimatedBytes,
      journal,
    })
    this.#change(work, { isBesideOriginal: copy.isBesideOriginal })
    let outcome: FixOutcome
    let path: string
    try {
      outcome = await this.#runWorker(work, copy, startedAtMs)
      // A file that was edited meanwhile would leave a copy of two halves.
      await assertSameFile(file.path, file.identity)
      work.abort.signal.throwIfAborted()
      this.#change(work, { phase: 'checking', progress: 1, remainingMs: null })
      path = await copy.finish(file.video.fileName)
    } catch (error) {
      await copy.discard()
      throw error
    }
    try {
      const video = await this.#check(work, path)
      work.abort.signal.throwIfAborted()
      return { video, cut: outcome.cut }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }

  async #runWorker(work: Work, copy: FixedCopyFile, startedAtMs: number): Promise<FixOutcome> {
    const { file, job, abort } = work
    const scope = new AbortController()
    const follow = (): void => {
      scope.abort(abort.signal.reason)
    }
    abort.signal.addEventListener('abort', follow)
    if (abort.signal.aborted) follow()
    const idle = setTimeout(() => {
      scope.abort(new AppError('fix-stalled', { isRetryable: true }))
    }, this.#options.idleLimitMs ?? IDLE_LIMIT_MS)
    try {
      return await this.#options.worker.run(
        {
          plan: job.plan,
          source: {
            path: file.path,
            sizeBytes: file.identity.sizeBytes,
            contentType: file.contentType,
          },
          write: (bytes, positionBytes) => copy.write(bytes, positionBytes),
          onActivity: () => {
            idle.refresh()
          },
          onProgress: (fraction) => {
            this.#reportProgress(work, fraction, startedAtMs)
          },
        },
        scope.signal,
      )
    } catch (error) {
      if (scope.signal.aborted) throw scope.signal.reason
      // A file that is gone or was exchanged looks like a damaged one to the worker.
      await assertSameFile(file.path, file.identity)
      throw error
    } finally {
      clearTimeout(idle)
      abort.signal.removeEventListener('abort', follow)
    }
  }

  /** The doctor's look at the copy. Throws `fix-copy-still-refused` {reason} when TikTok would refuse that one too. */
  async #check({ file, request }: Work, path: string): Promise<Video> {
    const { videos } = this.#options
    const { maxDurationSec } = request
    const video = await videos.intake(path)
    const hasLostAudio = file.video.probe.audioTrackCount > 0 && video.probe.audioTrackCount === 0
    const problem =
      video.findings.find(({ severity }) => severity === 'blocks') ??
      findDurationProblem(video.probe.durationMs, maxDurationSec ?? Number.POSITIVE_INFINITY)
    const reason = hasLostAudio ? 'audio-lost' : (problem?.code ?? null)
    if (reason === null) return video
    videos.release(video.id)
    throw new AppError('fix-copy-still-refused', { detail: { reason } })
  }

  #reportProgress(work: Work, fraction: number, startedAtMs: number): void {
    if (work.job.phase !== 'running') return
    const progress = Math.min(1, Math.max(work.job.progress, fraction))
    const elapsedMs = performance.now() - startedAtMs
    const canGuess = progress >= FIRST_GUESS_AT && elapsedMs >= FIRST_GUESS_AFTER_MS
    const remainingMs = canGuess ? Math.round((elapsedMs / progress) * (1 - progress)) : null
    this.#change(work, { progress, remainingMs })
  }

  #change(work: Work, changes: Partial<FixJob>): void {
    if (isFixFinished(work.job.phase)) return
    work.job = { ...work.job, ...changes, revision: work.job.revision + 1 }
    this.#listeners.emit(work.job)
  }

  #forgetOldest(): void {
    const finished = [...this.#works.values()].filter(({ job }) => isFixFinished(job.phase))
    for (const { job } of finished.slice(0, Math.max(0, finished.length - MAX_FINISHED_JOBS))) {
      this.#works.delete(job.id)
    }
  }
}
