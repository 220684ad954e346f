import type { DesktopApi } from '../../electron/preload/desktop-api'
import type { AppErrorCode, AppErrorDetail, AppErrorDto } from '../../electron/shared/app-error'
import type { Result } from '../../electron/shared/result'

declare global {
  interface Window {
    readonly desktop: DesktopApi
  }
}

/** A refused request, carrying the error as main gave it. Its words are in `renderer/i18n`. */
export class DesktopError extends Error {
  override readonly name = 'DesktopError'
  readonly dto: AppErrorDto

  constructor(dto: AppErrorDto) {
    super(dto.code)
    this.dto = dto
  }

  get code(): AppErrorCode {
    return this.dto.code
  }

  get detail(): AppErrorDetail {
    return this.dto.detail ?? {}
  }
}

/** What any rejection means to the person: main's own error, or `internal` for a bug on the way. */
export function toAppErrorDto(reason: unknown): AppErrorDto {
  return reason instanceof DesktopError ? reason.dto : { code: 'internal', retryable: false }
}

/** The same method without the envelope: resolves with the value or rejects with a `DesktopError`. */
type Unwrapped<Method> = Method extends (...input: infer Input) => Promise<Result<infer Value>>
  ? (...input: Input) => Promise<Value>
  : Method

/** `window.desktop` as the renderer uses it. Events are passed through as they are. */
export type DesktopClient = {
  readonly [Domain in keyof DesktopApi]: {
    readonly [Name in keyof DesktopApi[Domain]]: Unwrapped<DesktopApi[Domain][Name]>
  }
}

function unwrap<Input extends readonly unknown[], Value>(
  ask: (...input: Input) => Promise<Result<Value>>,
): (...input: Input) => Promise<Value> {
  return async (...input) => {
    const result = await ask(...input)
    if (!result.ok) throw new DesktopError(result.error)
    return result.value
  }
}

/** Builds the client over a bridge. Written out, so that every use of a method is found by text search. */
export function createDesktopClient(api: DesktopApi): DesktopClient {
  return {
    app: {
      getInfo: unwrap(api.app.getInfo),
      pageDrawing: unwrap(api.app.pageDrawing),
      pageReady: unwrap(api.app.pageReady),
      pageShown: unwrap(api.app.pageShown),
      setPracticeMode: unwrap(api.app.setPracticeMode),
      openWebPage: unwrap(api.app.openWebPage),
      copyText: unwrap(api.app.copyText),
      showUserDataFolder: unwrap(api.app.showUserDataFolder),
      answerQuit: unwrap(api.app.answerQuit),
      answerClose: unwrap(api.app.answerClose),
      setTrayWords: unwrap(api.app.setTrayWords),
      setMenuWords: unwrap(api.app.setMenuWords),
      chooseVideos: unwrap(api.app.chooseVideos),
      forgetEverything: unwrap(api.app.forgetEverything),
      showNotice: unwrap(api.app.showNotice),
      isStartedAtLogin: unwrap(api.app.isStartedAtLogin),
      setStartedAtLogin: unwrap(api.app.setStartedAtLogin),
      onCloseRequested: api.app.onCloseRequested,
      onQuitRequested: api.app.onQuitRequested,
      onCommandChosen: api.app.onCommandChosen,
      onNoticeOpened: api.app.onNoticeOpened,
      onInfoChanged: api.app.onInfoChanged,
    },
    support: {
      getAbout: unwrap(api.support.getAbout),
      getCrashNotice: unwrap(api.support.getCrashNotice),
      dismissCrashNotice: unwrap(api.support.dismissCrashNotice),
      reportPageFault: unwrap(api.support.reportPageFault),
      prepareDiagnostics: unwrap(api.support.prepareDiagnostics),
      saveDiagnostics: unwrap(api.support.saveDiagnostics),
    },
    settings: {
      get: unwrap(api.settings.get),
      update: unwrap(api.settings.update),
      onChanged: api.settings.onChanged,
    },
    setup: {
      getProgress: unwrap(api.setup.getProgress),
      setTick: unwrap(api.setup.setTick),
      setPutAside: unwrap(api.setup.setPutAside),
      reset: unwrap(api.setup.reset),
      onChanged: api.setup.onChanged,
    },
    updates: {
      getStatus: unwrap(api.updates.getStatus),
      check: unwrap(api.updates.check),
      download: unwrap(api.updates.download),
      restart: unwrap(api.updates.restart),
      onChanged: api.updates.onChanged,
    },
    credentials: {
      getStatus: unwrap(api.credentials.getStatus),
      save: unwrap(api.credentials.save),
      clear: unwrap(api.credentials.clear),
      test: unwrap(api.credentials.test),
      onChanged: api.credentials.onChanged,
    },
    channels: {
      list: unwrap(api.channels.list),
      connect: unwrap(api.channels.connect),
      reopenBrowser: unwrap(api.channels.reopenBrowser),
      copySignInLink: unwrap(api.channels.copySignInLink),
      cancelSignIn: unwrap(api.channels.cancelSignIn),
      submitCallbackLink: unwrap(api.channels.submitCallbackLink),
      takeLinks: unwrap(api.channels.takeLinks),
      disconnect: unwrap(api.channels.disconnect),
      getCreatorInfo: unwrap(api.channels.getCreatorInfo),
      onChanged: api.channels.onChanged,
    },
    video: {
      scan: unwrap(api.video.scan),
      scanClipboard: unwrap(api.video.scanClipboard),
      intakeTicket: unwrap(api.video.intakeTicket),
      readSheet: unwrap(api.video.readSheet),
      intakeSample: unwrap(api.video.intakeSample),
      release: unwrap(api.video.release),
      startFix: unwrap(api.video.startFix),
      cancelFix: unwrap(api.video.cancelFix),
      listFixJobs: unwrap(api.video.listFixJobs),
      onFixChanged: api.video.onFixChanged,
      scanOpened: unwrap(api.video.scanOpened),
      onFilesOpened: api.video.onFilesOpened,
    },
    captionParts: {
      list: unwrap(api.captionParts.list),
      save: unwrap(api.captionParts.save),
      delete: unwrap(api.captionParts.delete),
      onChanged: api.captionParts.onChanged,
    },
    drafts: {
      list: unwrap(api.drafts.list),
      save: unwrap(api.drafts.save),
      delete: unwrap(api.drafts.delete),
      addFromPost: unwrap(api.drafts.addFromPost),
      openVideo: unwrap(api.drafts.openVideo),
      onAdded: api.drafts.onAdded,
      onReturned: api.drafts.onReturned,
      onSaveRequested: api.drafts.onSaveRequested,
    },
    posts: {
      publish: unwrap(api.posts.publish),
      publishMany: unwrap(api.posts.publishMany),
      list: unwrap(api.posts.list),
      searchHistory: unwrap(api.posts.searchHistory),
      countHistory: unwrap(api.posts.countHistory),
      exportHistory: unwrap(api.posts.exportHistory),
      getQuotas: unwrap(api.posts.getQuotas),
      get: unwrap(api.posts.get),
      openVideo: unwrap(api.posts.openVideo),
      getStory: unwrap(api.posts.getStory),
      postNow: unwrap(api.posts.postNow),
      reschedule: unwrap(api.posts.reschedule),
      cancel: unwrap(api.posts.cancel),
      pause: unwrap(api.posts.pause),
      resume: unwrap(api.posts.resume),
      retry: unwrap(api.posts.retry),
      checkAgain: unwrap(api.posts.checkAgain),
      remove: unwrap(api.posts.remove),
      undo: unwrap(api.posts.undo),
      openOnTikTok: unwrap(api.posts.openOnTikTok),
      onChanged: api.posts.onChanged,
      onRemoved: api.posts.onRemoved,
    },
    queue: {
      getStatus: unwrap(api.queue.getStatus),
      pause: unwrap(api.queue.pause),
      resume: unwrap(api.queue.resume),
      move: unwrap(api.queue.move),
      onChanged: api.queue.onChanged,
    },
  }
}

/** The client over this window's bridge. The only reader of `window.desktop`. */
export function readDesktopClient(): DesktopClient {
  return createDesktopClient(window.desktop)
}
