import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildPreview } from './build-preview'
import { findLayoutFaults } from './find-layout-faults'
import { openShot, type ShotDress } from './open-shot'
import { servePreview } from './preview-server'
import type { Shot } from './shot'
import { shots } from './shots'

// npx tsx test/harness/renderer-preview/take-screenshots.ts [part of a name …] --out <folder> [--full] [--size 2560x1440] [--zoom 2]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'test-results/renderer-preview' },
    /** Every size, theme and language instead of one of each. */
    full: { type: 'boolean', default: false },
    /** One size of the window instead of the usual ones. */
    size: { type: 'string' },
    /** The window's zoom: 2 shows what a person at 200 % sees. */
    zoom: { type: 'string', default: '1' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
})

const [width = NaN, height = NaN] = (values.size ?? '1280x800').split('x').map(Number)
const sizes =
  values.full && values.size === undefined
    ? [
        { width: 1280, height: 800 },
        { width: 1024, height: 700 },
        { width: 900, height: 600 },
      ]
    : [{ width, height }]
const themes = ['light', 'dark'] as const
const languages = ['en', 'tr'] as const

const wanted = shots.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
)
const server = await servePreview(await buildPreview())
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--font-render-hinting=none'],
})
await mkdir(values.out, { recursive: true })
const faults: string[] = []

async function take(shot: Shot, size: (typeof sizes)[number], { theme, language }: ShotDress) {
  const zoom = Number(values.zoom)
  const page = await browser.newPage({
    viewport: { width: size.width / zoom, height: size.height / zoom },
    deviceScaleFactor: zoom,
    reducedMotion: 'reduce',
  })
  const name = `${shot.name}-${size.width}-${theme}-${language}`
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`${name}: ${message.text()}`)
    }
  })
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
  await openShot(page, server.origin, shot, { theme, language })
  await page.waitForTimeout(250)
  for (const fault of await findLayoutFaults(page)) faults.push(`${name}: ${fault}`)
  await page.screenshot({ path: join(values.out, `${name}.png`) })
  await page.close()
}

try {
  for (const shot of wanted) {
    for (const size of sizes) {
      for (const theme of themes) {
        for (const language of shot.prepare === undefined || shot.isWordless === true
          ? languages
          : (['en'] as const)) {
          const isMain = theme === 'light' || language === 'en'
          if (values.full || isMain) await take(shot, size, { theme, language })
        }
      }
    }
  }
} finally {
  await browser.close()
  server.close()
}
for (const fault of new Set(faults)) console.error(fault)
console.log(`${wanted.length} views, ${faults.length} faults, pictures in ${values.out}`)
process.exitCode = faults.length === 0 ? 0 : 1
