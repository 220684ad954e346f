import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Where a value was found, and in which of its forms. Never the value itself. */
export interface FolderHit {
  readonly file: string
  readonly form: string
}

/** Every way in which a program may write a text down, short of encrypting or compressing it. */
function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const forms = new Map<string, Buffer>([
    ['as it is', bytes],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['percent-encoded', Buffer.from(encodeURIComponent(text))],
    ['percent-encoded strictly', Buffer.from(encodeStrictly(text))],
    ['in JSON', Buffer.from(JSON.stringify(text).slice(1, -1))],
    ['hexadecimal', Buffer.from(bytes.toString('hex'))],
    ['backwards', Buffer.from(bytes).reverse()],
  ])
  for (const encoding of ['base64', 'base64url'] as const) {
    for (const offset of [0, 1, 2]) {
      forms.set(`${encoding} at ${offset}`, Buffer.from(stableBase64(bytes, encoding, offset)))
    }
  }
  return forms
}

/**
 * The middle of the Base64 of a longer text that has these bytes `offset` bytes after a group of three: the first and
 * last characters depend on the neighbours and are left out.
 */
function stableBase64(bytes: Buffer, encoding: 'base64' | 'base64url', offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replace(/=+$/, '')
  const firstStable = offset === 0 ? 0 : offset + 1
  const isLastStable = (bytes.length + offset) % 3 === 0
  return padded.slice(firstStable, isLastStable ? undefined : -1)
}

function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Reads every file below a folder as bytes and looks for a text in all its forms, in contents and in names. */
export function searchFolder(directory: string, text: string): readonly FolderHit[] {
  if (text.length < 8) throw new Error('Too short to be told from chance.')
  const forms = formsOf(text)
  const hits: FolderHit[] = []
  for (const path of filesBelow(directory)) {
    const file = relative(directory, path)
    const content = Buffer.concat([Buffer.from(`${file}\n`), readIfStillThere(path)])
    for (const [form, needle] of forms) {
      if (content.includes(needle)) hits.push({ file, form })
    }
  }
  return hits
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Chromium replaces its files while it runs. */
function readIfStillThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
