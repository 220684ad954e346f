/** The one address under which the operating system hands links to the app. No slash at the end. */
export const DEEP_LINK_ADDRESS = 'sosyabot://auth/tiktok/callback'

/** Longest link that is looked at. TikTok's codes have a few hundred characters. */
export const CALLBACK_LINK_MAX_LENGTH = 8192

/** Why a link is no callback of TikTok's. For the log and for tests: it says nothing of the link's content. */
export type CallbackLinkProblem =
  | 'too-long'
  | 'bad-characters'
  | 'has-fragment'
  | 'other-address'
  | 'malformed-query'
  | 'unknown-parameter'
  | 'repeated-parameter'
  | 'bad-encoding'
  | 'bad-value'
  | 'state-missing'
  | 'neither-code-nor-error'
  | 'both-code-and-error'

/** What a callback link says. `code` and `state` are secrets: never logged, never shown. */
export type CallbackLink =
  | {
      readonly kind: 'code'
      /** The accepted address that the link began with. */
      readonly address: string
      readonly state: string
      readonly code: string
      /** What the creator granted, as TikTok says here; the token answer repeats it and counts. */
      readonly scopes: readonly string[]
    }
  | {
      readonly kind: 'error'
      readonly address: string
      readonly state: string
      readonly error: string
      /** Undocumented but decisive: `non_sandbox_target`, `client_key`, `redirect_uri`, `scope` were seen. */
      readonly errorType: string | null
      readonly errorCode: string | null
    }
  | { readonly kind: 'invalid'; readonly problem: CallbackLinkProblem }

// Control characters never pass, whatever the parameter: a decoded NUL or line break has no business in any of them.
const IDENTIFIER = /^[A-Za-z0-9._\- ]{1,100}$/
const IDENTIFIER_OR_NOTHING = /^[A-Za-z0-9._\- ]{0,100}$/
const VALUE_SHAPES = {
  code: /^[\x21-\x7e]{1,4096}$/,
  state: /^[A-Za-z0-9_-]{1,128}$/,
  scopes: /^[A-Za-z0-9._, -]{0,500}$/,
  error: IDENTIFIER,
  // Checked and then dropped: the app shows its own words by code, never a text out of a link.
  error_description: /^[^\p{Cc}]{0,2000}$/u,
  error_type: IDENTIFIER_OR_NOTHING,
  errCode: IDENTIFIER_OR_NOTHING,
  // TikTok adds a log id on failure; its API writes the name in both ways.
  log_id: IDENTIFIER_OR_NOTHING,
  logid: IDENTIFIER_OR_NOTHING,
} as const
type ParameterName = keyof typeof VALUE_SHAPES

/**
 * Parses the link that ends a sign-in, however it arrived: deep link, loopback request or pasted link. One grammar for all
 * three: one of the accepted addresses letter by letter, then `?` and the known parameters, each once. Pure; never throws.
 *
 * The link is compared as text before anything is decoded, because a URL parser would quietly repair what must be refused
 * (upper-case schemes, default ports, dot segments, repeated parameters).
 */
export function parseCallbackLink(raw: string, acceptedAddresses: readonly string[]): CallbackLink {
  if (raw.length > CALLBACK_LINK_MAX_LENGTH) return invalid('too-long')
  // RFC 3986's characters and nothing else: no space, quote, backslash, control or non-ASCII character.
  if (!/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(raw)) return invalid('bad-characters')
  if (raw.includes('#')) return invalid('has-fragment')
  const queryStart = raw.indexOf('?')
  const address = queryStart < 0 ? raw : raw.slice(0, queryStart)
  if (!acceptedAddresses.includes(address)) return invalid('other-address')
  const query = queryStart < 0 ? '' : raw.slice(queryStart + 1)
  // Our own page writes the deep link, so it holds what we know and nothing else. The other addresses are written by TikTok,
  // which may add parameters one day; those are not looked at, and must not keep anybody from signing in.
  const parameters = parseQuery(query, { areExtrasRefused: address === DEEP_LINK_ADDRESS })
  return typeof parameters === 'string' ? invalid(parameters) : toCallback(address, parameters)
}

type Parameters = ReadonlyMap<ParameterName, string>

function parseQuery(
  query: string,
  { areExtrasRefused }: { readonly areExtrasRefused: boolean },
): Parameters | CallbackLinkProblem {
  const parameters = new Map<ParameterName, string>()
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals < 1) return 'malformed-query'
    const name = pair.slice(0, equals)
    if (!isParameterName(name)) {
      if (areExtrasRefused) return 'unknown-parameter'
      continue
    }
    if (parameters.has(name)) return 'repeated-parameter'
    const value = decodeOnce(name, pair.slice(equals + 1))
    if (value === null) return 'bad-encoding'
    if (!VALUE_SHAPES[name].test(value)) return 'bad-value'
    parameters.set(name, value)
  }
  return parameters
}

function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(VALUE_SHAPES, name)
}

/**
 * Percent-decodes exactly once; null for broken escapes and for bytes that are no UTF-8. A plus sign means a space, as in every
 * form-encoded query, except in a code: no code holds a space, so there it can only be meant as itself.
 */
function decodeOnce(name: ParameterName, encoded: string): string | null {
  const text = name === 'code' ? encoded : encoded.replaceAll('+', ' ')
  try {
    return decodeURIComponent(text)
  } catch {
    // The only thing it throws is URIError, which is the answer itself.
    return null
  }
}

function toCallback(address: string, parameters: Parameters): CallbackLink {
  const state = parameters.get('state')
  const code = parameters.get('code')
  const error = parameters.get('error')
  if (state === undefined) return invalid('state-missing')
  if (code !== undefined && error !== undefined) return invalid('both-code-and-error')
  if (code !== undefined) {
    const scopes = (parameters.get('scopes') ?? '').split(/[, ]+/).filter((scope) => scope !== '')
    return { kind: 'code', address, state, code, scopes }
  }
  if (error === undefined) return invalid('neither-code-nor-error')
  const errorType = parameters.get('error_type') ?? ''
  const errorCode = parameters.get('errCode') ?? ''
  return {
    kind: 'error',
    address,
    state,
    error,
    errorType: errorType === '' ? null : errorType,
    errorCode: errorCode === '' ? null : errorCode,
  }
}

function invalid(problem: CallbackLinkProblem): CallbackLink {
  return { kind: 'invalid', problem }
}
