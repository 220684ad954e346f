import { findCredentialProblem } from '../../shared/credentials'
import type { ClientCredentials } from '../tiktok/tiktok-client'

/**
 * Reads TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET. Both must be set and pass the form's own check, otherwise the environment
 * counts as empty: half a pair cannot sign anybody in.
 */
export function readEnvironmentCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): ClientCredentials | null {
  const clientKey = (environment['TIKTOK_CLIENT_KEY'] ?? '').trim()
  const clientSecret = (environment['TIKTOK_CLIENT_SECRET'] ?? '').trim()
  if (findCredentialProblem('client-key', clientKey) !== null) return null
  if (findCredentialProblem('client-secret', clientSecret) !== null) return null
  return { clientKey, clientSecret }
}
