import { BrowserWindow, nativeTheme } from 'electron'
import type { Logger } from '../platform/logger'
import type { TaskbarFigure } from './taskbar-progress'
import { APP_PAGE_URL } from './app-scheme'
import type { WindowPlaceKeeper } from './window-place-keeper'

/** Smallest window in which every page stays usable. */
const MIN_WIDTH_PX = 900
const MIN_HEIGHT_PX = 600

/** A page that dies again this soon after it was loaded anew would only go on dying. */
const CRASH_LOOP_MS = 10_000

/** A page needs a fraction of this to stand. */
const PAGE_LIMIT_MS = 3000

/** Background before the first paint, equal to the page's own, so that nothing flashes. */
const BACKGROUND = { light: '#f5f4f1', dark: '#121211' } as const

/**
 * The one window. It is created again when it was closed and somebody asks for it; everything it shows comes from main's
 * snapshots, so nothing is lost in between.
 */
export class MainWindow {
  private window: BrowserWindow | null = null
  private crashedAtMs = -Infinity
  /** Whether the window belongs on the screen as soon as it has something to show. */
  private isShowWanted = false
  private isPageReady = false
  /** What is to be told to the page as soon as it listens. */
  private untold: (() => void)[] = []
  private isPageListening = false
  /** Whether the window is to fill its display once it is on the screen: Electron shows whatever it maximises. */
  private isMaximizeWanted = false

  constructor(
    private readonly options: {
      readonly preloadPath: string
      readonly iconPath: string
      readonly place: Pick<WindowPlaceKeeper, 'find' | 'follow'>
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
    const { isMaximized, ...bounds } = this.options.place.find()
    this.isMaximizeWanted = isMaximized
    this.isPageReady = false
    this.isPageListening = false
    const window = new BrowserWindow({
      ...bounds,
      minWidth: MIN_WIDTH_PX,
      minHeight: MIN_HEIGHT_PX,
      show: false,
      // Before it is seen the page draws nothing: Chromium would hold up its code until the graphics process has started.
      paintWhenInitiallyHidden: false,
      title: 'Sosyabot',
      icon: this.options.iconPath,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      // Windows and Linux have no menu: the page has its own navigation, and editing keys work without one.
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.options.preloadPath,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    })
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
    window.loadURL(APP_PAGE_URL).catch((error: unknown) => {
      this.options.logger.error('page-not-loaded', error)
    })
    return window
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
   * The page stands, or there is nothing to wait for: the window comes to the screen if it is to be seen at all. Only the first
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
