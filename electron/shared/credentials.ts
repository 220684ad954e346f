/** How TikTok brings the browser back: our hosted page and a deep link, or a listener on this computer. */
export type RedirectMethod = 'hosted' | 'loopback'

/** Where the credentials in force come from. The form wins; the environment counts only while the form is empty. */
export type CredentialsSource = 'form' | 'environment' | 'practice' | 'none'

/** Where a secret is kept: the operating system's keychain, or this run's memory when there is no keychain. */
export type SecretStorage = 'keychain' | 'session'

/** What the keychain answered last. `unknown` until it is first used. */
export type KeychainState = 'unknown' | 'ok' | 'locked' | 'unavailable'

/** The TikTok integration as the window may know it. Holds no secret: only a fingerprint of it. */
export interface CredentialsStatus {
  readonly revision: number
  readonly source: CredentialsSource
  /** The Status switch of the form (`tiktok_integration_status`). */
  readonly isEnabled: boolean
  /** Whether the form itself holds a complete pair, whatever the source in force. */
  readonly isFormFilled: boolean
  /** Whether TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET are both set in the environment or the `.env` file. */
  readonly isEnvironmentFilled: boolean
  /** The client key in force. It is public: every authorize URL carries it. */
  readonly clientKey: string | null
  /** First eight hex digits of SHA-256 of the secret in force: enough to compare, useless to sign in. */
  readonly secretFingerprint: string | null
  /** Where the form's secret is kept; null when the form has none. */
  readonly secretStorage: SecretStorage | null
  readonly keychain: KeychainState
  readonly redirectMethod: RedirectMethod
  /** The redirect URI in force, to be registered character for character at TikTok. */
  readonly redirectUri: string
  readonly defaultRedirectUri: string
  readonly scopes: readonly string[]
}

/** What the form sends. The only way in for the secret; there is no way out. */
export interface CredentialsInput {
  readonly clientKey: string
  /** Null keeps the secret that is already saved. */
  readonly clientSecret: string | null
  readonly isEnabled: boolean
  readonly redirectMethod: RedirectMethod
  /** Null means the default for the method. */
  readonly redirectUri: string | null
}

/** A successful credentials test. Failures are error codes. */
export interface CredentialsTestReport {
  readonly testedAtMs: number
  readonly roundTripMs: number
  /** This computer's clock minus TikTok's, from the Date header; null when TikTok sent none. */
  readonly clockOffsetMs: number | null
}

/** Bounds of the two form fields; TikTok documents none, real keys have 18 and secrets 32 characters. */
export const CLIENT_KEY_MIN_LENGTH = 6
export const CLIENT_SECRET_MIN_LENGTH = 8
export const CREDENTIAL_MAX_LENGTH = 256

/** Why a field of the form cannot be saved. */
export type CredentialProblem =
  'empty' | 'too-short' | 'too-long' | 'contains-space' | 'contains-control' | 'not-ascii'

/**
 * Checks a client key or secret after trimming. The form shows the answer while typing and main enforces it on save.
 */
export function findCredentialProblem(
  field: 'client-key' | 'client-secret',
  raw: string,
): CredentialProblem | null {
  const value = raw.trim()
  const minLength = field === 'client-key' ? CLIENT_KEY_MIN_LENGTH : CLIENT_SECRET_MIN_LENGTH
  if (value.length === 0) return 'empty'
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint < 0x20 || codePoint === 0x7f) return 'contains-control'
    if (/\s/u.test(character)) return 'contains-space'
    if (codePoint > 0x7e) return 'not-ascii'
  }
  if (value.length < minLength) return 'too-short'
  if (value.length > CREDENTIAL_MAX_LENGTH) return 'too-long'
  return null
}
