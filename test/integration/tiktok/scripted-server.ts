import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { TEST_SERVER_KEY } from './test-certificates'

/** One request as it arrived, its body as text. */
export interface ReceivedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What a scripted server gives to one request. Left out: HTTP 200, no headers, no body. */
export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A server on loopback for answers that the practice TikTok would never give. */
export class ScriptedServer {
  readonly origin: string
  readonly requests: ReceivedRequest[]
  readonly #close: () => Promise<void>

  private constructor(origin: string, requests: ReceivedRequest[], close: () => Promise<void>) {
    this.origin = origin
    this.requests = requests
    this.#close = close
  }

  /** Calls the handler as soon as the head of a request is there. With a certificate it speaks TLS. */
  static async start(handler: RequestListener, certificate?: string): Promise<ScriptedServer> {
    const server =
      certificate === undefined
        ? createServer(handler)
        : createSecureServer({ key: TEST_SERVER_KEY, cert: certificate }, handler)
    server.requestTimeout = 0
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const scheme = certificate === undefined ? 'http' : 'https'
    return new ScriptedServer(`${scheme}://127.0.0.1:${port}`, [], async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close').catch(() => undefined)
    })
  }

  /** Reads every request to its end and gives the next of these answers, the last one again and again. */
  static async startWithAnswers(...answers: ScriptedAnswer[]): Promise<ScriptedServer> {
    const requests: ReceivedRequest[] = []
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const parts: Buffer[] = []
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
      const { method = '', url = '', headers } = request
      const next = answers[Math.min(requests.length, answers.length - 1)]
      requests.push({ method, url, headers, body: Buffer.concat(parts).toString() })
      response.writeHead(next?.status ?? 200, next?.headers)
      response.end(next?.body ?? '')
    }
    const server = await ScriptedServer.start((request, response) => {
      answer(request, response).catch(() => response.destroy())
    })
    return new ScriptedServer(server.origin, requests, server.#close)
  }

  stop(): Promise<void> {
    return this.#close()
  }
}
