import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundleUploadThread } from './electron/dev/bundle-upload-thread'
import { recordShippedParts } from './electron/dev/shipped-parts/record-shipped-parts'

// Native modules stay outside the bundles: their .node files are found beside their package.json.
const external = ['electron', 'keytar', 'libsql']

/**
 * Three bundles. Main is one CommonJS file, because it loads faster than ES modules before `ready`; a sandboxed
 * preload must be CommonJS (Electron's ESM table); the renderer is served by the app:// scheme from out/renderer.
 */
export default defineConfig({
  main: {
    plugins: [recordShippedParts('main'), bundleUploadThread()],
    build: {
      target: 'node20',
      outDir: 'out/main',
      minify: true,
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('electron/main/index.ts') },
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    plugins: [recordShippedParts('preload')],
    build: {
      target: 'node20',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    plugins: [react(), recordShippedParts('renderer')],
    worker: { plugins: () => [recordShippedParts('renderer')] },
    build: {
      target: 'chrome130',
      outDir: resolve('out/renderer'),
      minify: true,
      // The content security policy allows fonts from our own origin only, so none may become a data: address.
      assetsInlineLimit: 0,
      // Electron needs no polyfill, and as a chunk of its own it would be shared by the two pages.
      modulePreload: { polyfill: false },
      // One chunk a page: it comes from the disk in one read, and every page is needed within a minute.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          index: resolve('renderer/index.html'),
          'fixed-copy': resolve('renderer/fixed-copy/fixed-copy.html'),
        },
        output: {
          // The page that makes copies is served from its own folder and from nowhere else.
          entryFileNames: ({ name }) =>
            name === 'fixed-copy' ? 'fixed-copy/[name]-[hash].js' : 'assets/[name]-[hash].js',
          // What both pages need, which is the bundler's own few lines.
          chunkFileNames: 'shared/[name]-[hash].js',
        },
      },
    },
  },
})
