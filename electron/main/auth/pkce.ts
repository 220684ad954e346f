import { createHash, randomBytes } from 'node:crypto'

/** A new code verifier: 64 characters of the set TikTok allows (Login Kit for Desktop: 43 to 128 of `A-Za-z0-9-._~`). */
export function createCodeVerifier(): string {
  return randomBytes(48).toString('base64url')
}

/**
 * TikTok's own variant of S256: the lower-case hexadecimal SHA-256 of the verifier, not the base64url of RFC 7636. The
 * authorize page takes either; only the token call refuses the wrong one (Login Kit for Desktop).
 */
export function toCodeChallenge(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier, 'ascii').digest('hex')
}
