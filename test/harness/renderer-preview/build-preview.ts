import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const checkout = resolve(import.meta.dirname, '../../..')
const installer = join(import.meta.dirname, 'install-fake-desktop.ts')

/** Puts the fake computer into the page before anything of the renderer runs. */
function withFakeDesktop(): Plugin {
  const main = resolve(checkout, 'renderer/main.tsx')
  return {
    name: 'with-fake-desktop',
    enforce: 'pre',
    transform: (code, id) =>
      id === main ? `import ${JSON.stringify(installer)}\n${code}` : undefined,
  }
}

/** Builds the renderer as it ships, plus the fake computer, and answers the folder. */
export async function buildPreview(): Promise<string> {
  const outDir = join(checkout, 'out/renderer-preview')
  await build({
    configFile: false,
    root: join(checkout, 'renderer'),
    logLevel: 'warn',
    base: './',
    plugins: [withFakeDesktop(), react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  })
  return outDir
}
