import type { AppErrorDto } from '../../../../electron/shared/app-error'
import { isFixFinished, type FixJob, type FixRequest } from '../../../../electron/shared/fix-job'
import type { Video } from '../../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../../desktop/desktop-client'

/** What fixed copies ask of the computer. */
export type FixDesktop = Pick<
  DesktopClient['video'],
  'startFix' | 'cancelFix' | 'listFixJobs' | 'onFixChanged'
>

/** How the copy for one draft stands. */
export type DraftFix =
  | { readonly kind: 'starting' }
  | { readonly kind: 'job'; readonly job: FixJob }
  /** Main would not begin. */
  | { readonly kind: 'refused'; readonly error: AppErrorDto }

/** Where a finished copy goes. */
export interface FixReceiver {
  /** Puts the copy in the place of the draft's video; nothing that was typed changes. */
  readonly useCopy: (draftId: string, copy: Video, cut: FixJob['cut']) => void
}

/**
 * The copies that drafts of this window have asked for. Lives beside the pages: a copy takes its draft's place also while
 * another page is shown. Only the drafts that asked get it, because another draft of the same file may be for a channel with
 * another limit.
 */
export class DraftFixes {
  #fixes: ReadonlyMap<string, DraftFix> = new Map()
  readonly #listeners = new Set<() => void>()
  /** Jobs that changed before the answer to their start had come. */
  readonly #early = new Map<string, FixJob>()

  constructor(
    private readonly desktop: FixDesktop,
    private readonly receiver: FixReceiver,
  ) {
    desktop.onFixChanged((job) => this.#accept(job))
    void this.#stopForsaken()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): ReadonlyMap<string, DraftFix> => this.#fixes

  /** Begins a copy for a draft, once however often the button is pressed. */
  async start(draftId: string, request: FixRequest): Promise<void> {
    const known = this.#fixes.get(draftId)
    if (known?.kind === 'starting') return
    if (known?.kind === 'job' && !isFixFinished(known.job.phase)) return
    this.#set(draftId, { kind: 'starting' })
    try {
      const job = await this.desktop.startFix(request)
      if (!this.#fixes.has(draftId)) {
        // The draft was taken away before the answer had come.
        this.#stopUnlessWanted(job.id)
        return
      }
      const latest = this.#early.get(job.id) ?? job
      this.#set(draftId, { kind: 'job', job: latest })
      if (latest.phase === 'done') this.#deliver(draftId, latest)
    } catch (reason) {
      this.#set(draftId, { kind: 'refused', error: toAppErrorDto(reason) })
    }
  }

  /** Stops the copy of a draft. What there is of it is removed. */
  cancel(draftId: string): void {
    const fix = this.#fixes.get(draftId)
    if (fix?.kind !== 'job') return
    // A job that has ended meanwhile is not to be stopped any more, and its last event tells how it ended.
    this.desktop.cancelFix(fix.job.id).catch(() => undefined)
  }

  /** Stops the copies of drafts that are gone. A copy that another draft waits for too goes on. */
  stopForGone(isThere: (draftId: string) => boolean): void {
    for (const [draftId, fix] of this.#fixes) {
      if (isThere(draftId)) continue
      this.#set(draftId, null)
      if (fix.kind === 'job' && !isFixFinished(fix.job.phase)) this.#stopUnlessWanted(fix.job.id)
    }
  }

  /** Forgets how the last copy of a draft went. */
  forget(draftId: string): void {
    this.#set(draftId, null)
  }

  /** Copies that the page asked for before it was loaded anew: nobody would get them any more. */
  async #stopForsaken(): Promise<void> {
    const jobs = await this.desktop.listFixJobs().catch(() => [])
    for (const { id, phase } of jobs) if (!isFixFinished(phase)) this.#stopUnlessWanted(id)
  }

  #stopUnlessWanted(jobId: string): void {
    const isWanted = [...this.#fixes.values()].some(
      (fix) => fix.kind === 'job' && fix.job.id === jobId,
    )
    if (!isWanted) this.desktop.cancelFix(jobId).catch(() => undefined)
  }

  #accept(job: FixJob): void {
    this.#early.set(job.id, job)
    for (const [draftId, fix] of this.#fixes) {
      if (fix.kind !== 'job' || fix.job.id !== job.id) continue
      if (fix.job.revision >= job.revision) continue
      this.#set(draftId, { kind: 'job', job })
      if (job.phase === 'done') this.#deliver(draftId, job)
    }
  }

  #deliver(draftId: string, { video, cut }: FixJob): void {
    if (video !== null) this.receiver.useCopy(draftId, video, cut)
  }

  #set(draftId: string, fix: DraftFix | null): void {
    const next = new Map(this.#fixes)
    if (fix === null) next.delete(draftId)
    else next.set(draftId, fix)
    this.#fixes = next
    for (const listener of this.#listeners) listener()
  }
}
