import type { Agent, ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { HttpAgentFor } from './http-agent-for'
import type { Logger } from './logger'

/** The code of the error for a proxy that does not let us through, for example because it wants a password. */
export const PROXY_REFUSED_CODE = 'ERR_PROXY_REFUSED'

export interface SystemProxyAgentsOptions {
  /** What the system names for an address, as a PAC script would: `PROXY host:port; HTTPS host:port; DIRECT`. */
  readonly resolveProxy: (url: string) => Promise<string>
  readonly logger: Logger
  /** The authority behind TikTok's certificate; the usual ones when left out. */
  readonly ca?: string
}

/**
 * Agents for the proxy that the system's settings name, one for each proxy. Asked anew for every request, because a laptop
 * moves between networks. Tunnels with CONNECT, so TLS still ends at TikTok; a proxy that only speaks SOCKS is not used.
 */
export class SystemProxyAgents {
  readonly #options: SystemProxyAgentsOptions
  readonly #agents = new Map<string, Agent>()

  constructor(options: SystemProxyAgentsOptions) {
    this.#options = options
  }

  /** See `HttpAgentFor`. Only https goes through a proxy: plain http is a practice server on this computer. */
  readonly httpAgentFor: HttpAgentFor = async (url) => {
    if (url.protocol !== 'https:') return undefined
    const way = await this.#findWay(url)
    if (way.kind !== 'proxy') return undefined
    const agent = this.#agents.get(way.url) ?? new TunnelAgent(way.url, this.#options.ca)
    this.#agents.set(way.url, agent)
    return agent
  }

  async #findWay(url: URL): Promise<ProxyWay> {
    const { resolveProxy, logger } = this.#options
    try {
      // The origin is all that a proxy script needs to know; an upload address carries a token.
      const answer = await resolveProxy(`${url.origin}/`)
      const way = parseProxyAnswer(answer)
      if (way.kind === 'unusable') logger.warn('proxy-not-usable', { answer })
      return way
    } catch (error) {
      logger.error('proxy-not-resolved', error)
      return { kind: 'direct' }
    }
  }
}

/** How a request gets out. `unusable` when the system names only ways that we cannot take; then a direct one is tried. */
export type ProxyWay =
  | { readonly kind: 'proxy'; readonly url: string }
  | { readonly kind: 'direct' }
  | { readonly kind: 'unusable' }

/** Reads the system's answer; the first way in it that can be taken counts. */
export function parseProxyAnswer(answer: string): ProxyWay {
  const ways = answer
    .split(';')
    .map((way) => way.trim())
    .filter((way) => way !== '')
  for (const way of ways) {
    if (/^direct$/i.test(way)) return { kind: 'direct' }
    const match = /^(PROXY|HTTPS)\s+([\w.-]+(?::\d+)?|\[[\d:a-f]+\](?::\d+)?)$/i.exec(way)
    if (match === null) continue
    const scheme = match[1]?.toUpperCase() === 'HTTPS' ? 'https' : 'http'
    return { kind: 'proxy', url: `${scheme}://${match[2]}` }
  }
  return ways.length === 0 ? { kind: 'direct' } : { kind: 'unusable' }
}

type ConnectOptions = Parameters<HttpsProxyAgent<string>['connect']>[1]

/** Fails where the library would hand over the proxy's own error page as if it were TikTok's answer. */
class TunnelAgent extends HttpsProxyAgent<string> {
  readonly #ca: string | undefined

  constructor(proxyUrl: string, ca: string | undefined) {
    super(proxyUrl)
    this.#ca = ca
  }

  override async connect(request: ClientRequest, options: ConnectOptions): Promise<Socket> {
    let httpStatus = 0
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => {
      httpStatus = answer.statusCode
    })
    const socket = await super.connect(request, this.#trusting(options))
    if (httpStatus === 200) return socket
    socket.destroy()
    throw Object.assign(new Error(`The proxy answered ${httpStatus}`), { code: PROXY_REFUSED_CODE })
  }

  #trusting(options: ConnectOptions): ConnectOptions {
    return this.#ca === undefined || !options.secureEndpoint
      ? options
      : { ...options, ca: this.#ca }
  }
}
