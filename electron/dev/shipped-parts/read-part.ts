import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkoutDirectory } from '../checkout'

/** A part as its own package describes it. */
export interface PartDescription {
  readonly name: string
  readonly version: string | null
  readonly licence: string
  readonly author: string | null
  readonly address: string | null
  readonly text: string
}

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type?: string }
  readonly author?: string | { readonly name?: string }
  readonly homepage?: string
  readonly repository?: string | { readonly url?: string }
}

/** Texts for parts that bring none, and for what is compiled into a part. */
const standardTexts = join(checkoutDirectory, 'resources', 'licence-texts')
const TEXT_FILE = /^(licen[cs]e|copying|notice)/iu

/** The text of a licence from our own small collection. Throws when it is not there. */
export function readStandardText(licence: string): string {
  return readFileSync(join(standardTexts, `${licence}.txt`), 'utf8')
}

/** The package that a module belongs to: the nearest folder above it with a name and a version; null for our own sources. */
export function findPackageFolder(modulePath: string): string | null {
  if (!modulePath.replaceAll('\\', '/').includes('/node_modules/')) return null
  let folder = dirname(modulePath)
  while (folder !== dirname(folder)) {
    const manifest = readManifest(folder)
    // Some packages mark folders as CommonJS with a package.json that names nothing.
    if (manifest?.name !== undefined && manifest.version !== undefined) return folder
    folder = dirname(folder)
  }
  return null
}

/** Reads what a package says of itself. A licence or a text that it does not give stays empty, and the rules refuse it. */
export function readPart(folder: string): PartDescription {
  const manifest = readManifest(folder) ?? {}
  const { license, author, repository } = manifest
  const licence = typeof license === 'string' ? license : (license?.type ?? '')
  const authorName = typeof author === 'string' ? author : author?.name
  const repositoryUrl = typeof repository === 'string' ? repository : repository?.url
  return {
    name: manifest.name ?? '',
    version: manifest.version ?? null,
    licence,
    author: authorName?.replace(/\s*[<(].*/u, '') ?? null,
    address: toWebAddress(manifest.homepage) ?? toWebAddress(repositoryUrl),
    text: readTexts(folder) ?? standardText(licence, authorName),
  }
}

function readManifest(folder: string): Manifest | null {
  const path = join(folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : null
}

function readTexts(folder: string): string | null {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .sort()
  return texts.length === 0 ? null : texts.join('\n\n')
}

function standardText(licence: string, authorName: string | undefined): string {
  if (licence !== 'MIT') return ''
  return `(The package declares the MIT licence and brings no text; this is the standard one.)\n\nCopyright (c) ${authorName ?? 'its authors'}\n\n${readStandardText('MIT').trim()}`
}

function toWebAddress(url: string | undefined): string | null {
  if (url === undefined) return null
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/u.exec(url)?.[1]
  if (short !== undefined) return `https://github.com/${short}`
  const address = url
    .replace(/^git\+/u, '')
    .replace(/^(git|ssh):\/\/(git@)?/u, 'https://')
    .replace(/\.git$/u, '')
  return address.startsWith('https://') || address.startsWith('http://') ? address : null
}
