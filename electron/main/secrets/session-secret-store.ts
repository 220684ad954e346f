import type { KeychainState, SecretStorage } from '../../shared/credentials'
import { checkSecret } from './secret-limits'
import type { SecretStore } from './secret-store'

/** Secrets in the memory of this run. Says of itself that there is no keychain. */
export class SessionSecretStore implements SecretStore {
  readonly keychain: KeychainState = 'unavailable'
  readonly #secrets = new Map<string, string>()

  async get(account: string): Promise<string | null> {
    return this.#secrets.get(account) ?? null
  }

  async set(account: string, value: string): Promise<SecretStorage> {
    checkSecret(value)
    this.#secrets.set(account, value)
    return 'session'
  }

  async delete(account: string): Promise<void> {
    this.#secrets.delete(account)
  }

  /** Never calls back, because the state never changes. */
  onDidChangeKeychain(): () => void {
    return () => undefined
  }
}
