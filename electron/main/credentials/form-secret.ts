import type { SecretStorage } from '../../shared/credentials'
import { AppError } from '../platform/app-error'
import type { SecretStore } from '../secrets/secret-store'
import type { IntegrationSettings } from './integration-settings'
import { fingerprintSecret } from './secret-fingerprint'

/** Account of the client secret in the keychain: its option key. */
export const CLIENT_SECRET_ACCOUNT = 'tiktok_client-secret'

/**
 * What the form's pair looks like. `unreadable` is a pair whose secret a locked keychain does not give out now. `incomplete` is
 * a client key without its own secret: it is gone, or was replaced by one that belongs to another key, or there is no keychain
 * (then `error` says so) and an earlier run took the secret with it.
 */
export type FormPair =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'complete'
      readonly clientKey: string
      readonly secret: string
      readonly storage: SecretStorage
    }
  | { readonly kind: 'unreadable'; readonly clientKey: string; readonly error: AppError }
  | { readonly kind: 'incomplete'; readonly clientKey: string; readonly error: AppError | null }

/**
 * Reads the form's client key together with its secret. A secret without a client key counts as nothing: it can only be what
 * an interrupted save has left.
 */
export async function readFormPair(
  settings: IntegrationSettings,
  secrets: SecretStore,
): Promise<FormPair> {
  const { clientKey } = settings
  if (clientKey === null) return { kind: 'empty' }
  let secret: string | null
  try {
    secret = await secrets.get(CLIENT_SECRET_ACCOUNT)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const kind = error.code === 'keychain-unavailable' ? 'incomplete' : 'unreadable'
    return { kind, clientKey, error }
  }
  if (secret === null || fingerprintSecret(secret) !== settings.secretFingerprint) {
    return { kind: 'incomplete', clientKey, error: null }
  }
  // A value that comes back while the keychain does not work comes from this run's memory.
  return {
    kind: 'complete',
    clientKey,
    secret,
    storage: secrets.keychain === 'ok' ? 'keychain' : 'session',
  }
}
