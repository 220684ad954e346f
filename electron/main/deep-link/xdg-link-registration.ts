import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { formatLinkEntry, readExecutable } from '../platform/desktop-entry'
import type { Logger } from '../platform/logger'
import { ASK_SYSTEM_LIMIT_MS, type LinkHandler, type LinkRegistration } from './link-registration'

const run = promisify(execFile)

const MIME_TYPE = 'x-scheme-handler/sosyabot'
/** Not the package's own `sosyabot.desktop`, which a package manager owns. */
export const LINK_ENTRY_ID = 'sosyabot-url-handler.desktop'

export interface XdgLinkRegistrationOptions {
  /** The program that a link starts: the AppImage itself where there is one, because its inside is a mount of this run only. */
  readonly executable: string
  readonly canRegister: boolean
  /** Entries that count as this app whatever they start, such as the one of the development launcher. */
  readonly trustedEntryIds: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly homeDir: string
  readonly logger: Logger
}

/**
 * Linux: the desktop's entries and defaults, with the desktop's own tools. A package brings its entry along; an AppImage brings
 * nothing, so the app writes one for itself (electron-userland/electron-builder#4035), and `TryExec` makes desktops pass over it
 * once the file is gone.
 */
export class XdgLinkRegistration implements LinkRegistration {
  readonly #options: XdgLinkRegistrationOptions

  constructor(options: XdgLinkRegistrationOptions) {
    this.#options = options
  }

  get canRegister(): boolean {
    return this.#options.canRegister
  }

  async findHandler(): Promise<LinkHandler> {
    let entryId: string
    try {
      entryId = (await this.#run('xdg-mime', ['query', 'default', MIME_TYPE])).trim()
    } catch {
      return 'unknown'
    }
    if (entryId === '') return 'nobody'
    const entry = this.#readEntry(entryId)
    if (entry === null) return 'nobody'
    if (this.#options.trustedEntryIds.includes(entryId)) return 'this-app'
    const program = readExecutable(entry)
    if (program === null || !existsSync(program)) return 'nobody'
    return isSameFile(program, this.#options.executable) ? 'this-app' : 'another-program'
  }

  async register(): Promise<boolean> {
    const { executable, logger } = this.#options
    try {
      mkdirSync(this.#applications, { recursive: true })
      writeFileSync(this.#entryPath, formatLinkEntry('Sosyabot', executable, MIME_TYPE))
      await this.#updateDatabase()
      await this.#run('xdg-mime', ['default', LINK_ENTRY_ID, MIME_TYPE])
    } catch (error) {
      logger.error('links-not-registered', error)
    }
    return (await this.findHandler()) === 'this-app'
  }

  async unregister(): Promise<boolean> {
    try {
      rmSync(this.#entryPath, { force: true })
      this.#forgetDefault()
      await this.#updateDatabase()
      return true
    } catch (error) {
      this.#options.logger.error('links-not-unregistered', error)
      return false
    }
  }

  /** There is no tool for taking a default back, so the line goes out of the file where `xdg-mime` has put it. */
  #forgetDefault(): void {
    const path = join(this.#folder('XDG_CONFIG_HOME', '.config'), 'mimeapps.list')
    if (!existsSync(path)) return
    const before = readFileSync(path, 'utf8')
    const after = before
      .split('\n')
      .map((line) => {
        if (!line.startsWith(`${MIME_TYPE}=`)) return line
        const others = line
          .slice(MIME_TYPE.length + 1)
          .split(';')
          .filter((id) => id !== '' && id !== LINK_ENTRY_ID)
        return others.length === 0 ? null : `${MIME_TYPE}=${others.join(';')}`
      })
      .filter((line) => line !== null)
      .join('\n')
    if (after !== before) writeFileSync(path, after)
  }

  /** A cache for other programs; a desktop that has no such tool reads the entries themselves. */
  async #updateDatabase(): Promise<void> {
    if (!existsSync(this.#applications)) return
    await this.#run('update-desktop-database', [this.#applications]).catch(() => '')
  }

  #readEntry(entryId: string): string | null {
    const systemFolders = this.#options.environment['XDG_DATA_DIRS'] ?? ''
    const folders = [
      this.#folder('XDG_DATA_HOME', '.local/share'),
      ...(systemFolders === '' ? '/usr/local/share:/usr/share' : systemFolders).split(':'),
    ]
    for (const folder of folders) {
      try {
        return readFileSync(join(folder, 'applications', entryId), 'utf8')
      } catch {
        // It lies in one of the others, or nowhere.
      }
    }
    return null
  }

  async #run(program: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run(program, [...args], {
      timeout: ASK_SYSTEM_LIMIT_MS,
      env: { ...this.#options.environment },
    })
    return stdout
  }

  #folder(variable: 'XDG_DATA_HOME' | 'XDG_CONFIG_HOME', fallback: string): string {
    const given = this.#options.environment[variable] ?? ''
    return given === '' ? join(this.#options.homeDir, fallback) : given
  }

  get #applications(): string {
    return join(this.#folder('XDG_DATA_HOME', '.local/share'), 'applications')
  }

  get #entryPath(): string {
    return join(this.#applications, LINK_ENTRY_ID)
  }
}

function isSameFile(left: string, right: string): boolean {
  try {
    return realpathSync(left) === realpathSync(right)
  } catch {
    return left === right
  }
}
