/**
 * `npm run sbom` builds the app and writes the list of what is really in it to `release/sbom.cdx.json`, without a network.
 * `npm run sbom -- --out <file>` writes it elsewhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ShippedParts } from '../shared/about'
import { ensureBuilt } from './build'
import { checkoutDirectory } from './checkout'
import { runCommand } from './run-command'
import { formatSbom } from './shipped-parts/format-sbom'

await runCommand(async () => {
  const outAt = process.argv.indexOf('--out')
  const path = resolve(
    (outAt === -1 ? undefined : process.argv[outAt + 1]) ??
      join(checkoutDirectory, 'release', 'sbom.cdx.json'),
  )
  await ensureBuilt()
  const { parts } = readJson('out/shipped-parts.json') as ShippedParts
  const { name, version, license } = readJson('package.json') as Readonly<Record<string, string>>
  const subject = { name: name ?? '', version: version ?? '', licence: license ?? '' }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${formatSbom(subject, parts)}\n`)
  console.log(`${path}: ${parts.length} parts of ${subject.name} ${subject.version}`)
  return 0
})

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(checkoutDirectory, file), 'utf8'))
}
