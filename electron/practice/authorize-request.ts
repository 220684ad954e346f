import { isRegisteredRedirect, type PracticeClient } from './practice-client'

/** An authorize address that passed every check of TikTok's. */
export interface AuthorizeRequest {
  readonly client: PracticeClient
  readonly scopes: readonly string[]
  readonly redirectUri: string
  readonly state: string
  readonly codeChallenge: string
  readonly alwaysAsk: boolean
}

/** What TikTok's "Something went wrong" page says to developers. */
export interface AuthorizeFault {
  readonly error: 'param_error' | 'unauthorized_client' | 'invalid_scope'
  readonly errCode: number
  /** The parameter to mend. */
  readonly errorType: string
}

/** Field reports name 10003, 10007 and 10008; the other numbers are undocumented and stand for "some number". */
const ERR_CODE_BY_PARAMETER: Readonly<Record<string, number>> = {
  client_key: 10003,
  response_type: 10004,
  scope: 10005,
  redirect_uri: 10006,
  code_challenge: 10007,
  code_challenge_method: 10008,
  state: 10009,
}

/**
 * Checks the query of `/v2/auth/authorize/` (login-kit-desktop). The shape of the challenge is not
 * looked at, as on TikTok: a base64url challenge gets through here and fails at the token call.
 */
export function parseAuthorizeRequest(
  query: URLSearchParams,
  clients: readonly PracticeClient[],
  ownOrigins: readonly string[],
): AuthorizeRequest | AuthorizeFault {
  const client = clients.find((one) => one.clientKey === query.get('client_key'))
  if (!client) return fault('client_key')
  const repeated = [...query.keys()].find((name) => query.getAll(name).length > 1)
  if (repeated !== undefined) return fault(repeated)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isRegisteredRedirect(redirectUri, client, ownOrigins)) return fault('redirect_uri')
  if (query.get('response_type') !== 'code') return fault('response_type')
  const codeChallenge = query.get('code_challenge') ?? ''
  if (codeChallenge === '') return fault('code_challenge')
  if (query.get('code_challenge_method') !== 'S256') return fault('code_challenge_method')
  const state = query.get('state') ?? ''
  if (state === '') return fault('state')
  const scopes = (query.get('scope') ?? '').split(',')
  if (scopes.includes('')) return fault('scope')
  if (!scopes.every((scope) => client.scopes.includes(scope))) {
    return { ...fault('scope'), error: 'invalid_scope' }
  }
  const disableAutoAuth = query.get('disable_auto_auth') ?? '0'
  if (disableAutoAuth !== '0' && disableAutoAuth !== '1') return fault('disable_auto_auth')
  return {
    client,
    // user.info.basic belongs to every Login Kit app, asked for or not.
    scopes: [...new Set(['user.info.basic', ...scopes])],
    redirectUri,
    state,
    codeChallenge,
    alwaysAsk: disableAutoAuth === '1',
  }
}

function fault(errorType: string): AuthorizeFault {
  return {
    error: 'param_error',
    errCode: ERR_CODE_BY_PARAMETER[errorType] ?? 10_000,
    errorType,
  }
}
