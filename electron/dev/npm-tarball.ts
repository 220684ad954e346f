import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { checkoutDirectory } from './checkout'

/** One version of one npm package, pinned to its bytes. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** As in a lock file: `sha512-` and the base64 of the tarball's digest. */
  readonly integrity: string
}

/** The integrity of a file in the form of a lock file. */
export async function fileIntegrity(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Fetches a package's tarball through npm itself, so that the user's registry, proxy and certificates hold, and
 * checks it against the pinned integrity.
 * @returns the path of the tarball inside `directory`.
 * @throws Error when npm cannot fetch it, or when its bytes are not the pinned ones.
 */
export async function fetchPinnedTarball(
  pinned: PinnedPackage,
  directory: string,
): Promise<string> {
  const specifier = `${pinned.name}@${pinned.version}`
  const { stdout } = await promisify(execFile)(
    'npm',
    // A cache of its own: npm would otherwise keep a second copy of the tarball for good.
    [
      'pack',
      specifier,
      '--json',
      '--pack-destination',
      directory,
      '--cache',
      join(directory, 'npm'),
    ],
    { cwd: checkoutDirectory, maxBuffer: 64 * 1024 * 1024 },
  )
  const [packed] = JSON.parse(stdout) as { filename: string }[]
  if (!packed) throw new Error(`npm pack ${specifier} named no file.`)
  // npm before 9.4 wrote the scope's slash into the answer, though never into the file's name.
  const tarball = join(directory, packed.filename.replace('@', '').replace('/', '-'))
  const integrity = await fileIntegrity(tarball)
  if (integrity !== pinned.integrity) {
    throw new Error(
      `${specifier} is not the pinned file: expected ${pinned.integrity}, got ${integrity}.`,
    )
  }
  return tarball
}
