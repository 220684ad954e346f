import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { checkoutDirectory } from '../../../electron/dev/checkout'

/** Builds the page that shows every component in every state, and answers the folder. It is no part of the app. */
export async function buildComponentPage(): Promise<string> {
  const outDir = join(checkoutDirectory, 'out/component-page')
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 2000 },
  })
  return outDir
}
