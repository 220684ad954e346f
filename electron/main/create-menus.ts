import { app } from 'electron'
import type { AppCommand } from '../shared/app-command'
import type { OpenedFiles } from './deep-link/opened-files'
import { sendEvent } from './ipc/typed-ipc-main'
import type { Logger } from './platform/logger'
import type { SendingWatch } from './posts/sending-watch'
import { ApplicationMenu } from './window/application-menu'
import { AppTray } from './window/app-tray'
import { chooseVideos } from './window/choose-videos'
import type { MainWindow } from './window/main-window'
import type { WorkspaceHost } from './workspace-host'

/** What the person reaches outside of the page: the native menu, and the menu of the icon beside the clock. */
export interface Menus {
  readonly tray: AppTray
  readonly menu: ApplicationMenu
  /** Asks for videos and hands them to the page. */
  readonly addChosenVideos: () => Promise<void>
}

export function createMenus({
  iconPath,
  host,
  window,
  openedFiles,
  sendingWatch,
  logger,
}: {
  readonly iconPath: string
  /** Later than the menus, which only ask once they are opened. */
  readonly host: () => WorkspaceHost
  readonly window: MainWindow
  readonly openedFiles: OpenedFiles
  readonly sendingWatch: SendingWatch
  readonly logger: Logger
}): Menus {
  const setQueuePaused = (isPaused: boolean): void => {
    const { queue } = host().current.posts
    const done = isPaused ? queue.pause() : queue.resume()
    done.catch((error: unknown) => {
      logger.error('queue-not-changed', error)
      // The menus show what holds, and the window is where a person learns why.
      tray.refresh()
      window.show()
    })
  }
  const addChosenVideos = async (): Promise<void> => {
    openedFiles.push(await chooseVideos(window.webContents))
  }
  const newPost = (): void => {
    window.show()
    addChosenVideos().catch((error: unknown) => {
      logger.error('videos-not-chosen', error)
    })
  }
  const run = (command: AppCommand): void => {
    if (command === 'new-post') {
      newPost()
      return
    }
    if (command === 'toggle-queue') {
      setQueuePaused(!host().isQueuePaused())
      return
    }
    window.show()
    sendEvent(window.webContents, 'app:commandChosen', { command })
  }
  const menu = new ApplicationMenu({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    isQueuePaused: () => host().isQueuePaused(),
    run,
    logger,
  })
  const tray = new AppTray({
    iconPath,
    readState: () => ({
      sendingCount: sendingWatch.sendingCount,
      nextBeginMs: host().nextBeginMs(),
      isQueuePaused: host().isQueuePaused(),
    }),
    setQueuePaused,
    open: () => {
      window.show()
    },
    newPost,
    quit: () => {
      app.quit()
    },
    logger,
  })
  return { tray, menu, addChosenVideos }
}
