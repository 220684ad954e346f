import { createHash } from 'node:crypto'

/**
 * First eight hex digits of SHA-256 of a secret: enough for a person to compare two secrets and for the app to notice that
 * the keychain holds another one than was saved with the client key; far too little to find the secret.
 */
export function fingerprintSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex').slice(0, 8)
}
