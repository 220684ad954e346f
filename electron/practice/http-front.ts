import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { rateLimitExceeded } from './api-access'
import {
  apiError,
  createLogId,
  oauthError,
  textAnswer,
  type HandlerResult,
  type PracticeAnswer,
} from './practice-answer'
import type { PracticeExchange } from './practice-exchange'
import type { PracticeEndpoint, PracticeFaults } from './practice-faults'

/** One request as it was answered. Without query, headers or body, so without any secret. */
export interface PracticeRequest {
  readonly method: string
  readonly path: string
  /** `null` for pages that are no part of TikTok. */
  readonly endpoint: PracticeEndpoint | null
  /** 0 when the connection ended without an answer. */
  readonly status: number
  readonly atMs: number
}

/**
 * How far a request has come, for a harness that has to act at an exact moment. The same request object comes with every step
 * of one request: `arrived` with its head, `handled` when it took effect, `answered` when the answer has left, `ended` in any case.
 */
export interface PracticeStep {
  readonly request: IncomingMessage
  readonly endpoint: PracticeEndpoint
  readonly step: 'arrived' | 'reading' | 'handled' | 'answered' | 'ended'
  /** How much of a chunk's body has arrived. */
  readonly bodyBytes: number
}

export type PracticeHandler = (
  exchange: PracticeExchange,
) => PracticeAnswer | Promise<HandlerResult>

/** What answers a request, and the name by which faults can be aimed at it. */
export interface PracticeRoute {
  readonly endpoint: PracticeEndpoint | null
  readonly handle: PracticeHandler
}

export interface HttpFrontOptions {
  readonly port: number
  readonly now: () => number
  readonly faults: PracticeFaults
  readonly findRoute: (method: string, url: URL) => PracticeRoute | null
  readonly onStep?: ((step: PracticeStep) => void) | undefined
}

const MAX_LOGGED_REQUESTS = 10_000

/**
 * The wire: listens on 127.0.0.1, refuses foreign Host headers (so that no web page can reach it by
 * rebinding a name), plays the faults that concern connections, dates and logs every answer.
 */
export class HttpFront {
  readonly #options: HttpFrontOptions
  readonly #server: Server
  #port: number
  #requests: PracticeRequest[] = []

  constructor(options: HttpFrontOptions) {
    this.#options = options
    this.#port = options.port
    this.#server = createServer((request, response) => void this.#serve(request, response))
    // A 64 MB chunk over a slow line takes longer than Node's five minutes for a whole request.
    this.#server.requestTimeout = 0
    this.#server.on('clientError', (_error, socket) => {
      this.#refuseBrokenRequest(socket)
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get requests(): readonly PracticeRequest[] {
    return this.#requests
  }

  /** Rejects when the port is taken. */
  async listen(): Promise<void> {
    this.#server.listen({ host: '127.0.0.1', port: this.#port })
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nowMs = this.#options.now()
    const logId = createLogId(nowMs)
    const method = request.method ?? 'GET'
    const url = this.#parseUrl(request)
    const route = url === null ? null : this.#options.findRoute(method, url)
    let status = 0
    // An aborted request ends in the handler as a broken body; without this it would be thrown again.
    request.on('error', () => {})
    response.on('error', () => {})
    try {
      if (url === null) {
        status = this.#send(response, textAnswer(421, 'Misdirected request'), logId)
      } else if (route === null) {
        status = this.#send(response, textAnswer(404, 'Unsupported path(Janus)'), logId)
      } else {
        status = await this.#answer(route, { request, method, url, logId, nowMs }, response)
      }
    } catch (error) {
      if (!request.destroyed || !response.destroyed) {
        const reason = error instanceof Error ? error.name : 'unknown'
        status = this.#send(
          response,
          apiError(500, 'internal_error', `Practice server failed: ${reason}`, logId),
          logId,
        )
      }
    } finally {
      this.#tell(request, route?.endpoint ?? null, 'ended')
      const path = url?.pathname ?? '(foreign host)'
      this.#requests.push({ method, path, endpoint: route?.endpoint ?? null, status, atMs: nowMs })
      if (this.#requests.length > MAX_LOGGED_REQUESTS) this.#requests.shift()
    }
  }

  async #answer(
    route: PracticeRoute,
    exchange: PracticeExchange,
    response: ServerResponse,
  ): Promise<number> {
    const { faults } = this.#options
    const { request, logId } = exchange
    if (route.endpoint === null) {
      const answer = await route.handle(exchange)
      return answer === null ? 0 : this.#send(response, answer, logId)
    }
    const aim = { endpoint: route.endpoint }
    this.#tell(request, route.endpoint, 'arrived')
    const delay = faults.take('delay', aim)
    if (delay) await sleep(delay.delayMs, null, { ref: false })
    if (faults.take('drop', { ...aim, when: 'before-handling' })) {
      request.socket.destroy()
      return 0
    }
    const answer = this.#forcedAnswer(route.endpoint, exchange) ?? (await route.handle(exchange))
    if (answer === null) return 0
    this.#tell(request, route.endpoint, 'handled')
    if (faults.take('withhold-answer', aim)) {
      await new Promise((resolve) => request.socket.once('close', resolve))
      return 0
    }
    if (faults.take('drop', { ...aim, when: 'before-answer' })) {
      request.socket.destroy()
      return 0
    }
    const isOAuth = route.endpoint === 'token' || route.endpoint === 'revoke'
    const sent =
      isOAuth && answer.status >= 400 && faults.take('oauth-errors-as-200')
        ? { ...answer, status: 200 }
        : answer
    const isLast = faults.take('drop', { ...aim, when: 'after-answer' }) !== null
    response.once('finish', () => this.#tell(request, route.endpoint, 'answered'))
    return this.#send(response, sent, logId, isLast)
  }

  #tell(
    request: IncomingMessage,
    endpoint: PracticeEndpoint | null,
    step: PracticeStep['step'],
  ): void {
    if (endpoint !== null) this.#options.onStep?.({ request, endpoint, step, bodyBytes: 0 })
  }

  #forcedAnswer(endpoint: PracticeEndpoint, exchange: PracticeExchange): PracticeAnswer | null {
    const { faults } = this.#options
    const raw = faults.take('raw-answer', { endpoint })
    if (raw) {
      return { status: raw.status, headers: { 'Content-Type': raw.contentType }, body: raw.body }
    }
    const limit = faults.take('rate-limit', { endpoint })
    if (limit) {
      const answer = rateLimitExceeded(exchange)
      return limit.retryAfterSeconds === undefined
        ? answer
        : {
            ...answer,
            headers: {
              ...answer.headers,
              'Retry-After':
                limit.retryAfterAs === 'date'
                  ? // A date has whole seconds only; one that is rounded down would ask for less.
                    new Date(exchange.nowMs + limit.retryAfterSeconds * 1000 + 999).toUTCString()
                  : String(limit.retryAfterSeconds),
            },
          }
    }
    const forced = faults.take('answer', { endpoint })
    if (!forced) return null
    const message = forced.message ?? `Practice fault: ${forced.code}`
    switch (endpoint) {
      case 'token':
      case 'revoke':
        return oauthError(forced.status, forced.code, message, exchange.logId)
      case 'upload':
        return { status: forced.status, headers: {}, body: '' }
      case 'authorize':
      case 'callback':
        return textAnswer(forced.status, message)
      default:
        return apiError(forced.status, forced.code, message, exchange.logId)
    }
  }

  #send(
    response: ServerResponse,
    answer: PracticeAnswer,
    logId: string,
    closesConnection = false,
  ): number {
    if (response.destroyed || response.headersSent) return 0
    const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
    response.writeHead(answer.status, {
      ...answer.headers,
      Date: this.#date(),
      'Content-Length': body.length,
      'x-tt-logid': logId,
    })
    response.end(body, () => {
      if (closesConnection) response.socket?.destroy()
    })
    return answer.status
  }

  /** Rubbish on the wire, or a body that ended before its Content-Length. */
  #refuseBrokenRequest(socket: Duplex): void {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const logId = createLogId(this.#options.now())
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nDate: ${this.#date()}\r\nx-tt-logid: ${logId}\r\n` +
        'Content-Length: 0\r\nConnection: close\r\n\r\n',
    )
  }

  #date(): string {
    const skewMs = this.#options.faults.peek('clock-skew')?.skewMs ?? 0
    return new Date(this.#options.now() + skewMs).toUTCString()
  }

  /** `null` for a Host that is not this server, and for addresses that are none. */
  #parseUrl(request: IncomingMessage): URL | null {
    const host = request.headers.host ?? ''
    if (host !== `127.0.0.1:${this.#port}` && host !== `localhost:${this.#port}`) return null
    const target = request.url ?? ''
    if (!target.startsWith('/') || target.startsWith('//')) return null
    return URL.canParse(target, this.origin) ? new URL(target, this.origin) : null
  }
}
