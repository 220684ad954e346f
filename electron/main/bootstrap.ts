import { app, dialog, nativeTheme, powerMonitor } from 'electron'
import { createShell } from './composition-root'
import { claimFreeLinks } from './deep-link/create-link-registration'
import type { DeepLinkSource } from './deep-link/deep-link-source'
import type { OpenedFiles } from './deep-link/opened-files'
import { sendEvent } from './ipc/typed-ipc-main'
import { startModeOf, type LaunchOptions } from './launch-options'
import { registerHandlers } from './ipc/register-handlers'
import { collectOnceInMain } from './platform/collect-once-at-rest'
import type { Shell } from './shell'
import type { StartGround } from './start-ground'
import { APP_ORIGIN } from './window/app-scheme'
import { describeSetAsideLedger } from './window/start-messages'
import type { WindowCall } from './window/window-call'

/** What was collected before `ready`. */
export type CollectedOptions = LaunchOptions & {
  readonly isProfileGiven: boolean
  readonly deepLinks: DeepLinkSource
  readonly openedFiles: OpenedFiles
  readonly windowCall: WindowCall
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
  options.scheme.letCodeRun((videoId) => shell.host.current.videos.findPlayable(videoId))
  if (isHiddenStart) shell.window.prepare()
  else shell.window.show()
  const showWindow = (): void => {
    shell.window.show()
  }
  options.windowCall.answer(showWindow)
  // Only now: macOS tells of it at every start, a hidden one included.
  app.on('activate', showWindow)
  // The page takes longer to load than the services take to start, and its requests wait for them.
  if (!(await shell.host.start(startModeOf(options)))) return
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
