import type { DesktopApi } from '../../electron/preload/desktop-api'
import type { SheetReport } from '../../electron/shared/batch-sheet'
import type { AppErrorDto } from '../../electron/shared/app-error'
import type { AppInfo } from '../../electron/shared/app-info'
import type { CaptionPart, CaptionPartList } from '../../electron/shared/caption-part'
import type {
  Channel,
  ChannelsSnapshot,
  CreatorInfo,
  LinkTrouble,
  SignIn,
} from '../../electron/shared/channel'
import type {
  CredentialsInput,
  CredentialsStatus,
  CredentialsTestReport,
} from '../../electron/shared/credentials'
import type { EventChannel, IpcEvents, RequestChannel } from '../../electron/shared/ipc-contract'
import type { ForgetRemainder } from '../../electron/shared/forget'
import { isFixFinished, type FixJob } from '../../electron/shared/fix-job'
import { endedAtMs, matchesHistoryFilter } from '../../electron/shared/history-filter'
import { planFix } from '../../electron/shared/fix-plan'
import type { SavedDraft } from '../../electron/shared/saved-draft'
import {
  isPostFinished,
  type Post,
  type PostDraft,
  type PostStoryEntry,
} from '../../electron/shared/post'
import type { ChannelQuotas } from '../../electron/shared/post-quota'
import { compareInLine, isMovableInLine, planLineMove } from '../../electron/shared/post-line'
import type { QueueStatus } from '../../electron/shared/queue-status'
import { fail, ok, type Result } from '../../electron/shared/result'
import { DEFAULT_SETTINGS, type Settings } from '../../electron/shared/settings'
import { NO_EVIDENCE, type SetupProgress } from '../../electron/shared/setup-progress'
import type { IntakeScan } from '../../electron/shared/intake'
import type { CrashNotice } from '../../electron/shared/support'
import type { UpdateStatus } from '../../electron/shared/update-status'
import type { Video } from '../../electron/shared/video'
import {
  emptyCredentials,
  fakeAbout,
  fakeAppInfo,
  fakeCreatorInfo,
  fakeDiagnostics,
  fakeVideo,
  savedDraftOf,
  UNUSED_QUOTA,
} from './fake-desktop-data'

/** Where the fake computer begins. Everything absent is a fresh installation. */
export interface FakeDesktopState {
  readonly appInfo?: AppInfo
  readonly settings?: Settings
  readonly crashNotice?: CrashNotice
  readonly credentials?: CredentialsStatus
  /** A computer that begins with channels has its set-up behind it, unless this says otherwise. */
  readonly setup?: Partial<SetupProgress>
  readonly channels?: readonly Channel[]
  readonly signIn?: SignIn | null
  readonly posts?: readonly Post[]
  readonly story?: readonly PostStoryEntry[]
  readonly quotas?: ChannelQuotas
  readonly queue?: QueueStatus
  readonly savedDrafts?: readonly SavedDraft[]
  readonly captionParts?: readonly CaptionPart[]
  readonly forgetRemainders?: readonly ForgetRemainder[]
  /** Requests that are refused from the start. */
  readonly failures?: Readonly<Partial<Record<RequestChannel, AppErrorDto>>>
  /** How long every answer takes in milliseconds. */
  readonly latencyMs?: number
}

/**
 * A computer behind `window.desktop` without Electron: it keeps a state, answers as main does and tells events. A request named
 * in `failures` is refused with that error; one in `held` never answers.
 */
export class FakeDesktopApi {
  readonly failures = new Map<RequestChannel, AppErrorDto>()
  readonly held = new Set<RequestChannel>()
  /** Every request in order, with its input. */
  readonly calls: { readonly channel: RequestChannel; readonly input: unknown }[] = []

  appInfo: AppInfo
  settings: Settings
  crashNotice: CrashNotice | null
  updates: UpdateStatus = {
    revision: 0,
    phase: 'idle',
    update: null,
    downloadedFraction: 0,
    checkedAtMs: null,
    problem: null,
  }
  setup: SetupProgress
  credentials: CredentialsStatus
  channels: ChannelsSnapshot
  posts: readonly Post[]
  story: readonly PostStoryEntry[]
  savedDrafts: readonly SavedDraft[]
  captionParts: CaptionPartList
  selectedDraftId: string | null = null
  testReport: CredentialsTestReport | null = null
  quotas: ChannelQuotas = {}
  queue: QueueStatus
  sheet: SheetReport | null = null
  creatorInfo: (channelId: string) => CreatorInfo = fakeCreatorInfo

  fixJobs: readonly FixJob[] = []

  readonly #latencyMs: number
  readonly #listeners = new Map<EventChannel, Set<(payload: never) => void>>()
  readonly #videos = new Map<string, Video>()
  readonly #filesByTicket = new Map<string, File>()

  constructor(state: FakeDesktopState = {}) {
    this.appInfo = state.appInfo ?? fakeAppInfo
    this.settings = state.settings ?? DEFAULT_SETTINGS
    this.setup = {
      revision: 1,
      isPutAside: (state.channels ?? []).length > 0,
      ticks: [],
      evidence: NO_EVIDENCE,
      ...state.setup,
    }
    this.crashNotice = state.crashNotice ?? null
    this.credentials = state.credentials ?? emptyCredentials
    this.channels = { revision: 1, channels: state.channels ?? [], signIn: state.signIn ?? null }
    this.posts = state.posts ?? []
    this.story = state.story ?? []
    this.forgetRemainders = state.forgetRemainders ?? []
    this.quotas = state.quotas ?? {}
    this.queue = state.queue ?? { revision: 1, pausedAtMs: null, lineSpeed: null }
    this.savedDrafts = state.savedDrafts ?? []
    this.captionParts = { revision: 1, parts: state.captionParts ?? [] }
    for (const [channel, error] of Object.entries(state.failures ?? {})) {
      this.failures.set(channel as RequestChannel, error)
    }
    this.#latencyMs = state.latencyMs ?? 0
  }

  /** Tells an event to everybody who listens. */
  emit<C extends EventChannel>(channel: C, payload: IpcEvents[C]): void {
    for (const listener of this.#listeners.get(channel) ?? []) {
      ;(listener as (payload: IpcEvents[C]) => void)(payload)
    }
  }

  listenerCount(channel: EventChannel): number {
    return this.#listeners.get(channel)?.size ?? 0
  }

  /** Holds the queue, or lets it go on, and tells it. */
  changeQueue(pausedAtMs: number | null): QueueStatus {
    this.queue = { ...this.queue, revision: this.queue.revision + 1, pausedAtMs }
    this.emit('queue:changed', this.queue)
    return this.queue
  }

  /** Changes the progress of the set-up and tells it. */
  changeSetup(changes: Partial<SetupProgress>): SetupProgress {
    this.setup = { ...this.setup, ...changes, revision: this.setup.revision + 1 }
    this.emit('setup:changed', this.setup)
    return this.setup
  }

  /** Changes the channels and tells it. */
  changeChannels(changes: Partial<Omit<ChannelsSnapshot, 'revision'>>): void {
    this.channels = { ...this.channels, ...changes, revision: this.channels.revision + 1 }
    this.emit('channels:changed', this.channels)
  }

  /** Changes the credentials and tells it. */
  changeCredentials(changes: Partial<CredentialsStatus>): CredentialsStatus {
    this.credentials = {
      ...this.credentials,
      ...changes,
      revision: this.credentials.revision + 1,
    }
    this.emit('credentials:changed', this.credentials)
    return this.credentials
  }

  /** Changes a post, or adds it, and tells it. */
  changePost(post: Post): Post {
    this.posts = [post, ...this.posts.filter(({ id }) => id !== post.id)]
    this.emit('posts:changed', post)
    return post
  }

  /** Changes a fixed copy, or adds it, and tells it. */
  changeFixJob(job: FixJob): FixJob {
    this.fixJobs = [...this.fixJobs.filter(({ id }) => id !== job.id), job]
    this.emit('video:fixChanged', job)
    return job
  }

  /** What a fixed copy of a video looks like once it is made: the same, and nothing against it. */
  copyOf(videoId: string, fileName: string, durationMs: number): Video {
    const original = this.#videos.get(videoId)
    if (original === undefined) throw new Error(`No video ${videoId} in the fake`)
    const id = `video-${this.#videos.size + 1}`
    const probe = { ...original.probe, contentType: 'video/mp4' as const, durationMs }
    const copy: Video = { ...original, id, fileName, probe, findings: [] }
    this.#videos.set(id, copy)
    return copy
  }

  isStartedAtLogin = false
  forgetRemainders: readonly ForgetRemainder[]
  linkTrouble: LinkTrouble | null = null

  /** The bridge as the preload gives it to the page. */
  readonly api: DesktopApi = {
    app: {
      getInfo: () => this.#answer('app:getInfo', null, () => this.appInfo),
      pageDrawing: () => this.#answer('app:pageDrawing', null, () => null),
      pageReady: () => this.#answer('app:pageReady', null, () => null),
      pageShown: () => this.#answer('app:pageShown', null, () => null),
      setPracticeMode: (isOn) =>
        this.#answer('app:setPracticeMode', isOn, () => {
          this.appInfo = { ...this.appInfo, mode: isOn ? 'practice' : 'real' }
          this.emit('app:infoChanged', this.appInfo)
          return this.appInfo
        }),
      openWebPage: (page) => this.#answer('app:openWebPage', page, () => null),
      copyText: (text) => this.#answer('app:copyText', text, () => null),
      showUserDataFolder: () => this.#answer('app:showUserDataFolder', null, () => null),
      answerQuit: (isConfirmed) => this.#answer('app:answerQuit', isConfirmed, () => null),
      answerClose: (answer) => this.#answer('app:answerClose', answer, () => null),
      setTrayWords: (words) => this.#answer('app:setTrayWords', words, () => null),
      forgetEverything: () =>
        this.#answer('app:forgetEverything', null, () => ({ remainders: this.forgetRemainders })),
      showNotice: (notice) => this.#answer('app:showNotice', notice, () => null),
      isStartedAtLogin: () =>
        this.#answer('app:isStartedAtLogin', null, () => this.isStartedAtLogin),
      setStartedAtLogin: (isOn) =>
        this.#answer('app:setStartedAtLogin', isOn, () => {
          this.isStartedAtLogin = isOn
          return isOn
        }),
      onCloseRequested: (listener) => this.#listen('app:closeRequested', listener),
      onQuitRequested: (listener) => this.#listen('app:quitRequested', listener),
      setMenuWords: (words) => this.#answer('app:setMenuWords', words, () => null),
      chooseVideos: () => this.#answer('app:chooseVideos', null, () => null),
      onCommandChosen: (listener) => this.#listen('app:commandChosen', listener),
      onNoticeOpened: (listener) => this.#listen('app:noticeOpened', listener),
      onInfoChanged: (listener) => this.#listen('app:infoChanged', listener),
    },
    support: {
      getAbout: () => this.#answer('support:getAbout', null, () => fakeAbout),
      getCrashNotice: () => this.#answer('support:getCrashNotice', null, () => this.crashNotice),
      dismissCrashNotice: () =>
        this.#answer('support:dismissCrashNotice', null, () => {
          this.crashNotice = null
          return null
        }),
      reportPageFault: (fault) => this.#answer('support:reportPageFault', fault, () => null),
      prepareDiagnostics: () =>
        this.#answer('support:prepareDiagnostics', null, () => fakeDiagnostics),
      saveDiagnostics: (input) => this.#answer('support:saveDiagnostics', input, () => input),
    },
    settings: {
      get: () => this.#answer('settings:get', null, () => this.settings),
      update: (settings) =>
        this.#answer('settings:update', settings, () => {
          this.settings = settings
          this.emit('settings:changed', settings)
          return settings
        }),
      onChanged: (listener) => this.#listen('settings:changed', listener),
    },
    setup: {
      getProgress: () => this.#answer('setup:getProgress', null, () => this.setup),
      setTick: (tick) =>
        this.#answer('setup:setTick', tick, () => {
          const others = this.setup.ticks.filter((step) => step !== tick.step)
          return this.changeSetup({ ticks: tick.isTicked ? [...others, tick.step] : others })
        }),
      setPutAside: (isPutAside) =>
        this.#answer('setup:setPutAside', isPutAside, () => this.changeSetup({ isPutAside })),
      reset: () => this.#answer('setup:reset', null, () => this.changeSetup({ ticks: [] })),
      onChanged: (listener) => this.#listen('setup:changed', listener),
    },
    updates: {
      getStatus: () => this.#answer('updates:getStatus', null, () => this.updates),
      check: () => this.#answer('updates:check', null, () => this.updates),
      download: () => this.#answer('updates:download', null, () => this.updates),
      restart: () => this.#answer('updates:restart', null, () => null),
      onChanged: (listener) => this.#listen('updates:changed', listener),
    },
    credentials: {
      getStatus: () => this.#answer('credentials:getStatus', null, () => this.credentials),
      save: (input) => this.#answer('credentials:save', input, () => this.#save(input)),
      clear: () =>
        this.#answer('credentials:clear', null, () =>
          this.changeCredentials({
            source: 'none',
            isFormFilled: false,
            clientKey: null,
            secretFingerprint: null,
            secretStorage: null,
          }),
        ),
      test: () =>
        this.#answer(
          'credentials:test',
          null,
          () =>
            this.testReport ?? { testedAtMs: Date.now(), roundTripMs: 342, clockOffsetMs: -1_200 },
        ),
      onChanged: (listener) => this.#listen('credentials:changed', listener),
    },
    channels: {
      list: () => this.#answer('channels:list', null, () => this.channels),
      connect: (input) =>
        this.#answer('channels:connect', input, () => {
          const startedAtMs = Date.now()
          const signIn: SignIn = {
            attemptId: `attempt-${this.channels.revision}`,
            phase: 'waiting-for-browser',
            redirectMethod: this.credentials.redirectMethod,
            linkTrouble: this.linkTrouble,
            expectedChannelId: input.reconnectChannelId,
            startedAtMs,
            expiresAtMs: startedAtMs + 600_000,
            channelId: null,
            error: null,
          }
          this.changeChannels({ signIn })
          return signIn
        }),
      reopenBrowser: () => this.#answer('channels:reopenBrowser', null, () => null),
      copySignInLink: () => this.#answer('channels:copySignInLink', null, () => null),
      cancelSignIn: () =>
        this.#answer('channels:cancelSignIn', null, () => {
          this.changeChannels({ signIn: null })
          return null
        }),
      submitCallbackLink: (link) => this.#answer('channels:submitCallbackLink', link, () => null),
      takeLinks: () =>
        this.#answer('channels:takeLinks', null, () => {
          const { signIn } = this.channels
          if (signIn !== null) this.changeChannels({ signIn: { ...signIn, linkTrouble: null } })
          return true
        }),
      disconnect: (channelId) =>
        this.#answer('channels:disconnect', channelId, () => {
          this.changeChannels({
            channels: this.channels.channels.filter(({ id }) => id !== channelId),
          })
          return { isRevoked: true }
        }),
      getCreatorInfo: (channelId) =>
        this.#answer('channels:getCreatorInfo', channelId, () => this.creatorInfo(channelId)),
      onChanged: (listener) => this.#listen('channels:changed', listener),
    },
    video: {
      scan: (files) =>
        this.#answer('video:scan', { files: files.map(({ name }) => ({ path: '', name })) }, () =>
          this.#scan(files),
        ),
      scanClipboard: () => this.#answer('video:scanClipboard', null, () => this.#scan([])),
      scanOpened: () => this.#answer('video:scanOpened', null, () => this.#scan([])),
      onFilesOpened: (listener) => this.#listen('video:filesOpened', listener),
      intakeTicket: (ticket) =>
        this.#answer('video:intakeTicket', ticket, () => {
          const file = this.#filesByTicket.get(ticket)
          if (file === undefined) throw new Error(`No ticket ${ticket} in the fake`)
          return { video: this.#takeIn(file.name, file.size, file), sidecar: null }
        }),
      readSheet: (ticket) =>
        this.#answer('video:readSheet', ticket, () => {
          if (this.sheet === null) throw new Error('No sheet in the fake')
          return this.sheet
        }),
      intakeSample: () =>
        this.#answer('video:intakeSample', null, () => this.#takeIn('sample.mp4', 2_400_000)),
      release: (videoId) => this.#answer('video:release', videoId, () => null),
      startFix: (input) =>
        this.#answer('video:startFix', input, () => {
          const video = this.#videos.get(input.videoId)
          if (video === undefined) throw new Error(`No video ${input.videoId} in the fake`)
          const planned = planFix({ ...input, video })
          if (!planned.isPossible) throw new Error(planned.obstacle)
          return this.changeFixJob({
            id: `fix-${this.fixJobs.length + 1}`,
            revision: 1,
            videoId: input.videoId,
            plan: planned.plan,
            phase: 'queued',
            progress: 0,
            remainingMs: null,
            video: null,
            cut: null,
            error: null,
            isBesideOriginal: true,
          })
        }),
      cancelFix: (jobId) =>
        this.#answer('video:cancelFix', jobId, () => {
          const job = this.fixJobs.find(({ id }) => id === jobId)
          if (job !== undefined && !isFixFinished(job.phase)) {
            this.changeFixJob({ ...job, revision: job.revision + 1, phase: 'cancelled' })
          }
          return null
        }),
      listFixJobs: () => this.#answer('video:listFixJobs', null, () => this.fixJobs),
      onFixChanged: (listener) => this.#listen('video:fixChanged', listener),
    },
    captionParts: {
      list: () => this.#answer('captionParts:list', null, () => this.captionParts),
      save: (part) =>
        this.#answer('captionParts:save', part, () => {
          const { parts, revision } = this.captionParts
          const id = part.id ?? `part-${revision}`
          return this.#changeCaptionParts([
            ...parts.filter((known) => known.id !== id),
            { ...part, id },
          ])
        }),
      delete: (partId) =>
        this.#answer('captionParts:delete', partId, () =>
          this.#changeCaptionParts(this.captionParts.parts.filter(({ id }) => id !== partId)),
        ),
      onChanged: (listener) => this.#listen('captionParts:changed', listener),
    },
    drafts: {
      list: (mode) =>
        this.#answer('drafts:list', mode, () => ({
          drafts: [...this.savedDrafts].sort((a, b) => a.position - b.position),
          selectedId: this.selectedDraftId,
          setAsideFileName: null,
        })),
      save: (changes) =>
        this.#answer('drafts:save', changes, () => {
          for (const { videoId, ...draft } of changes.drafts) {
            const known = this.savedDrafts.find(({ id }) => id === draft.id)
            const { fileName, sizeBytes } = this.#videos.get(videoId ?? '') ?? known ?? {}
            if (fileName === undefined || sizeBytes === undefined) continue
            this.savedDrafts = [
              ...this.savedDrafts.filter(({ id }) => id !== draft.id),
              { ...draft, fileName, sizeBytes },
            ]
          }
          this.selectedDraftId = changes.selectedId
          return null
        }),
      delete: (input) =>
        this.#answer('drafts:delete', input, () => {
          this.savedDrafts = this.savedDrafts.filter(({ id }) => !input.draftIds.includes(id))
          return null
        }),
      addFromPost: (input) =>
        this.#answer('drafts:addFromPost', input, () => {
          const {
            videoFileName: fileName,
            videoSizeBytes: sizeBytes,
            ...post
          } = this.#post(input.postId)
          const draft = savedDraftOf(post, { fileName, sizeBytes, position: 1024 })
          this.savedDrafts = [...this.savedDrafts, draft]
          this.selectedDraftId = draft.id
          this.emit('drafts:added', { ...input, draft })
          return null
        }),
      openVideo: (query) =>
        this.#answer('drafts:openVideo', query, () => {
          const { fileName, sizeBytes } = this.savedDrafts.find(({ id }) => id === query.draftId)!
          return this.#takeIn(fileName, sizeBytes)
        }),
      onAdded: (listener) => this.#listen('drafts:added', listener),
      onReturned: (listener) => this.#listen('drafts:returned', listener),
      onSaveRequested: (listener) => this.#listen('drafts:saveRequested', listener),
    },
    posts: {
      publish: (draft) => this.#answer('posts:publish', draft, () => this.#publish(draft)),
      publishMany: (drafts) =>
        this.#answer('posts:publishMany', drafts, () => ({
          isTaken: true,
          postIds: drafts.map((draft) => this.#publish(draft).id),
        })),
      list: (query) =>
        this.#answer('posts:list', query, () => {
          const fitting = this.posts
            .filter(
              ({ phase, createdAtMs }) =>
                (query.scope === 'all' || (query.scope === 'finished') === isPostFinished(phase)) &&
                (query.beforeMs === null || createdAtMs < query.beforeMs),
            )
            .sort((a, b) => b.createdAtMs - a.createdAtMs)
          return {
            posts: fitting.slice(0, query.limit),
            hasMore: fitting.length > query.limit,
          }
        }),
      searchHistory: (query) =>
        this.#answer('posts:searchHistory', query, () => {
          const { after, limit, filter } = query
          const fitting = this.posts
            .filter((post) => matchesHistoryFilter(post, filter))
            .sort((a, b) => endedAtMs(b) - endedAtMs(a) || b.createdAtMs - a.createdAtMs)
          const begin =
            fitting.findIndex(({ createdAtMs }) => createdAtMs === after?.createdAtMs) + 1
          const posts = fitting.slice(begin, begin + limit)
          const last = posts.at(-1)
          const hasMore = last !== undefined && begin + limit < fitting.length
          return {
            posts,
            next: hasMore ? { endedAtMs: endedAtMs(last), createdAtMs: last.createdAtMs } : null,
          }
        }),
      countHistory: (filter) =>
        this.#answer(
          'posts:countHistory',
          filter,
          () => this.posts.filter((post) => matchesHistoryFilter(post, filter)).length,
        ),
      exportHistory: (words) =>
        this.#answer('posts:exportHistory', words, () => ({
          fileName: words.fileName,
          postCount: this.posts.filter((post) => matchesHistoryFilter(post, words.filter)).length,
        })),
      getQuotas: (channelIds) =>
        this.#answer('posts:getQuotas', channelIds, () =>
          Object.fromEntries(
            channelIds.map((id) => [id, this.quotas[id] ?? { ...UNUSED_QUOTA, timesMs: [] }]),
          ),
        ),
      get: (postId) => this.#answer('posts:get', postId, () => this.#post(postId)),
      openVideo: (postId) =>
        this.#answer('posts:openVideo', postId, () => {
          const { videoFileName, videoSizeBytes } = this.#post(postId)
          return this.#takeIn(videoFileName, videoSizeBytes)
        }),
      getStory: (postId) => this.#answer('posts:getStory', postId, () => this.story),
      postNow: (postId) => this.#move('posts:postNow', postId, 'queued'),
      reschedule: (input) =>
        this.#answer('posts:reschedule', input, () => {
          const { revision, ...post } = this.#post(input.postId)
          return this.changePost({
            ...post,
            scheduledForMs: input.scheduledForMs,
            scheduleTimeZone: input.timeZone,
            lateLimitMs: input.lateLimitMs ?? post.lateLimitMs,
            revision: revision + 1,
            error: null,
          })
        }),
      cancel: (postId) => this.#move('posts:cancel', postId, 'cancelled'),
      pause: (postId) => this.#move('posts:pause', postId, 'paused'),
      resume: (postId) => this.#move('posts:resume', postId, 'uploading'),
      retry: (postId) => this.#move('posts:retry', postId, 'queued'),
      checkAgain: (postId) => this.#move('posts:checkAgain', postId, 'processing'),
      remove: (postId) =>
        this.#answer('posts:remove', postId, () => {
          this.posts = this.posts.filter(({ id }) => id !== postId)
          this.emit('posts:removed', { postId })
          return null
        }),
      undo: (input) =>
        this.#answer('posts:undo', input, () => {
          const drafts = input.postIds.map((postId, index) => {
            const {
              videoFileName: fileName,
              videoSizeBytes: sizeBytes,
              ...post
            } = this.#post(postId)
            const position = 1024 * (index + 1)
            return { postId, draft: savedDraftOf(post, { fileName, sizeBytes, position }) }
          })
          this.posts = this.posts.filter(({ id }) => !input.postIds.includes(id))
          for (const postId of input.postIds) this.emit('posts:removed', { postId })
          this.savedDrafts = [...this.savedDrafts, ...drafts.map(({ draft }) => draft)]
          this.emit('drafts:returned', { mode: input.mode, drafts })
          return { takenBackIds: input.postIds }
        }),
      openOnTikTok: (postId) => this.#answer('posts:openOnTikTok', postId, () => null),
      onChanged: (listener) => this.#listen('posts:changed', listener),
      onRemoved: (listener) => this.#listen('posts:removed', listener),
    },
    queue: {
      getStatus: () => this.#answer('queue:getStatus', null, () => this.queue),
      pause: () => this.#answer('queue:pause', null, () => this.changeQueue(Date.now())),
      resume: () => this.#answer('queue:resume', null, () => this.changeQueue(null)),
      move: (move) =>
        this.#answer('queue:move', move, () => {
          const line = this.posts.filter(isMovableInLine).sort(compareInLine)
          for (const { id, linePlace } of planLineMove(line, move)) {
            const post = this.#post(id)
            this.changePost({ ...post, linePlace, revision: post.revision + 1 })
          }
          return this.#post(move.postId)
        }),
      onChanged: (listener) => this.#listen('queue:changed', listener),
    },
  }

  async #answer<T>(channel: RequestChannel, input: unknown, answer: () => T): Promise<Result<T>> {
    this.calls.push({ channel, input })
    if (this.held.has(channel)) return new Promise(() => {})
    if (this.#latencyMs > 0) await new Promise((done) => setTimeout(done, this.#latencyMs))
    const failure = this.failures.get(channel)
    return failure === undefined ? ok(answer()) : fail(failure)
  }

  #listen<C extends EventChannel>(
    channel: C,
    listener: (payload: IpcEvents[C]) => void,
  ): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set()
    this.#listeners.set(channel, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  #save(input: CredentialsInput): CredentialsStatus {
    return this.changeCredentials({
      source: 'form',
      isFormFilled: true,
      isEnabled: input.isEnabled,
      clientKey: input.clientKey,
      secretFingerprint:
        input.clientSecret === null ? this.credentials.secretFingerprint : '0badcafe',
      secretStorage: this.credentials.keychain === 'unavailable' ? 'session' : 'keychain',
      redirectMethod: input.redirectMethod,
      redirectUri: input.redirectUri ?? this.credentials.defaultRedirectUri,
    })
  }

  #scan(files: readonly File[]): IntakeScan {
    const tickets = files.map((file) => {
      const ticket = `ticket-${this.#filesByTicket.size + 1}`
      this.#filesByTicket.set(ticket, file)
      return { ticket, fileName: file.name }
    })
    return {
      files: tickets.filter(({ fileName }) => !fileName.endsWith('.csv')),
      sheets: tickets.filter(({ fileName }) => fileName.endsWith('.csv')),
      skipped: [],
      isCut: false,
    }
  }

  #takeIn(fileName: string, sizeBytes: number, file?: File): Video {
    const taken = fakeVideo(`video-${this.#videos.size + 1}`, fileName, sizeBytes)
    const video = file === undefined ? taken : { ...taken, previewUrl: URL.createObjectURL(file) }
    this.#videos.set(video.id, video)
    return video
  }

  #publish(draft: PostDraft): Post {
    const channel = this.channels.channels.find(({ id }) => id === draft.channelId)
    const video = this.#videos.get(draft.videoId)
    const nowMs = Date.now()
    return this.changePost({
      id: `post-${this.posts.length + 1}`,
      revision: 1,
      channelId: draft.channelId,
      channelName: channel?.displayName ?? draft.channelId,
      videoFileName: video?.fileName ?? 'video.mp4',
      videoSizeBytes: video?.sizeBytes ?? 2_400_000,
      videoDurationMs: video?.probe.durationMs ?? null,
      settings: draft.settings,
      phase: draft.scheduledForMs === null ? 'queued' : 'scheduled',
      scheduledForMs: draft.scheduledForMs,
      scheduleTimeZone: draft.scheduleTimeZone,
      lateLimitMs: draft.lateLimitMs,
      linePlace: nowMs,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      acknowledgedBytes: 0,
      inFlightBytes: 0,
      bytesPerSecond: null,
      remainingMs: null,
      neededBytesPerSecond: null,
      uploadEndsAtMs: null,
      notBeforeMs: null,
      waitingUntilMs: null,
      publishId: null,
      tiktokPostId: null,
      publishedAtMs: null,
      error: null,
    })
  }

  #changeCaptionParts(parts: readonly CaptionPart[]): CaptionPartList {
    this.captionParts = { revision: this.captionParts.revision + 1, parts }
    this.emit('captionParts:changed', this.captionParts)
    return this.captionParts
  }

  #post(postId: string): Post {
    const post = this.posts.find(({ id }) => id === postId)
    if (post === undefined) throw new Error(`No post ${postId} in the fake`)
    return post
  }

  #move(channel: RequestChannel, postId: string, phase: Post['phase']): Promise<Result<Post>> {
    return this.#answer(channel, postId, () => {
      const post = this.#post(postId)
      return this.changePost({ ...post, phase, revision: post.revision + 1, error: null })
    })
  }
}
