import { REQUEST_WINDOW_MS } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'
import type { AppErrorCode, AppErrorDetail } from '../../shared/app-error'

/** Which of TikTok's endpoints refused; the token endpoint counts once per grant, because its codes mean different things. */
export type TikTokEndpoint =
  | 'token-code'
  | 'token-refresh'
  | 'token-client'
  | 'revoke'
  | 'user-info'
  | 'creator-info'
  | 'video-init'
  | 'status-fetch'

/** What is known about an answer that is not a success. */
export interface TikTokRefusal {
  readonly endpoint: TikTokEndpoint
  readonly httpStatus: number
  /** TikTok's own code; null when the body named none or could not be read. */
  readonly tiktokCode: string | null
  readonly message: string | null
  readonly logId: string | null
  readonly retryAfterMs: number | null
}

type CodeTable = Readonly<Record<string, AppErrorCode>>

const RETRYABLE: ReadonlySet<AppErrorCode> = new Set(['tiktok-unavailable', 'tiktok-rate-limited'])

/** Codes that mean the same wherever they appear (error-handling page, Direct Post, creator info and the owner's guide). */
const ANYWHERE: CodeTable = {
  access_token_invalid: 'channel-needs-reconnect',
  scope_not_authorized: 'channel-permission-missing',
  scope_permission_missed: 'channel-permission-missing',
  permission_error: 'permission-error',
  rate_limit_exceeded: 'tiktok-rate-limited',
  internal_error: 'tiktok-unavailable',
  server_error: 'tiktok-unavailable',
  temporarily_unavailable: 'tiktok-unavailable',
  invalid_client: 'credentials-rejected',
  redirect_uri_mismatch: 'sign-in-redirect-mismatch',
  spam_risk_too_many_posts: 'daily-post-limit',
  spam_risk_too_many_pending_share: 'daily-post-limit',
  spam_risk_user_banned_from_posting: 'creator-banned-from-posting',
  spam_risk_text: 'failed-text-looks-like-spam',
  spam_risk: 'failed-looks-like-spam',
  reached_active_user_cap: 'active-user-cap',
  unaudited_client_can_only_post_to_private_accounts: 'account-must-be-private',
  privacy_level_option_mismatch: 'privacy-option-mismatch',
  video_size_too_large: 'video-too-large',
}

const PUBLISH_ID_UNKNOWN: CodeTable = {
  invalid_publish_id: 'publish-id-unknown',
  token_not_authorized_for_specified_publish_id: 'publish-id-unknown',
}

const BY_ENDPOINT: Readonly<Record<TikTokEndpoint, CodeTable>> = {
  'token-code': {
    invalid_grant: 'sign-in-code-refused',
    unauthorized_client: 'sign-in-client-key-refused',
    invalid_scope: 'sign-in-scope-refused',
    access_denied: 'sign-in-denied',
  },
  // Only invalid_grant says that the refresh token is dead; everything else must never cost a channel its connection.
  'token-refresh': {
    invalid_grant: 'channel-needs-reconnect',
    unauthorized_client: 'credentials-rejected',
  },
  // Key and secret are all that varies in this request, so a malformed one means that they are.
  'token-client': {
    unauthorized_client: 'credentials-rejected',
    invalid_request: 'credentials-rejected',
    invalid_grant: 'credentials-rejected',
  },
  revoke: { invalid_grant: 'channel-needs-reconnect', unauthorized_client: 'credentials-rejected' },
  'user-info': {},
  'creator-info': {},
  // The documents say invalid_param, the wire invalid_params.
  'video-init': {
    invalid_param: 'post-refused-by-tiktok',
    invalid_params: 'post-refused-by-tiktok',
    invalid_file_upload: 'post-refused-by-tiktok',
    url_ownership_unverified: 'post-refused-by-tiktok',
  },
  'status-fetch': PUBLISH_ID_UNKNOWN,
}

/** What an unknown code means where no table and no HTTP status says more. */
const FALLBACK: Readonly<Record<TikTokEndpoint, AppErrorCode>> = {
  'token-code': 'sign-in-failed',
  'token-refresh': 'tiktok-unexpected-answer',
  'token-client': 'tiktok-unexpected-answer',
  revoke: 'tiktok-unexpected-answer',
  'user-info': 'tiktok-unexpected-answer',
  'creator-info': 'tiktok-unexpected-answer',
  'video-init': 'post-refused-by-tiktok',
  'status-fetch': 'tiktok-unexpected-answer',
}

const BEARER_ENDPOINTS: ReadonlySet<TikTokEndpoint> = new Set([
  'user-info',
  'creator-info',
  'video-init',
  'status-fetch',
])

/**
 * The AppError for an answer of TikTok's that is not a success. Pure: code, HTTP status and endpoint decide, codes are
 * compared exactly, and the words of TikTok count only where one OAuth code covers different causes.
 */
export function mapTikTokError(refusal: TikTokRefusal): AppError {
  const code = findCode(refusal)
  return new AppError(code, { isRetryable: RETRYABLE.has(code), detail: detailOf(code, refusal) })
}

/** Whether TikTok refused the access token as such, so that one refresh and one repetition may help. */
export function isAccessTokenRejected(error: unknown): boolean {
  if (!(error instanceof AppError) || error.code !== 'channel-needs-reconnect') return false
  const { tiktokCode, httpStatus } = error.detail ?? {}
  return tiktokCode === 'access_token_invalid' || (tiktokCode === undefined && httpStatus === 401)
}

function findCode({ endpoint, httpStatus, tiktokCode, message }: TikTokRefusal): AppErrorCode {
  if (tiktokCode !== null) {
    const known =
      findByWords(endpoint, tiktokCode, message) ??
      lookUp(BY_ENDPOINT[endpoint], tiktokCode) ??
      lookUp(ANYWHERE, tiktokCode)
    if (known !== null) return known
  }
  if (httpStatus === 429) return 'tiktok-rate-limited'
  if (httpStatus >= 500) return 'tiktok-unavailable'
  // Answered by a proxy on the way, not by TikTok.
  if (httpStatus === 407) return 'network-offline'
  if (tiktokCode === null || tiktokCode === 'ok') {
    return httpStatus === 401 && BEARER_ENDPOINTS.has(endpoint)
      ? 'channel-needs-reconnect'
      : 'tiktok-unexpected-answer'
  }
  return FALLBACK[endpoint]
}

/** TikTok's token endpoint puts several causes under one code; these texts are on its pages or were seen in the field. */
function findByWords(
  endpoint: TikTokEndpoint,
  tiktokCode: string,
  message: string | null,
): AppErrorCode | null {
  if (message === null || BEARER_ENDPOINTS.has(endpoint)) return null
  if (endpoint === 'token-code') {
    if (/redirect_?\s?uri/i.test(message)) return 'sign-in-redirect-mismatch'
    if (/code verifier|code challenge/i.test(message)) return 'sign-in-code-refused'
  }
  const blamesCredentials = /client (key or )?secret (is )?(incorrect|missed|missing)/i.test(
    message,
  )
  return blamesCredentials && tiktokCode.startsWith('invalid_') ? 'credentials-rejected' : null
}

function lookUp(table: CodeTable, tiktokCode: string): AppErrorCode | null {
  return Object.hasOwn(table, tiktokCode) ? (table[tiktokCode] ?? null) : null
}

function detailOf(code: AppErrorCode, refusal: TikTokRefusal): AppErrorDetail {
  const { httpStatus, tiktokCode, logId, retryAfterMs } = refusal
  return {
    httpStatus,
    ...(tiktokCode === null ? {} : { tiktokCode }),
    ...(logId === null ? {} : { logId }),
    ...(code === 'tiktok-rate-limited'
      ? // TikTok sends no Retry-After itself (rate-limit page).
        { retryAfterMs: retryAfterMs ?? REQUEST_WINDOW_MS }
      : retryAfterMs === null
        ? {}
        : { retryAfterMs }),
  }
}
