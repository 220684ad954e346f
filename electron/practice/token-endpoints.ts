import { timingSafeEqual } from 'node:crypto'
import type { AuthorizationCodes } from './authorization-codes'
import { createToken, type GrantBook, type IssuedTokens } from './grant-book'
import { sha256Hex } from './sha256-hex'
import { oauthError, oauthOk, type PracticeAnswer } from './practice-answer'
import type { PracticeClient } from './practice-client'
import { readForm, type PracticeExchange } from './practice-exchange'
import type { PracticeFaults } from './practice-faults'

export interface TokenEndpointsOptions {
  readonly clients: readonly PracticeClient[]
  readonly codes: AuthorizationCodes
  readonly grants: GrantBook
  readonly faults: PracticeFaults
  /** Called after an app removed itself through revoke. */
  readonly onRevoked: (openId: string) => void
}

const CLIENT_TOKEN_LIFE_SEC = 7200
const MALFORMED = 'The request parameters are malformed.'
const VERIFIER_SHAPE = /^[A-Za-z0-9\-._~]{43,128}$/

/** `/v2/oauth/token/` and `/v2/oauth/revoke/` (oauth-user-access-token-management). */
export class TokenEndpoints {
  readonly #options: TokenEndpointsOptions

  constructor(options: TokenEndpointsOptions) {
    this.#options = options
  }

  async token(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const form = await readForm(exchange.request)
    if (!form || hasRepeatedField(form)) return invalidRequest(MALFORMED, exchange)
    const client = this.#authenticate(form, exchange)
    if ('status' in client) return client
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.#exchangeCode(client, form, exchange)
      case 'refresh_token':
        return this.#refresh(client, form, exchange)
      case 'client_credentials':
        return oauthOk({
          access_token: createToken('clt'),
          expires_in: CLIENT_TOKEN_LIFE_SEC,
          token_type: 'Bearer',
        })
      case null:
      case '':
        return invalidRequest(MALFORMED, exchange)
      default:
        return oauthError(
          400,
          'unsupported_grant_type',
          'The grant type is not supported.',
          exchange.logId,
        )
    }
  }

  async revoke(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const form = await readForm(exchange.request)
    if (!form || hasRepeatedField(form)) return invalidRequest(MALFORMED, exchange)
    const client = this.#authenticate(form, exchange)
    if ('status' in client) return client
    const token = form.get('token')
    if (!token) return invalidRequest(MALFORMED, exchange)
    const access = this.#options.grants.findByAccessToken(token, exchange.nowMs)
    if (!access || access.clientKey !== client.clientKey) {
      return oauthError(
        400,
        'invalid_grant',
        'Access token is invalid or has expired.',
        exchange.logId,
      )
    }
    this.#options.grants.revoke(access.openId)
    this.#options.onRevoked(access.openId)
    return { status: 200, headers: {}, body: '' }
  }

  #authenticate(
    form: URLSearchParams,
    exchange: PracticeExchange,
  ): PracticeClient | PracticeAnswer {
    const clientKey = form.get('client_key')
    const clientSecret = form.get('client_secret')
    if (!clientKey) return invalidRequest('Client key is missed in request.', exchange)
    if (!clientSecret) return invalidRequest('Client secret is missed in request.', exchange)
    const client = this.#options.clients.find((one) => one.clientKey === clientKey)
    if (!client || !isSameText(client.clientSecret, clientSecret)) {
      return oauthError(401, 'invalid_client', 'Client key or secret is incorrect.', exchange.logId)
    }
    return client
  }

  #exchangeCode(
    client: PracticeClient,
    form: URLSearchParams,
    exchange: PracticeExchange,
  ): PracticeAnswer {
    const code = form.get('code')
    const redirectUri = form.get('redirect_uri')
    if (!code || !redirectUri) return invalidRequest(MALFORMED, exchange)
    const grant = this.#options.codes.take(code, exchange.nowMs)
    if (!grant || grant.clientKey !== client.clientKey) {
      return oauthError(400, 'invalid_grant', 'Authorization code is expired.', exchange.logId)
    }
    if (grant.redirectUri !== redirectUri) {
      return invalidRequest(
        'Redirect_uri is not matched with the uri when requesting code.',
        exchange,
      )
    }
    const verifier = form.get('code_verifier') ?? ''
    // TikTok's own variant of S256: lower-case hexadecimal instead of base64url (login-kit-desktop).
    if (!VERIFIER_SHAPE.test(verifier) || sha256Hex(verifier) !== grant.codeChallenge) {
      return invalidRequest('Code verifier or code challenge is invalid.', exchange)
    }
    const access = { openId: grant.openId, clientKey: client.clientKey, scopes: grant.scopes }
    return oauthOk(tokenFields(this.#options.grants.issue(access, exchange.nowMs)))
  }

  #refresh(
    client: PracticeClient,
    form: URLSearchParams,
    exchange: PracticeExchange,
  ): PracticeAnswer {
    const refreshToken = form.get('refresh_token')
    if (!refreshToken) return invalidRequest(MALFORMED, exchange)
    const omission = this.#options.faults.take('omit-refresh-token')
    const tokens = this.#options.grants.refresh(
      client.clientKey,
      refreshToken,
      exchange.nowMs,
      omission === null,
    )
    if (!tokens) {
      return oauthError(
        400,
        'invalid_grant',
        'Refresh token is invalid or expired.',
        exchange.logId,
      )
    }
    const fields = tokenFields(tokens)
    return oauthOk(omission?.as === 'absent' ? { ...fields, refresh_token: undefined } : fields)
  }
}

function tokenFields(tokens: IssuedTokens): Readonly<Record<string, unknown>> {
  return {
    access_token: tokens.accessToken,
    expires_in: tokens.expiresInSec,
    open_id: tokens.openId,
    refresh_expires_in: tokens.refreshExpiresInSec,
    refresh_token: tokens.refreshToken,
    scope: tokens.scopes.join(','),
    token_type: 'Bearer',
  }
}

function invalidRequest(description: string, exchange: PracticeExchange): PracticeAnswer {
  return oauthError(400, 'invalid_request', description, exchange.logId)
}

function hasRepeatedField(form: URLSearchParams): boolean {
  return new Set(form.keys()).size !== form.size
}

function isSameText(expected: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Hex(expected)), Buffer.from(sha256Hex(given)))
}
