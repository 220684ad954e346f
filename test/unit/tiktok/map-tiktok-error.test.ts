import { describe, expect, it } from 'vitest'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'
import { AppError } from '../../../electron/main/platform/app-error'
import {
  isAccessTokenRejected,
  mapTikTokError,
  type TikTokEndpoint,
  type TikTokRefusal,
} from '../../../electron/main/tiktok/map-tiktok-error'

function map(endpoint: TikTokEndpoint, rest: Partial<TikTokRefusal> = {}): AppError {
  return mapTikTokError({
    endpoint,
    httpStatus: 400,
    tiktokCode: null,
    message: null,
    logId: null,
    retryAfterMs: null,
    ...rest,
  })
}

const BEARER = ['user-info', 'creator-info', 'video-init', 'status-fetch'] as const
const OAUTH = ['token-code', 'token-refresh', 'token-client', 'revoke'] as const
const ALL = [...BEARER, ...OAUTH]

describe('mapTikTokError', () => {
  it.each([
    // Documented and seen codes of video/init.
    ['video-init', 400, 'invalid_param', 'post-refused-by-tiktok'],
    ['video-init', 400, 'invalid_params', 'post-refused-by-tiktok'],
    ['video-init', 400, 'invalid_file_upload', 'post-refused-by-tiktok'],
    ['video-init', 401, 'access_token_invalid', 'channel-needs-reconnect'],
    ['video-init', 401, 'scope_not_authorized', 'channel-permission-missing'],
    ['video-init', 400, 'scope_permission_missed', 'channel-permission-missing'],
    ['video-init', 403, 'spam_risk_too_many_posts', 'daily-post-limit'],
    ['video-init', 403, 'spam_risk_too_many_pending_share', 'daily-post-limit'],
    ['video-init', 403, 'spam_risk_user_banned_from_posting', 'creator-banned-from-posting'],
    ['video-init', 403, 'spam_risk_text', 'failed-text-looks-like-spam'],
    ['video-init', 403, 'spam_risk', 'failed-looks-like-spam'],
    ['video-init', 403, 'reached_active_user_cap', 'active-user-cap'],
    [
      'video-init',
      403,
      'unaudited_client_can_only_post_to_private_accounts',
      'account-must-be-private',
    ],
    ['video-init', 403, 'url_ownership_unverified', 'post-refused-by-tiktok'],
    ['video-init', 403, 'privacy_level_option_mismatch', 'privacy-option-mismatch'],
    ['video-init', 429, 'rate_limit_exceeded', 'tiktok-rate-limited'],
    ['video-init', 500, 'internal_error', 'tiktok-unavailable'],
    ['video-init', 403, 'a_code_of_tomorrow', 'post-refused-by-tiktok'],
    // The owner's guide.
    ['video-init', 403, 'permission_error', 'permission-error'],
    ['video-init', 400, 'video_size_too_large', 'video-too-large'],
    ['token-code', 400, 'redirect_uri_mismatch', 'sign-in-redirect-mismatch'],
    // creator_info refuses with HTTP 200.
    ['creator-info', 200, 'spam_risk_too_many_posts', 'daily-post-limit'],
    ['creator-info', 200, 'spam_risk_user_banned_from_posting', 'creator-banned-from-posting'],
    ['creator-info', 200, 'reached_active_user_cap', 'active-user-cap'],
    ['creator-info', 400, 'invalid_params', 'tiktok-unexpected-answer'],
    ['user-info', 401, 'scope_not_authorized', 'channel-permission-missing'],
    ['status-fetch', 400, 'invalid_publish_id', 'publish-id-unknown'],
    ['status-fetch', 400, 'token_not_authorized_for_specified_publish_id', 'publish-id-unknown'],
    ['status-fetch', 400, 'invalid_params', 'tiktok-unexpected-answer'],
    // OAuth: one code, different meanings by grant.
    ['token-code', 400, 'invalid_grant', 'sign-in-code-refused'],
    ['token-code', 200, 'invalid_grant', 'sign-in-code-refused'],
    ['token-code', 400, 'unauthorized_client', 'sign-in-client-key-refused'],
    ['token-code', 400, 'invalid_scope', 'sign-in-scope-refused'],
    ['token-code', 403, 'access_denied', 'sign-in-denied'],
    ['token-code', 400, 'invalid_request', 'sign-in-failed'],
    ['token-code', 400, 'unsupported_grant_type', 'sign-in-failed'],
    ['token-refresh', 400, 'invalid_grant', 'channel-needs-reconnect'],
    ['token-refresh', 200, 'invalid_grant', 'channel-needs-reconnect'],
    ['token-refresh', 400, 'invalid_request', 'tiktok-unexpected-answer'],
    ['token-refresh', 400, 'unauthorized_client', 'credentials-rejected'],
    ['token-client', 400, 'invalid_request', 'credentials-rejected'],
    ['token-client', 400, 'unauthorized_client', 'credentials-rejected'],
    ['token-client', 400, 'unsupported_grant_type', 'tiktok-unexpected-answer'],
    ['revoke', 400, 'invalid_grant', 'channel-needs-reconnect'],
    ['revoke', 400, 'access_token_invalid', 'channel-needs-reconnect'],
    ['revoke', 400, 'invalid_request', 'tiktok-unexpected-answer'],
  ] as const)('%s: HTTP %d %s is %s', (endpoint, httpStatus, tiktokCode, expected) => {
    const error = map(endpoint, { httpStatus, tiktokCode, logId: 'L1' })
    expect(error.code).toBe(expected)
    expect(error.detail).toMatchObject({ httpStatus, tiktokCode, logId: 'L1' })
  })

  it.each(OAUTH)(
    '%s: invalid_client and TikTok’s trouble mean the same in every grant',
    (endpoint) => {
      expect(map(endpoint, { httpStatus: 401, tiktokCode: 'invalid_client' }).code).toBe(
        'credentials-rejected',
      )
      expect(map(endpoint, { tiktokCode: 'server_error' }).code).toBe('tiktok-unavailable')
      expect(map(endpoint, { tiktokCode: 'temporarily_unavailable' }).code).toBe(
        'tiktok-unavailable',
      )
    },
  )

  it.each(OAUTH)('%s: words that blame the key pair decide', (endpoint) => {
    for (const message of [
      'Client key or secret is incorrect',
      'Client secret is missed in request.',
    ]) {
      expect(map(endpoint, { tiktokCode: 'invalid_request', message }).code).toBe(
        'credentials-rejected',
      )
    }
  })

  it('reads two causes of a refused code from TikTok’s words', () => {
    const redirect = 'Redirect_uri is not matched with the uri when requesting code.'
    const verifier = 'Code verifier or code challenge is invalid.'
    for (const tiktokCode of ['invalid_request', 'invalid_grant']) {
      expect(map('token-code', { tiktokCode, message: redirect }).code).toBe(
        'sign-in-redirect-mismatch',
      )
      expect(map('token-code', { tiktokCode, message: verifier }).code).toBe('sign-in-code-refused')
    }
    // A refresh must not cost a channel its connection because of some words.
    expect(map('token-refresh', { tiktokCode: 'invalid_request', message: redirect }).code).toBe(
      'tiktok-unexpected-answer',
    )
  })

  it('compares codes exactly, never by a part of them or by inherited names', () => {
    for (const tiktokCode of [
      'Invalid_Params',
      'invalid_params ',
      'xaccess_token_invalid',
      'toString',
      'constructor',
      '__proto__',
    ]) {
      expect(map('creator-info', { tiktokCode }).code).toBe('tiktok-unexpected-answer')
    }
  })

  it.each(ALL)('%s: HTTP decides when the body says nothing', (endpoint) => {
    for (const httpStatus of [500, 502, 503, 504]) {
      const error = map(endpoint, { httpStatus })
      expect(error.code).toBe('tiktok-unavailable')
      expect(error.isRetryable).toBe(true)
    }
    expect(map(endpoint, { httpStatus: 429 }).code).toBe('tiktok-rate-limited')
    expect(map(endpoint, { httpStatus: 407 }).code).toBe('network-offline')
    for (const httpStatus of [200, 204, 302, 400, 403, 404, 418]) {
      const error = map(endpoint, { httpStatus })
      expect(error.code).toBe('tiktok-unexpected-answer')
      expect(error.isRetryable).toBe(false)
      expect(error.detail).toEqual({ httpStatus })
    }
  })

  it('takes a bare 401 as a rejected token where a token was sent, and only there', () => {
    for (const endpoint of BEARER) {
      expect(map(endpoint, { httpStatus: 401 }).code).toBe('channel-needs-reconnect')
    }
    for (const endpoint of OAUTH) {
      expect(map(endpoint, { httpStatus: 401 }).code).toBe('tiktok-unexpected-answer')
    }
  })

  it('never turns a refresh that failed for another reason into a lost connection', () => {
    for (const tiktokCode of [
      null,
      'invalid_request',
      'invalid_scope',
      'access_denied',
      'new_code',
      'server_error',
    ]) {
      for (const httpStatus of [200, 400, 401, 403, 404, 429, 500]) {
        expect(map('token-refresh', { tiktokCode, httpStatus }).code).not.toBe(
          'channel-needs-reconnect',
        )
      }
    }
  })

  it('says how long to wait: what TikTok asks, else its window of one minute', () => {
    const limited = { httpStatus: 429, tiktokCode: 'rate_limit_exceeded' }
    expect(map('video-init', limited).detail).toMatchObject({ retryAfterMs: REQUEST_WINDOW_MS })
    expect(map('video-init', { ...limited, retryAfterMs: 5000 }).detail).toMatchObject({
      retryAfterMs: 5000,
    })
    expect(map('video-init', limited).isRetryable).toBe(true)
    expect(map('video-init', { httpStatus: 503, retryAfterMs: 7000 }).detail).toMatchObject({
      retryAfterMs: 7000,
    })
  })

  it('puts no words of TikTok’s into the error', () => {
    const error = map('video-init', {
      tiktokCode: 'invalid_params',
      message: 'caption with act.canary',
    })
    expect(JSON.stringify(error.toDto())).not.toContain('canary')
  })
})

describe('isAccessTokenRejected', () => {
  it('is true for a rejected access token and false for everything else', () => {
    expect(
      isAccessTokenRejected(
        map('video-init', { httpStatus: 401, tiktokCode: 'access_token_invalid' }),
      ),
    ).toBe(true)
    expect(isAccessTokenRejected(map('status-fetch', { httpStatus: 401 }))).toBe(true)
    expect(isAccessTokenRejected(map('token-refresh', { tiktokCode: 'invalid_grant' }))).toBe(false)
    expect(
      isAccessTokenRejected(
        map('video-init', { httpStatus: 401, tiktokCode: 'scope_not_authorized' }),
      ),
    ).toBe(false)
    expect(isAccessTokenRejected(new AppError('channel-needs-reconnect'))).toBe(false)
    expect(isAccessTokenRejected(new Error('access_token_invalid'))).toBe(false)
    expect(isAccessTokenRejected(undefined)).toBe(false)
  })
})
