import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type LoopbackRedirect, parseLoopbackRedirect } from '../credentials/redirect-uri'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import {
  LOOPBACK_PAGE_HEADERS,
  type LoopbackPageLanguage,
  renderLoopbackPage,
} from './loopback-page'
import { CALLBACK_LINK_MAX_LENGTH } from './parse-callback-link'
import type { RedirectListener, RedirectSink } from './redirect-listener'

/** After this long a connection that is still open at the end is cut. */
const LINGER_MS = 1000

interface OpenServer {
  readonly server: Server
  readonly wanted: LoopbackRedirect
  readonly port: number
}

/**
 * Receives TikTok's redirect on this computer, for a key that is registered on TikTok's Desktop platform. Listens on
 * 127.0.0.1 only, from the first attempt until none is open. Any program or web page here can send requests to it; a request
 * without an open attempt's state gets a page and changes nothing.
 */
export class LoopbackRedirectListener implements RedirectListener {
  readonly entrance = 'loopback'
  readonly #sink: RedirectSink
  readonly #logger: Logger
  readonly #queue = new SerialQueue()
  #open: OpenServer | null = null

  constructor(options: { readonly sink: RedirectSink; readonly logger: Logger }) {
    this.#sink = options.sink
    this.#logger = options.logger
  }

  open(redirectUri: string): Promise<string> {
    return this.#queue.run(async () => {
      const wanted = parseLoopbackRedirect(redirectUri)
      if (wanted === null) throw new AppError('redirect-uri-invalid')
      // An older browser tab still comes back to the same port, so a server that fits is kept.
      if (this.#open !== null && !fits(this.#open, wanted)) await this.#stop()
      this.#open ??= await this.#start(wanted)
      return `http://${wanted.host}:${this.#open.port}${wanted.path}`
    })
  }

  close(): Promise<void> {
    return this.#queue.run(() => this.#stop())
  }

  async #start(wanted: LoopbackRedirect): Promise<OpenServer> {
    // Read at the first sign-in: it would be a part of what main reads before the first paint.
    const { createServer } = await import('node:http')
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 })
    server.maxConnections = 32
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ host: '127.0.0.1', port: wanted.port ?? 0, exclusive: true }, resolve)
      })
    } catch (error) {
      throw new AppError('loopback-unavailable', {
        isRetryable: true,
        detail: { port: wanted.port ?? 0 },
        cause: error,
      })
    }
    const { port } = server.address() as AddressInfo
    server.on('request', (request, response) => {
      this.#answer(request, response, { ...wanted, port }).catch((error: unknown) => {
        this.#logger.error('loopback-request-failed', error)
        response.destroy()
      })
    })
    this.#logger.info('loopback-listening', { port })
    return { server, wanted, port }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    expected: LoopbackRedirect,
  ): Promise<void> {
    const host = `${expected.host}:${expected.port ?? ''}`
    const refusal = findRefusal(request, host, expected.path)
    if (refusal !== null) {
      response.writeHead(refusal, LOOPBACK_PAGE_HEADERS)
      response.end(renderLoopbackPage('refused', languageOf(request)))
      return
    }
    const verdict = await this.#sink(`http://${host}${request.url ?? ''}`, this.entrance)
    const isAccepted = verdict === 'accepted'
    response.writeHead(isAccepted ? 200 : 400, LOOPBACK_PAGE_HEADERS)
    response.end(renderLoopbackPage(isAccepted ? 'accepted' : 'refused', languageOf(request)))
  }

  async #stop(): Promise<void> {
    if (this.#open === null) return
    const { server } = this.#open
    this.#open = null
    await new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), LINGER_MS)
      server.close(() => {
        clearTimeout(cut)
        resolve()
      })
      server.closeIdleConnections()
    })
    this.#logger.info('loopback-closed')
  }
}

function fits(open: OpenServer, wanted: LoopbackRedirect): boolean {
  return (
    open.wanted.host === wanted.host &&
    open.wanted.path === wanted.path &&
    (wanted.port === null || wanted.port === open.port)
  )
}

/** The status of a request that is not even looked at as a callback; null for one that is. */
function findRefusal(request: IncomingMessage, host: string, path: string): number | null {
  const target = request.url ?? ''
  // A foreign Host header means that a web page has pointed a name of its own at this computer.
  if (request.headers.host !== host) return 400
  if (request.method !== 'GET') return 405
  if (target.length > CALLBACK_LINK_MAX_LENGTH) return 414
  return target.split('?', 1)[0] === path ? null : 404
}

function languageOf(request: IncomingMessage): LoopbackPageLanguage {
  return (request.headers['accept-language'] ?? '').startsWith('tr') ? 'tr' : 'en'
}
