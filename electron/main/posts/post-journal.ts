import type { Post } from '../../shared/post'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import type { LateWatch } from './late-watch'
import type { PostEvent } from './post-events'
import type { PostLedger } from './post-ledger'
import { RESTING_POST, toPost, type LivePost } from './post-snapshot'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { WakeBell } from './wake-bell'

export interface PostJournalOptions {
  readonly ledger: PostLedger
  readonly clock: Clock
  readonly bell: WakeBell
  /** Hears how long a full disk has held everything up. */
  readonly lateWatch: Pick<LateWatch, 'note'>
  readonly logger: Logger
  readonly timing: PostTiming
}

/** A post that was touched in this run. */
interface Entry {
  revision: number
  live: LivePost
  announcedAtMs: number
  announcedRevision: number
  isAnnouncementDue: boolean
}

/**
 * The one way to change a post: an event goes into the ledger first and to the window after. Progress between two events
 * lives here only, and is announced at most four times a second; a change of phase is announced at once.
 */
export class PostJournal {
  readonly #options: PostJournalOptions
  readonly #entries = new Map<string, Entry>()
  readonly #listeners: Listeners<Post>
  #isClosed = false

  constructor(options: PostJournalOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
  }

  /** Calls back with the whole post after a change; the answer ends the subscription. */
  onDidChange(listener: (post: Post) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Throws `not-found` for an unknown or removed post. */
  get(postId: string): PostState {
    const state = this.#options.ledger.find(postId)
    if (state === null || state.isRemoved) throw new AppError('not-found')
    return state
  }

  /**
   * Writes new posts, all of them or none; `announceNew` tells of each. Throws `disk-full` or `ledger-unavailable` with nothing
   * changed.
   */
  recordNew(
    entries: readonly { readonly postId: string; readonly event: PostEvent }[],
  ): readonly PostState[] {
    const { ledger, clock } = this.#options
    // Pages of the list are cut by the instant of creation, so no two posts share one.
    const nowMs = clock.nowMs()
    const instants = ledger.findFreeInstants(nowMs, entries.length)
    const states = ledger.appendAll(
      entries.map((entry, index) => ({ ...entry, atMs: instants[index] ?? nowMs })),
    )
    for (const state of states) this.#touch(state)
    return states
  }

  /** Tells of a new post, unless something of it was told already. */
  announceNew(postId: string): void {
    const entry = this.#entries.get(postId)
    const state = this.#options.ledger.find(postId)
    if (entry?.announcedRevision === 0 && state !== null && !this.#isClosed) {
      this.#announce(state, entry)
    }
  }

  /** Writes an event of a post that is there. Throws `disk-full`, `ledger-unavailable` or IllegalPostChangeError with nothing changed. */
  record(postId: string, event: PostEvent): PostState {
    const { ledger, clock } = this.#options
    const nowMs = clock.nowMs()
    const before = ledger.find(postId)
    const state = ledger.append(postId, event, nowMs)
    const entry = this.#touch(state)
    const wasBlocked = entry.live.blockedBy !== null
    entry.live =
      state.phase === 'uploading' && before?.phase === 'uploading'
        ? { ...entry.live, inFlightBytes: 0, blockedBy: null }
        : RESTING_POST
    if (wasBlocked || before?.phase !== state.phase || before.phase === 'waiting') {
      this.#announce(state, entry)
    } else {
      this.#announceSoon(postId, entry)
    }
    return state
  }

  /** Writes events of posts that are there, all of them or none; of one that left the lists nothing is told. Throws like `record`. */
  recordAll(entries: readonly { readonly postId: string; readonly event: PostEvent }[]): void {
    const { ledger, clock } = this.#options
    const atMs = clock.nowMs()
    for (const state of ledger.appendAll(entries.map((entry) => ({ ...entry, atMs })))) {
      const entry = this.#touch(state)
      if (!state.isRemoved) this.#announce(state, entry)
    }
  }

  /**
   * Writes an event and, while the disk is full, holds the post still and tries again. Nothing is lost: the post stands
   * where its last event put it. Rejects with the signal's reason when aborted.
   */
  async recordWhenPossible(
    postId: string,
    event: PostEvent,
    signal: AbortSignal,
  ): Promise<PostState> {
    const { bell, clock, timing, lateWatch } = this.#options
    const triedFirstAtMs = clock.nowMs()
    for (;;) {
      try {
        return this.record(postId, event)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'disk-full') throw error
        this.showBlocked(postId, error)
        try {
          await bell.sleep(timing.diskRetryMs, signal)
        } finally {
          // It holds up every post, those that only wait in line as well.
          lateWatch.note(triedFirstAtMs, {})
        }
      }
    }
  }

  /** When the person's word cannot be written, the post stays stopped and says why, so that nothing goes out against it. */
  recordOrHold(postId: string, event: PostEvent): PostState {
    try {
      return this.record(postId, event)
    } catch (error) {
      if (error instanceof AppError) this.showBlocked(postId, error)
      throw error
    }
  }

  /** Shows that a post cannot go on because its ledger cannot be written. */
  showBlocked(postId: string, error: AppError): void {
    this.#options.logger.error('post-blocked', error, { postId })
    const state = this.#options.ledger.find(postId)
    if (state === null) return
    const entry = this.#touch(state)
    entry.live = { ...RESTING_POST, blockedBy: error.toDto() }
    this.#announce(state, entry)
  }

  /** Notes how much of a chunk on its way has probably arrived. */
  showProgress(postId: string, progress: Pick<LivePost, 'inFlightBytes' | 'bytesPerSecond'>): void {
    const entry = this.#entries.get(postId)
    if (entry === undefined) return
    entry.live = { ...entry.live, ...progress }
    entry.revision += 1
    this.#announceSoon(postId, entry)
  }

  /** The post as the window sees it now. */
  toPost(state: PostState): Post {
    const entry = this.#entries.get(state.id)
    const nowMs = this.#options.clock.nowMs()
    return entry === undefined
      ? toPost(state, RESTING_POST, state.eventCount, nowMs)
      : toPost(state, entry.live, Math.max(entry.revision, state.eventCount), nowMs)
  }

  /** No more announcements: the ledger is about to be closed. */
  close(): void {
    this.#isClosed = true
  }

  #touch(state: PostState): Entry {
    const known = this.#entries.get(state.id)
    const entry: Entry = known ?? {
      revision: state.eventCount - 1,
      live: RESTING_POST,
      announcedAtMs: -Infinity,
      announcedRevision: 0,
      isAnnouncementDue: false,
    }
    entry.revision = Math.max(entry.revision + 1, state.eventCount)
    this.#entries.set(state.id, entry)
    return entry
  }

  #announce(state: PostState, entry: Entry): void {
    entry.announcedAtMs = this.#options.clock.nowMs()
    entry.announcedRevision = entry.revision
    this.#listeners.emit(this.toPost(state))
  }

  /** Announces now or, when the last announcement is too fresh, once at the end of the quarter second. */
  #announceSoon(postId: string, entry: Entry): void {
    if (entry.isAnnouncementDue) return
    const { clock, timing, ledger } = this.#options
    const announceLatest = (): void => {
      entry.isAnnouncementDue = false
      if (this.#isClosed || entry.announcedRevision === entry.revision) return
      const state = ledger.find(postId)
      if (state !== null && !state.isRemoved) this.#announce(state, entry)
    }
    const waitMs = entry.announcedAtMs + timing.progressEveryMs - clock.nowMs()
    if (waitMs <= 0) {
      announceLatest()
      return
    }
    entry.isAnnouncementDue = true
    clock
      .sleep(waitMs)
      .then(announceLatest)
      .catch((error: unknown) => {
        this.#options.logger.error('announcement-failed', error, { postId })
      })
  }
}
