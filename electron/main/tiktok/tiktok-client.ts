import type { PrivacyLevel } from '../../shared/channel'

/**
 * A clock further off than this is named as the trouble: tokens and links then look expired, or never expire, and a refused key
 * cannot be judged.
 */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000

/** The app's own key pair, as it goes into every OAuth call. */
export interface ClientCredentials {
  readonly clientKey: string
  readonly clientSecret: string
}

/** A user's tokens as TikTok answers them, with absolute times. */
export interface TokenGrant {
  /** Empty when a refresh answered without it; an exchange without it is refused. */
  readonly openId: string
  readonly accessToken: string
  readonly accessExpiresAtMs: number
  /** Null when a refresh answered without one: the old one stays valid and must be kept. */
  readonly refreshToken: string | null
  readonly refreshExpiresAtMs: number | null
  /** What was granted; empty when the answer named none, which after a refresh means unchanged. */
  readonly scopes: readonly string[]
}

/** What Login Kit's basic scope tells of a user. */
export interface TikTokUser {
  readonly openId: string
  readonly displayName: string
  readonly avatarUrl: string | null
}

/** TikTok's answer to creator_info/query. */
export interface TikTokCreatorInfo {
  readonly nickname: string
  readonly username: string
  readonly avatarUrl: string | null
  readonly privacyLevelOptions: readonly PrivacyLevel[]
  readonly isCommentDisabled: boolean
  readonly isDuetDisabled: boolean
  readonly isStitchDisabled: boolean
  readonly maxVideoDurationSec: number
}

/** The body of a Direct Post init, in our words. Allow becomes disable inside the client. */
export interface DirectPostInit {
  readonly title: string
  readonly privacyLevel: PrivacyLevel
  readonly isCommentAllowed: boolean
  readonly isDuetAllowed: boolean
  readonly isStitchAllowed: boolean
  readonly isBrandedContent: boolean
  readonly isYourBrand: boolean
  readonly isAiGenerated: boolean
  readonly coverTimestampMs: number | null
  readonly videoSizeBytes: number
  readonly chunkSizeBytes: number
  readonly totalChunkCount: number
}

/** TikTok's answer to init. The upload link is a credential: never logged, never shown. */
export interface DirectPostTicket {
  readonly publishId: string
  readonly uploadUrl: string
  readonly logId: string | null
}

/** TikTok's answer to status/fetch. Unknown statuses count as processing. */
export interface PublishStatus {
  readonly status: 'processing-upload' | 'processing' | 'published' | 'failed'
  readonly failReason: string | null
  readonly uploadedBytes: number | null
  /** As text: the ids do not fit into a JavaScript number. */
  readonly publicPostIds: readonly string[]
  readonly logId: string | null
}

/**
 * TikTok's HTTP API. Every method throws AppError with a code of the closed list and a detail holding TikTok's own code and
 * log_id; a call succeeded only when the body says so, whatever the HTTP status.
 */
export interface TikTokClient {
  exchangeCode(
    credentials: ClientCredentials,
    input: { code: string; codeVerifier: string; redirectUri: string },
    signal?: AbortSignal,
  ): Promise<TokenGrant>
  refreshToken(
    credentials: ClientCredentials,
    refreshToken: string,
    signal?: AbortSignal,
  ): Promise<TokenGrant>
  revokeToken(
    credentials: ClientCredentials,
    accessToken: string,
    signal?: AbortSignal,
  ): Promise<void>
  /** Asks for an app token and forgets it. `serverDateMs` is the Date header, for the clock check. */
  testCredentials(
    credentials: ClientCredentials,
    signal?: AbortSignal,
  ): Promise<{ serverDateMs: number | null }>
  fetchUser(accessToken: string, signal?: AbortSignal): Promise<TikTokUser>
  queryCreatorInfo(accessToken: string, signal?: AbortSignal): Promise<TikTokCreatorInfo>
  initDirectPost(
    accessToken: string,
    init: DirectPostInit,
    signal?: AbortSignal,
  ): Promise<DirectPostTicket>
  fetchStatus(accessToken: string, publishId: string, signal?: AbortSignal): Promise<PublishStatus>
  /** Fetches an avatar as a `data:` URL; null when it is missing, no image, or over 512 KB. Never throws. */
  fetchAvatar(avatarUrl: string, signal?: AbortSignal): Promise<string | null>
}
