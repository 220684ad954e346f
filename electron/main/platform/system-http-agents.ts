import type { Agent, ClientRequest } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { HttpAgentFor } from './http-agent-for'
import type { Logger } from './logger'
import { PROXY_REFUSED_CODE } from './proxy-refused-code'
import { createSystemSecureContext, readSystemAuthorities } from './system-authorities'

export interface SystemHttpAgentsOptions {
  /** What the system names for an address, as a PAC script would: `PROXY host:port; HTTPS host:port; DIRECT`. */
  readonly resolveProxy: (url: string) => Promise<string>
  readonly logger: Logger
  /** Certificates of the authorities that the computer trusts, by default by its settings; read at the first request. */
  readonly readAuthorities?: () => readonly string[]
}

/** As long as Node's own agent keeps a connection that is not used. */
const KEPT_CONNECTION_MS = 5000

/**
 * Agents for the way out that the system's settings name, one for each proxy. Asked anew for every request, because a laptop
 * moves between networks. Tunnels with CONNECT, so TLS still ends at TikTok, or at a company's proxy that the system's settings
 * vouch for; a proxy that only speaks SOCKS is not used.
 */
export class SystemHttpAgents {
  readonly #options: SystemHttpAgentsOptions
  readonly #agents = new Map<string, Agent>()
  #trust: { readonly context: SecureContext | null } | null = null

  constructor(options: SystemHttpAgentsOptions) {
    this.#options = options
  }

  /** See `HttpAgentFor`. Only https goes through a proxy: plain http is a practice server on this computer. */
  readonly httpAgentFor: HttpAgentFor = async (url) => {
    if (url.protocol !== 'https:') return undefined
    const way = await this.#findWay(url)
    const secureContext = this.#readTrust()
    if (way.kind !== 'proxy' && secureContext === null) return undefined
    const key = way.kind === 'proxy' ? way.url : 'direct'
    const agent =
      this.#agents.get(key) ??
      (way.kind === 'proxy'
        ? new TunnelAgent(way.url, secureContext)
        : new HttpsAgent({
            keepAlive: true,
            timeout: KEPT_CONNECTION_MS,
            ...trusting(secureContext),
          }))
    this.#agents.set(key, agent)
    return agent
  }

  /** Once: making it takes some fifty milliseconds. What a company installs later counts from the next start on. */
  #readTrust(): SecureContext | null {
    const { readAuthorities = readSystemAuthorities, logger } = this.#options
    if (this.#trust === null) {
      try {
        this.#trust = { context: createSystemSecureContext(readAuthorities(), logger) }
      } catch (error) {
        logger.error('system-authorities-not-read', error)
        this.#trust = { context: null }
      }
    }
    return this.#trust.context
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

function trusting(secureContext: SecureContext | null): { readonly secureContext?: SecureContext } {
  return secureContext === null ? {} : { secureContext }
}

/** Fails where the library would hand over the proxy's own error page as if it were TikTok's answer. */
class TunnelAgent extends HttpsProxyAgent<string> {
  readonly #secureContext: SecureContext | null

  constructor(proxyUrl: string, secureContext: SecureContext | null) {
    // A proxy that itself speaks TLS has a certificate of the company's, too.
    super(proxyUrl, trusting(secureContext))
    this.#secureContext = secureContext
  }

  override async connect(request: ClientRequest, options: ConnectOptions): Promise<Socket> {
    let httpStatus = 0
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => {
      httpStatus = answer.statusCode
    })
    const socket = await super.connect(request, { ...options, ...trusting(this.#secureContext) })
    if (httpStatus === 200) return socket
    socket.destroy()
    throw Object.assign(new Error(`The proxy answered ${httpStatus}`), { code: PROXY_REFUSED_CODE })
  }
}
