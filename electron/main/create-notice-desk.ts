import { join } from 'node:path'
import { Notification } from 'electron'
import { sendEvent } from './ipc/typed-ipc-main'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/logger'
import type { PreferencesStore } from './settings/preferences-store'
import type { MainWindow } from './window/main-window'
import { NoticeDesk } from './window/notice-desk'

/** Connects the notices of the operating system with the window that a click on one brings to the front. */
export function createNoticeDesk(options: {
  readonly resourcesDir: string
  readonly window: MainWindow
  readonly preferences: PreferencesStore
  readonly clock: Clock
  readonly logger: Logger
}): NoticeDesk {
  const { resourcesDir, window, preferences, clock, logger } = options
  return new NoticeDesk({
    isSupported: () => Notification.isSupported(),
    create: (words) =>
      new Notification({ ...words, icon: join(resourcesDir, 'icons', '256x256.png') }),
    isWindowSeen: () => window.isFocused,
    isWanted: () => preferences.get().showsNotices,
    open: (page) => {
      window.show()
      sendEvent(window.webContents, 'app:noticeOpened', { page })
    },
    clock,
    logger,
  })
}
