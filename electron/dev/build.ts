import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory, installedTool } from './checkout'
import { runCaptured } from './run-captured'

/** Everything the three bundles are made of. A change in the tools' versions shows in the lock file. */
const sources = [
  'electron/dev/bundle-upload-thread.ts',
  'electron/dev/shipped-parts',
  'electron/main',
  'electron/preload',
  'electron/practice',
  'electron/shared',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const outputs = [
  'out/main/index.cjs',
  'out/main/upload-thread.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/shipped-parts.json',
  'out/third-party-notices.txt',
]
/** Names the sources of which out/ is the build. */
export const buildStampPath = join(checkoutDirectory, 'out', 'build-stamp')

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

/** Names the state of the sources by content, as a fresh clone gives every file a new time. */
function sourceDigest(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(checkoutDirectory, source)
    if (!existsSync(path)) continue
    for (const file of filesOf(path)) hash.update(file).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Builds main, preload and renderer into out/, unless out/ holds the build of exactly these sources.
 * @returns whether there was something to do.
 * @throws Error with the bundler's output when the build fails.
 */
export async function ensureBuilt(): Promise<boolean> {
  const digest = sourceDigest()
  const isComplete = outputs.every((output) => existsSync(join(checkoutDirectory, output)))
  if (isComplete && existsSync(buildStampPath) && readFileSync(buildStampPath, 'utf8') === digest)
    return false
  const { exitCode, output } = await runCaptured([installedTool('electron-vite'), 'build'])
  if (exitCode !== 0) throw new Error(`The build failed.\n${output}`)
  writeFileSync(buildStampPath, digest)
  return true
}
