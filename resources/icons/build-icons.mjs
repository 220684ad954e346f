// Draws every icon file from sosyabot.svg with a Chromium: node resources/icons/build-icons.mjs [path of the browser]
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const folder = import.meta.dirname
const sizesPx = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Apple's grid for app icons leaves a tenth free on every side; other systems show the icon from edge to edge. */
const MAC_CONTENT_FRACTION = 0.82

const svg = await readFile(join(folder, 'sosyabot.svg'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

async function draw(sizePx, contentFraction) {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } })
  const contentPx = sizePx * contentFraction
  const marginPx = (sizePx - contentPx) / 2
  await page.setContent(
    `<style>body{margin:0}svg{position:absolute;left:${marginPx}px;top:${marginPx}px;width:${contentPx}px;height:${contentPx}px}</style>${svg}`,
  )
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

/** Windows: a directory of PNGs (Vista and later). A size of 256 is written as 0. */
function toIco(images) {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = 6 + 16 * images.length
  const entries = images.map(({ sizePx, png }) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt8(sizePx % 256, 0)
    entry.writeUInt8(sizePx % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)])
}

/** macOS: named blocks of PNGs; the names say the size in pixels. */
const icnsNames = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
}

function toIcns(images) {
  const blocks = images.flatMap(({ sizePx, png }) => {
    const head = Buffer.alloc(8)
    head.write(icnsNames[sizePx], 0, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return [head, png]
  })
  const body = Buffer.concat(blocks)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

const images = []
for (const sizePx of sizesPx) images.push({ sizePx, png: await draw(sizePx, 1) })
const macImages = []
for (const sizePx of Object.keys(icnsNames).map(Number)) {
  macImages.push({ sizePx, png: await draw(sizePx, MAC_CONTENT_FRACTION) })
}
await browser.close()

for (const { sizePx, png } of images) {
  await writeFile(join(folder, `${sizePx}x${sizePx}.png`), png)
}
await writeFile(join(folder, 'icon.ico'), toIco(images.filter(({ sizePx }) => sizePx <= 256)))
await writeFile(join(folder, 'icon.icns'), toIcns(macImages))
