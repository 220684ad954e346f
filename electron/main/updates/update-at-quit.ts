import type { Logger } from '../platform/logger'
import type { UpdateService } from './update-service'

/** An installer that was started ends the app within moments. */
const INSTALLER_LIMIT_MS = 5_000
/** On macOS the system unpacks the update and checks its signature first, which takes it up to a minute. */
const SQUIRREL_LIMIT_MS = 120_000
/** How long an ordinary quit may take before the process is ended. */
const QUIT_LIMIT_MS = 3_000

export interface UpdateAtQuitOptions {
  readonly updates: Pick<
    UpdateService,
    'prepareForQuit' | 'giveUpInstalling' | 'isInstalledAtQuit' | 'quitAndInstall'
  >
  /** Copies the lists of the version that is leaving; answers whether every copy stands. */
  readonly backUp: () => boolean
  readonly quit: () => void
  /** Ends the process without asking anybody. */
  readonly exit: () => void
  readonly platform: NodeJS.Platform
  readonly logger: Logger
  /** The three times above, for tests. */
  readonly limitsMs?: { readonly installer: number; readonly quit: number }
}

/**
 * What becomes of an update as the app quits. It is installed only over lists that were copied; and the app always ends, because
 * one that lives on without a window and without services would keep every later start from succeeding.
 */
export class UpdateAtQuit {
  readonly #options: UpdateAtQuitOptions
  #isRestartWanted = false
  #isBackedUp = false
  #hasFailed = false

  constructor(options: UpdateAtQuitOptions) {
    this.#options = options
  }

  /** The person wants the quit that comes now to install and to start again. */
  wantRestart(): void {
    this.#isRestartWanted = true
  }

  /** The quit was called off, and the next one is an ordinary one. */
  forgetRestart(): void {
    this.#isRestartWanted = false
  }

  /** Before the services stop. */
  prepare(sendingCount: number): void {
    this.#options.updates.prepareForQuit({ sendingCount, isShutDown: false })
  }

  /** Once the services have stopped. Where this does not come in time, nothing is installed. */
  backUp(): void {
    const { updates, platform, backUp } = this.#options
    const isInstalled = this.#isRestartWanted || platform !== 'darwin'
    if (updates.isInstalledAtQuit && isInstalled) this.#isBackedUp = backUp()
  }

  /** Quits for good, with the installation that is due. */
  quit(): void {
    const { updates, quit, platform, logger, limitsMs } = this.#options
    if (!this.#isBackedUp) updates.giveUpInstalling()
    if (!this.#isRestartWanted || !updates.isInstalledAtQuit) {
      quit()
      return
    }
    const limitMs = platform === 'darwin' ? SQUIRREL_LIMIT_MS : INSTALLER_LIMIT_MS
    let limit: NodeJS.Timeout | null = null
    const fail = (cause: unknown): void => {
      if (this.#hasFailed) return
      this.#hasFailed = true
      if (limit !== null) clearTimeout(limit)
      logger.error('update-not-installed', cause)
      this.#leave()
    }
    try {
      updates.quitAndInstall(fail)
    } catch (error) {
      fail(error)
    }
    // Only now: the installer of a Linux package asks for a password and holds up everything until it is given.
    if (!this.#hasFailed) {
      limit = setTimeout(() => {
        fail(new Error('The installation has not begun in time.'))
      }, limitsMs?.installer ?? limitMs)
    }
  }

  #leave(): void {
    const { updates, quit, exit, limitsMs } = this.#options
    // What has failed a moment ago is not tried again by the quit itself.
    updates.giveUpInstalling()
    setTimeout(exit, limitsMs?.quit ?? QUIT_LIMIT_MS)
    quit()
  }
}
