import { AppError } from '../../electron/main/platform/app-error'
import type { SecretStore } from '../../electron/main/secrets/secret-store'
import type { KeychainState, SecretStorage } from '../../electron/shared/credentials'

/** Which operation on which account fails, and how often it was asked. */
export interface SecretFailure {
  readonly operation: 'get' | 'set' | 'delete'
  readonly account?: string
}

/** A keychain in memory that can be locked and told to fail. Keeps to the port's size limit. */
export class InMemorySecretStore implements SecretStore {
  readonly entries = new Map<string, string>()
  /** Every call in order, such as `set tiktok_sign-in`. */
  readonly calls: string[] = []
  keychain: KeychainState = 'unknown'
  failures: readonly SecretFailure[] = []
  readonly #listeners = new Set<(state: KeychainState) => void>()

  constructor(entries: ReadonlyMap<string, string> = new Map()) {
    this.entries = new Map(entries)
  }

  async get(account: string): Promise<string | null> {
    await this.#call('get', account)
    return this.entries.get(account) ?? null
  }

  async set(account: string, value: string): Promise<SecretStorage> {
    if (Buffer.byteLength(value, 'utf8') > 2500) throw new AppError('secret-too-large')
    await this.#call('set', account)
    this.entries.set(account, value)
    return 'keychain'
  }

  async delete(account: string): Promise<void> {
    await this.#call('delete', account)
    this.entries.delete(account)
  }

  onDidChangeKeychain(listener: (state: KeychainState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setKeychain(state: KeychainState): void {
    this.keychain = state
    for (const listener of this.#listeners) listener(state)
  }

  async #call(operation: SecretFailure['operation'], account: string): Promise<void> {
    this.calls.push(`${operation} ${account}`)
    // A real keychain always answers later, and that is where races live.
    await new Promise((resolve) => setImmediate(resolve))
    const isFailing = this.failures.some(
      (failure) =>
        failure.operation === operation &&
        (failure.account === undefined || failure.account === account),
    )
    if (isFailing) {
      this.keychain = 'locked'
      throw new AppError('keychain-locked', { isRetryable: true })
    }
    this.keychain = 'ok'
  }
}
