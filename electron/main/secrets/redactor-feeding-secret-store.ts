import type { KeychainState, SecretStorage } from '../../shared/credentials'
import { isSecretName } from '../platform/redact'
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
    if (value !== null) this.#feed(value)
    return value
  }

  set(account: string, value: string): Promise<SecretStorage> {
    this.#feed(value)
    return this.store.set(account, value)
  }

  delete(account: string): Promise<void> {
    return this.store.delete(account)
  }

  #feed(value: string): void {
    for (const secret of secretsIn(value)) this.redactor.register(secret)
  }
}

/**
 * The secrets in one entry. Tokens and sign-in attempts are JSON, which nobody writes down as a whole: what could turn up
 * somewhere is one of the values in it.
 */
function secretsIn(value: string): readonly string[] {
  let entry: unknown
  try {
    entry = JSON.parse(value)
  } catch {
    return [value]
  }
  const found = collect(entry)
  return found.length > 0 ? found : [value]
}

function collect(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' ? (isSecretName(name) ? [inner] : []) : collect(inner),
  )
}
