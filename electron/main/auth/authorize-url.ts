/** What goes into the address at which the browser asks for consent. */
export interface AuthorizeRequest {
  /** `https://www.tiktok.com`, or the practice server's origin. */
  readonly authorizeOrigin: string
  readonly clientKey: string
  readonly scopes: readonly string[]
  /** Without a wildcard: a loopback address carries its real port here. */
  readonly redirectUri: string
  readonly state: string
  readonly codeChallenge: string
  /** Shows the consent page although the browser is signed in, so that another account can be chosen. */
  readonly isConsentAlwaysAsked: boolean
}

/** Builds TikTok's authorize address (Login Kit for Desktop and Web). Pure. */
export function buildAuthorizeUrl(request: AuthorizeRequest): URL {
  const url = new URL('/v2/auth/authorize/', request.authorizeOrigin)
  const query = url.searchParams
  query.set('client_key', request.clientKey)
  query.set('response_type', 'code')
  // Separated by commas, where OAuth has spaces.
  query.set('scope', request.scopes.join(','))
  query.set('redirect_uri', request.redirectUri)
  query.set('state', request.state)
  query.set('code_challenge', request.codeChallenge)
  query.set('code_challenge_method', 'S256')
  if (request.isConsentAlwaysAsked) query.set('disable_auto_auth', '1')
  return url
}
