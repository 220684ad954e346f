import { app, dialog, nativeTheme, powerMonitor } from 'electron'
import { createShell } from './composition-root'
import { followSecondStarts } from './deep-link/collect-links'
import { claimFreeLinks } from './deep-link/create-link-registration'
import type { DeepLinkSource } from './deep-link/deep-link-source'
import { findOpenedVideos, type OpenedFiles } from './deep-link/opened-files'
import { sendEvent } from './ipc/typed-ipc-main'
import { startModeOf, type LaunchOptions } from './launch-options'
import { registerHandlers } from './ipc/register-handlers'
import { collectOnceInMain } from './platform/collect-once-at-rest'
import type { Shell } from './shell'
import type { StartGround } from './start-ground'
import { APP_ORIGIN } from './window/app-scheme'
import { describeSetAsideLedger } from './window/start-messages'

/** What was collected before `ready`. */
export type CollectedOptions = LaunchOptions & {
  readonly isProfileGiven: boolean
  readonly deepLinks: DeepLinkSource
  readonly openedFiles: OpenedFiles
}

/** And what was made just after it. */
export type BootstrapOptions = CollectedOptions & StartGround

/**
 * Starts the app in the order in which its parts need each other, and stops it in the reverse order. Called once Electron is
 * ready.
 */
export async function bootstrap(options: BootstrapOptions): Promise<void> {
  const shell = createShell(options)
  followFaults(shell)
  followQuit(shell)
  app.on('second-instance', (_event, argv, workingDirectory) => {
    options.openedFiles.push(findOpenedVideos(argv, workingDirectory))
  })
  // Whoever looks for the window while nothing can be shown yet gets it a moment later anyway.
  let isPageServed = false
  const showWindow = (): void => {
    if (isPageServed) shell.window.show()
  }
  followSecondStarts(app, options.deepLinks, showWindow)
  app.on('activate', showWindow)
  nativeTheme.themeSource = shell.preferences.get().theme
  registerHandlers({
    workspace: () => shell.host.current,
    whenStarted: () => shell.host.whenStarted(),
    shell: shell.services,
    appOrigin: APP_ORIGIN,
    logger: shell.logger,
  })

  const isHiddenStart = options.isHidden || app.getLoginItemSettings().wasOpenedAtLogin
  if (isHiddenStart) shell.firstPaint.skip()
  else shell.firstPaint.expect()
  isPageServed = true
  options.scheme.letCodeRun((videoId) => shell.host.current.videos.findPlayable(videoId))
  if (isHiddenStart) shell.window.prepare()
  else shell.window.show()
  try {
    // The page takes longer to load than the services take to start, and its requests wait for them.
    await shell.host.start(startModeOf(options))
  } catch (error) {
    shell.logger.error('start-failed', error)
    throw error
  }
  tellOfSetAsideLedger(shell)
  options.openedFiles.start(() => {
    shell.window.show()
    sendEvent(shell.window.webContents, 'video:filesOpened', null)
  })

  await shell.firstPaint.page.reached
  void claimFreeLinks(shell.links, shell.logger)
  void collectOnceInMain()
  const wake = (): void => {
    shell.host.current.wake()
  }
  const cutTransfers = (): void => {
    shell.host.current.cutTransfers()
  }
  powerMonitor.on('suspend', cutTransfers)
  powerMonitor.on('resume', () => {
    // Falling asleep is not always told in time, and a connection that was cut meanwhile looks alive for minutes.
    cutTransfers()
    wake()
  })
  // A laptop that was closed may come back without a word of resuming; unlocking is told on macOS and Windows.
  powerMonitor.on('unlock-screen', wake)
  // A question would hold up the whole computer. Posts that are on their way go on at the next start.
  powerMonitor.on('shutdown', () => {
    shell.updates.prepareForQuit({ sendingCount: 0, isShutDown: true })
    shell.quitGuard.quitNow()
  })
  void shell.updates.start()
  await shell.host.current.resume()
  options.deepLinks.start((link) => {
    void shell.handleDeepLink(link)
  })
}

/**
 * Nothing should get here. What does is written down, redacted. After an exception nobody knows what holds any more, so the app ends
 * in order; a promise that nobody waited for has broken nothing else, and the app goes on.
 */
function followFaults({ logger, support: { crashes, faultDesk } }: Shell): void {
  process.on('uncaughtException', (error) => {
    logger.error('uncaught-exception', error)
    crashes.note('main', error)
    void faultDesk.end()
  })
  process.on('unhandledRejection', (reason) => {
    logger.error('unhandled-rejection', reason)
    crashes.note('rejection', reason)
  })
  // The graphics process and its like: Chromium starts them again by itself.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') logger.warn('helper-process-gone', { type, reason, exitCode })
  })
}

/** From the first moment on, because a keychain that waits for its password can hold up the start for long. */
function followQuit(shell: Shell): void {
  app.on('window-all-closed', () => {
    // On macOS an app lives on without a window; elsewhere closing the window means leaving.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    if (!shell.quitGuard.mayQuit()) event.preventDefault()
  })
}

function tellOfSetAsideLedger({ host, logger }: Shell): void {
  const { setAsideLedgerName: fileName, isLedgerRestored } = host.current
  if (fileName === null) return
  const folder = app.getPath('userData')
  const { title, text } = describeSetAsideLedger(
    { fileName, isLedgerRestored },
    folder,
    app.getLocale(),
  )
  dialog
    .showMessageBox({ type: 'warning', message: title, detail: text })
    .catch((error: unknown) => {
      logger.error('message-not-shown', error)
    })
}
