import type { BrowserWindow } from 'electron'
import type { Logger } from '../platform/logger'
import { loadPage, type PageWindow } from './page-window'
import type { TaskbarFigure } from './taskbar-progress'
import type { WindowPlaceKeeper } from './window-place-keeper'

/** A page that dies again this soon after it was loaded anew would only go on dying. */
const CRASH_LOOP_MS = 10_000

/** Of a page that died before anybody followed it. */
const UNKNOWN_EXIT_CODE = -1

/** A page needs a fraction of this to stand. */
const PAGE_LIMIT_MS = 3000

/**
 * The one window. It is created again when it was closed and somebody asks for it; everything it shows comes from main's
 * snapshots, so nothing is lost in between.
 */
export class MainWindow {
  private window: BrowserWindow | null = null
  private isFirstTaken = false
  private crashedAtMs = -Infinity
  /** Whether the window belongs on the screen as soon as it has something to show. */
  private isShowWanted = false
  private isPageReady = false
  /** What is to be told to the page as soon as it listens. */
  private untold: (() => void)[] = []
  private isPageListening = false
  private isMaximizeWanted = false

  constructor(
    private readonly options: {
      /** The window that was made at the start, whose page is being loaded already. The first one to be seen is this one. */
      readonly first: PageWindow
      /** Makes another one, when that has been closed. */
      readonly make: () => PageWindow
      readonly place: Pick<WindowPlaceKeeper, 'follow'>
      /** The window is about to be seen for the first time. */
      readonly onFirstFrame: () => void
      /** Called instead of closing; answers whether the window may close now. */
      readonly mayClose: () => boolean
      /** Told of every death of the page; the texts are Chromium's, such as `crashed` or `oom`. */
      readonly onPageGone: (reason: string, exitCode: number) => void
      /** The page dies again and again, and is not loaded any more. */
      readonly onPageLost: () => void
      readonly logger: Logger
    },
  ) {}

  /** The page to send events to, or null while there is no window. */
  get webContents(): Electron.WebContents | null {
    return this.window?.webContents ?? null
  }

  /** Whether the person is looking at it. */
  get isFocused(): boolean {
    return this.window?.isFocused() ?? false
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    this.isShowWanted = true
    if (this.window === null) {
      this.window = this.create()
      return
    }
    if (!this.isPageReady) return
    if (this.window.isMinimized()) this.window.restore()
    this.reveal(this.window)
    this.window.focus()
  }

  /** Loads the page without showing it: the app was started at login, and its page hands over the words of the tray. */
  prepare(): void {
    this.window ??= this.create()
  }

  /** Takes the window from the screen, while what is behind it stops or goes on without it. */
  hide(): void {
    this.isShowWanted = false
    this.window?.hide()
  }

  /** Shows how far the uploads are where the system lists its windows; null takes the bar away. */
  showProgress(figure: TaskbarFigure | null): void {
    if (figure === null) this.window?.setProgressBar(-1)
    else this.window?.setProgressBar(figure.value, { mode: figure.mode })
  }

  /** Loads the page anew, after the services behind it have been exchanged. */
  reload(): void {
    this.window?.webContents.reload()
  }

  private create(): BrowserWindow {
    const made = this.takeFirst() ?? this.make()
    const { window } = made
    this.isMaximizeWanted = made.isMaximizeWanted
    this.isPageReady = false
    this.isPageListening = false
    window.once('ready-to-show', this.options.onFirstFrame)
    // A page that never says that it stands is shown as it is.
    const limit = setTimeout(this.revealPage, PAGE_LIMIT_MS)
    window.once('closed', () => clearTimeout(limit))
    this.options.place.follow(window)
    window.on('close', (event) => {
      if (!this.options.mayClose()) event.preventDefault()
    })
    window.on('closed', () => {
      this.window = null
    })
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.recover(window, reason, exitCode)
    })
    return window
  }

  /** The window of the start, unless something has ended it before anybody followed it. */
  private takeFirst(): PageWindow | null {
    const { first } = this.options
    if (this.isFirstTaken || first.window.isDestroyed()) return null
    this.isFirstTaken = true
    if (first.window.webContents.isCrashed()) {
      // Before anybody could hear of it, so nobody knows more. Perhaps there has never been a page that could be loaded anew.
      this.options.logger.warn('page-gone', { reason: 'crashed' })
      this.options.onPageGone('crashed', UNKNOWN_EXIT_CODE)
      void loadPage(first, this.options.logger)
    }
    return first
  }

  private make(): PageWindow {
    const made = this.options.make()
    void loadPage(made, this.options.logger)
    return made
  }

  /** Calls back once the page listens, which of a window that is open is at once. */
  whenListening(tell: () => void): void {
    if (this.isPageListening) tell()
    else this.untold.push(tell)
  }

  /** The page has told that it stands, and so listens. */
  readonly notePageReady = (): void => {
    this.isPageListening = true
    this.revealPage()
    for (const tell of this.untold.splice(0)) tell()
  }

  /**
   * The page is about to draw itself, or there is nothing to wait for: the window comes to the screen if it is to be seen at all. Only the first
   * call does that: the limit runs out later, when the window may have left the screen again.
   */
  readonly revealPage = (): void => {
    if (this.isPageReady) return
    this.isPageReady = true
    if (this.window !== null && this.isShowWanted && !this.window.isVisible()) {
      this.reveal(this.window)
    }
  }

  private reveal(window: BrowserWindow): void {
    if (this.isMaximizeWanted) window.maximize()
    this.isMaximizeWanted = false
    window.show()
  }

  /** A page that died leaves an empty window for ever. Nothing is lost with it: main has the posts and goes on. */
  private recover(window: BrowserWindow, reason: string, exitCode: number): void {
    this.options.logger.warn('page-gone', { reason, exitCode })
    const nowMs = performance.now()
    const isLoop = nowMs - this.crashedAtMs < CRASH_LOOP_MS
    this.crashedAtMs = nowMs
    if (reason === 'clean-exit' || window.isDestroyed()) return
    this.options.onPageGone(reason, exitCode)
    if (isLoop) this.options.onPageLost()
    else window.webContents.reload()
  }
}
