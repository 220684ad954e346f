import type { KeychainState, SecretStorage } from '../../shared/credentials'

/**
 * Where secrets live. Account names are the option keys: `tiktok_client-secret`, `tiktok_token:<open_id>`,
 * `tiktok_sign-in` for the open attempt. Every call ends within ten seconds; a keychain that cannot be used throws
 * `keychain-unavailable`, `keychain-locked` or `keychain-timeout` and never deletes anything.
 */
export interface SecretStore {
  /** The secret, or null when there is none under this name. */
  get(account: string): Promise<string | null>
  /** Saves durably and answers where; values over 2,500 UTF-8 bytes are refused with `secret-too-large`. */
  set(account: string, value: string): Promise<SecretStorage>
  /** Deletes; a missing entry is a success. */
  delete(account: string): Promise<void>
  /** What the keychain answered last. */
  readonly keychain: KeychainState
  /** Calls back when `keychain` changes; the answer ends the subscription. */
  onDidChangeKeychain(listener: (state: KeychainState) => void): () => void
}
