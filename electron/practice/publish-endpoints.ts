import type { AccountBook } from './account-book'
import type { ApiAccess } from './api-access'
import type { GrantedAccess } from './grant-book'
import { parseInitRequest, type InitRequest } from './init-request'
import type { PostBook, PostTask } from './post-book'
import {
  interactionsOf,
  privacyOptionsOf,
  type CannotPostCode,
  type PracticeAccount,
} from './practice-account'
import { apiError, apiOk, type PracticeAnswer } from './practice-answer'
import { readJsonObject, type PracticeExchange } from './practice-exchange'
import type { PracticeFaults } from './practice-faults'

export interface PublishEndpointsOptions {
  readonly access: ApiAccess
  readonly accounts: AccountBook
  readonly posts: PostBook
  readonly faults: PracticeFaults
  readonly origin: () => string
  readonly avatarUrl: (account: PracticeAccount, sidePx: number, nowMs: number) => string
}

const PUBLISH = ['video.publish']
const PUBLISH_OR_UPLOAD = ['video.publish', 'video.upload']
/** The cap of a client that has not passed the Direct Post audit (content-sharing-guidelines). */
const UNAUDITED_CREATORS_PER_DAY = 5

const REFUSAL_MESSAGES: Readonly<Record<string, string>> = {
  spam_risk_too_many_posts: 'The daily post cap from the API is reached for the current user.',
  spam_risk_user_banned_from_posting: 'The user is banned from making new posts.',
  reached_active_user_cap:
    'The daily quota for active publishing users from your client is reached.',
  unaudited_client_can_only_post_to_private_accounts:
    'Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/',
  privacy_level_option_mismatch: 'The privacy level is not one of the options of the creator.',
}

/** `/v2/post/publish/...` except the transfer of bytes. */
export class PublishEndpoints {
  readonly #options: PublishEndpointsOptions

  constructor(options: PublishEndpointsOptions) {
    this.#options = options
  }

  /** query-creator-info: the three "cannot post now" codes come with HTTP 200. */
  async creatorInfo(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const access = this.#options.access.check(exchange, {
      endpoint: 'creator-info',
      scopes: PUBLISH,
      perMinute: 20,
    })
    if ('status' in access) return access
    const body = await readJsonObject(exchange.request)
    const account = this.#options.accounts.find(access.openId)
    if (!body || Object.keys(body).length > 0 || !account) return invalidParams(exchange)
    const refusal = this.#cannotPost(account, access, exchange.nowMs)
    if (refusal) {
      return apiError(200, refusal, REFUSAL_MESSAGES[refusal] ?? '', exchange.logId)
    }
    const interactions = interactionsOf(account)
    return apiOk(
      {
        creator_avatar_url: this.#options.avatarUrl(account, 720, exchange.nowMs),
        creator_username: account.username,
        creator_nickname: account.nickname,
        privacy_level_options: privacyOptionsOf(account),
        comment_disabled: interactions.commentDisabled,
        duet_disabled: interactions.duetDisabled,
        stitch_disabled: interactions.stitchDisabled,
        max_video_post_duration_sec: account.maxVideoPostDurationSec,
      },
      exchange.logId,
    )
  }

  /** direct-post: opens one upload. */
  async init(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const access = this.#options.access.check(exchange, {
      endpoint: 'video-init',
      scopes: PUBLISH,
      perMinute: 6,
    })
    if ('status' in access) return access
    const body = await readJsonObject(exchange.request)
    const account = this.#options.accounts.find(access.openId)
    if (!body || !account) return invalidParams(exchange)
    const init = parseInitRequest(body)
    if ('code' in init) return apiError(init.status, init.code, init.message, exchange.logId)
    const refusal = this.#refuseInit(init, account, access, exchange.nowMs)
    if (refusal) return apiError(403, refusal, REFUSAL_MESSAGES[refusal] ?? '', exchange.logId)
    const { task, uploadToken } = this.#options.posts.open(access, init, exchange.nowMs)
    return apiOk(
      {
        publish_id: task.publishId,
        upload_url: `${this.#options.origin()}/video/?upload_id=${task.uploadId}&upload_token=${uploadToken}`,
      },
      exchange.logId,
    )
  }

  /** get-video-status. */
  async status(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const access = this.#options.access.check(exchange, {
      endpoint: 'status',
      scopes: PUBLISH_OR_UPLOAD,
      perMinute: 30,
    })
    if ('status' in access) return access
    const task = await this.#findOwnTask(exchange, access)
    if ('headers' in task) return task
    return apiOk(this.#describe(task, exchange.nowMs), exchange.logId)
  }

  /** Works for downloads by TikTok only, so never for the uploads this server takes (media transfer guide). */
  async cancel(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const access = this.#options.access.check(exchange, {
      endpoint: 'cancel',
      scopes: PUBLISH_OR_UPLOAD,
      perMinute: null,
    })
    if ('status' in access) return access
    const task = await this.#findOwnTask(exchange, access)
    if ('headers' in task) return task
    return apiError(
      400,
      'publish_not_cancellable',
      'The publish cannot be cancelled.',
      exchange.logId,
    )
  }

  #describe(task: PostTask, nowMs: number): Readonly<Record<string, unknown>> {
    const { posts, faults } = this.#options
    const uploadedBytes = faults.peek('omit-uploaded-bytes')
      ? {}
      : { uploaded_bytes: task.receivedBytes }
    if (faults.take('stay-processing')) return { status: 'PROCESSING_UPLOAD', ...uploadedBytes }
    switch (posts.stateOf(task, nowMs)) {
      case 'uploading':
      case 'processing':
        return { status: 'PROCESSING_UPLOAD', ...uploadedBytes }
      case 'failed':
        return { status: 'FAILED', fail_reason: task.failReason, ...uploadedBytes }
      case 'published':
        return {
          status: 'PUBLISH_COMPLETE',
          // Absent for private posts and empty until moderation ends: both forms are seen in the field.
          publicaly_available_post_id:
            task.init.privacyLevel === 'PUBLIC_TO_EVERYONE'
              ? posts.isPubliclyAvailable(task, nowMs)
                ? [BigInt(task.postId)]
                : []
              : undefined,
          ...uploadedBytes,
        }
    }
  }

  async #findOwnTask(
    exchange: PracticeExchange,
    access: GrantedAccess,
  ): Promise<PostTask | PracticeAnswer> {
    const body = await readJsonObject(exchange.request)
    const publishId = body?.['publish_id']
    if (typeof publishId !== 'string' || Object.keys(body ?? {}).length !== 1) {
      return invalidParams(exchange)
    }
    const task = this.#options.posts.find(publishId)
    if (!task) {
      return apiError(400, 'invalid_publish_id', 'The publish_id does not exist.', exchange.logId)
    }
    if (task.access.openId !== access.openId || task.access.clientKey !== access.clientKey) {
      return apiError(
        400,
        'token_not_authorized_for_specified_publish_id',
        'The access_token is not authorized for the publish_id.',
        exchange.logId,
      )
    }
    return task
  }

  #cannotPost(
    account: PracticeAccount,
    access: GrantedAccess,
    nowMs: number,
  ): CannotPostCode | null {
    if (account.cannotPost) return account.cannotPost
    const { posts, faults } = this.#options
    if (posts.countToday(account.openId, nowMs) >= account.dailyPostCap) {
      return 'spam_risk_too_many_posts'
    }
    if (faults.peek('unaudited-client')) {
      const creators = posts.creatorsToday(access.clientKey, nowMs)
      if (!creators.has(account.openId) && creators.size >= UNAUDITED_CREATORS_PER_DAY) {
        return 'reached_active_user_cap'
      }
    }
    return null
  }

  #refuseInit(
    init: InitRequest,
    account: PracticeAccount,
    access: GrantedAccess,
    nowMs: number,
  ): string | null {
    const cannotPost = this.#cannotPost(account, access, nowMs)
    if (cannotPost) return cannotPost
    // The account must be private too: SELF_ONLY on a public account is refused all the same.
    if (
      this.#options.faults.peek('unaudited-client') &&
      (!account.isPrivate || init.privacyLevel !== 'SELF_ONLY')
    ) {
      return 'unaudited_client_can_only_post_to_private_accounts'
    }
    return privacyOptionsOf(account).includes(init.privacyLevel)
      ? null
      : 'privacy_level_option_mismatch'
  }
}

function invalidParams(exchange: PracticeExchange): PracticeAnswer {
  return apiError(400, 'invalid_params', 'The request parameters are invalid.', exchange.logId)
}
