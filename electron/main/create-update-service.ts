import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/logger'
import { backUpBeforeUpdate } from './updates/back-up-before-update'
import { ElectronUpdaterAdapter } from './updates/electron-updater-adapter'
import { findInstallationKind, type InstallationKind } from './updates/installation-kind'
import { UpdateAtQuit } from './updates/update-at-quit'
import { UpdateService } from './updates/update-service'
import type { Updater } from './updates/updater'

/** Builds what looks for updates; electron-updater itself is loaded with the first look and not at the start. */
export function createUpdateService(options: {
  readonly isQuietCheckWanted: () => boolean
  readonly isDownloadedByItself: () => boolean
  /** Told the new path of an AppImage whose name has changed with its version; what names the old file must follow. */
  readonly followAppImage: (path: string) => void
  readonly clock: Clock
  readonly logger: Logger
}): UpdateService {
  return new UpdateService({
    ...options,
    openUpdater: isUpdatable() ? () => openUpdater(options) : null,
  })
}

/** Connects what becomes of an update at the quit with the app and its lists. */
export function createUpdateAtQuit(
  updates: UpdateService,
  profileDir: string,
  logger: Logger,
): UpdateAtQuit {
  return new UpdateAtQuit({
    updates,
    backUp: () => backUpBeforeUpdate(profileDir, app.getVersion(), logger),
    quit: () => {
      app.quit()
    },
    exit: () => {
      app.exit()
    },
    platform: process.platform,
    logger,
  })
}

function installationKind(): InstallationKind {
  return findInstallationKind({
    platform: process.platform,
    appImage: process.env['APPIMAGE'] ?? '',
    resourcesPath: process.resourcesPath,
    hasPackageType: existsSync(join(process.resourcesPath, 'package-type')),
  })
}

/** A copy out of the tar.gz is replaced by whoever unpacked it, and a checkout by git. */
function isUpdatable(): boolean {
  return app.isPackaged && installationKind() !== 'archive'
}

async function openUpdater({
  followAppImage,
  logger,
}: {
  readonly followAppImage: (path: string) => void
  readonly logger: Logger
}): Promise<Updater> {
  const library = await import('electron-updater')
  // The library's own choice goes by the file `package-type`, which an AppImage may carry too.
  const isAppImage = installationKind() === 'app-image'
  const updater = isAppImage ? new library.AppImageUpdater() : library.autoUpdater
  return new ElectronUpdaterAdapter(updater, logger, { followAppImage })
}
