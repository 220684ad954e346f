import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundleUploadThread } from './electron/dev/bundle-upload-thread'
import { recordShippedParts } from './electron/dev/shipped-parts/record-shipped-parts'

// Native modules stay outside the bundles: their .node files are found beside their package.json.
const external = ['electron', 'keytar', 'libsql']

/** Not of the page that makes copies, and not the bundler's own. */
function isOfWindow(moduleId: string): boolean {
  return !/renderer[\\/]fixed-copy|mediabunny|shared[\\/]fix-work|rolldown|vite[\\/]|__vite|^\0/u.test(
    moduleId,
  )
}

/**
 * conf, which electron-store is made of, loads a validator of JSON schemas for stores that have one. Ours have none, and the
 * validator would be a third of what main reads before the first paint.
 */
const WITHOUT_SCHEMAS = [
  {
    find: /^(?:ajv\/dist\/2020\.js|ajv-formats)$/u,
    replacement: resolve('electron/main/settings/no-schema-validator.ts'),
  },
]

/** React Aria's own reads which languages the browser knows, before the first paint and for nothing. */
const WITHOUT_DEFAULT_LOCALE = [
  {
    find: /^\.\/useDefaultLocale\.mjs$/u,
    replacement: resolve('renderer/i18n/no-default-locale.ts'),
  },
]

/**
 * Three bundles. Main is one CommonJS file, because it loads faster than ES modules before `ready`; a sandboxed
 * preload must be CommonJS (Electron's ESM table); the renderer is served by the app:// scheme from out/renderer.
 */
export default defineConfig({
  main: {
    plugins: [recordShippedParts('main'), bundleUploadThread()],
    resolve: { alias: WITHOUT_SCHEMAS },
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
          // A script that comes out of the code cache has no `import()` (read-code-from-cache.ts).
          dynamicImportInCjs: false,
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
    resolve: { alias: WITHOUT_DEFAULT_LOCALE },
    build: {
      target: 'chrome130',
      outDir: resolve('out/renderer'),
      minify: true,
      // The content security policy allows fonts from our own origin only, so none may become a data: address.
      assetsInlineLimit: 0,
      // Electron needs no polyfill, and as a chunk of its own it would be shared by the two pages.
      modulePreload: { polyfill: false },
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
          // What both pages need, which is the bundler's own few lines, lies outside of the one folder.
          chunkFileNames: ({ name }) =>
            /^(?:start|rules|en|tr|later)$/u.test(name)
              ? 'assets/[name]-[hash].js'
              : 'shared/[name]-[hash].js',
          // Two chunks and the words of each language: what the first paint needs, and the rest. Each comes from the disk in one
          // read; a chunk for every part would be dozens.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], test: isOfWindow, priority: 2 },
              // What the words are built on: they must not wait for the rest, which names some of them itself.
              {
                name: 'rules',
                test: /electron[\\/]shared[\\/](?!fix-work)|renderer[\\/]i18n[\\/][\w-]+\.tsx?$/u,
                priority: 1,
              },
              { name: 'en', test: /renderer[\\/]i18n[\\/]en[\\/.]/u, priority: 2 },
              { name: 'tr', test: /renderer[\\/]i18n[\\/]tr[\\/.]/u, priority: 2 },
              { name: 'later', test: isOfWindow },
            ],
            includeDependenciesRecursively: false,
          },
        },
      },
    },
  },
})
