import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, nativeTheme, protocol, session } from 'electron'
import { isThemeChoice } from '../shared/settings'
import { SystemClock } from './platform/clock'
import { collectOnceInPages } from './platform/collect-once-at-rest'
import { FileLogger } from './platform/file-logger'
import { Redactor } from './platform/redactor'
import { APP_ORIGIN, AppScheme } from './window/app-scheme'
import { findWindowOpening } from './window/find-window-opening'
import { denyPermissions, guardNavigation } from './window/navigation-guard'
import { cutOffNetwork } from './window/network-guard'
import { loadPage, makePageWindow, type PageWindow } from './window/page-window'
import { WINDOW_PLACE_KEY, type WindowOpening } from './window/window-place'

/** Folders and files of the app itself. Absolute. */
export interface AppPaths {
  readonly outDir: string
  readonly rendererDir: string
  readonly resourcesDir: string
}

/** What stands before most of main is read: the log, and the window, which is loading its page. */
export interface StartGround {
  readonly paths: AppPaths
  readonly redactor: Redactor
  readonly logger: FileLogger
  readonly scheme: AppScheme
  readonly firstWindow: PageWindow
  /** Makes a window like the first one, when that has been closed. */
  readonly makeWindow: (opening: WindowOpening) => PageWindow
}

/**
 * Opens the window, not yet on the screen, and begins to load its page, with everything in force that keeps the page from the rest
 * of the computer. Resolves when the page is under way: its process then takes longer to start than main takes to read its own code.
 */
export async function layStartGround(profileDir: string): Promise<StartGround> {
  const appDir = app.getAppPath()
  const outDir = join(appDir, 'out')
  const resourcesDir = join(appDir, 'resources')
  const paths: AppPaths = { outDir, rendererDir: join(outDir, 'renderer'), resourcesDir }
  const redactor = new Redactor()
  const logger = new FileLogger({
    folder: join(profileDir, 'logs'),
    redactor,
    clock: new SystemClock(),
  })
  collectOnceInPages(app.commandLine)
  guardNavigation(APP_ORIGIN, logger)
  denyPermissions(session.defaultSession)
  const isCutOff = cutOffNetwork(session.defaultSession)
  const scheme = new AppScheme(paths.rendererDir)
  serveScheme(scheme)
  const stored = readStoredPreferences(profileDir)
  nativeTheme.themeSource = stored.theme
  const makeWindow = (opening: WindowOpening): PageWindow =>
    makePageWindow({
      preloadPath: join(outDir, 'preload', 'index.cjs'),
      iconPath: join(resourcesDir, 'icons', '256x256.png'),
      opening,
    })
  const firstWindow = makeWindow(findWindowOpening(stored.windowPlace))
  await isCutOff
  await Promise.race([loadPage(firstWindow, logger), scheme.pageServed])
  return { paths, redactor, logger, scheme, firstWindow, makeWindow }
}

/**
 * Through the older one of Electron's two interfaces: `protocol.handle` is made of Node's `fetch`, and reading that takes main some
 * 60 ms while the page waits for its first file.
 */
function serveScheme(scheme: AppScheme): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- See above.
  protocol.registerStreamProtocol('app', (request, answer) => {
    void scheme.respond(request).then(answer)
  })
}

/**
 * What the window needs of the preferences before it is seen. Whatever cannot be read counts as never chosen here; the store that
 * is opened later sets a broken file aside and says so.
 */
function readStoredPreferences(profileDir: string): {
  readonly windowPlace: unknown
  readonly theme: typeof nativeTheme.themeSource
} {
  try {
    const text = readFileSync(join(profileDir, 'preferences.json'), 'utf8')
    const document = JSON.parse(text) as Record<string, unknown>
    const { theme } = (document['preferences'] ?? {}) as Record<string, unknown>
    return {
      windowPlace: document[WINDOW_PLACE_KEY],
      theme: isThemeChoice(theme) ? theme : 'system',
    }
  } catch {
    return { windowPlace: null, theme: 'system' }
  }
}
