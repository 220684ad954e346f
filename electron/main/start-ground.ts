import { join } from 'node:path'
import { app, nativeTheme, protocol, session } from 'electron'
import { SystemClock } from './platform/clock'
import { FileLogger } from './platform/file-logger'
import { setPageEngineFlags } from './platform/page-engine-flags'
import { Redactor } from './platform/redactor'
import { readWindowPreferences } from './settings/preferences-file'
import { APP_ORIGIN, AppScheme } from './window/app-scheme'
import { findWindowOpening } from './window/find-window-opening'
import { denyPermissions, guardNavigation } from './window/navigation-guard'
import { cutOffNetwork } from './window/network-guard'
import { loadPage, makePageWindow, type PageWindow } from './window/page-window'
import type { WindowOpening } from './window/window-place'

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
  try {
    const laid = await openFirstWindow(profileDir, paths, logger)
    return { paths, redactor, logger, ...laid }
  } catch (error) {
    logger.error('start-failed', error)
    throw error
  }
}

async function openFirstWindow(
  profileDir: string,
  { outDir, rendererDir, resourcesDir }: AppPaths,
  logger: FileLogger,
): Promise<Pick<StartGround, 'scheme' | 'firstWindow' | 'makeWindow'>> {
  setPageEngineFlags(app.commandLine)
  guardNavigation(APP_ORIGIN, logger)
  denyPermissions(session.defaultSession)
  const isCutOff = cutOffNetwork(session.defaultSession)
  const scheme = new AppScheme(rendererDir)
  serveScheme(scheme)
  const stored = readWindowPreferences(profileDir)
  nativeTheme.themeSource = stored.theme
  const makeWindow = (opening: WindowOpening): PageWindow =>
    makePageWindow({
      preloadPath: join(outDir, 'preload', 'index.cjs'),
      iconPath: join(resourcesDir, 'icons', '256x256.png'),
      opening,
    })
  const firstWindow = makeWindow(findWindowOpening(stored.place))
  await isCutOff
  await Promise.race([loadPage(firstWindow, logger), scheme.pageServed])
  return { scheme, firstWindow, makeWindow }
}

/** Chromium's ERR_FAILED (net/base/net_error_list.h). */
const NET_ERROR_FAILED = -2

/**
 * Through the older one of Electron's two interfaces: `protocol.handle` is made of Node's `fetch`, and reading that takes main some
 * 60 ms while the page waits for its first file.
 */
function serveScheme(scheme: AppScheme): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- See above.
  protocol.registerStreamProtocol('app', (request, answer) => {
    scheme.respond(request).then(answer, () => answer({ error: NET_ERROR_FAILED }))
  })
}
