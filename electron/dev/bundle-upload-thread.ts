import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { checkoutDirectory } from './checkout'
import { recordShippedParts } from './shipped-parts/record-shipped-parts'

/**
 * Bundles the thread of uploads beside main, as a file of its own: as a second entry of main's bundle it would split off what
 * both need, and main would no longer come from the disk in one read.
 */
export function bundleUploadThread(): Plugin {
  return {
    name: 'bundle-upload-thread',
    async closeBundle() {
      await buildUploadThread(join(checkoutDirectory, 'out', 'main'), [recordShippedParts('main')])
    },
  }
}

/** @returns the path of the bundle, for `new Worker`. */
export async function buildUploadThread(
  outDir: string,
  plugins: readonly Plugin[] = [],
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins],
    ssr: { noExternal: true },
    build: {
      ssr: join(checkoutDirectory, 'electron', 'main', 'tiktok', 'upload-thread.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      sourcemap: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  })
  return join(outDir, 'upload-thread.cjs')
}
