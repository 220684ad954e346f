import { join } from 'node:path'
import { app } from 'electron'
import type { Logger } from './platform/logger'
import type { SendingWatch } from './posts/sending-watch'
import { AppTray } from './window/app-tray'
import type { MainWindow } from './window/main-window'
import type { WorkspaceHost } from './workspace-host'

/** Connects the icon beside the clock with the window and the queue of the workspace in force. */
export function createTray(options: {
  readonly resourcesDir: string
  readonly window: MainWindow
  readonly host: () => WorkspaceHost
  readonly sendingWatch: SendingWatch
  readonly logger: Logger
}): AppTray {
  const { window, host, sendingWatch, logger } = options
  const tray = new AppTray({
    iconPath: join(options.resourcesDir, 'icons', '64x64.png'),
    readState: () => ({
      sendingCount: sendingWatch.sendingCount,
      nextBeginMs: host().nextBeginMs(),
      isQueuePaused: host().isQueuePaused(),
    }),
    setQueuePaused: (isPaused) => {
      const { queue } = host().current.posts
      const done = isPaused ? queue.pause() : queue.resume()
      done.catch((error: unknown) => {
        logger.error('queue-not-changed', error)
        // The menu shows what holds, and the window is where a person learns why.
        tray.refresh()
        window.show()
      })
    },
    open: () => {
      window.show()
    },
    quit: () => {
      app.quit()
    },
    logger,
  })
  return tray
}
