import type { AxiosInstance, AxiosResponse } from 'axios'
import type { Clock } from '../platform/clock'
import type { HttpAgentFor } from '../platform/http-agent-for'
import { AppError } from '../platform/app-error'
import { parseRetryAfterMs } from '../platform/parse-retry-after'
import { runAbortable } from '../platform/run-abortable'
import { mapNetworkFault } from './map-network-fault'

/** One request. `form` and `json` exclude each other. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly accessToken?: string
  readonly signal?: AbortSignal | undefined
}

/** An answer of any HTTP status, its body as text. */
export interface TransportAnswer {
  readonly httpStatus: number
  readonly text: string
  /** The server's clock, from its Date header. */
  readonly serverDateMs: number | null
  readonly retryAfterMs: number | null
  readonly roundTripMs: number
}

export interface TikTokTransportOptions {
  readonly clock: Clock
  readonly httpAgentFor: HttpAgentFor
  /** Wall clock for a whole call, connecting included. */
  readonly timeoutMs: number
  readonly userAgent: string
}

/** TikTok's largest answers have a few kilobytes; what is longer comes from somebody else. */
const MAX_ANSWER_BYTES = 1024 * 1024

/**
 * Sends small requests and brings back whatever was answered. Follows no redirect, because each would carry a secret to
 * another address. Throws AppError for network faults, and the signal's reason when aborted.
 *
 * Every call opens its own connection: on a kept one a server's closing can cross with a request, and an init whose answer
 * is lost that way must not simply be repeated.
 */
export class TikTokTransport {
  readonly #options: TikTokTransportOptions
  #axios: Promise<AxiosInstance> | null = null

  constructor(options: TikTokTransportOptions) {
    this.#options = options
  }

  /** Sends a request and reads the answer as text, undecoded, because JSON.parse would round 19-digit ids. */
  async send(request: TransportRequest): Promise<TransportAnswer> {
    const startedAtMs = performance.now()
    const response = await this.#request<string>(request, 'text')
    return {
      httpStatus: response.status,
      text: typeof response.data === 'string' ? response.data : '',
      serverDateMs: parseDate(headerOf(response, 'date')),
      retryAfterMs: parseRetryAfterMs(
        headerOf(response, 'retry-after'),
        this.#options.clock.nowMs(),
      ),
      roundTripMs: Math.round(performance.now() - startedAtMs),
    }
  }

  /** Fetches the bytes behind an address without any credential; null unless it answered 200 with at most `maxBytes`. */
  async download(url: URL, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | null> {
    const response = await this.#request<Uint8Array>(
      { method: 'GET', url, signal },
      'arraybuffer',
      maxBytes,
    )
    return response.status === 200 ? response.data : null
  }

  async #request<T>(
    request: TransportRequest,
    responseType: 'text' | 'arraybuffer',
    maxContentLength = MAX_ANSWER_BYTES,
  ): Promise<AxiosResponse<T>> {
    const { signal } = request
    const { timeoutMs, httpAgentFor } = this.#options
    let limit: AbortSignal | null = null
    try {
      signal?.throwIfAborted()
      // A limit of our own, because the library's counts silence only: an answer that drips would never end.
      return await runAbortable(
        signal === undefined ? { timeoutMs } : { signal, timeoutMs },
        async (limited) => {
          limit = limited
          const agent = await httpAgentFor(request.url)
          const axios = await (this.#axios ??= loadAxios())
          return axios.request<T>({
            method: request.method,
            url: request.url.href,
            headers: this.#headersFor(request),
            data: bodyOf(request),
            responseType,
            transformResponse: (body: T) => body,
            maxContentLength,
            ...(agent === undefined ? {} : { httpAgent: agent, httpsAgent: agent }),
            signal: limited,
          })
        },
      )
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason
      if (isAborted(limit)) {
        throw new AppError('network-timeout', { isRetryable: true, detail: { timeoutMs } })
      }
      // An error of the library carries the whole request, with its secrets, so it never leaves this place.
      throw (
        mapNetworkFault(error) ??
        new Error(error instanceof Error ? error.message : 'request failed')
      )
    }
  }

  #headersFor(request: TransportRequest): Record<string, string> {
    return {
      'User-Agent': this.#options.userAgent,
      ...(request.form === undefined
        ? {}
        : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...(request.json === undefined ? {} : { 'Content-Type': 'application/json; charset=UTF-8' }),
      ...(request.accessToken === undefined
        ? {}
        : { Authorization: `Bearer ${request.accessToken}` }),
    }
  }
}

/** The library is a quarter of the whole program and has nothing to do before the first request. */
async function loadAxios(): Promise<AxiosInstance> {
  const { createAxios } = await import('./create-axios')
  return createAxios({ maxContentLength: MAX_ANSWER_BYTES })
}

function isAborted(signal: AbortSignal | null): boolean {
  return signal?.aborted === true
}

function bodyOf({ form, json }: TransportRequest): string | undefined {
  if (form !== undefined) return new URLSearchParams(form).toString()
  return json === undefined ? undefined : JSON.stringify(json)
}

function headerOf(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name]
  return typeof value === 'string' ? value : undefined
}

function parseDate(header: string | undefined): number | null {
  const dateMs = Date.parse(header ?? '')
  return Number.isNaN(dateMs) ? null : dateMs
}
