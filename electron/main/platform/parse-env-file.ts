const NAME = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
}

/**
 * The pairs of a `.env` file: one `KEY=value` a line, `export` allowed in front, `#` starts a comment at the start of a
 * line or after a space, single quotes take the text as it is and double quotes know \n, \r, \t, \" and \\. A line that is
 * none of this is left out; of a repeated key the last one counts.
 *
 * `util.parseEnv` is not used because it cuts an unquoted value at a `#` inside it, and a secret may contain one.
 */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>()
  for (const rawLine of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const match = NAME.exec(rawLine.trim())
    if (match === null) continue
    const value = parseValue(match[2] ?? '')
    if (value !== null) pairs.set(match[1] ?? '', value)
  }
  return Object.fromEntries(pairs)
}

function parseValue(raw: string): string | null {
  const quote = raw.charAt(0)
  if (quote !== '"' && quote !== "'") return raw.replace(/(^|\s)#.*$/, '').trim()
  const quoted =
    quote === '"'
      ? /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(raw)
      : /^'([^']*)'\s*(?:#.*)?$/.exec(raw)
  // A quote that never closes is a typing mistake; a guess at the value would be a wrong secret.
  if (quoted === null) return null
  const body = quoted[1] ?? ''
  return quote === "'"
    ? body
    : body.replace(/\\(.)/g, (whole, letter: string) => ESCAPES[letter] ?? whole)
}
