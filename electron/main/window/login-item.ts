import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { HIDDEN_ARGUMENT } from '../platform/launch-arguments'
import { formatAutostartEntry, isAutostartEntryOn } from '../platform/desktop-entry'
import { toStorageError } from '../settings/to-storage-error'

/**
 * Starting with the person's login, without a window. The operating system's own list is the truth, because people change it there
 * too; Electron knows those of Windows and macOS, and on Linux it is a file in the autostart folder.
 */
export class LoginItem {
  isOn(): boolean {
    if (process.platform !== 'linux') {
      return app.getLoginItemSettings({ args: [HIDDEN_ARGUMENT] }).openAtLogin
    }
    try {
      return isAutostartEntryOn(readFileSync(entryPath(), 'utf8'))
    } catch {
      return false
    }
  }

  /** Throws `disk-full` or `ledger-unavailable` when the entry cannot be written. */
  set(isOn: boolean, executable = ownExecutable()): void {
    if (process.platform !== 'linux') {
      app.setLoginItemSettings({ openAtLogin: isOn, args: [HIDDEN_ARGUMENT] })
      return
    }
    try {
      if (!isOn) {
        rmSync(entryPath(), { force: true })
        return
      }
      mkdirSync(dirname(entryPath()), { recursive: true })
      writeFileSync(entryPath(), formatAutostartEntry('Sosyabot', command(executable)))
    } catch (error) {
      throw toStorageError(error)
    }
  }

  /** An AppImage that was moved or replaced by a newer one has another path. Throws like `set`. */
  refresh(executable = ownExecutable()): void {
    if (process.platform === 'linux' && app.isPackaged && this.isOn()) this.set(true, executable)
  }
}

function entryPath(): string {
  const configHome = process.env['XDG_CONFIG_HOME'] ?? ''
  const folder = configHome === '' ? join(homedir(), '.config') : configHome
  return join(folder, 'autostart', 'sosyabot.desktop')
}

function ownExecutable(): string {
  // Inside an AppImage the executable lies in a mount that is gone after the run.
  return process.env['APPIMAGE'] ?? app.getPath('exe')
}

function command(executable: string): readonly string[] {
  return [executable, ...(app.isPackaged ? [] : [app.getAppPath()]), HIDDEN_ARGUMENT]
}
