import { app, nativeTheme, session } from 'electron'
import { createShell } from './composition-root'
import { type DeepLinkSource, findDeepLink } from './deep-link/deep-link-source'
import type { LaunchOptions } from './launch-options'
import { registerDeepLinkScheme } from './deep-link/register-deep-link-scheme'
import { registerHandlers } from './ipc/register-handlers'
import { APP_ORIGIN, serveAppScheme } from './window/app-scheme'
import { setApplicationMenu } from './window/application-menu'
import { denyPermissions, guardNavigation } from './window/navigation-guard'

/** Starts the app in the order in which its parts need each other, and stops it in the reverse order. */
export async function bootstrap(
  options: LaunchOptions & {
    readonly isProfileGiven: boolean
    readonly deepLinks: DeepLinkSource
  },
): Promise<void> {
  setApplicationMenu(process.platform)
  await app.whenReady()

  const shell = createShell(options)
  app.on('second-instance', (_event, argv) => {
    const link = findDeepLink(argv)
    // A second start without a link is somebody looking for the window. With a link, the window comes to the front only
    // when the link belongs to an attempt of ours, so that a stranger's link cannot steal the focus.
    if (link === null) shell.window.show()
    else options.deepLinks.push(link)
  })
  guardNavigation(APP_ORIGIN, shell.logger)
  denyPermissions(session.defaultSession)
  serveAppScheme({
    rendererDir: shell.rendererDir,
    findMedia: (videoId) => shell.host.current.videos.findPlayable(videoId),
  })
  nativeTheme.themeSource = shell.preferences.get().theme

  await shell.host.start(
    options.externalPracticeOrigin !== null
      ? 'external-practice'
      : options.isPractice
        ? 'practice'
        : 'real',
  )
  registerHandlers({
    workspace: () => shell.host.current,
    shell: shell.services,
    appOrigin: APP_ORIGIN,
    logger: shell.logger,
  })
  shell.window.show()

  registerDeepLinkScheme(shell.logger)
  await shell.host.current.resume()
  options.deepLinks.start((link) => {
    void shell.handleDeepLink(link)
  })

  app.on('activate', () => {
    shell.window.show()
  })
  app.on('window-all-closed', () => {
    // On macOS an app lives on without a window; elsewhere closing the window means leaving.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    if (!shell.quitGuard.mayQuit()) event.preventDefault()
  })
}
