import type { RedirectMethod } from '../../shared/credentials'

/** What the loopback listener is registered as on TikTok's Desktop platform; `*` stands for whichever port is free. */
export const DEFAULT_LOOPBACK_REDIRECT_URI = 'http://127.0.0.1:*/callback/'

/** Login Kit (Web and Desktop pages): a redirect URI has fewer than 512 characters. */
export const REDIRECT_URI_LENGTH_LIMIT = 512

/** Why TikTok, or our own listener, could not use a redirect URI. */
export type RedirectUriProblem =
  | 'too-long'
  | 'bad-characters'
  | 'has-query'
  | 'has-fragment'
  | 'has-userinfo'
  | 'not-a-url'
  | 'not-https'
  | 'not-loopback'
  | 'port-missing'
  | 'path-missing'

/** A loopback redirect URI in its parts. */
export interface LoopbackRedirect {
  readonly host: '127.0.0.1' | 'localhost'
  /** Null for the wildcard `*`. */
  readonly port: number | null
  /** Starts with a slash; compared letter by letter, including a slash at its end. */
  readonly path: string
}

/**
 * Checks a redirect URI as it would be registered at TikTok. Hosted: a plain https address, or plain http on exactly
 * `practiceOrigin`. Loopback: http on 127.0.0.1 or localhost with a port or `*` and a path.
 */
export function findRedirectUriProblem(
  method: RedirectMethod,
  redirectUri: string,
  practiceOrigin: string | null,
): RedirectUriProblem | null {
  if (redirectUri.length >= REDIRECT_URI_LENGTH_LIMIT) return 'too-long'
  if (!/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/.test(redirectUri)) return 'bad-characters'
  // TikTok compares letter by letter, so even an empty query or fragment would make another address.
  if (redirectUri.includes('?')) return 'has-query'
  if (redirectUri.includes('#')) return 'has-fragment'
  const authority = /^[a-z]+:\/\/([^/]*)/.exec(redirectUri)?.[1]
  if (authority === undefined || authority === '') return 'not-a-url'
  if (authority.includes('@')) return 'has-userinfo'
  return method === 'hosted'
    ? findHostedProblem(redirectUri, practiceOrigin)
    : findLoopbackProblem(redirectUri, authority)
}

/** Takes a loopback redirect URI apart; null when it is none. */
export function parseLoopbackRedirect(redirectUri: string): LoopbackRedirect | null {
  const match = /^http:\/\/(127\.0\.0\.1|localhost):(\*|[1-9]\d{0,4})(\/[A-Za-z0-9\-._~/]*)$/.exec(
    redirectUri,
  )
  const [, host, port, path] = match ?? []
  if ((host !== '127.0.0.1' && host !== 'localhost') || port === undefined || path === undefined) {
    return null
  }
  if (port !== '*' && Number(port) > 65_535) return null
  return { host, port: port === '*' ? null : Number(port), path }
}

function findHostedProblem(
  redirectUri: string,
  practiceOrigin: string | null,
): RedirectUriProblem | null {
  let url: URL
  try {
    url = new URL(redirectUri)
  } catch {
    return 'not-a-url'
  }
  const isPracticePage = practiceOrigin !== null && url.origin === practiceOrigin
  return url.protocol === 'https:' || isPracticePage ? null : 'not-https'
}

function findLoopbackProblem(redirectUri: string, authority: string): RedirectUriProblem | null {
  const host = authority.split(':')[0]
  if (!redirectUri.startsWith('http://')) return 'not-loopback'
  if (host !== '127.0.0.1' && host !== 'localhost') return 'not-loopback'
  if (!/:(\*|[1-9]\d{0,4})$/.test(authority)) return 'port-missing'
  // TikTok was seen to refuse an address that ends with the port.
  if (redirectUri === `http://${authority}`) return 'path-missing'
  return parseLoopbackRedirect(redirectUri) === null ? 'not-a-url' : null
}
