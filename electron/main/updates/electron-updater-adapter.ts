import type { AppUpdater, UpdateCheckResult, UpdateInfo } from 'electron-updater'
import type { OfferedUpdate } from '../../shared/update-status'
import type { Logger } from '../platform/logger'
import { UpdateError, type Updater } from './updater'

const RELEASE_NOTES_MAX_LENGTH = 20_000

/** Errors of electron-updater, and of the system's own check of signatures, that mean: not what we have released. */
const TAMPERED =
  /ERR_CHECKSUM_MISMATCH|ERR_UPDATER_INVALID_SIGNATURE|not signed by|code signature/iu
const UNREACHABLE =
  /net::|ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|socket hang up|HTTP_ERROR/u

/**
 * electron-updater with the settings that make it safe: nothing without being asked for, never an older version, never an
 * installer that fetches the rest by itself. The file must have the SHA-512 of the release, and on Windows and macOS the
 * signature of the publisher, which is what the trust rests on.
 */
export class ElectronUpdaterAdapter implements Updater {
  private readonly platform: NodeJS.Platform
  private cancellationToken: UpdateCheckResult['cancellationToken']

  constructor(
    private readonly updater: AppUpdater,
    private readonly logger: Logger,
    options: {
      readonly platform?: NodeJS.Platform
      readonly followAppImage?: (path: string) => void
    } = {},
  ) {
    this.platform = options.platform ?? process.platform
    updater.autoDownload = false
    // Has to be on before the download, with which electron-updater listens for the quit. On macOS the same flag hands the
    // update to Squirrel at once, which then installs it at the next quit whatever is asked of it later.
    updater.autoInstallOnAppQuit = this.platform !== 'darwin'
    updater.allowDowngrade = false
    updater.disableWebInstaller = true
    updater.logger = {
      info: () => undefined,
      warn: (message: unknown) => this.logger.warn('updater', { message: String(message) }),
      error: () => undefined,
    }
    // Every failure rejects the call it belongs to. Without a listener the event itself would be thrown.
    updater.on('error', () => undefined)
    updater.on('appimage-filename-updated', (path) => {
      try {
        options.followAppImage?.(path)
      } catch (error) {
        // Thrown on, it would pass for an installation that has failed.
        this.logger.error('app-image-not-followed', error)
      }
    })
  }

  async check(): Promise<OfferedUpdate | null> {
    try {
      const answer = await this.updater.checkForUpdates()
      this.cancellationToken = answer?.cancellationToken
      return answer === null || !answer.isUpdateAvailable ? null : toOffer(answer.updateInfo)
    } catch (error) {
      throw toUpdateError(error)
    }
  }

  async download(onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void> {
    const cancel = (): void => this.cancellationToken?.cancel()
    const report = ({ percent }: { readonly percent: number }): void => onProgress(percent / 100)
    this.updater.on('download-progress', report)
    signal.addEventListener('abort', cancel)
    try {
      signal.throwIfAborted()
      await this.updater.downloadUpdate(this.cancellationToken)
    } catch (error) {
      throw toUpdateError(error)
    } finally {
      signal.removeEventListener('abort', cancel)
      this.updater.off('download-progress', report)
    }
  }

  setInstalledAtQuit(isOn: boolean): void {
    this.updater.autoInstallOnAppQuit = isOn && this.platform !== 'darwin'
  }

  quitAndInstall(onFailure: (cause: unknown) => void): void {
    // electron-updater tells of an installation that fails by this event, and then leaves the app running.
    this.updater.once('error', onFailure)
    this.updater.quitAndInstall(true, true)
  }
}

function toOffer(info: UpdateInfo): OfferedUpdate {
  const notes = typeof info.releaseNotes === 'string' ? info.releaseNotes.trim() : ''
  const releasedAtMs = Date.parse(info.releaseDate)
  return {
    version: info.version,
    sizeBytes: sizeFor(info, process.platform, process.arch),
    releaseNotes: notes === '' ? null : notes.slice(0, RELEASE_NOTES_MAX_LENGTH),
    releasedAtMs: Number.isNaN(releasedAtMs) ? null : releasedAtMs,
  }
}

/** A release has files for several kinds of installation; this is the one that this system's updater takes. */
function sizeFor(info: UpdateInfo, platform: NodeJS.Platform, arch: string): number | null {
  const extension = platform === 'win32' ? '.exe' : platform === 'darwin' ? '.zip' : '.AppImage'
  const fitting = info.files.filter(({ url }) => url.endsWith(extension))
  const file = fitting.find(({ url }) => url.includes(arch)) ?? fitting[0]
  return file?.size ?? null
}

function toUpdateError(error: unknown): UpdateError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = `${code} ${error instanceof Error ? error.message : String(error)}`
  if (TAMPERED.test(text)) return new UpdateError('tampered', error)
  return new UpdateError(UNREACHABLE.test(text) ? 'unreachable' : 'failed', error)
}
