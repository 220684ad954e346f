import type { KeychainState, SecretStorage } from '../../shared/credentials'
import { AppError } from '../platform/app-error'
import { SystemClock, type Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import { checkSecret } from './secret-limits'
import type { SecretStore } from './secret-store'
import { toKeychainError } from './to-keychain-error'

/** The three calls of keytar that are used. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

export interface KeychainSecretStoreOptions {
  /** The name under which the operating system lists the entries: `Sosyabot`, or `Sosyabot Practice`. */
  readonly service: string
  readonly clock?: Clock
  readonly logger?: Logger
  /** Loads keytar by default. May be called again after it failed. */
  readonly loadKeychain?: () => Promise<Keychain>
  readonly timeoutMs?: number
  /**
   * Whether a missing item is believed only after the keychain proved to be open. Needed on Linux: libsecret answers a
   * locked keyring, and a dismissed password prompt, exactly like a missing item.
   */
  readonly isMissingDoubted?: boolean
}

/** What the keychain does not have yet; null stands for a deletion. */
interface PendingChange {
  readonly value: string | null
  isBeingWritten: boolean
}

/** Below the ten seconds that the port promises, so that the promise holds with everything around the call. */
const DEFAULT_TIMEOUT_MS = 9500
/** Written and removed at once to see whether the keychain is open. Holds nothing. */
const CHECK_ACCOUNT = 'sosyabot_keychain-check'
/** Nobody reads and dismisses a password prompt faster, and no open keychain takes longer to say that it has nothing. */
const PROMPT_MIN_MS = 3000

/**
 * Secrets in the operating system's keychain, through keytar, which is loaded at the first use and not at start-up.
 *
 * A change that the keychain did not take waits in memory, for this run only and never on disk. It is what `get` answers,
 * because it is newer than anything in the keychain, and it moves there as soon as any later call succeeds.
 *
 * Calls go one after the other: changes of one account stay in order, and a call that hangs in a password prompt blocks one
 * of Node's few worker threads instead of all. While one hangs no second prompt is opened; others fail at once.
 *
 * | keychain | get | set | delete |
 * |---|---|---|---|
 * | ok | value | saved, `keychain` | removed |
 * | locked, prompt dismissed | `keychain-locked`, or the value of this run | kept, `session` | `keychain-locked`, nothing changed |
 * | hanging | `keychain-timeout`, or the value of this run | kept, `session` | `keychain-timeout`, nothing changed |
 * | no service | `keychain-unavailable`, or the value of this run | kept, `session` | forgotten, removed later |
 * | item missing | null, once the keychain proved to be open | saved | success |
 * | value too large | - | `secret-too-large`, before the call | - |
 *
 * A service that dies and comes back under the running app stays `unavailable` on Linux until the app is restarted, because
 * libsecret holds on to the first one it met. Until then this run's memory serves.
 */
export class KeychainSecretStore implements SecretStore {
  readonly #service: string
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #loadKeychain: () => Promise<Keychain>
  readonly #timeoutMs: number
  readonly #isMissingDoubted: boolean
  readonly #queue = new SerialQueue()
  readonly #pending = new Map<string, PendingChange>()
  readonly #listeners: Listeners<KeychainState>
  #loaded: Keychain | null = null
  #state: KeychainState = 'unknown'
  #isHanging = false

  constructor(options: KeychainSecretStoreOptions) {
    this.#service = options.service
    this.#clock = options.clock ?? new SystemClock()
    this.#logger = options.logger ?? SILENT_LOGGER
    this.#loadKeychain = options.loadKeychain ?? loadKeytar
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.#isMissingDoubted = options.isMissingDoubted ?? process.platform === 'linux'
    this.#listeners = new Listeners(this.#logger)
  }

  get keychain(): KeychainState {
    return this.#state
  }

  onDidChangeKeychain(listener: (state: KeychainState) => void): () => void {
    return this.#listeners.add(listener)
  }

  async get(account: string): Promise<string | null> {
    const pending = this.#pending.get(account)
    if (pending !== undefined) {
      void this.#writePending()
      return pending.value
    }
    const stored = await this.#ask((keychain) => this.#read(keychain, account))
    // A set that came while the keychain was being asked is newer than its answer.
    const newer = this.#pending.get(account)
    return newer === undefined ? stored : newer.value
  }

  async set(account: string, value: string): Promise<SecretStorage> {
    checkSecret(value)
    const change: PendingChange = { value, isBeingWritten: false }
    this.#pending.set(account, change)
    try {
      await this.#write(account, change)
      return 'keychain'
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'secret-too-large') return 'session'
      this.#forget(account, change)
      throw error
    }
  }

  async delete(account: string): Promise<void> {
    const previous = this.#pending.get(account)
    const change: PendingChange = { value: null, isBeingWritten: false }
    this.#pending.set(account, change)
    try {
      await this.#write(account, change)
    } catch (error) {
      // Without a keychain the value of this run is gone, which is all there is; the deletion is made up for later.
      if (error instanceof AppError && error.code === 'keychain-unavailable') return
      if (this.#pending.get(account) === change) {
        if (previous === undefined) this.#pending.delete(account)
        else this.#pending.set(account, previous)
      }
      throw error
    }
  }

  async #read(keychain: Keychain, account: string): Promise<string | null> {
    const startedAtMs = performance.now()
    const stored = await keychain.getPassword(this.#service, account)
    if (stored !== null && stored !== '') return stored
    if (!this.#isMissingDoubted) return null
    // A prompt that was just dismissed must not be followed by another one.
    if (performance.now() - startedAtMs > PROMPT_MIN_MS) {
      throw new AppError('keychain-locked', { isRetryable: true })
    }
    await this.#proveOpen(keychain)
    return null
  }

  /** Fails with the keychain's own words when it is locked. */
  async #proveOpen(keychain: Keychain): Promise<void> {
    await keychain.setPassword(this.#service, CHECK_ACCOUNT, 'open')
    await keychain.deletePassword(this.#service, CHECK_ACCOUNT)
  }

  async #remove(keychain: Keychain, account: string): Promise<void> {
    const isRemoved = await keychain.deletePassword(this.#service, account)
    // libsecret finds nothing to remove in a locked keyring, which is no success.
    if (!isRemoved && this.#isMissingDoubted) await this.#proveOpen(keychain)
  }

  /** Writes one change. Succeeds also long after the caller's time was up: the change then leaves the memory by itself. */
  async #write(account: string, change: PendingChange): Promise<void> {
    const progress = { isStarted: false }
    change.isBeingWritten = true
    try {
      await this.#ask(async (keychain) => {
        progress.isStarted = true
        try {
          // A newer change of this account stands behind this one in the queue and makes it needless.
          if (this.#pending.get(account) !== change) return
          if (change.value === null) await this.#remove(keychain, account)
          else await keychain.setPassword(this.#service, account, change.value)
          this.#forget(account, change)
        } finally {
          change.isBeingWritten = false
        }
      })
    } catch (error) {
      // A call that hangs is still writing; one that never began leaves the change to the next.
      if (!progress.isStarted) change.isBeingWritten = false
      throw error
    }
  }

  #forget(account: string, change: PendingChange): void {
    if (this.#pending.get(account) === change) this.#pending.delete(account)
  }

  /** Moves to the keychain what waits in memory; stops at the first failure, a later call tries again. */
  async #writePending(): Promise<void> {
    for (const [account, change] of [...this.#pending]) {
      if (change.isBeingWritten || this.#isHanging) continue
      try {
        await this.#write(account, change)
        this.#logger.info('secret-moved-to-keychain')
      } catch {
        return
      }
    }
  }

  async #ask<T>(call: (keychain: Keychain) => Promise<T>): Promise<T> {
    if (this.#isHanging) throw new AppError('keychain-timeout', { isRetryable: true })
    let step: 'waiting' | 'running' | 'given-up' = 'waiting'
    const isGivenUp = (): boolean => step === 'given-up'
    const answer = this.#queue.run(async () => {
      if (isGivenUp()) throw new AppError('keychain-timeout', { isRetryable: true })
      step = 'running'
      try {
        this.#loaded ??= await this.#loadKeychain()
        const value = await call(this.#loaded)
        this.#isHanging = false
        this.#setState('ok')
        return value
      } catch (thrown) {
        this.#isHanging = false
        throw this.#fail(thrown)
      }
    })
    answer.then(
      () => void this.#writePending(),
      () => undefined,
    )
    const timer = new AbortController()
    const timeout = this.#clock.sleep(this.#timeoutMs, timer.signal).then(() => {
      if (step === 'running') this.#isHanging = true
      step = 'given-up'
      throw this.#fail(new AppError('keychain-timeout', { isRetryable: true }))
    })
    try {
      return await Promise.race([answer, timeout])
    } finally {
      timer.abort()
      // The loser of the race may still fail, and nobody listens to it any more.
      timeout.catch(() => undefined)
    }
  }

  #fail(thrown: unknown): AppError {
    const error = toKeychainError(thrown)
    if (error.code === 'secret-too-large') return error
    const state = error.code === 'keychain-unavailable' ? 'unavailable' : 'locked'
    // Once, not at every call: without a keychain each of them fails alike.
    if (state !== this.#state) this.#logger.error('keychain-failed', error)
    this.#setState(state)
    return error
  }

  #setState(state: KeychainState): void {
    if (state === this.#state) return
    this.#state = state
    this.#listeners.emit(state)
  }
}

/** What keytar offers of which this app makes use. */
export interface Keytar extends Keychain {
  findCredentials(service: string): Promise<readonly { readonly account: string }[]>
}

/** keytar, loaded when it is first needed. */
export async function loadKeytar(): Promise<Keytar> {
  // A module of CommonJS has its exports under `default` when it is imported from an ES module, and beside it otherwise.
  const keytar: Keytar & { readonly default?: Keytar } = await import('keytar')
  return keytar.default ?? keytar
}
