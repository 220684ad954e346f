import { join } from 'node:path'
import { build } from 'vite'
import { buildUploadThread } from '../../electron/dev/bundle-upload-thread'
import { checkoutDirectory } from '../../electron/dev/checkout'

/** Bundles the app that is killed, and the thread in which it uploads: from its sources it would start in seconds, and be killed before it has begun. */
export async function buildPublishingApp(): Promise<string> {
  const outDir = join(checkoutDirectory, 'out', 'kill-suite')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'publishing-app.ts'),
      outDir,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        external: ['libsql'],
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  await buildUploadThread(outDir)
  return join(outDir, 'publishing-app.mjs')
}
