import {
  isPostFinished,
  type Post,
  type PostDraft,
  type PostPage,
  type PostQuery,
  type PostStoryEntry,
  type PublishManyAnswer,
  type RescheduleInput,
} from '../../shared/post'
import type { Video } from '../../shared/video'
import { AppError } from '../platform/app-error'
import { Listeners } from '../platform/listeners'
import { assertSameFile } from '../video/file-identity'
import { AuthorizedCalls } from './authorized-calls'
import { assertNotPostedSince } from './draft-check'
import { beginPosts } from './begin-posts'
import { DraftIntake } from './draft-intake'
import { ChannelPauses } from './channel-pauses'
import { HistoryDesk } from './history-desk'
import { LineSpeedLog } from './line-speed-log'
import { isUploadComplete } from './is-upload-complete'
import type { PostEvent } from './post-events'
import { LateWatch } from './late-watch'
import { PostAgenda } from './post-agenda'
import { PostCommands } from './post-commands'
import { PostJournal } from './post-journal'
import { PostOpener } from './post-opener'
import { isOnItsWay, PostPipeline } from './post-pipeline'
import { PostRunner } from './post-runner'
import { PostScheduler } from './post-scheduler'
import type { PostServiceOptions } from './post-service-options'
import { toStory } from './post-snapshot'
import type { PostState } from './post-state'
import { DEFAULT_POST_TIMING, type PostTiming } from './post-timing'
import { PublishStatusReader } from './publish-status-reader'
import { QueueDesk } from './queue-desk'
import { QuotaReader } from './quota-reader'
import type { SharedParts } from './shared-parts'
import { StatusPoller } from './status-poller'
import { takeUpPosts } from './take-up-posts'
import { tiktokPostUrl } from './tiktok-post-url'
import { UndoDesk } from './undo-desk'
import { UploadLinkStore } from './upload-link-store'
import { UploadSlots } from './upload-slots'
import { WakeBell } from './wake-bell'

const MAX_PARALLEL_UPLOADS = 2

/**
 * Everything a person can do with posts, and their way to TikTok. A post is in the ledger before `publish` answers; from
 * then on it goes on by itself, over restarts too, until it is published or the person is told why not.
 */
export class PostService {
  /** What is planned. */
  readonly agenda: PostAgenda
  /** What has come to an end. */
  readonly history: HistoryDesk
  /** The queue as a whole. */
  readonly queue: QueueDesk
  /** What can still be taken back. */
  readonly undo: UndoDesk
  /** What of TikTok's limits is used up. */
  readonly quotas: QuotaReader
  readonly #options: PostServiceOptions
  /** What the parts of the service have in common. */
  readonly #shared: SharedParts
  readonly #timing: PostTiming
  readonly #journal: PostJournal
  readonly #intake: DraftIntake
  readonly #links: UploadLinkStore
  readonly #runner: PostRunner
  readonly #scheduler: PostScheduler
  readonly #removed: Listeners<{ readonly postId: string }>
  readonly #commands: PostCommands
  #isStarted = false

  constructor(options: PostServiceOptions) {
    const { ledger, clock, logger, client } = options
    const timing = { ...DEFAULT_POST_TIMING, ...options.timing }
    const bell = new WakeBell(clock)
    const calls = new AuthorizedCalls(options.accessTokens)
    const lateWatch = new LateWatch(clock)
    const journal = new PostJournal({ ledger, clock, bell, lateWatch, logger, timing })
    const links = new UploadLinkStore({ secrets: options.secrets, logger })
    const pauses = new ChannelPauses(clock)
    const statuses = new PublishStatusReader({ calls, client, pauses, clock, timing })
    const { getCreatorInfo, uploads, videos } = options
    const opener = new PostOpener({
      journal,
      lateWatch,
      links,
      calls,
      client,
      getCreatorInfo,
      inspectVideo: (path) => videos.inspect(path),
      clock,
      timing,
    })
    const shared = { journal, statuses, pauses, lateWatch, bell, clock, logger, timing }
    this.quotas = new QuotaReader({ ledger, clock })
    this.agenda = new PostAgenda({ ledger, quotas: this.quotas, clock })
    this.history = new HistoryDesk({ ledger, journal })
    this.#options = options
    this.#shared = shared
    this.#timing = timing
    this.#journal = journal
    this.#intake = new DraftIntake({ ...options, journal, quotas: this.quotas })
    this.#commands = new PostCommands(journal)
    this.#links = links
    this.#removed = new Listeners(logger)
    const slots = new UploadSlots(MAX_PARALLEL_UPLOADS, {
      isOpen: ledger.queue.readPausedAtMs() === null,
    })
    const speeds = options.speeds ?? new LineSpeedLog({ store: null })
    this.#runner = new PostRunner({
      ...shared,
      links,
      slots,
      pipeline: new PostPipeline({ ...shared, opener, links, uploads, speeds }),
      poller: new StatusPoller(shared),
    })
    this.#scheduler = new PostScheduler({
      ...shared,
      ledger,
      begin: (postId) => this.#runner.start(postId),
      isHeld: () => !slots.isOpen,
    })
    this.undo = new UndoDesk({
      ledger,
      journal,
      commands: this.#commands,
      runner: this.#runner,
      removed: this.#removed,
    })
    this.queue = new QueueDesk({
      ...shared,
      ledger,
      commands: this.#commands,
      runner: this.#runner,
      scheduler: this.#scheduler,
      slots,
      speeds,
    })
  }

  /** Calls back with the whole post after every change; the answer ends the subscription. */
  onDidChange(listener: (post: Post) => void): () => void {
    return this.#journal.onDidChange(listener)
  }

  /** Calls back after a post was taken off the list; the answer ends the subscription. */
  onDidRemove(listener: (removed: { readonly postId: string }) => void): () => void {
    return this.#removed.add(listener)
  }

  /** Takes up the open posts of an earlier run and the schedule. Once: a post that runs is not interrupted. */
  start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    takeUpPosts({ ...this.#shared, ledger: this.#options.ledger, runner: this.#runner })
    this.#scheduler.start()
  }

  /** Stops every upload at once so that it can go on at the next start. Nothing is cancelled. */
  async stop(): Promise<void> {
    await this.#scheduler.stop()
    await this.#runner.stopAll()
    this.#journal.close()
  }

  /** Cuts every wait short: the network is back, the computer woke up, or a channel was reconnected. */
  wake(): void {
    this.#shared.bell.ring()
    this.#scheduler.lookAgain()
  }

  /** The computer goes to sleep or has slept: transfers stop, and go on where TikTok says they stand. */
  cutTransfers(): void {
    this.#shared.bell.cutTransfers()
  }

  /** How many posts would be interrupted if the app ended now. */
  countActiveUploads(): number {
    return this.#options.ledger.listOpen().filter(isOnItsWay).length
  }

  /** Whether a post of this channel is not finished, so that the channel's tokens are still needed. */
  isChannelBusy(channelId: string): boolean {
    return this.#options.ledger.listOpen().some((state) => state.channelId === channelId)
  }

  /**
   * Takes a draft with the person's consent and answers as soon as both are on the disk; the upload follows. Throws
   * `video-not-found`, `video-changed`, every blocker of the composer's rules, `consent-outdated`, `schedule-in-the-past`,
   * `schedule-too-far`, `day-overbooked`, `duplicate-post`, the codes of creator info, `disk-full` and `ledger-unavailable`; then
   * nothing has happened.
   */
  async publish(draft: PostDraft): Promise<Post> {
    const state = await this.#intake.take(draft)
    this.#journal.announceNew(state.id)
    this.#runOrSchedule(state)
    return this.#journal.toPost(state)
  }

  /**
   * Takes a batch as a whole: every draft is checked before any is recorded, and all are recorded together. Throws only
   * `disk-full` and `ledger-unavailable`; then nothing has happened.
   */
  async publishMany(drafts: readonly PostDraft[]): Promise<PublishManyAnswer> {
    const taken = await this.#intake.takeAll(drafts)
    if (!('states' in taken)) return taken
    const postIds = taken.states.map(({ id }) => id)
    void beginPosts(taken.states, {
      journal: this.#journal,
      logger: this.#options.logger,
      begin: (state) => this.#runOrSchedule(state),
    })
    return { isTaken: true, postIds }
  }

  /** One page of posts, newest first. */
  list(query: PostQuery): PostPage {
    const { states, hasMore } = this.#options.ledger.list(query)
    return { posts: states.map((state) => this.#journal.toPost(state)), hasMore }
  }

  /** Throws `not-found`. */
  get(postId: string): Post {
    return this.#journal.toPost(this.#journal.get(postId))
  }

  /** Everything that happened to a post, oldest first. Throws `not-found`. */
  getStory(postId: string): readonly PostStoryEntry[] {
    this.#journal.get(postId)
    return toStory(this.#options.ledger.readEvents(postId))
  }

  /** Begins a scheduled post at once, also one that has missed its time. */
  postNow(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'post-now', async () =>
      this.#recordAndRun(postId, { kind: 'post-now-requested' }),
    )
  }

  /** Gives a scheduled post another time. Throws `schedule-in-the-past`, `schedule-too-far` and `day-overbooked`. */
  reschedule(input: RescheduleInput): Promise<Post> {
    return this.#commands.run(input.postId, 'reschedule', async (state) => {
      return this.#recordAndRun(state.id, this.agenda.toRescheduled(state, input))
    })
  }

  /**
   * Calls a post off. Before the last chunk that is certain and immediate. After it nothing more is sent and TikTok's status
   * decides: the answer is then a post in phase `processing`, which ends as cancelled only if TikTok lacks bytes.
   */
  cancel(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'cancel', async () => {
      await this.#runner.stop(postId)
      const state = this.#journal.get(postId)
      if (!isOnItsWay(state) && state.phase !== 'paused' && state.phase !== 'scheduled') {
        return state
      }
      if (!state.isFinalSent) {
        const cancelled = this.#journal.recordOrHold(postId, { kind: 'cancelled' })
        await this.#links.delete(postId)
        return cancelled
      }
      return this.#recordAndRun(postId, {
        kind: 'cancel-requested',
        confirmUntilMs: this.#options.clock.nowMs() + this.#timing.confirmForMs,
      })
    })
  }

  /** Stops a post until `resume`. A post whose last chunk has got through meanwhile goes on to processing instead. */
  pause(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'pause', async () => {
      await this.#runner.stop(postId)
      const state = this.#journal.get(postId)
      if (!isOnItsWay(state)) return state
      if (state.isFinalSent && (await isUploadComplete(state, this.#shared))) {
        return this.#recordAndRun(postId, {
          kind: 'upload-completed',
          confirmUntilMs: this.#options.clock.nowMs() + this.#timing.confirmForMs,
        })
      }
      if (state.phase === 'queued' || state.phase === 'preparing') {
        this.#runner.start(postId)
        throw new AppError('invalid-request')
      }
      return this.#journal.recordOrHold(postId, { kind: 'paused' })
    })
  }

  resume(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'resume', async () =>
      this.#recordAndRun(postId, { kind: 'resumed' }),
    )
  }

  /**
   * Begins a failed or cancelled post anew, with the same file and settings. Throws `video-changed`, `video-not-found`, and
   * `duplicate-post` when the same file went to the same channel by another post meanwhile, and `day-overbooked` when the time to
   * which it would go back is taken.
   */
  retry(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'retry', async (state) => {
      await assertSameFile(state.video.path, state.video.identity)
      await this.#links.delete(postId)
      assertNotPostedSince(state, this.#options.ledger)
      this.agenda.assertRoomAhead(state)
      return this.#recordAndRun(postId, { kind: 'retried' })
    })
  }

  /** Asks TikTok about an unconfirmed post again. */
  checkAgain(postId: string): Promise<Post> {
    return this.#commands.run(postId, 'check-again', async () =>
      this.#recordAndRun(postId, {
        kind: 'check-requested',
        confirmUntilMs: this.#options.clock.nowMs() + this.#timing.checkAgainForMs,
      }),
    )
  }

  /** Takes a finished post off the list. Its record stays in the ledger. */
  async remove(postId: string): Promise<void> {
    await this.#commands.run(postId, 'remove', async () => {
      await this.#runner.stop(postId)
      return this.#options.ledger.append(postId, { kind: 'removed' }, this.#options.clock.nowMs())
    })
    this.#removed.emit({ postId })
  }

  /** Opens the video of a post for a picture. Throws `video-changed`, and whatever taking in a file throws. */
  async openVideo(postId: string): Promise<Video> {
    const { path, identity } = this.#journal.get(postId).video
    await assertSameFile(path, identity)
    return this.#options.videos.intake(path)
  }

  /** Opens a published post in the browser. Throws `not-found` while TikTok has given it no public id. */
  async openOnTikTok(postId: string): Promise<void> {
    const url = tiktokPostUrl(this.#journal.get(postId))
    if (url === null) throw new AppError('not-found')
    await this.#options.openPostPage(url)
  }

  #recordAndRun(postId: string, event: PostEvent): PostState {
    const state = this.#journal.record(postId, event)
    this.#runOrSchedule(state)
    return state
  }

  #runOrSchedule({ id, phase }: PostState): void {
    if (phase === 'scheduled') this.#scheduler.lookAgain()
    else if (!isPostFinished(phase)) this.#runner.start(id)
  }
}
