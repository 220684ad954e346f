import { join } from 'node:path'
import { app } from 'electron'
import type { AppCommand } from '../shared/app-command'
import type { TrayWords } from '../shared/background'
import type { MenuWords } from '../shared/menu-words'
import type { OpenedFiles } from './deep-link/opened-files'
import { sendEvent } from './ipc/typed-ipc-main'
import type { Logger } from './platform/logger'
import type { SendingWatch } from './posts/sending-watch'
import { ApplicationMenu } from './window/application-menu'
import { AppTray } from './window/app-tray'
import { chooseVideos as askForVideos } from './window/choose-videos'
import type { MainWindow } from './window/main-window'
import { TaskbarProgress } from './window/taskbar-progress'
import type { WorkspaceHost } from './workspace-host'

/** What of the app is outside of its page: the native menu, the icon beside the clock and the bar in the taskbar. */
export interface Menus {
  readonly tray: AppTray
  readonly menu: ApplicationMenu
  readonly taskbar: TaskbarProgress
  /** Asks for videos and hands them to the page. */
  readonly chooseVideos: () => Promise<void>
  readonly setTrayWords: (words: TrayWords) => void
  readonly setMenuWords: (words: MenuWords) => void
}

export function createMenus({
  resourcesDir,
  host,
  window,
  openedFiles,
  sendingWatch,
  pageShown,
  logger,
}: {
  readonly resourcesDir: string
  /** Later than the menus, which only ask once they are opened. */
  readonly host: () => WorkspaceHost
  readonly window: MainWindow
  readonly openedFiles: OpenedFiles
  readonly sendingWatch: SendingWatch
  /** Nobody waits for menus and the icon, so they wait for the page. */
  readonly pageShown: Promise<void>
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
  const chooseVideos = async (): Promise<void> => {
    openedFiles.push(await askForVideos(window.webContents))
  }
  const newPost = (): void => {
    window.show()
    chooseVideos().catch((error: unknown) => {
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
    // On macOS the menu outlives the window, which then opens for the command.
    window.whenListening(() => sendEvent(window.webContents, 'app:commandChosen', { command }))
  }
  const menu = new ApplicationMenu({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    isQueuePaused: () => host().isQueuePaused(),
    run,
    logger,
  })
  const tray = new AppTray({
    iconPath: join(resourcesDir, 'icons', '64x64.png'),
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
  const taskbar = new TaskbarProgress((figure) => {
    window.showProgress(figure)
  })
  return {
    tray,
    menu,
    taskbar,
    chooseVideos,
    setTrayWords: (words) => {
      void pageShown.then(() => tray.setWords(words))
    },
    setMenuWords: (words) => {
      void pageShown.then(() => menu.setWords(words))
    },
  }
}
