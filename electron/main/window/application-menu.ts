import { Menu } from 'electron'
import type { AppCommand } from '../../shared/app-command'
import type { MenuWords } from '../../shared/menu-words'
import type { Logger } from '../platform/logger'
import { buildMenuTemplate } from './menu-template'

/**
 * Until the window has handed over its words, macOS gets the roles that it translates itself, for Quit and the editing keys; Windows
 * and Linux get none, which also saves Electron building its default menu at start-up.
 */
export function setFirstMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}

/** The native menu in the language of the window. */
export class ApplicationMenu {
  #words: MenuWords | null = null
  #isQueuePaused: boolean | null = null

  constructor(
    private readonly options: {
      readonly platform: NodeJS.Platform
      readonly isDevelopment: boolean
      readonly isQueuePaused: () => boolean
      readonly run: (command: AppCommand) => void
      readonly logger: Logger
    },
  ) {}

  setWords(words: MenuWords): void {
    this.#words = words
    this.#update()
  }

  /** Something it tells of may have changed. */
  refresh(): void {
    if (this.options.isQueuePaused() !== this.#isQueuePaused) this.#update()
  }

  #update(): void {
    const { platform, isDevelopment, isQueuePaused, run, logger } = this.options
    if (this.#words === null) return
    try {
      this.#isQueuePaused = isQueuePaused()
      const state = { platform, isDevelopment, isQueuePaused: this.#isQueuePaused }
      Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenuTemplate(this.#words, state, run)))
    } catch (error) {
      logger.error('menu-not-shown', error)
    }
  }
}
