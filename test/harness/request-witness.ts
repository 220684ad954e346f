import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const CHANNEL = 'http.server.request.start'

/**
 * Sees the secrets that requests really carried to the HTTP servers of this process, past the servers themselves (the
 * practice server forgets every token it issues and keeps hashes only).
 */
export class RequestWitness {
  /** Access tokens out of `Authorization` headers. */
  readonly accessTokens = new Set<string>()
  /** Tokens out of upload addresses. */
  readonly uploadTokens = new Set<string>()
  private readonly observe = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage }
    const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
    if (bearer !== undefined) this.accessTokens.add(bearer)
    const uploadToken = new URL(request.url ?? '', 'http://server').searchParams.get('upload_token')
    if (uploadToken !== null) this.uploadTokens.add(uploadToken)
  }

  constructor() {
    subscribe(CHANNEL, this.observe)
  }

  stop(): void {
    unsubscribe(CHANNEL, this.observe)
  }
}
