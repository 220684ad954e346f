import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { bootstrap } from './bootstrap'
import { DeepLinkSource, findDeepLink, hasOversizedDeepLink } from './deep-link/deep-link-source'
import { findOpenedVideos, OpenedFiles } from './deep-link/opened-files'
import { parseLaunchOptions } from './launch-options'
import { registerAppScheme } from './window/app-scheme'
import { describeStartFailure } from './window/start-messages'

/** Exit codes for whoever started the app from a shell. */
const EXIT_BAD_USAGE = 2

main()

function main(): void {
  const options = parseLaunchOptions(process.argv, process.env)
  if ('problem' in options) {
    dialog.showErrorBox(
      'Sosyabot',
      `--tiktok-url must be a loopback origin such as http://127.0.0.1:4000 (${options.problem}).`,
    )
    app.exit(EXIT_BAD_USAGE)
    return
  }
  // Chromium's hand-over to the running app cannot bear an argument of this length, so this process leaves first.
  if (hasOversizedDeepLink(process.argv)) {
    app.exit(EXIT_BAD_USAGE)
    return
  }

  // One folder, and so one lock, for real and practice use alike: a deep link always reaches the app that is running.
  const profileDir = app.commandLine.getSwitchValue('user-data-dir')
  const isProfileGiven = profileDir !== ''
  // Electron takes absolute paths only.
  app.setPath(
    'userData',
    isProfileGiven ? resolve(profileDir) : join(app.getPath('appData'), 'Sosyabot'),
  )

  // The two contradict each other, and Chromium's helper processes then do not start. Only a development launcher running as
  // root gives the switch; the packaged app never does.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerAppScheme()

  const deepLinks = new DeepLinkSource()
  // macOS delivers the link that started the app before `ready`; a later listener would miss it.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    deepLinks.push(url)
  })
  const openedFiles = new OpenedFiles()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openedFiles.push([path])
  })
  openedFiles.push(findOpenedVideos(process.argv, process.cwd()))
  const coldLink = findDeepLink(process.argv)
  if (coldLink !== null) deepLinks.push(coldLink)

  // The name under which the installer makes the shortcut; taskbar, notifications and login entry go by it.
  app.setAppUserModelId('com.sosyabot.desktop')
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  void bootstrap({ ...options, isProfileGiven, deepLinks, openedFiles }).catch((error: unknown) => {
    const { title, text } = describeStartFailure(error, app.getPath('userData'), app.getLocale())
    dialog.showErrorBox(title, text)
    app.exit(1)
  })
}
