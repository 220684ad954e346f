import type { AboutInfo } from './about'
import type { AppCommand } from './app-command'
import type { AppInfo, AppMode, WebPage } from './app-info'
import type { CloseAnswer, OpenWork, TrayWords } from './background'
import type { SheetReport } from './batch-sheet'
import type { CaptionPartInput, CaptionPartList } from './caption-part'
import type { ChannelsSnapshot, CreatorInfo, SignIn } from './channel'
import type { CredentialsInput, CredentialsStatus, CredentialsTestReport } from './credentials'
import type { FixJob, FixRequest } from './fix-job'
import type { ForgetAnswer } from './forget'
import type { HistoryExport, HistoryExported } from './history-export'
import type { HistoryFilter, HistoryPage, HistoryQuery } from './history-filter'
import type {
  AddedDraft,
  DraftChanges,
  DraftVideoQuery,
  ReturnedDrafts,
  SavedDraftList,
} from './saved-draft'
import type { MenuWords } from './menu-words'
import type { Notice, NoticePage } from './notice'
import type {
  Post,
  PostDraft,
  PostPage,
  PostQuery,
  PostStoryEntry,
  PublishManyAnswer,
  RescheduleInput,
  UndoAnswer,
} from './post'
import type { LineMove } from './post-line'
import type { ChannelQuotas } from './post-quota'
import type { QueueStatus } from './queue-status'
import type { Settings } from './settings'
import type { SetupProgress, SetupTick } from './setup-progress'
import type { IntakeScan, TakenIn } from './intake'
import type { CrashNotice, DiagnosticsFile, DiagnosticsSaved, PageFault } from './support'
import type { UpdateStatus } from './update-status'
import type { Video } from './video'

/**
 * Requests: the window asks, main answers with a `Result` of the return type. Named `domain:verbNoun`. A request without a
 * schema in `main/ipc/request-schemas` does not compile. No answer contains a client secret or a token.
 */
export interface IpcRequests {
  'app:getInfo': (input: null) => AppInfo
  /** The page has what it needs and draws itself next: the window may come to the screen meanwhile. */
  'app:pageDrawing': (input: null) => null
  /** The page stands, and listens. */
  'app:pageReady': (input: null) => null
  /** The page is on the screen: what nobody waits for may begin. */
  'app:pageShown': (input: null) => null
  'app:setPracticeMode': (isOn: boolean) => AppInfo
  'app:openWebPage': (page: WebPage) => null
  'app:copyText': (text: string) => null
  'app:showUserDataFolder': (input: null) => null
  /** The person's answer to `app:quitRequested`: true quits now, and open uploads go on at the next start. */
  'app:answerQuit': (isConfirmed: boolean) => null
  /** The person's answer to `app:closeRequested`. */
  'app:answerClose': (answer: CloseAnswer) => null
  /** The words of the tray's menu, told at the start and when the language changes. */
  'app:setTrayWords': (words: TrayWords) => null
  /** The words of the native menu, told at the start and when the language changes. */
  'app:setMenuWords': (words: MenuWords) => null
  /** Asks for videos with the system's own dialog; `video:filesOpened` tells of them. */
  'app:chooseVideos': (input: null) => null
  /** Ends the services and removes everything of this app from this computer; answers what could not be removed. */
  'app:forgetEverything': (input: null) => ForgetAnswer
  /** Tells the person, unless they look at the window. A click is told with `app:noticeOpened`. */
  'app:showNotice': (notice: Notice) => null
  'app:isStartedAtLogin': (input: null) => boolean
  /** Answers what holds then: the operating system has the last word. */
  'app:setStartedAtLogin': (isOn: boolean) => boolean

  'support:getAbout': (input: null) => AboutInfo
  /** What the person is to be told of an earlier fault; null when there was none, or they know. */
  'support:getCrashNotice': (input: null) => CrashNotice | null
  'support:dismissCrashNotice': (input: null) => null
  'support:reportPageFault': (fault: PageFault) => null
  /** Collects the diagnostics anew and answers what they hold. */
  'support:prepareDiagnostics': (input: null) => readonly DiagnosticsFile[]
  /** Asks where to put the zip, and writes what was shown last. */
  'support:saveDiagnostics': (input: { readonly fileName: string }) => DiagnosticsSaved

  'settings:get': (input: null) => Settings
  'settings:update': (settings: Settings) => Settings

  'setup:getProgress': (input: null) => SetupProgress
  'setup:setTick': (tick: SetupTick) => SetupProgress
  'setup:setPutAside': (isPutAside: boolean) => SetupProgress
  /** Takes all ticks of the person's back. */
  'setup:reset': (input: null) => SetupProgress

  'updates:getStatus': (input: null) => UpdateStatus
  'updates:check': (input: null) => UpdateStatus
  'updates:download': (input: null) => UpdateStatus
  /** Quits as the menu does, questions included, installs the update and starts again. */
  'updates:restart': (input: null) => null

  'credentials:getStatus': (input: null) => CredentialsStatus
  'credentials:save': (input: CredentialsInput) => CredentialsStatus
  'credentials:clear': (input: null) => CredentialsStatus
  'credentials:test': (input: null) => CredentialsTestReport

  'channels:list': (input: null) => ChannelsSnapshot
  'channels:connect': (input: { readonly reconnectChannelId: string | null }) => SignIn
  'channels:reopenBrowser': (input: null) => null
  'channels:copySignInLink': (input: null) => null
  'channels:cancelSignIn': (input: null) => null
  'channels:submitCallbackLink': (link: string) => null
  /** Makes this app the one that opens `sosyabot:` links. Answers whether it is then. */
  'channels:takeLinks': (input: null) => boolean
  'channels:disconnect': (channelId: string) => { readonly isRevoked: boolean }
  'channels:getCreatorInfo': (channelId: string) => CreatorInfo

  /** Looks through dropped or chosen files and folders; `name` counts for a file that has no path. */
  'video:scan': (input: {
    readonly files: readonly { readonly path: string; readonly name: string }[]
  }) => IntakeScan
  'video:scanClipboard': (input: null) => IntakeScan
  /** Looks through the videos that were opened with the app; nothing is answered twice. */
  'video:scanOpened': (input: null) => IntakeScan
  'video:intakeTicket': (ticket: string) => TakenIn
  'video:readSheet': (ticket: string) => SheetReport
  'video:intakeSample': (input: null) => Video
  'video:release': (videoId: string) => null
  /** Begins a fixed copy, or queues it behind others. Asked twice for the same, the job under way is the answer. */
  'video:startFix': (input: FixRequest) => FixJob
  'video:cancelFix': (jobId: string) => null
  /** The copies of this run, oldest first. */
  'video:listFixJobs': (input: null) => readonly FixJob[]

  'captionParts:list': (input: null) => CaptionPartList
  'captionParts:save': (part: CaptionPartInput) => CaptionPartList
  'captionParts:delete': (partId: string) => CaptionPartList

  'drafts:list': (mode: AppMode) => SavedDraftList
  'drafts:save': (changes: DraftChanges) => null
  'drafts:delete': (input: { readonly mode: AppMode; readonly draftIds: readonly string[] }) => null
  /** Makes a draft of a post that came to nothing, or needs another choice and is called off by it; `drafts:added` tells of it. */
  'drafts:addFromPost': (input: { readonly mode: AppMode; readonly postId: string }) => null
  'drafts:openVideo': (query: DraftVideoQuery) => Video

  'posts:publish': (draft: PostDraft) => Post
  /** All of a batch or nothing of it; at most MAX_VIDEOS_AT_ONCE drafts. */
  'posts:publishMany': (drafts: readonly PostDraft[]) => PublishManyAnswer
  'posts:list': (query: PostQuery) => PostPage
  /** Finished posts, the latest end first. */
  'posts:searchHistory': (query: HistoryQuery) => HistoryPage
  'posts:countHistory': (filter: HistoryFilter) => number
  /** Asks where to put the file first. */
  'posts:exportHistory': (words: HistoryExport) => HistoryExported
  'posts:getQuotas': (channelIds: readonly string[]) => ChannelQuotas
  'posts:get': (postId: string) => Post
  /** Opens the video of a post for a picture of it, while the file is still the same. */
  'posts:openVideo': (postId: string) => Video
  'posts:getStory': (postId: string) => readonly PostStoryEntry[]
  /** Begins a scheduled post at once. */
  'posts:postNow': (postId: string) => Post
  /** Gives a scheduled post another time. */
  'posts:reschedule': (input: RescheduleInput) => Post
  'posts:cancel': (postId: string) => Post
  'posts:pause': (postId: string) => Post
  'posts:resume': (postId: string) => Post
  'posts:retry': (postId: string) => Post
  'posts:checkAgain': (postId: string) => Post
  'posts:remove': (postId: string) => null
  /** Takes back posts of which nothing has left, and makes drafts of them as they were; `drafts:returned` tells of those. */
  'posts:undo': (input: {
    readonly mode: AppMode
    readonly postIds: readonly string[]
  }) => UndoAnswer
  'posts:openOnTikTok': (postId: string) => null

  'queue:getStatus': (input: null) => QueueStatus
  /** Answers when nothing is sent any more. */
  'queue:pause': (input: null) => QueueStatus
  'queue:resume': (input: null) => QueueStatus
  /** Gives a post another place among those that wait for their turn. */
  'queue:move': (move: LineMove) => Post
}

/** Events: main tells, nobody answers. Each carries a whole snapshot with a revision. */
export interface IpcEvents {
  'app:infoChanged': AppInfo
  /** Somebody wants to quit while posts are on their way or scheduled; the window asks and answers with `app:answerQuit`. */
  'app:quitRequested': OpenWork
  /** Somebody closed the window over posts; the window asks and answers with `app:answerClose`. */
  'app:closeRequested': OpenWork
  /** Something was chosen in the native menu; the window is in front already. */
  'app:commandChosen': { readonly command: AppCommand }
  /** A notice was clicked; the window is in front already. */
  'app:noticeOpened': { readonly page: NoticePage }
  'settings:changed': Settings
  'setup:changed': SetupProgress
  'updates:changed': UpdateStatus
  'credentials:changed': CredentialsStatus
  'channels:changed': ChannelsSnapshot
  'video:fixChanged': FixJob
  /** Somebody opened videos with the app; the page asks for them with `video:scanOpened`. */
  'video:filesOpened': null
  'captionParts:changed': CaptionPartList
  /** The app is about to quit: the window saves what it still holds back. */
  'drafts:saveRequested': null
  /** A draft that was not made on the page itself, to be opened. */
  'drafts:added': AddedDraft
  /** Drafts of posts that were taken back. */
  'drafts:returned': ReturnedDrafts
  'posts:changed': Post
  'posts:removed': { readonly postId: string }
  'queue:changed': QueueStatus
}

export type RequestChannel = keyof IpcRequests
export type RequestInput<C extends RequestChannel> = Parameters<IpcRequests[C]>[0]
export type RequestAnswer<C extends RequestChannel> = ReturnType<IpcRequests[C]>
export type EventChannel = keyof IpcEvents
