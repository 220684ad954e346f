import { readFileSync } from 'node:fs'
import { wrap } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** The one folder of a package's code cache that this program's V8 can read: what another version or processor made is never tried. */
export function codeCacheFolder(outDir: string): string {
  const { platform, arch, versions } = process
  return join(outDir, 'code-cache', `${platform}-${arch}-${versions.v8}`)
}

/** Where the cache of one of main's files lies. */
export function codeCachePath(folder: string, sourcePath: string): string {
  return join(folder, `${basename(sourcePath)}.bin`)
}

/** What is put in front of a file's first line counts for no column of it, so that a stack fits the source map. */
const COLUMN_OFFSET = -wrap('').indexOf('\n')

/** What Node does with a file of each extension. */
export type FileLoaders = Record<
  string,
  ((module: NodeJS.Module, path: string) => void) | undefined
>

/**
 * Loads main's further files in the form into which V8 brought them when the app was packaged, instead of reading them anew at every
 * start: some 4 ms for each 100 KB, on the thread that the page's process waits for. The cache lies in the archive beside the code
 * and is vouched for like the code. A file without one, or whose cache V8 does not take, is read as ever. In a stack a cached file has
 * its name without a folder.
 *
 * @param loaders `require.extensions`, of which `.cjs` is taken: none but main's own files have that name.
 * @param onRefused called with the file's name when V8 does not take its cache.
 */
export function readCodeFromCache(
  loaders: FileLoaders,
  folder: string,
  onRefused: (fileName: string) => void,
): void {
  loaders['.cjs'] = (module, path) => {
    const cachedData = readIfThere(codeCachePath(folder, path))
    if (cachedData === null) {
      loaders['.js']?.(module, path)
      return
    }
    const script = new Script(wrap(readFileSync(path, 'utf8')), {
      filename: path,
      columnOffset: COLUMN_OFFSET,
      cachedData,
    })
    if (script.cachedDataRejected === true) onRefused(basename(path))
    const run = script.runInThisContext() as (this: unknown, ...given: readonly unknown[]) => void
    const exports: unknown = module.exports
    const load = (id: string): unknown => module.require(id)
    run.call(exports, exports, load, module, path, dirname(path))
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
