import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const checkout = resolve(import.meta.dirname, '../../..')
const installer = join(import.meta.dirname, 'install-fake-desktop.ts')
const pseudoDictionary = join(import.meta.dirname, 'pseudo-dictionary.ts')

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

/**
 * Puts the pseudo-language in the place of Turkish. Dates and figures become Greek, whose letters are no Latin ones either, so
 * that whatever is left in plain letters comes from elsewhere.
 */
function withPseudoTurkish(): Plugin {
  const turkish = resolve(checkout, 'renderer/i18n/tr.ts')
  const language = resolve(checkout, 'renderer/i18n/language.ts')
  return {
    name: 'with-pseudo-turkish',
    enforce: 'pre',
    transform: (code, id) => {
      if (id === turkish) {
        return `import { en } from './en'
import { pseudoDictionary } from ${JSON.stringify(pseudoDictionary)}
export const tr = pseudoDictionary(en)`
      }
      if (id !== language) return undefined
      const shipped = code.replace(
        'export function resolveFormatLocale(',
        'function resolveShipped(',
      )
      if (shipped === code) throw new Error('language.ts has no resolveFormatLocale any more')
      return `${shipped}
export function resolveFormatLocale(language: Language, systemLocale: string): string {
  return language === 'tr' ? 'el' : resolveShipped(language, systemLocale)
}`
    },
  }
}

/** What the preview is built for: to be looked at, or to find words that no language file has. */
export type PreviewWords = 'as-shipped' | 'pseudo-turkish'

/** Builds the renderer as it ships, plus the fake computer, and answers the folder. */
export async function buildPreview(words: PreviewWords = 'as-shipped'): Promise<string> {
  const outDir = join(checkout, 'out/renderer-preview', words)
  await build({
    configFile: false,
    root: join(checkout, 'renderer'),
    logLevel: 'warn',
    base: './',
    plugins: [
      withFakeDesktop(),
      ...(words === 'pseudo-turkish' ? [withPseudoTurkish()] : []),
      react(),
    ],
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
