import { cpSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createPackage } from '@electron/asar'
import type { PackagedApp } from '../../../electron/dev/packaging/packaged-app'
import type { ScreenArea } from './frame-buffer'

/** The whole empty page has this colour, so that its first paint can be seen from outside. */
export const EMPTY_PAGE_COLOUR = { red: 0x2f, green: 0x6f, blue: 0x5f } as const

const toHex = (part: number): string => part.toString(16).padStart(2, '0')
const { red, green, blue } = EMPTY_PAGE_COLOUR

const manifest = { name: 'empty-window', version: '1.0.0', main: 'main.js' }
const page = `<!doctype html><html style="background:#${[red, green, blue].map(toHex).join('')}"><title>Empty</title></html>`
// An address with the page in it: the fuses close file:// to what lies in an archive, and a scheme of its own would be work.
const pageUrl = `data:text/html,${encodeURIComponent(page)}`

/** The shortest program that opens a window and stays, also when its window is closed. */
function mainOf({ x, y, width, height }: ScreenArea): string {
  return `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ x: ${x}, y: ${y}, width: ${width}, height: ${height}, autoHideMenuBar: true })
  window.loadURL('${pageUrl}')
})
app.on('window-all-closed', () => {})
`
}

/**
 * Makes the reference: an empty window in the very package of the app, that is with the same Electron, fuses and files, in which
 * only the archive is another one. Answers the path of its program.
 */
export async function makeEmptyWindow(
  app: PackagedApp,
  folder: string,
  place: ScreenArea,
): Promise<string> {
  const source = join(folder, 'source')
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(source, 'main.js'), mainOf(place))
  const appPath = join(folder, 'app')
  copyPackage(app, appPath)
  const resourcesPath = join(appPath, relative(app.appPath, app.resourcesPath))
  await createPackage(source, join(resourcesPath, 'app.asar'))
  return join(appPath, relative(app.appPath, app.executablePath))
}

/** Everything but our own archive. Hard links where the disk allows them: the two programs then share the system's cache too. */
export function copyPackage(app: PackagedApp, target: string): void {
  cpSync(app.appPath, target, {
    recursive: true,
    filter: (path, copy) => {
      if (path.startsWith(app.asarPath)) return false
      if (path !== app.executablePath && !path.endsWith('.so')) return true
      try {
        linkSync(path, copy)
        return false
      } catch {
        return true
      }
    },
  })
}
