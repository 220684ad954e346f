/**
 * What `electron <folder>` runs when the Electron build brings no default app of its own: it starts the app of a
 * folder the way Electron's own default app does. It is an ES module with a top-level await on purpose: Electron
 * holds back `ready` until its entry module has settled, so the app's main file is always loaded before `ready`.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Splits the command line into modules to load first (`-r <module>`, repeatable) and the app's folder, which is
 * the first argument that is no switch. What follows the folder belongs to the app.
 */
function readCommandLine(args) {
  const preloadedModules = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      preloadedModules.push(args[index])
    } else if (!arg.startsWith('-')) {
      return { preloadedModules, folder: resolve(arg) }
    }
  }
  return { preloadedModules, folder: undefined }
}

/** Takes the app's identity from its package.json before any of its code runs: paths such as `userData` hang on it. */
function adoptIdentity(folder, manifest) {
  if (manifest.version) app.setVersion(manifest.version)
  const name = manifest.productName ?? manifest.name
  if (name) app.name = name
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

// Read before a preloaded module runs: Playwright's loader removes its own arguments from process.argv.
const { preloadedModules, folder } = readCommandLine(process.argv.slice(1))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

const requireFromHere = createRequire(process.cwd() + sep)
for (const module of preloadedModules) requireFromHere(module)

if (folder === undefined) {
  fail(`Electron ${process.versions.electron}: name the folder of the app to start.`)
} else {
  try {
    const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
    adoptIdentity(folder, manifest)
    const entry = createRequire(folder + sep).resolve(resolve(folder, manifest.main ?? 'index.js'))
    await import(pathToFileURL(entry).href)
  } catch (error) {
    fail(`The app in ${folder} could not be loaded.\n${error?.stack ?? error}`)
  }
}
