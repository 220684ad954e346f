import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/logger'
import { ElectronUpdaterAdapter } from './updates/electron-updater-adapter'
import { UpdateService } from './updates/update-service'
import type { Updater } from './updates/updater'

/** Builds what looks for updates; electron-updater itself is loaded with the first look and not at the start. */
export function createUpdateService(options: {
  readonly isQuietCheckWanted: () => boolean
  readonly isDownloadedByItself: () => boolean
  readonly clock: Clock
  readonly logger: Logger
}): UpdateService {
  return new UpdateService({
    ...options,
    openUpdater: isUpdatable() ? () => openUpdater(options.logger) : null,
  })
}

/** A copy out of the tar.gz is replaced by whoever unpacked it, and a checkout by git. */
function isUpdatable(): boolean {
  if (!app.isPackaged) return false
  if (process.platform !== 'linux') return true
  const isAppImage = (process.env['APPIMAGE'] ?? '') !== ''
  // electron-builder leaves this file in packages of a distribution, where the package manager asks for the password.
  return isAppImage || existsSync(join(process.resourcesPath, 'package-type'))
}

async function openUpdater(logger: Logger): Promise<Updater> {
  const { autoUpdater } = await import('electron-updater')
  return new ElectronUpdaterAdapter(autoUpdater, logger)
}
