import { randomBytes, randomInt } from 'node:crypto'
import type { GrantFile, StoredGrant } from './grant-file'
import { sha256Hex } from './sha256-hex'

const ACCESS_TOKEN_LIFE_MS = 24 * 60 * 60 * 1000
const REFRESH_TOKEN_LIFE_MS = 365 * 24 * 60 * 60 * 1000

/** Tokens in clear, on their way to the client; the book itself keeps only their hashes. */
export interface IssuedTokens {
  readonly accessToken: string
  /** Empty only when the old refresh token stays in force. */
  readonly refreshToken: string
  readonly expiresInSec: number
  readonly refreshExpiresInSec: number
  readonly openId: string
  readonly scopes: readonly string[]
}

/** Whom an access token speaks for. */
export interface GrantedAccess {
  readonly openId: string
  readonly clientKey: string
  readonly scopes: readonly string[]
}

/**
 * Who allowed which app to do what. One entry per sign-in, with one refresh token that changes at
 * every use (`oauth-user-access-token-management`), and every access token that has not expired yet.
 */
export class GrantBook {
  readonly #file: GrantFile | null
  #grants: StoredGrant[]

  constructor(file: GrantFile | null) {
    this.#file = file
    this.#grants = file ? [...file.load()] : []
  }

  /** A new sign-in. */
  issue(access: GrantedAccess, nowMs: number): IssuedTokens {
    const accessToken = createToken('act')
    const refreshToken = createToken('rft')
    this.#grants.push({
      ...access,
      refreshTokenSha256: sha256Hex(refreshToken),
      refreshExpiresAtMs: nowMs + REFRESH_TOKEN_LIFE_MS,
      accessTokens: [{ sha256: sha256Hex(accessToken), expiresAtMs: nowMs + ACCESS_TOKEN_LIFE_MS }],
    })
    this.#save()
    return {
      accessToken,
      refreshToken,
      expiresInSec: ACCESS_TOKEN_LIFE_MS / 1000,
      refreshExpiresInSec: REFRESH_TOKEN_LIFE_MS / 1000,
      openId: access.openId,
      scopes: access.scopes,
    }
  }

  /**
   * Trades a refresh token for a new pair; the old one stops working at once, unless `rotate` is
   * false. The 365 days run from the first sign-in. `null` when the token is unknown or over.
   */
  refresh(
    clientKey: string,
    refreshToken: string,
    nowMs: number,
    rotate: boolean,
  ): IssuedTokens | null {
    const hash = sha256Hex(refreshToken)
    const grant = this.#grants.find(
      (one) =>
        one.refreshTokenSha256 === hash &&
        one.clientKey === clientKey &&
        one.refreshExpiresAtMs > nowMs,
    )
    if (!grant) return null
    const accessToken = createToken('act')
    const newRefreshToken = rotate ? createToken('rft') : ''
    this.#grants = this.#grants.map((one) =>
      one === grant
        ? {
            ...grant,
            refreshTokenSha256: rotate ? sha256Hex(newRefreshToken) : hash,
            accessTokens: [
              ...grant.accessTokens.filter((token) => token.expiresAtMs > nowMs),
              { sha256: sha256Hex(accessToken), expiresAtMs: nowMs + ACCESS_TOKEN_LIFE_MS },
            ],
          }
        : one,
    )
    this.#save()
    return {
      accessToken,
      refreshToken: newRefreshToken,
      expiresInSec: ACCESS_TOKEN_LIFE_MS / 1000,
      refreshExpiresInSec: Math.floor((grant.refreshExpiresAtMs - nowMs) / 1000),
      openId: grant.openId,
      scopes: grant.scopes,
    }
  }

  findByAccessToken(accessToken: string, nowMs: number): GrantedAccess | null {
    const hash = sha256Hex(accessToken)
    const grant = this.#grants.find((one) =>
      one.accessTokens.some((token) => token.sha256 === hash && token.expiresAtMs > nowMs),
    )
    return grant ? { openId: grant.openId, clientKey: grant.clientKey, scopes: grant.scopes } : null
  }

  /** Ends every sign-in of one creator, or of all. */
  revoke(openId?: string): void {
    this.#grants = this.#grants.filter((one) => openId !== undefined && one.openId !== openId)
    this.#save()
  }

  /** Ends the access tokens of one creator, or of all; refresh tokens go on. */
  expireAccessTokens(openId?: string): void {
    this.#grants = this.#grants.map((one) =>
      openId === undefined || one.openId === openId ? { ...one, accessTokens: [] } : one,
    )
    this.#save()
  }

  #save(): void {
    this.#file?.save(this.#grants)
  }
}

/** TikTok's tokens have a three-letter prefix and end in `!` and a short region tag. */
export function createToken(prefix: 'act' | 'rft' | 'clt'): string {
  return `${prefix}.${randomBytes(36).toString('base64url')}!${randomInt(1000, 10_000)}.va`
}
