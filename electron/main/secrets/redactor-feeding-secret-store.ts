import type { KeychainState, SecretStorage } from '../../shared/credentials'
import type { Redactor } from '../platform/redactor'
import type { SecretStore } from './secret-store'

/**
 * Tells the log's redactor every secret that passes, on its way in or out, so that its exact value can never be written
 * down, whatever shape it has.
 */
export class RedactorFeedingSecretStore implements SecretStore {
  constructor(
    private readonly store: SecretStore,
    private readonly redactor: Pick<Redactor, 'register'>,
  ) {}

  get keychain(): KeychainState {
    return this.store.keychain
  }

  onDidChangeKeychain(listener: (state: KeychainState) => void): () => void {
    return this.store.onDidChangeKeychain(listener)
  }

  async get(account: string): Promise<string | null> {
    const value = await this.store.get(account)
    if (value !== null) this.redactor.register(value)
    return value
  }

  set(account: string, value: string): Promise<SecretStorage> {
    this.redactor.register(value)
    return this.store.set(account, value)
  }

  delete(account: string): Promise<void> {
    return this.store.delete(account)
  }
}
