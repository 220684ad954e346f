import type { Redactor } from '../platform/redactor'

/** What the redactor has left of a personal path: the last name in it, up to the end of the text around it. */
const REDUCED_PATH = /…\/[^\r\n"'`<>|*?\\]*/gu
/** A path outside of the folders that the log takes for personal, such as a second disk; not TikTok's own addresses. */
const OTHER_PATH = /(?<![\w.:…/-])\/(?!v2\/)[^\r\n"'`<>|*?\\]*\/([^\r\n"'`<>|*?\\/]*)/gu
/** Names of our own files and of libraries, which say where a fault lies. */
const OWN_FILE =
  /^…\/[\w.@-]+\.(?:cjs|js|mjs|node|db|json|log|asar|so|dll|dylib)(?:[-:.]\w+)*\)?,?$/u
/** Names of people and files that an error carries for the window. */
const NAME_IN_DETAIL = /("detail\.\w*[nN]ame":)"(?:[^"\\]|\\.)*"/gu

/**
 * A text of the log as it leaves the computer: redacted once more, because a secret may have become known after the line was
 * written; and without the names of the person's files and accounts, which the log keeps for themselves.
 */
export function cleanForSupport(text: string, redactor: Redactor): string {
  return redactor
    .redact(text)
    .replace(NAME_IN_DETAIL, '$1"[name]"')
    .replace(OTHER_PATH, '…/$1')
    .replace(REDUCED_PATH, (path) => (OWN_FILE.test(path) ? path : '…/[file]'))
}
