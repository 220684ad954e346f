import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkoutDirectory } from '../../../electron/dev/checkout'

const rendererDir = join(checkoutDirectory, 'out', 'renderer')
const mainDir = join(checkoutDirectory, 'out', 'main')

/**
 * KB of gzipped JavaScript that the page needs before its first paint: what index.html names, what that imports, and the words of
 * one language, the larger one.
 */
export function initialRendererKb(): number {
  const html = readFileSync(join(rendererDir, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/gu)].map(
    (match) => match[1] ?? '',
  )
  const words = readdirSync(join(rendererDir, 'assets'))
    .filter((name) => /^(?:en|tr)-.*\.js$/u.test(name))
    .map((name) => join('assets', name))
  if (named.length === 0 || words.length < 2) throw new Error('The build is not as expected.')
  return Math.max(...words.map((language) => gzippedKb(closure([...named, language]))))
}

/** Every file that these import statically, themselves among them. */
function closure(files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const code = readFileSync(join(rendererDir, file), 'utf8')
    for (const [, path = ''] of code.matchAll(/(?:from|import)"(\.{1,2}\/[^"]+\.js)"/gu)) {
      waiting.push(join(file, '..', path))
    }
  }
  return found
}

function gzippedKb(files: ReadonlySet<string>): number {
  const bytes = [...files].map(
    (file) => gzipSync(readFileSync(join(rendererDir, file)), { level: 9 }).length,
  )
  return bytes.reduce((sum, size) => sum + size, 0) / 1024
}

/** KB of these files of main. */
export function mainKb(names: ReadonlySet<string>): number {
  const sizes = [...names].map((name) => readFileSync(join(mainDir, name)).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
