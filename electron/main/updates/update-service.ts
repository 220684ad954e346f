import type { UpdateStatus } from '../../shared/update-status'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { UpdateError, type Updater } from './updater'

/** The first look comes well after the start, when posts have been taken up and the window is drawn. */
const FIRST_CHECK_MS = 30_000
const CHECK_EVERY_MS = 6 * 60 * 60 * 1000

export interface UpdateServiceOptions {
  /** Loads the updater when it is needed first, so that it costs the start nothing; null where this copy updates otherwise. */
  readonly openUpdater: (() => Promise<Updater>) | null
  /** Whether to look by itself now: not while somebody only practises. */
  readonly isQuietCheckWanted: () => boolean
  /** Whether a found update is downloaded without asking. */
  readonly isDownloadedByItself: () => boolean
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Looks for updates quietly, downloads one with the person's consent, and has it installed when the app quits. A server that
 * cannot be reached is nobody's problem unless the person has asked.
 */
export class UpdateService {
  readonly #options: UpdateServiceOptions
  readonly #listeners: Listeners<UpdateStatus>
  readonly #ending = new AbortController()
  #updater: Promise<Updater> | null = null
  #openedUpdater: Updater | null = null
  #status: UpdateStatus

  constructor(options: UpdateServiceOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
    this.#status = {
      revision: 0,
      phase: options.openUpdater === null ? 'unsupported' : 'idle',
      update: null,
      downloadedFraction: 0,
      checkedAtMs: null,
      problem: null,
    }
  }

  getStatus(): UpdateStatus {
    return this.#status
  }

  onDidChange(listener: (status: UpdateStatus) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Looks by itself from now on, until `stop`. Never rejects. */
  async start(): Promise<void> {
    if (this.#options.openUpdater === null) return
    try {
      await this.#options.clock.sleep(FIRST_CHECK_MS, this.#ending.signal)
      for (;;) {
        if (this.#options.isQuietCheckWanted()) await this.#check(true)
        await this.#options.clock.sleep(CHECK_EVERY_MS, this.#ending.signal)
      }
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#options.logger.error('update-watch-ended', error)
    }
  }

  stop(): void {
    this.#ending.abort()
  }

  /** Looks because the person asks. Answers how it stands then; a failure is in the status. */
  async check(): Promise<UpdateStatus> {
    await this.#check(false)
    return this.#status
  }

  /** Downloads what was found. Answers how it stands then; a failure is in the status. */
  async download(): Promise<UpdateStatus> {
    const { signal } = this.#ending
    if (this.#status.phase !== 'available' || this.#ending.signal.aborted) return this.#status
    this.#set({ phase: 'downloading', downloadedFraction: 0, problem: null })
    try {
      const updater = await this.#open()
      await updater.download((downloadedFraction) => {
        // A bar needs no more than a hundred steps.
        if (downloadedFraction - this.#status.downloadedFraction >= 0.01)
          this.#set({ downloadedFraction })
      }, signal)
      signal.throwIfAborted()
      this.#options.logger.info('update-downloaded', { version: this.#status.update?.version })
      this.#set({ phase: 'ready', downloadedFraction: 1 })
    } catch (error) {
      if (signal.aborted) this.#set({ phase: 'available' })
      else this.#fail('update-not-downloaded', 'available', error, false)
    }
    return this.#status
  }

  /**
   * Called when the app is about to quit, before the services stop. An installer must not run over posts that were cut off in
   * the middle: they go on at the next start, with the version that began them. Nor while the computer shuts down.
   */
  prepareForQuit(state: { readonly sendingCount: number; readonly isShutDown: boolean }): void {
    if (this.#status.phase === 'ready' && state.sendingCount === 0 && !state.isShutDown) {
      this.#openedUpdater?.setInstalledAtQuit(true)
    } else {
      this.giveUpInstalling()
    }
  }

  /** Has nothing installed when the app quits, now and for good: a download that is still going on is ended. */
  giveUpInstalling(): void {
    this.#ending.abort()
    this.#openedUpdater?.setInstalledAtQuit(false)
    if (this.#status.phase === 'ready') this.#set({ phase: 'available' })
  }

  /** Whether an update is ready that nothing keeps from being installed. */
  get isInstalledAtQuit(): boolean {
    return this.#status.phase === 'ready'
  }

  /** Installs and starts the app again. Only once the services have stopped. A failure leaves the app running. */
  quitAndInstall(onFailure: (cause: unknown) => void): void {
    this.#openedUpdater?.quitAndInstall(onFailure)
  }

  async #check(isQuiet: boolean): Promise<void> {
    const before = this.#status
    // What was found and what is being downloaded stands.
    if (before.phase !== 'idle' && before.phase !== 'current') return
    if (!isQuiet) this.#set({ phase: 'checking', problem: null })
    try {
      const updater = await this.#open()
      const update = await updater.check()
      const checkedAtMs = this.#options.clock.nowMs()
      if (update === null) {
        this.#set({ phase: 'current', update: null, checkedAtMs, problem: null })
        return
      }
      this.#options.logger.info('update-found', { version: update.version })
      this.#set({ phase: 'available', update, checkedAtMs, problem: null })
    } catch (error) {
      this.#fail('update-not-checked', before.phase, error, isQuiet)
      return
    }
    if (isQuiet && this.#options.isDownloadedByItself()) await this.download()
  }

  #open(): Promise<Updater> {
    const { openUpdater } = this.#options
    if (openUpdater === null) return Promise.reject(new UpdateError('failed', 'unsupported'))
    this.#updater ??= openUpdater().then((updater) => (this.#openedUpdater = updater))
    return this.#updater
  }

  #fail(event: string, phase: UpdateStatus['phase'], error: unknown, isQuiet: boolean): void {
    const problem = error instanceof UpdateError ? error.problem : 'failed'
    const cause = error instanceof UpdateError ? error.cause : error
    if (problem === 'unreachable') this.#options.logger.warn(event, { problem })
    else this.#options.logger.error(event, cause, { problem })
    // A changed file is worth a word even if nobody has asked.
    this.#set({ phase, problem: isQuiet && problem !== 'tampered' ? null : problem })
  }

  #set(change: Partial<Omit<UpdateStatus, 'revision'>>): void {
    this.#status = { ...this.#status, ...change, revision: this.#status.revision + 1 }
    this.#listeners.emit(this.#status)
  }
}
