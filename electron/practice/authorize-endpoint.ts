import { randomBytes } from 'node:crypto'
import type { AccountBook } from './account-book'
import type { AuthorizationCodes } from './authorization-codes'
import { parseAuthorizeRequest, type AuthorizeRequest } from './authorize-request'
import { renderConsentPage } from './consent-page'
import { languageOf } from './page-words'
import type { PracticeAccount } from './practice-account'
import type { PracticeAnswer } from './practice-answer'
import type { PracticeClient } from './practice-client'
import { readForm, type PracticeExchange } from './practice-exchange'
import type { PracticeFaults } from './practice-faults'
import { renderTroublePage } from './trouble-page'

export interface AuthorizeEndpointOptions {
  readonly clients: readonly PracticeClient[]
  readonly accounts: AccountBook
  readonly codes: AuthorizationCodes
  readonly faults: PracticeFaults
  readonly ownOrigins: () => readonly string[]
}

interface PendingConsent {
  readonly request: AuthorizeRequest
  readonly expiresAtMs: number
}

interface BrowserSession {
  readonly openId: string
  /** Client key -> scopes the creator approved in this browser. */
  readonly approvedScopes: ReadonlyMap<string, readonly string[]>
}

const CONSENT_LIFE_MS = 30 * 60 * 1000
const SESSION_COOKIE = 'practice_tiktok_session'

/** `/v2/auth/authorize/`: checks the request, asks the creator, sends the browser back. */
export class AuthorizeEndpoint {
  readonly #options: AuthorizeEndpointOptions
  readonly #pending = new Map<string, PendingConsent>()
  readonly #sessions = new Map<string, BrowserSession>()

  constructor(options: AuthorizeEndpointOptions) {
    this.#options = options
  }

  /** GET: the consent screen, or straight back when this browser has already agreed. */
  show(exchange: PracticeExchange): PracticeAnswer {
    const language = languageOf(exchange.request)
    const request = parseAuthorizeRequest(
      exchange.url.searchParams,
      this.#options.clients,
      this.#options.ownOrigins(),
    )
    if ('errorType' in request) return renderTroublePage(request, language, exchange.logId)
    const redirectError = this.#options.faults.take('redirect-error')
    if (redirectError) {
      return redirectBack(request, {
        error: redirectError.error,
        error_description: redirectError.description ?? 'Something went wrong.',
        error_type: redirectError.errorType,
        errCode: redirectError.errCode,
      })
    }
    const session = this.#sessions.get(sessionIdOf(exchange) ?? '')
    const account = session ? this.#options.accounts.find(session.openId) : null
    const approved = session?.approvedScopes.get(request.client.clientKey)
    if (
      !request.alwaysAsk &&
      account &&
      approved &&
      request.scopes.every((scope) => approved.includes(scope))
    ) {
      return this.#finish(request, account, request.scopes, exchange)
    }
    return renderConsentPage({
      consentId: this.#remember(request, exchange.nowMs),
      request,
      accounts: this.#options.accounts.list(),
      selectedOpenId: account?.openId ?? this.#options.accounts.list()[0]?.openId ?? '',
      language,
    })
  }

  /** POST: the creator pressed Continue or Cancel. */
  async decide(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const language = languageOf(exchange.request)
    const form = await readForm(exchange.request)
    const consent = this.#pending.get(form?.get('consent') ?? '')
    if (!form || !consent || consent.expiresAtMs <= exchange.nowMs) {
      return renderTroublePage(
        { error: 'param_error', errCode: 10_000, errorType: 'consent' },
        language,
        exchange.logId,
      )
    }
    this.#pending.delete(form.get('consent') ?? '')
    const { request } = consent
    if (form.get('decision') !== 'allow') {
      return redirectBack(request, {
        error: 'access_denied',
        error_description: 'User denied access to the app.',
      })
    }
    const account = this.#options.accounts.find(form.get('account') ?? '')
    if (!account) {
      return renderTroublePage(
        { error: 'param_error', errCode: 10_000, errorType: 'account' },
        language,
        exchange.logId,
      )
    }
    const chosen = form.getAll('scope')
    const scopes = request.scopes.filter(
      (scope) => scope === 'user.info.basic' || chosen.includes(scope),
    )
    return this.#finish(request, account, scopes, exchange)
  }

  #finish(
    request: AuthorizeRequest,
    account: PracticeAccount,
    scopes: readonly string[],
    exchange: PracticeExchange,
  ): PracticeAnswer {
    if (!account.isSandboxTarget) {
      // Sandbox refusals look like a user's refusal until one reads error_type (login-kit-web).
      return redirectBack(request, {
        error: 'access_denied',
        error_description: 'The account is not a target user of this sandbox.',
        error_type: 'non_sandbox_target',
        errCode: '10013',
      })
    }
    const code = this.#options.codes.issue(
      {
        clientKey: request.client.clientKey,
        openId: account.openId,
        scopes,
        redirectUri: request.redirectUri,
        codeChallenge: request.codeChallenge,
      },
      exchange.nowMs,
    )
    const cookie = this.#rememberBrowser(request, account, scopes, sessionIdOf(exchange))
    const answer = redirectBack(request, { code, scopes: scopes.join(',') })
    return { ...answer, headers: { ...answer.headers, 'Set-Cookie': cookie } }
  }

  #remember(request: AuthorizeRequest, nowMs: number): string {
    for (const [id, consent] of this.#pending) {
      if (consent.expiresAtMs <= nowMs) this.#pending.delete(id)
    }
    const consentId = randomBytes(24).toString('base64url')
    this.#pending.set(consentId, { request, expiresAtMs: nowMs + CONSENT_LIFE_MS })
    return consentId
  }

  #rememberBrowser(
    request: AuthorizeRequest,
    account: PracticeAccount,
    scopes: readonly string[],
    oldSessionId: string | null,
  ): string {
    const old = oldSessionId === null ? undefined : this.#sessions.get(oldSessionId)
    if (oldSessionId !== null) this.#sessions.delete(oldSessionId)
    const approvedScopes = new Map(old?.openId === account.openId ? old.approvedScopes : [])
    approvedScopes.set(request.client.clientKey, scopes)
    const sessionId = randomBytes(24).toString('base64url')
    this.#sessions.set(sessionId, { openId: account.openId, approvedScopes })
    return `${SESSION_COOKIE}=${sessionId}; Path=/v2/auth/; HttpOnly; SameSite=Lax`
  }
}

function sessionIdOf(exchange: PracticeExchange): string | null {
  for (const cookie of (exchange.request.headers.cookie ?? '').split(';')) {
    const [name, value] = cookie.trim().split('=')
    if (name === SESSION_COOKIE && value) return value
  }
  return null
}

function redirectBack(
  request: AuthorizeRequest,
  fields: Readonly<Record<string, string | undefined>>,
): PracticeAnswer {
  const given: Readonly<Record<string, string | undefined>> = { ...fields, state: request.state }
  const query = Object.entries(given)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeStrictly(value)}`]))
    .join('&')
  return {
    status: 302,
    headers: {
      Location: `${request.redirectUri}?${query}`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
    body: '',
  }
}

/** TikTok percent-encodes `*` and `!` in codes too, which encodeURIComponent leaves alone. */
function encodeStrictly(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
