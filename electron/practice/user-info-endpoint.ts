import type { AccountBook } from './account-book'
import { scopeNotAuthorized, type ApiAccess } from './api-access'
import { apiError, apiOk, type PracticeAnswer } from './practice-answer'
import type { PracticeAccount } from './practice-account'
import type { PracticeExchange } from './practice-exchange'

export interface UserInfoEndpointOptions {
  readonly access: ApiAccess
  readonly accounts: AccountBook
  readonly avatarUrl: (account: PracticeAccount, sidePx: number, nowMs: number) => string
}

type FieldReader = (account: PracticeAccount, avatar: (sidePx: number) => string) => unknown

/** Scope -> the fields it opens (tiktok-api-v2-get-user-info). */
const FIELDS_BY_SCOPE: Readonly<Record<string, Readonly<Record<string, FieldReader>>>> = {
  'user.info.basic': {
    open_id: (account) => account.openId,
    union_id: (account) => account.unionId,
    avatar_url: (_account, avatar) => avatar(720),
    avatar_url_100: (_account, avatar) => avatar(100),
    avatar_large_url: (_account, avatar) => avatar(720),
    display_name: (account) => account.nickname,
  },
  'user.info.profile': {
    bio_description: (account) => account.bio,
    profile_deep_link: (account) => `https://www.tiktok.com/@${account.username}`,
    profile_web_link: (account) => `https://www.tiktok.com/@${account.username}`,
    is_verified: (account) => account.isVerified,
    username: (account) => account.username,
  },
  'user.info.stats': {
    follower_count: (account) => account.followerCount,
    following_count: (account) => account.followingCount,
    likes_count: (account) => account.likesCount,
    video_count: (account) => account.videoCount,
  },
}

/** `/v2/user/info/`: one field outside the granted scopes fails the whole call. */
export class UserInfoEndpoint {
  readonly #options: UserInfoEndpointOptions

  constructor(options: UserInfoEndpointOptions) {
    this.#options = options
  }

  read(exchange: PracticeExchange): PracticeAnswer {
    const access = this.#options.access.check(exchange, {
      endpoint: 'user-info',
      scopes: ['user.info.basic', 'user.info.profile', 'user.info.stats'],
      perMinute: 600,
    })
    if ('status' in access) return access
    const account = this.#options.accounts.find(access.openId)
    const names = (exchange.url.searchParams.get('fields') ?? '').split(',')
    const user: Record<string, unknown> = {}
    for (const name of names) {
      const scope = Object.keys(FIELDS_BY_SCOPE).find((one) =>
        Object.hasOwn(FIELDS_BY_SCOPE[one] ?? {}, name),
      )
      const read = scope === undefined ? undefined : FIELDS_BY_SCOPE[scope]?.[name]
      if (!account || scope === undefined || read === undefined) {
        return apiError(400, 'invalid_params', 'Fields are invalid.', exchange.logId)
      }
      if (!access.scopes.includes(scope)) return scopeNotAuthorized(exchange)
      user[name] = read(account, (sidePx) =>
        this.#options.avatarUrl(account, sidePx, exchange.nowMs),
      )
    }
    return apiOk({ user }, exchange.logId)
  }
}
