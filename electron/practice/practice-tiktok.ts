import { AccountBook } from './account-book'
import { ApiAccess } from './api-access'
import { AuthorizationCodes } from './authorization-codes'
import { AuthorizeEndpoint } from './authorize-endpoint'
import { ControlEndpoints, jsonAnswer } from './control-endpoints'
import { GrantBook } from './grant-book'
import { GrantFile } from './grant-file'
import {
  HttpFront,
  type PracticeHandler,
  type PracticeRequest,
  type PracticeRoute,
  type PracticeStep,
} from './http-front'
import { PostBook, type PracticePost } from './post-book'
import { PRACTICE_ACCOUNTS, type PracticeAccount } from './practice-account'
import { CALLBACK_PATH, PRACTICE_CLIENT, type PracticeClient } from './practice-client'
import { PracticeFaults, type PracticeEndpoint } from './practice-faults'
import { PracticePages } from './practice-pages'
import { SlidingWindow } from './sliding-window'
import { TokenEndpoints } from './token-endpoints'
import { UploadEndpoint } from './upload-endpoint'
import { UserInfoEndpoint } from './user-info-endpoint'
import { PublishEndpoints } from './publish-endpoints'

export interface PracticeTikTokOptions {
  /** The very text of `resources/callback/index.html`. */
  readonly callbackPageHtml: string
  /** 0, the default, takes any free port. The server listens on 127.0.0.1 only. */
  readonly port?: number
  readonly clients?: readonly PracticeClient[]
  readonly accounts?: readonly PracticeAccount[]
  /** A JSON file that keeps sign-ins across restarts. It holds SHA-256 of tokens, never a token. */
  readonly statePath?: string
  /** Whether to compute the SHA-256 of received videos; they are never kept either way. */
  readonly keepUploads?: 'hash' | 'discard'
  /** Milliseconds since 1970; the only clock of everything the server decides. */
  readonly now?: () => number
  /** From the last chunk to PUBLISH_COMPLETE. 4000 by default. */
  readonly processingMs?: number
  /** From PUBLISH_COMPLETE until a public post has its id. Half of `processingMs` by default. */
  readonly moderationMs?: number
  /** TikTok's limits per minute; on by default. The daily cap of posts stays on either way. */
  readonly rateLimits?: boolean
  /** Called at every step of every request to an endpoint, for a harness that acts at an exact moment. */
  readonly onStep?: (step: PracticeStep) => void
}

const DEFAULT_PROCESSING_MS = 4000
const MINUTE_MS = 60_000

/**
 * A strict stand-in for TikTok on this computer: sign-in, tokens, creator info, Direct Post and status
 * under TikTok's own paths. It has its own reading of TikTok's documentation and shares no rule with
 * the app, so that a misreading on one side shows on the other.
 */
export class PracticeTikTok {
  /** The switchboard of everything that can go wrong. */
  readonly faults: PracticeFaults
  readonly #now: () => number
  readonly #posts: PostBook
  readonly #pages: PracticePages
  readonly #control: ControlEndpoints
  readonly #front: HttpFront
  readonly #routes: ReadonlyMap<string, PracticeRoute>

  constructor(options: PracticeTikTokOptions) {
    const clients = options.clients ?? [PRACTICE_CLIENT]
    const accounts = new AccountBook(options.accounts ?? PRACTICE_ACCOUNTS)
    const processingMs = options.processingMs ?? DEFAULT_PROCESSING_MS
    const grants = new GrantBook(
      options.statePath === undefined ? null : new GrantFile(options.statePath),
    )
    const posts = new PostBook({
      processingMs,
      moderationMs: options.moderationMs ?? processingMs / 2,
      keepsHashes: options.keepUploads !== 'discard',
    })
    const now = options.now ?? Date.now
    const revoke = (openId?: string): void => {
      grants.revoke(openId)
      posts.failUnfinished(openId, 'auth_removed', now())
    }
    const faults = new PracticeFaults({
      changeAccount: (openId, change) => accounts.change(openId, change),
      revokeTokens: revoke,
      expireAccessTokens: (openId) => grants.expireAccessTokens(openId),
      expireUploadUrls: (publishId) => posts.expireUploads(publishId, now()),
    })
    const origin = (): string => this.origin
    const codes = new AuthorizationCodes()
    const pages = new PracticePages({
      callbackPageHtml: options.callbackPageHtml,
      accounts,
      posts,
      origin,
    })
    const avatarUrl = pages.avatarUrl.bind(pages)
    const access = new ApiAccess(
      grants,
      options.rateLimits === false ? null : new SlidingWindow(MINUTE_MS),
    )
    const authorize = new AuthorizeEndpoint({
      clients,
      accounts,
      codes,
      faults,
      ownOrigins: () => [this.origin, this.origin.replace('127.0.0.1', 'localhost')],
    })
    const tokens = new TokenEndpoints({ clients, codes, grants, faults, onRevoked: revoke })
    const userInfo = new UserInfoEndpoint({ access, accounts, avatarUrl })
    const publish = new PublishEndpoints({ access, accounts, posts, faults, origin, avatarUrl })
    const { onStep } = options
    const upload = new UploadEndpoint({ posts, accounts, faults, now, onStep })
    this.faults = faults
    this.#now = now
    this.#posts = posts
    this.#pages = pages
    this.#control = new ControlEndpoints(faults, accounts)
    this.#front = new HttpFront({
      port: options.port ?? 0,
      now,
      faults,
      findRoute: (method, url) => this.#findRoute(method, url),
      onStep,
    })
    this.#routes = new Map([
      route('GET', '/v2/auth/authorize/', 'authorize', (exchange) => authorize.show(exchange)),
      route('POST', '/v2/auth/authorize/', 'authorize', (exchange) => authorize.decide(exchange)),
      route('GET', CALLBACK_PATH, 'callback', () => pages.callback()),
      route('POST', '/v2/oauth/token/', 'token', (exchange) => tokens.token(exchange)),
      route('POST', '/v2/oauth/revoke/', 'revoke', (exchange) => tokens.revoke(exchange)),
      route('GET', '/v2/user/info/', 'user-info', (exchange) => userInfo.read(exchange)),
      route('POST', '/v2/post/publish/creator_info/query/', 'creator-info', (exchange) =>
        publish.creatorInfo(exchange),
      ),
      route('POST', '/v2/post/publish/video/init/', 'video-init', (exchange) =>
        publish.init(exchange),
      ),
      route('PUT', '/video/', 'upload', (exchange) => upload.put(exchange)),
      route('POST', '/v2/post/publish/status/fetch/', 'status', (exchange) =>
        publish.status(exchange),
      ),
      route('POST', '/v2/post/publish/cancel/', 'cancel', (exchange) => publish.cancel(exchange)),
      route('POST', '/__practice/faults', null, (exchange) => this.#control.command(exchange)),
      route('GET', '/__practice/posts', null, () => jsonAnswer({ posts: this.listPosts() })),
      route('GET', '/__practice/requests', null, () =>
        jsonAnswer({ requests: this.listRequests() }),
      ),
    ])
  }

  /** `http://127.0.0.1:<port>`; the port is known once `start` has resolved. */
  get origin(): string {
    return this.#front.origin
  }

  /** Rejects when the wanted port is taken. */
  start(): Promise<void> {
    return this.#front.listen()
  }

  /** Cuts every open connection at once. A server that was stopped is not started again. */
  stop(): Promise<void> {
    return this.#front.close()
  }

  /** Every post since the start, oldest first. */
  listPosts(): readonly PracticePost[] {
    return this.#posts.list(this.#now())
  }

  /** Every request since the start (the last 10,000), oldest first. */
  listRequests(): readonly PracticeRequest[] {
    return [...this.#front.requests]
  }

  #findRoute(method: string, url: URL): PracticeRoute | null {
    const exact = this.#routes.get(`${method} ${url.pathname}`)
    if (exact) return exact
    if (method !== 'GET') return null
    if (this.#pages.isAvatarPath(url.pathname)) {
      return { endpoint: null, handle: (exchange) => this.#pages.avatar(exchange) }
    }
    if (this.#pages.isPostPath(url.pathname)) {
      return { endpoint: null, handle: (exchange) => this.#pages.post(exchange) }
    }
    return null
  }
}

function route(
  method: string,
  path: string,
  endpoint: PracticeEndpoint | null,
  handle: PracticeHandler,
): [string, PracticeRoute] {
  return [`${method} ${path}`, { endpoint, handle }]
}
