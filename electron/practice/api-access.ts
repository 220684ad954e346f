import type { GrantBook, GrantedAccess } from './grant-book'
import { apiError, type PracticeAnswer } from './practice-answer'
import type { PracticeExchange } from './practice-exchange'
import type { SlidingWindow } from './sliding-window'

/** What a call of the API needs before it is looked at. */
export interface ApiRule {
  readonly endpoint: string
  /** Any one of these scopes is enough. */
  readonly scopes: readonly string[]
  /** Calls a minute and creator. `null` for no limit. */
  readonly perMinute: number | null
}

/** Checks token, scope and rate limit, in this order, as every endpoint of TikTok's API does. */
export class ApiAccess {
  readonly #grants: GrantBook
  readonly #limits: SlidingWindow | null

  /** `limits` is `null` when rate limits are off. */
  constructor(grants: GrantBook, limits: SlidingWindow | null) {
    this.#grants = grants
    this.#limits = limits
  }

  check(exchange: PracticeExchange, rule: ApiRule): GrantedAccess | PracticeAnswer {
    const token = /^Bearer ([^\s]+)$/.exec(exchange.request.headers.authorization ?? '')?.[1]
    const access =
      token === undefined ? null : this.#grants.findByAccessToken(token, exchange.nowMs)
    if (!access) {
      return apiError(
        401,
        'access_token_invalid',
        'The access token is invalid or not found in the request.',
        exchange.logId,
      )
    }
    if (!rule.scopes.some((scope) => access.scopes.includes(scope))) {
      return scopeNotAuthorized(exchange)
    }
    const key = `${rule.endpoint} ${access.clientKey} ${access.openId}`
    if (
      rule.perMinute !== null &&
      this.#limits?.tryAdd(key, rule.perMinute, exchange.nowMs) === false
    ) {
      return rateLimitExceeded(exchange)
    }
    return access
  }
}

export function scopeNotAuthorized(exchange: PracticeExchange): PracticeAnswer {
  return apiError(
    401,
    'scope_not_authorized',
    'The user did not authorize the scope required for completing this request.',
    exchange.logId,
  )
}

export function rateLimitExceeded(exchange: PracticeExchange): PracticeAnswer {
  return apiError(
    429,
    'rate_limit_exceeded',
    'The API rate limit was exceeded. Please try again later.',
    exchange.logId,
  )
}
