import { randomBytes, randomInt } from 'node:crypto'
import { sha256Hex } from './sha256-hex'

/** What a code stands for until it is exchanged. */
export interface CodeGrant {
  readonly clientKey: string
  readonly openId: string
  readonly scopes: readonly string[]
  readonly redirectUri: string
  readonly codeChallenge: string
}

/** TikTok says only that a code lives briefly; five minutes leave time to paste a link by hand. */
const CODE_LIFE_MS = 5 * 60 * 1000

/** Codes on their way from the consent screen to the token call. Each works once. */
export class AuthorizationCodes {
  readonly #codes = new Map<string, CodeGrant & { readonly expiresAtMs: number }>()

  /** Real codes contain `*` and `!`, which a client must decode exactly once. */
  issue(grant: CodeGrant, nowMs: number): string {
    const code = `${randomBytes(48).toString('base64url')}*1!${randomInt(1000, 10_000)}.va`
    this.#codes.set(sha256Hex(code), { ...grant, expiresAtMs: nowMs + CODE_LIFE_MS })
    return code
  }

  /** The first call that names a code uses it up, whether the exchange then succeeds or not. */
  take(code: string, nowMs: number): CodeGrant | null {
    const hash = sha256Hex(code)
    const found = this.#codes.get(hash)
    this.#codes.delete(hash)
    return found && found.expiresAtMs > nowMs ? found : null
  }
}
