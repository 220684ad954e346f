import { Menu, nativeImage, Tray } from 'electron'
import type { TrayWords } from '../../shared/background'
import type { Logger } from '../platform/logger'
import { describeTrayState, type TrayState } from './tray-menu'

/** Many posts change at once; the menu follows a moment later. */
const REFRESH_AFTER_MS = 300

/**
 * The icon beside the clock, from which the window is opened and the app ended while no window is there. It shows once the window
 * has handed over its words. A Linux desktop without a place for such icons shows none; a second start of the app then opens the
 * window.
 */
export class AppTray {
  #tray: Tray | null = null
  #words: TrayWords | null = null
  #isWanted = true
  /** What the menu says, so that it is only made anew for other words. */
  #shown: string | null = null
  #refresh: NodeJS.Timeout | null = null

  constructor(
    private readonly options: {
      readonly iconPath: string
      readonly readState: () => TrayState
      readonly setQueuePaused: (isPaused: boolean) => void
      readonly open: () => void
      readonly newPost: () => void
      readonly quit: () => void
      readonly logger: Logger
    },
  ) {}

  setWords(words: TrayWords): void {
    this.#words = words
    this.#update()
  }

  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted
    this.#update()
  }

  /** Something it tells of may have changed. */
  refresh(): void {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = null
      this.#update()
    }, REFRESH_AFTER_MS)
  }

  #update(): void {
    const { options } = this
    const words = this.#words
    if (words === null || !this.#isWanted) {
      this.#tray?.destroy()
      this.#tray = null
      this.#shown = null
      return
    }
    try {
      this.#tray ??= this.#create()
      const trayState = options.readState()
      const state = describeTrayState(words, trayState)
      const { isQueuePaused } = trayState
      // Setting a menu is dear on Linux and closes one that is open, and progress of an upload changes no word of it.
      const shown = JSON.stringify([words, state, isQueuePaused])
      if (shown === this.#shown) return
      this.#tray.setToolTip(`Sosyabot · ${state}`)
      this.#tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words.open, click: options.open },
          { label: words.newPost, click: options.newPost },
          { label: state, enabled: false },
          { type: 'separator' },
          {
            label: isQueuePaused ? words.resumeQueue : words.pauseQueue,
            click: () => options.setQueuePaused(!isQueuePaused),
          },
          { type: 'separator' },
          { label: words.quit, click: options.quit },
        ]),
      )
      this.#shown = shown
    } catch (error) {
      options.logger.error('tray-not-shown', error)
    }
  }

  #create(): Tray {
    const icon = nativeImage.createFromPath(this.options.iconPath)
    const sizePx = process.platform === 'darwin' ? 18 : process.platform === 'win32' ? 16 : 24
    const tray = new Tray(icon.resize({ width: sizePx, height: sizePx }))
    // On macOS a click opens the menu; elsewhere people expect the window.
    if (process.platform !== 'darwin') tray.on('click', this.options.open)
    return tray
  }
}
