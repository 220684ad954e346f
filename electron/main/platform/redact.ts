/** What a redaction knows beyond the patterns: exact values to hide, and where this person's files live. */
export interface RedactionKnowledge {
  /** Exact secrets, such as the client secret. Their URL-encoded and JSON-escaped forms are hidden too. */
  readonly secrets: readonly string[]
  /** Home directories whose paths are reduced to a file name. */
  readonly homeDirectories: readonly string[]
}

/** What stands in the place of everything that was taken out. */
export const REDACTED = '[redacted]'

/** Names whose values are secret wherever they appear as `name=value`, `"name":"value"` or `name: 'value'`. */
const SECRET_NAMES = [
  'access_token',
  'accessToken',
  'refresh_token',
  'refreshToken',
  'upload_token',
  'uploadToken',
  'upload_url',
  'uploadUrl',
  'client_secret',
  'clientSecret',
  'code_verifier',
  'codeVerifier',
  'code',
  'state',
  'token',
  'secret',
  'password',
] as const

const secretNamePattern = `tiktok_client-secret|TIKTOK_CLIENT_SECRET|${SECRET_NAMES.join('|')}`
const SECRET_NAMES_LOWER = new Set<string>(
  [...SECRET_NAMES, 'tiktok_client-secret', 'authorization', 'proxy-authorization', 'cookie'].map(
    (name) => name.toLowerCase(),
  ),
)

// TikTok's tokens carry their kind in front: user access, user refresh and client access.
const TIKTOK_TOKEN = /(?<![A-Za-z0-9])(act|rft|clt)\.[A-Za-z0-9._~!*%+/=-]{4,}/g

const HEADER =
  /\b(proxy-authorization|authorization|set-cookie|cookie)(["']?\s*[:=]\s*["']?)[^\r\n"']+/gi
const SCHEME_AND_CREDENTIAL = /\b([Bb]earer|Basic)\s+[A-Za-z0-9._~+/=!*%-]{8,}/g

const ADDRESS = /\b(?!file:)([a-z][a-z0-9+.-]*):\/\/([^\s"'`<>\\]*)/gi

const QUERY_PAIR = new RegExp(
  `(?<![A-Za-z0-9_-])(${secretNamePattern})=(?!\\[redacted\\])[^&\\s"'\`<>#]+`,
  'gi',
)
// A value that is cut off before its closing quote is hidden to the end of the text.
const JSON_PAIR = new RegExp(
  `(\\\\?")(${secretNamePattern})\\1(\\s*:\\s*)\\1.*?(?:(?<!\\\\)\\1|$)`,
  'gis',
)
const INSPECTED_PAIR = new RegExp(
  `(?<![A-Za-z0-9_-])(['"]?)(${secretNamePattern})\\1(\\s*:\\s*)(['\`])(?:\\\\.|(?!\\4)[^\\\\])*(?:\\4|$)`,
  'gis',
)

/** Folders under which every system keeps the files of people, beside the home directory itself. */
const PERSONAL_ROOTS = ['/home', '/Users', '/media', '/mnt', '/run/media', '/Volumes']
const PATH_REST = '[^\\r\\n"\'`<>|*?]*'

/**
 * Takes out of a text everything that must not be written down: registered secrets, TikTok's tokens, the values of secret
 * parameters, credentials in headers, the query and fragment of every address (upload links among them), and the folders
 * of personal paths, of which only the file name stays. Pure; a text without anything to hide comes back unchanged.
 */
export function redactText(text: string, knowledge: RedactionKnowledge): string {
  let safe = hideExact(text, knowledge)
  safe = safe.replace(ADDRESS, (_whole, scheme: string, rest: string) => hideQuery(scheme, rest))
  safe = safe.replace(TIKTOK_TOKEN, (_whole, kind: string) => `${kind}.${REDACTED}`)
  safe = safe.replace(HEADER, (_whole, name: string, colon: string) => `${name}${colon}${REDACTED}`)
  safe = safe.replace(SCHEME_AND_CREDENTIAL, (_whole, scheme: string) => `${scheme} ${REDACTED}`)
  safe = safe.replace(
    JSON_PAIR,
    (_whole, quote: string, name: string, colon: string) =>
      `${quote}${name}${quote}${colon}${quote}${REDACTED}${quote}`,
  )
  safe = safe.replace(
    INSPECTED_PAIR,
    (_whole, nameQuote: string, name: string, colon: string, quote: string) =>
      `${nameQuote}${name}${nameQuote}${colon}${quote}${REDACTED}${quote}`,
  )
  safe = safe.replace(QUERY_PAIR, (_whole, name: string) => `${name}=${REDACTED}`)
  return reducePaths(safe, knowledge.homeDirectories)
}

/** Whether a field of this name is secret whatever its value, in any spelling of capitals. */
export function isSecretName(name: string): boolean {
  return SECRET_NAMES_LOWER.has(name.toLowerCase())
}

/** Made once for each knowledge: with hundreds of secrets it would cost every line of the log ten milliseconds. */
const formsByKnowledge = new WeakMap<RedactionKnowledge, readonly string[]>()

function hideExact(text: string, knowledge: RedactionKnowledge): string {
  const forms = formsByKnowledge.get(knowledge) ?? formsOf(knowledge.secrets)
  formsByKnowledge.set(knowledge, forms)
  return forms.reduce(
    (safe, form) => (form.length > safe.length ? safe : safe.replaceAll(form, REDACTED)),
    text,
  )
}

/** Every way in which these secrets may be written; the longest first, so that one which contains another leaves no tail. */
function formsOf(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    forms.add(secret)
    forms.add(encodeURIComponent(secret))
    forms.add(new URLSearchParams([['', secret]]).toString().slice(1))
    forms.add(JSON.stringify(secret).slice(1, -1))
  }
  return [...forms].sort((a, b) => b.length - a.length)
}

function hideQuery(scheme: string, rest: string): string {
  const queryAt = rest.search(/[?#]/)
  const beforeQuery = queryAt === -1 ? rest : rest.slice(0, queryAt)
  const pathAt = beforeQuery.indexOf('/')
  const authority = pathAt === -1 ? beforeQuery : beforeQuery.slice(0, pathAt)
  const path = pathAt === -1 ? '' : beforeQuery.slice(pathAt)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const mark = queryAt === -1 ? '' : `${rest.charAt(queryAt)}${REDACTED}`
  return `${scheme}://${host}${path}${mark}`
}

function reducePaths(text: string, homeDirectories: readonly string[]): string {
  const homes = homeDirectories
    .map((home) => home.replace(/[\\/]+$/, ''))
    .filter((home) => home.length > 1)
    .flatMap((home) => [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')])
  const roots = [...new Set([...homes, ...PERSONAL_ROOTS])]
    .sort((a, b) => b.length - a.length)
    .map((root) => root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const starts = [
    `(?<![A-Za-z0-9])(?:${roots.join('|')})(?=[\\\\/]|$|[^\\w.-])`,
    // On Windows a drive letter or a network share starts a personal path, wherever it leads.
    '(?<![A-Za-z0-9])[A-Za-z]:[\\\\/](?!/)',
    '(?<![\\w\\\\:])\\\\\\\\(?=\\w)',
  ]
  const pattern = new RegExp(`(?:file:/*)?(?:${starts.join('|')})${PATH_REST}`, 'g')
  return text.replace(pattern, (match) => {
    const path = match.replace(/^file:\/*(?=\/|[A-Za-z]:)/, '')
    const segments = path.split(/[\\/]+/).filter((segment) => segment !== '')
    const isInsideHome = homes.some((home) => /^[\\/]+[^\\/]/.test(cutStart(path, home)))
    // What stands directly under /home or /Users is the name of a person, and so is a home directory's last part.
    const isFolderOfPerson =
      homes.includes(path) || (!isInsideHome && path.startsWith('/') && segments.length < 3)
    return isFolderOfPerson ? '…' : `…/${segments.at(-1) ?? ''}`
  })
}

function cutStart(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : ''
}
