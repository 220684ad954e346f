import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { directConnection, type HttpAgentFor } from '../platform/http-agent-for'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import { formatDirectPostInit } from './format-direct-post-init'
import { isCertificateDateFault } from './map-network-fault'
import type { TikTokEndpoint } from './map-tiktok-error'
import {
  appTokenSchema,
  creatorInfoSchema,
  directPostInitSchema,
  publishStatusSchema,
  tokenGrantSchema,
  userInfoSchema,
} from './schemas'
import { sniffImageType } from './sniff-image-type'
import { TikTokCaller, type TikTokSuccess, type TikTokVerdict } from './tiktok-caller'
import {
  CLOCK_TOLERANCE_MS,
  type ClientCredentials,
  type DirectPostInit,
  type DirectPostTicket,
  type PublishStatus,
  type TikTokClient,
  type TikTokCreatorInfo,
  type TikTokUser,
  type TokenGrant,
} from './tiktok-client'
import type { TikTokEndpoints } from './tiktok-endpoints'
import { TikTokTransport, type TransportRequest } from './tiktok-transport'

export interface HttpTikTokClientOptions {
  readonly endpoints: TikTokEndpoints
  readonly clock: Clock
  readonly logger?: Logger
  readonly httpAgentFor?: HttpAgentFor
  /** Wall clock for one call, connecting included. Default 20 s. */
  readonly timeoutMs?: number
  readonly userAgent?: string
}

const DEFAULT_TIMEOUT_MS = 20_000
const AVATAR_MAX_BYTES = 512 * 1024
/** Used only if TikTok ever leaves out `expires_in`: short of the documented 24 hours, so that a refresh comes in time. */
const ASSUMED_TOKEN_LIFETIME_SEC = 3600

const PATHS = {
  token: '/v2/oauth/token/',
  revoke: '/v2/oauth/revoke/',
  // Only fields of user.info.basic: one field beyond the granted scopes fails the whole call.
  userInfo: '/v2/user/info/?fields=open_id,display_name,avatar_url,avatar_url_100',
  creatorInfo: '/v2/post/publish/creator_info/query/',
  videoInit: '/v2/post/publish/video/init/',
  statusFetch: '/v2/post/publish/status/fetch/',
} as const

const STATUSES: ReadonlyMap<string, PublishStatus['status']> = new Map([
  ['PROCESSING_UPLOAD', 'processing-upload'],
  ['PUBLISH_COMPLETE', 'published'],
  ['FAILED', 'failed'],
])

/** TikTok's API over HTTP. Repeats nothing by itself: whether a call may be repeated is the caller's decision. */
export class HttpTikTokClient implements TikTokClient {
  readonly #endpoints: TikTokEndpoints
  readonly #clock: Clock
  readonly #transport: TikTokTransport
  readonly #caller: TikTokCaller

  constructor(options: HttpTikTokClientOptions) {
    this.#endpoints = options.endpoints
    this.#clock = options.clock
    this.#transport = new TikTokTransport({
      clock: options.clock,
      httpAgentFor: options.httpAgentFor ?? directConnection,
      timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      userAgent: options.userAgent ?? 'Sosyabot',
    })
    this.#caller = new TikTokCaller(this.#transport, options.logger ?? SILENT_LOGGER)
  }

  async exchangeCode(
    credentials: ClientCredentials,
    input: { code: string; codeVerifier: string; redirectUri: string },
    signal?: AbortSignal,
  ): Promise<TokenGrant> {
    const request = this.#form(PATHS.token, credentials, signal, {
      code: input.code,
      grant_type: 'authorization_code',
      redirect_uri: input.redirectUri,
      code_verifier: input.codeVerifier,
    })
    const success = await this.#caller.callOAuth('token-code', request)
    const grant = this.#toGrant(success)
    // Without an account, or without a way to refresh, there is no channel to keep.
    if (grant.openId === '' || grant.refreshToken === null) throw this.#caller.unexpected(success)
    return grant
  }

  async refreshToken(
    credentials: ClientCredentials,
    refreshToken: string,
    signal?: AbortSignal,
  ): Promise<TokenGrant> {
    const request = this.#form(PATHS.token, credentials, signal, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    })
    return this.#toGrant(await this.#caller.callOAuth('token-refresh', request))
  }

  async revokeToken(
    credentials: ClientCredentials,
    accessToken: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const request = this.#form(PATHS.revoke, credentials, signal, { token: accessToken })
    await this.#caller.callOAuth('revoke', request)
  }

  async testCredentials(
    credentials: ClientCredentials,
    signal?: AbortSignal,
  ): Promise<{ serverDateMs: number | null }> {
    const request = this.#form(PATHS.token, credentials, signal, {
      grant_type: 'client_credentials',
    })
    const { outcome, serverDateMs } = await this.#judgeWithClock(request)
    if (outcome instanceof AppError) throw this.#blameClock(outcome, serverDateMs)
    this.#caller.parse(appTokenSchema, outcome, outcome.json)
    return { serverDateMs }
  }

  async fetchUser(accessToken: string, signal?: AbortSignal): Promise<TikTokUser> {
    const url = this.#url(PATHS.userInfo)
    const request: TransportRequest = { method: 'GET', url, accessToken, signal }
    const success = await this.#caller.callApi('user-info', request)
    const { user } = this.#caller.parse(userInfoSchema, success, success.json.data)
    return {
      openId: user.open_id,
      displayName: user.display_name ?? '',
      avatarUrl: user.avatar_url_100 ?? user.avatar_url,
    }
  }

  async queryCreatorInfo(accessToken: string, signal?: AbortSignal): Promise<TikTokCreatorInfo> {
    const success = await this.#post('creator-info', PATHS.creatorInfo, {}, accessToken, signal)
    const data = this.#caller.parse(creatorInfoSchema, success, success.json.data)
    return {
      nickname: data.creator_nickname ?? data.creator_username ?? '',
      username: data.creator_username ?? '',
      avatarUrl: data.creator_avatar_url,
      privacyLevelOptions: data.privacy_level_options,
      isCommentDisabled: data.comment_disabled,
      isDuetDisabled: data.duet_disabled,
      isStitchDisabled: data.stitch_disabled,
      maxVideoDurationSec: data.max_video_post_duration_sec,
    }
  }

  async initDirectPost(
    accessToken: string,
    init: DirectPostInit,
    signal?: AbortSignal,
  ): Promise<DirectPostTicket> {
    const body = formatDirectPostInit(init)
    const success = await this.#post('video-init', PATHS.videoInit, body, accessToken, signal)
    const data = this.#caller.parse(directPostInitSchema, success, success.json.data)
    return { publishId: data.publish_id, uploadUrl: data.upload_url, logId: success.logId }
  }

  async fetchStatus(
    accessToken: string,
    publishId: string,
    signal?: AbortSignal,
  ): Promise<PublishStatus> {
    const body = { publish_id: publishId }
    const success = await this.#post('status-fetch', PATHS.statusFetch, body, accessToken, signal)
    const data = this.#caller.parse(publishStatusSchema, success, success.json.data)
    return {
      status: STATUSES.get(data.status) ?? 'processing',
      failReason: data.fail_reason,
      uploadedBytes: data.uploaded_bytes ?? null,
      publicPostIds: data.publicaly_available_post_id,
      logId: success.logId,
    }
  }

  async fetchAvatar(avatarUrl: string, signal?: AbortSignal): Promise<string | null> {
    try {
      const url = new URL(avatarUrl)
      const isOurPractice = this.#endpoints.isPractice && url.origin === this.#endpoints.apiOrigin
      if (url.protocol !== 'https:' && !isOurPractice) return null
      const bytes = await this.#transport.download(url, AVATAR_MAX_BYTES, signal)
      const type = bytes === null ? null : sniffImageType(bytes)
      if (bytes === null || type === null) return null
      return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
    } catch {
      // A picture is decoration: without one the window draws initials.
      return null
    }
  }

  #url(path: string): URL {
    return new URL(path, this.#endpoints.apiOrigin)
  }

  #form(
    path: string,
    { clientKey, clientSecret }: ClientCredentials,
    signal: AbortSignal | undefined,
    fields: Readonly<Record<string, string>>,
  ): TransportRequest {
    const form = { client_key: clientKey, client_secret: clientSecret, ...fields }
    return { method: 'POST', url: this.#url(path), form, signal }
  }

  #post(
    endpoint: TikTokEndpoint,
    path: string,
    json: unknown,
    accessToken: string,
    signal: AbortSignal | undefined,
  ): Promise<TikTokSuccess> {
    const url = this.#url(path)
    return this.#caller.callApi(endpoint, { method: 'POST', url, json, accessToken, signal })
  }

  #toGrant(success: TikTokSuccess): TokenGrant {
    const data = this.#caller.parse(tokenGrantSchema, success, success.json)
    const nowMs = this.#clock.nowMs()
    return {
      openId: data.open_id ?? '',
      accessToken: data.access_token,
      accessExpiresAtMs: nowMs + (data.expires_in ?? ASSUMED_TOKEN_LIFETIME_SEC) * 1000,
      refreshToken: data.refresh_token,
      refreshExpiresAtMs:
        typeof data.refresh_expires_in === 'number' ? nowMs + data.refresh_expires_in * 1000 : null,
      scopes: [...new Set((data.scope ?? '').split(/[\s,]+/).filter((scope) => scope !== ''))],
    }
  }

  /** TLS refuses a certificate whose dates do not fit this computer's clock before TikTok can say anything. */
  async #judgeWithClock(request: TransportRequest): Promise<TikTokVerdict> {
    try {
      return await this.#caller.judgeOAuth('token-client', request)
    } catch (error) {
      if (!(error instanceof AppError) || !isCertificateDateFault(error)) throw error
      throw new AppError('clock-off', { detail: error.detail ?? {}, cause: error })
    }
  }

  /** While the two clocks are far apart a refused key cannot be judged, so the clock is named first. */
  #blameClock(error: AppError, serverDateMs: number | null): AppError {
    if (error.code !== 'credentials-rejected' || serverDateMs === null) return error
    const offsetMs = this.#clock.nowMs() - serverDateMs
    if (Math.abs(offsetMs) <= CLOCK_TOLERANCE_MS) return error
    return new AppError('clock-off', {
      detail: { ...error.detail, clockOffsetMs: Math.round(offsetMs) },
      cause: error,
    })
  }
}
