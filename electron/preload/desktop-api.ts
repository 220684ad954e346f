import type { EventChannel, IpcEvents, IpcRequests, RequestChannel } from '../shared/ipc-contract'
import type { Result } from '../shared/result'

/** A request as the page calls it: the same input, the answer as a promise of a `Result`. */
type Ask<C extends RequestChannel> = Parameters<IpcRequests[C]>[0] extends null
  ? () => Promise<Result<ReturnType<IpcRequests[C]>>>
  : (input: Parameters<IpcRequests[C]>[0]) => Promise<Result<ReturnType<IpcRequests[C]>>>

/** Subscribes to an event; the answer ends the subscription. No Electron event object reaches the page. */
type Listen<C extends EventChannel> = (listener: (payload: IpcEvents[C]) => void) => () => void

/**
 * Everything the page can ask of the computer: `window.desktop`. Written by hand, one line a method, so that every use is
 * found by text search and a missing method is a compile error.
 */
export interface DesktopApi {
  readonly app: {
    readonly getInfo: Ask<'app:getInfo'>
    readonly pageDrawing: Ask<'app:pageDrawing'>
    readonly pageReady: Ask<'app:pageReady'>
    readonly pageShown: Ask<'app:pageShown'>
    readonly setPracticeMode: Ask<'app:setPracticeMode'>
    readonly openWebPage: Ask<'app:openWebPage'>
    readonly copyText: Ask<'app:copyText'>
    readonly showUserDataFolder: Ask<'app:showUserDataFolder'>
    readonly answerQuit: Ask<'app:answerQuit'>
    readonly answerClose: Ask<'app:answerClose'>
    readonly setTrayWords: Ask<'app:setTrayWords'>
    readonly setMenuWords: Ask<'app:setMenuWords'>
    readonly chooseVideos: Ask<'app:chooseVideos'>
    readonly forgetEverything: Ask<'app:forgetEverything'>
    readonly showNotice: Ask<'app:showNotice'>
    readonly isStartedAtLogin: Ask<'app:isStartedAtLogin'>
    readonly setStartedAtLogin: Ask<'app:setStartedAtLogin'>
    readonly onQuitRequested: Listen<'app:quitRequested'>
    readonly onCloseRequested: Listen<'app:closeRequested'>
    readonly onCommandChosen: Listen<'app:commandChosen'>
    readonly onNoticeOpened: Listen<'app:noticeOpened'>
    readonly onInfoChanged: Listen<'app:infoChanged'>
  }
  readonly support: {
    readonly getAbout: Ask<'support:getAbout'>
    readonly getCrashNotice: Ask<'support:getCrashNotice'>
    readonly dismissCrashNotice: Ask<'support:dismissCrashNotice'>
    readonly reportPageFault: Ask<'support:reportPageFault'>
    readonly prepareDiagnostics: Ask<'support:prepareDiagnostics'>
    readonly saveDiagnostics: Ask<'support:saveDiagnostics'>
  }
  readonly settings: {
    readonly get: Ask<'settings:get'>
    readonly update: Ask<'settings:update'>
    readonly onChanged: Listen<'settings:changed'>
  }
  readonly setup: {
    readonly getProgress: Ask<'setup:getProgress'>
    readonly setTick: Ask<'setup:setTick'>
    readonly setPutAside: Ask<'setup:setPutAside'>
    readonly reset: Ask<'setup:reset'>
    readonly onChanged: Listen<'setup:changed'>
  }
  readonly updates: {
    readonly getStatus: Ask<'updates:getStatus'>
    readonly check: Ask<'updates:check'>
    readonly download: Ask<'updates:download'>
    readonly restart: Ask<'updates:restart'>
    readonly onChanged: Listen<'updates:changed'>
  }
  readonly credentials: {
    readonly getStatus: Ask<'credentials:getStatus'>
    readonly save: Ask<'credentials:save'>
    readonly clear: Ask<'credentials:clear'>
    readonly test: Ask<'credentials:test'>
    readonly onChanged: Listen<'credentials:changed'>
  }
  readonly channels: {
    readonly list: Ask<'channels:list'>
    readonly connect: Ask<'channels:connect'>
    readonly reopenBrowser: Ask<'channels:reopenBrowser'>
    readonly copySignInLink: Ask<'channels:copySignInLink'>
    readonly cancelSignIn: Ask<'channels:cancelSignIn'>
    readonly submitCallbackLink: Ask<'channels:submitCallbackLink'>
    readonly takeLinks: Ask<'channels:takeLinks'>
    readonly disconnect: Ask<'channels:disconnect'>
    readonly getCreatorInfo: Ask<'channels:getCreatorInfo'>
    readonly onChanged: Listen<'channels:changed'>
  }
  readonly video: {
    /** Looks through dropped or picked files and folders. Paths are read in the preload and never reach the page. */
    readonly scan: (
      files: readonly File[],
    ) => Promise<Result<ReturnType<IpcRequests['video:scan']>>>
    readonly scanClipboard: Ask<'video:scanClipboard'>
    readonly scanOpened: Ask<'video:scanOpened'>
    readonly onFilesOpened: Listen<'video:filesOpened'>
    readonly intakeTicket: Ask<'video:intakeTicket'>
    readonly readSheet: Ask<'video:readSheet'>
    readonly intakeSample: Ask<'video:intakeSample'>
    readonly release: Ask<'video:release'>
    readonly startFix: Ask<'video:startFix'>
    readonly cancelFix: Ask<'video:cancelFix'>
    readonly listFixJobs: Ask<'video:listFixJobs'>
    readonly onFixChanged: Listen<'video:fixChanged'>
  }
  readonly captionParts: {
    readonly list: Ask<'captionParts:list'>
    readonly save: Ask<'captionParts:save'>
    readonly delete: Ask<'captionParts:delete'>
    readonly onChanged: Listen<'captionParts:changed'>
  }
  readonly drafts: {
    readonly list: Ask<'drafts:list'>
    readonly save: Ask<'drafts:save'>
    readonly delete: Ask<'drafts:delete'>
    readonly addFromPost: Ask<'drafts:addFromPost'>
    readonly openVideo: Ask<'drafts:openVideo'>
    readonly onAdded: Listen<'drafts:added'>
    readonly onReturned: Listen<'drafts:returned'>
    readonly onSaveRequested: Listen<'drafts:saveRequested'>
  }
  readonly posts: {
    readonly publish: Ask<'posts:publish'>
    readonly publishMany: Ask<'posts:publishMany'>
    readonly list: Ask<'posts:list'>
    readonly searchHistory: Ask<'posts:searchHistory'>
    readonly countHistory: Ask<'posts:countHistory'>
    readonly exportHistory: Ask<'posts:exportHistory'>
    readonly getQuotas: Ask<'posts:getQuotas'>
    readonly get: Ask<'posts:get'>
    readonly openVideo: Ask<'posts:openVideo'>
    readonly getStory: Ask<'posts:getStory'>
    readonly postNow: Ask<'posts:postNow'>
    readonly reschedule: Ask<'posts:reschedule'>
    readonly cancel: Ask<'posts:cancel'>
    readonly pause: Ask<'posts:pause'>
    readonly resume: Ask<'posts:resume'>
    readonly retry: Ask<'posts:retry'>
    readonly checkAgain: Ask<'posts:checkAgain'>
    readonly remove: Ask<'posts:remove'>
    readonly undo: Ask<'posts:undo'>
    readonly openOnTikTok: Ask<'posts:openOnTikTok'>
    readonly onChanged: Listen<'posts:changed'>
    readonly onRemoved: Listen<'posts:removed'>
  }
  readonly queue: {
    readonly getStatus: Ask<'queue:getStatus'>
    readonly pause: Ask<'queue:pause'>
    readonly resume: Ask<'queue:resume'>
    readonly move: Ask<'queue:move'>
    readonly onChanged: Listen<'queue:changed'>
  }
}
