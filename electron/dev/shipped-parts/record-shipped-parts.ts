import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { PartPlace, ShippedPart, ShippedParts } from '../../shared/about'
import { checkoutDirectory } from '../checkout'
import { formatNotices } from './format-notices'
import { findLicenceProblems } from './licence-rules'
import { readPackagesBeside, readPartsWithoutPackage } from './parts-beside'
import { findPackageFolder, readPart, type PartDescription } from './read-part'

/** Where the build leaves the list: for the About page, and as a file that a person can read. */
export const SHIPPED_PARTS_PATH = join(checkoutDirectory, 'out', 'shipped-parts.json')
export const NOTICES_PATH = join(checkoutDirectory, 'out', 'third-party-notices.txt')

/** Folder of a package, with the bundles that hold something of it. The bundles are made one after the other, in one process. */
const placesByFolder = new Map<string, Set<PartPlace>>()

/**
 * Writes down whose code, styles and fonts have really gone into a bundle, and fails the build when a licence is not on the list.
 * What the bundler has shaken out is not counted. (rollup-plugin-license was tried: it does not see fonts that styles bring.)
 */
export function recordShippedParts(place: PartPlace): Plugin {
  return {
    name: 'record-shipped-parts',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const modules =
          output.type === 'chunk'
            ? Object.entries(output.modules)
                // A style has no JavaScript left of it, yet its rules are in the page.
                .filter(([id, { renderedLength }]) => renderedLength > 0 || isStyle(id))
                .map(([id]) => id)
            : output.originalFileNames.map((name) => resolve(rendererFolder, name))
        for (const id of modules) note(id, place)
      }
    },
    writeBundle() {
      const shipped = collect()
      const problems = findLicenceProblems(shipped.parts, shipped.texts)
      if (problems.length > 0) this.error(problems.join('\n'))
      mkdirSync(join(checkoutDirectory, 'out'), { recursive: true })
      writeFileSync(SHIPPED_PARTS_PATH, `${JSON.stringify(shipped)}\n`)
      writeFileSync(NOTICES_PATH, formatNotices(shipped))
    },
  }
}

/** Names of assets are relative to the root of the bundle that has them, and only the window's has any. */
const rendererFolder = join(checkoutDirectory, 'renderer')

function isStyle(id: string): boolean {
  return id.split('?')[0]?.endsWith('.css') === true
}

function note(id: string, place: PartPlace): void {
  const path = (id.split('?')[0] ?? '').replaceAll('\0', '')
  // The bundler's own lines have no file: they hold the modules together.
  const folder = path.startsWith('rolldown/')
    ? join(checkoutDirectory, 'node_modules', 'rolldown')
    : findPackageFolder(path)
  if (folder === null) return
  const places = placesByFolder.get(folder) ?? new Set()
  placesByFolder.set(folder, places.add(place))
}

function collect(): ShippedParts {
  const found: (readonly [PartDescription, readonly PartPlace[]])[] = [
    ...[...placesByFolder].map(
      ([folder, places]) => [readPart(folder), [...places].sort()] as const,
    ),
    ...readPackagesBeside().map((part) => [part, ['beside']] as const),
    ...readPartsWithoutPackage().map((part) => [part, ['beside']] as const),
  ]
  const texts: string[] = []
  const parts = new Map<string, ShippedPart>()
  for (const [{ text, ...part }, places] of found) {
    if (!texts.includes(text)) texts.push(text)
    const key = `${part.name} ${part.version ?? ''}`
    const known = parts.get(key)?.places ?? []
    parts.set(key, {
      ...part,
      places: [...new Set([...known, ...places])].sort(),
      textIndex: texts.indexOf(text),
    })
  }
  // In an order that does not depend on how the bundler went about it: two builds give the same archive.
  const ordered = [...parts.values()].sort((a, b) => compare(keyOf(a), keyOf(b)))
  const orderedTexts = [...new Set(ordered.map(({ textIndex }) => texts[textIndex] ?? ''))]
  return {
    parts: ordered.map((part) => ({
      ...part,
      textIndex: orderedTexts.indexOf(texts[part.textIndex] ?? ''),
    })),
    texts: orderedTexts,
  }
}

function keyOf({ name, version }: ShippedPart): string {
  return `${name.toLowerCase()} ${version ?? ''}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
