import type { AboutInfo } from '../../shared/about'
import type { AppInfo, WebPage } from '../../shared/app-info'
import type { CloseAnswer, TrayWords } from '../../shared/background'
import type { SheetReport } from '../../shared/batch-sheet'
import type { CaptionPartInput, CaptionPartList } from '../../shared/caption-part'
import type { ForgetAnswer } from '../../shared/forget'
import type { MenuWords } from '../../shared/menu-words'
import { isPostFinished } from '../../shared/post'
import type { Notice } from '../../shared/notice'
import type { Settings } from '../../shared/settings'
import type { PageFault } from '../../shared/support'
import type { ChannelService } from '../channels/channel-service'
import type { CredentialsService } from '../credentials/credentials-service'
import type { SignInService } from '../auth/sign-in-service'
import type { DraftService } from '../drafts/draft-service'
import type { Logger } from '../platform/logger'
import type { PostService } from '../posts/post-service'
import type { SetupProgressStore } from '../settings/setup-progress-store'
import type { CrashJournal } from '../support/crash-journal'
import type { DiagnosticsDesk } from '../support/diagnostics-desk'
import type { UpdateService } from '../updates/update-service'
import type { IntakeDesk } from '../video/intake-desk'
import type { FixedCopyMaker } from '../video/fixed-copy-maker'
import type { VideoLibrary } from '../video/video-library'
import { registerRequestHandlers } from './typed-ipc-main'

/** The services of one mode (real or practice). They are exchanged as a whole when the mode changes. */
export interface WorkspaceServices {
  readonly info: AppInfo
  readonly setup: SetupProgressStore
  readonly credentials: CredentialsService
  readonly signIn: SignInService
  readonly channels: ChannelService
  readonly videos: VideoLibrary
  readonly intake: IntakeDesk
  readonly readSheet: (ticket: string) => Promise<SheetReport>
  readonly fixedCopies: FixedCopyMaker
  readonly drafts: DraftService
  readonly posts: PostService
}

/** What is there for the day on which something is wrong. */
export interface SupportServices {
  readonly readAbout: () => Promise<AboutInfo>
  readonly crashes: Pick<CrashJournal, 'notice' | 'dismiss'>
  readonly notePageFault: (fault: PageFault) => void
  readonly diagnostics: Pick<DiagnosticsDesk, 'prepare' | 'save'>
}

/** What the handlers need from the app around the services. */
export interface ShellServices {
  /** The page may be shown. */
  readonly notePageDrawing: () => void
  /** The page stands and listens. */
  readonly notePageReady: () => void
  /** The page is on the screen. */
  readonly notePageShown: () => void
  readonly setPracticeMode: (isOn: boolean) => Promise<AppInfo>
  readonly openWebPage: (page: WebPage) => Promise<void>
  readonly copyText: (text: string) => Promise<void>
  readonly showUserDataFolder: () => Promise<void>
  readonly answerQuit: (isConfirmed: boolean) => void
  readonly answerClose: (answer: CloseAnswer) => void
  readonly setTrayWords: (words: TrayWords) => void
  readonly setMenuWords: (words: MenuWords) => void
  readonly chooseVideos: () => Promise<void>
  readonly forgetEverything: () => Promise<ForgetAnswer>
  readonly showNotice: (notice: Notice) => void
  readonly isStartedAtLogin: () => boolean
  readonly setStartedAtLogin: (isOn: boolean) => boolean
  readonly readSettings: () => Settings
  readonly updateSettings: (settings: Settings) => Settings
  readonly listCaptionParts: () => CaptionPartList
  readonly saveCaptionPart: (part: CaptionPartInput) => CaptionPartList
  readonly deleteCaptionPart: (partId: string) => CaptionPartList
  readonly updates: UpdateService
  readonly restartForUpdate: () => void
  readonly support: SupportServices
  readonly sampleVideoPath: string
  /** Asks for a place for a file; null when the person changed their mind. */
  readonly chooseSavePath: (fileName: string) => Promise<string | null>
  /** Paths of videos that the system asked to open since the last time. */
  readonly takeOpenedFiles: () => readonly string[]
  readonly readClipboardPaths: () => Promise<readonly string[]>
}

/** Connects every request of the contract with the service that answers it. */
export function registerHandlers(options: {
  readonly workspace: () => WorkspaceServices
  /** Resolves once there are services; every request waits for it. */
  readonly whenStarted: () => Promise<void>
  readonly shell: ShellServices
  readonly appOrigin: string
  readonly logger: Logger
}): void {
  const { workspace, whenStarted, shell, appOrigin, logger } = options
  registerRequestHandlers(
    {
      'app:getInfo': () => workspace().info,
      'app:pageDrawing': () => {
        shell.notePageDrawing()
        return null
      },
      'app:pageReady': () => {
        shell.notePageReady()
        return null
      },
      'app:pageShown': () => {
        shell.notePageShown()
        return null
      },
      'app:setPracticeMode': (isOn) => shell.setPracticeMode(isOn),
      'app:openWebPage': async (page) => {
        await shell.openWebPage(page)
        return null
      },
      'app:copyText': async (text) => {
        await shell.copyText(text)
        return null
      },
      'app:showUserDataFolder': async () => {
        await shell.showUserDataFolder()
        return null
      },
      'app:answerQuit': (isConfirmed) => {
        shell.answerQuit(isConfirmed)
        return null
      },
      'app:answerClose': (answer) => {
        shell.answerClose(answer)
        return null
      },
      'app:setTrayWords': (words) => {
        shell.setTrayWords(words)
        return null
      },
      'app:setMenuWords': (words) => {
        shell.setMenuWords(words)
        return null
      },
      'app:chooseVideos': async () => {
        await shell.chooseVideos()
        return null
      },
      'app:forgetEverything': () => shell.forgetEverything(),
      'app:showNotice': (notice) => {
        shell.showNotice(notice)
        return null
      },
      'app:isStartedAtLogin': () => shell.isStartedAtLogin(),
      'app:setStartedAtLogin': (isOn) => shell.setStartedAtLogin(isOn),

      'support:getAbout': () => shell.support.readAbout(),
      'support:getCrashNotice': () => shell.support.crashes.notice,
      'support:dismissCrashNotice': () => {
        shell.support.crashes.dismiss()
        return null
      },
      'support:reportPageFault': (fault) => {
        shell.support.notePageFault(fault)
        return null
      },
      'support:prepareDiagnostics': () => shell.support.diagnostics.prepare(),
      'support:saveDiagnostics': ({ fileName }) => shell.support.diagnostics.save(fileName),

      'settings:get': () => shell.readSettings(),
      'settings:update': (settings) => shell.updateSettings(settings),

      'setup:getProgress': () => workspace().setup.get(),
      'setup:setTick': (tick) => workspace().setup.setTick(tick),
      'setup:setPutAside': (isPutAside) => workspace().setup.setPutAside(isPutAside),
      'setup:reset': () => workspace().setup.reset(),

      'updates:getStatus': () => shell.updates.getStatus(),
      'updates:check': () => shell.updates.check(),
      'updates:download': () => shell.updates.download(),
      'updates:restart': () => {
        shell.restartForUpdate()
        return null
      },

      'credentials:getStatus': () => workspace().credentials.getStatus(),
      'credentials:save': (input) => workspace().credentials.save(input),
      'credentials:clear': () => workspace().credentials.clear(),
      'credentials:test': () => workspace().credentials.test(),

      'channels:list': () => workspace().channels.getSnapshot(),
      'channels:connect': (input) => workspace().signIn.connect(input),
      'channels:reopenBrowser': async () => {
        await workspace().signIn.reopenBrowser()
        return null
      },
      'channels:copySignInLink': async () => {
        await workspace().signIn.copySignInLink()
        return null
      },
      'channels:cancelSignIn': async () => {
        await workspace().signIn.cancelSignIn()
        return null
      },
      'channels:submitCallbackLink': async (link) => {
        await workspace().signIn.submitCallbackLink(link)
        return null
      },
      'channels:takeLinks': () => workspace().signIn.takeLinks(),
      'channels:disconnect': (channelId) => workspace().channels.disconnect(channelId),
      'channels:getCreatorInfo': (channelId) => workspace().channels.getCreatorInfo(channelId),

      'video:scan': ({ files }) => workspace().intake.scan(files),
      'video:scanClipboard': async () => {
        const paths = await shell.readClipboardPaths()
        return workspace().intake.scan(paths.map((path) => ({ path, name: '' })))
      },
      'video:scanOpened': () =>
        workspace().intake.scan(shell.takeOpenedFiles().map((path) => ({ path, name: '' }))),
      'video:intakeTicket': (ticket) => workspace().intake.intake(ticket),
      'video:readSheet': (ticket) => workspace().readSheet(ticket),
      'video:intakeSample': () => workspace().videos.intake(shell.sampleVideoPath),
      'video:release': (videoId) => {
        workspace().videos.release(videoId)
        return null
      },
      'video:startFix': (input) => workspace().fixedCopies.start(input),
      'video:cancelFix': (jobId) => {
        workspace().fixedCopies.cancel(jobId)
        return null
      },
      'video:listFixJobs': () => workspace().fixedCopies.list(),

      'captionParts:list': () => shell.listCaptionParts(),
      'captionParts:save': (part) => shell.saveCaptionPart(part),
      'captionParts:delete': (partId) => shell.deleteCaptionPart(partId),

      'drafts:list': (mode) => workspace().drafts.list(mode),
      'drafts:save': (changes) => {
        workspace().drafts.save(changes)
        return null
      },
      'drafts:delete': ({ mode, draftIds }) => {
        workspace().drafts.delete(mode, draftIds)
        return null
      },
      'drafts:addFromPost': async ({ mode, postId }) => {
        const { drafts, posts } = workspace()
        const post = posts.history.findEditable(postId)
        drafts.addFromPost(mode, post)
        // Only now: whatever fails, the post or its draft is there.
        if (!isPostFinished(post.phase)) await posts.cancel(postId)
        return null
      },
      'drafts:openVideo': (query) => workspace().drafts.openVideo(query),

      'posts:publish': (draft) => workspace().posts.publish(draft),
      'posts:publishMany': (drafts) => workspace().posts.publishMany(drafts),
      'posts:list': (query) => workspace().posts.list(query),
      'posts:searchHistory': (query) => workspace().posts.history.search(query),
      'posts:countHistory': (filter) => workspace().posts.history.count(filter),
      'posts:exportHistory': async (words) =>
        workspace().posts.history.writeFile(await shell.chooseSavePath(words.fileName), words),
      'posts:getQuotas': (channelIds) => workspace().posts.quotas.read(channelIds),
      'posts:get': (postId) => workspace().posts.get(postId),
      'posts:openVideo': (postId) => workspace().posts.openVideo(postId),
      'posts:getStory': (postId) => workspace().posts.getStory(postId),
      'posts:postNow': (postId) => workspace().posts.postNow(postId),
      'posts:reschedule': (input) => workspace().posts.reschedule(input),
      'posts:cancel': (postId) => workspace().posts.cancel(postId),
      'posts:pause': (postId) => workspace().posts.pause(postId),
      'posts:resume': (postId) => workspace().posts.resume(postId),
      'posts:retry': (postId) => workspace().posts.retry(postId),
      'posts:checkAgain': (postId) => workspace().posts.checkAgain(postId),
      'posts:remove': async (postId) => {
        await workspace().posts.remove(postId)
        return null
      },
      'posts:undo': async ({ mode, postIds }) => {
        const { drafts, posts } = workspace()
        const takenBack = await posts.undo.takeBack(postIds, (found) =>
          drafts.keepTakenBack(mode, found),
        )
        const takenBackIds = takenBack.map(({ id }) => id)
        drafts.tellTakenBack(mode, takenBackIds)
        return { takenBackIds }
      },
      'queue:getStatus': () => workspace().posts.queue.getStatus(),
      'queue:pause': () => workspace().posts.queue.pause(),
      'queue:resume': () => workspace().posts.queue.resume(),
      'queue:move': (move) => workspace().posts.queue.move(move),

      'posts:openOnTikTok': async (postId) => {
        await workspace().posts.openOnTikTok(postId)
        return null
      },
    },
    { whenReady: whenStarted, appOrigin, logger },
  )
}
