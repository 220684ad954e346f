import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { collectLinks, followSecondStarts } from './deep-link/collect-links'
import { areArgumentsTooLong } from './deep-link/deep-link-source'
import { findOpenedVideos, OpenedFiles } from './deep-link/opened-files'
import { ProfileWiper } from './forget/profile-wiper'
import { parseLaunchOptions } from './launch-options'
import { SILENT_LOGGER } from './platform/logger'
import { codeCacheFolder, readCodeFromCache } from './platform/read-code-from-cache'
import { readInTurns } from './platform/read-in-turns'
import { systemCodeOf } from './settings/to-storage-error'
import { layStartGround, type StartGround } from './start-ground'
import { START_PARTS } from './start-parts'
import { setFirstMenu } from './window/application-menu'
import { registerAppScheme } from './window/register-app-scheme'
import { WindowCall } from './window/window-call'

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
  // Chromium's hand-over to the running app cannot bear arguments of this length, so this process leaves first.
  if (areArgumentsTooLong(process.argv, process.cwd())) {
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

  const deepLinks = collectLinks(app, process.argv)
  const openedFiles = new OpenedFiles()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openedFiles.push([path])
  })
  openedFiles.push(findOpenedVideos(process.argv, process.cwd()))

  // The name under which the installer makes the shortcut; taskbar, notifications and login entry go by it.
  app.setAppUserModelId('com.sosyabot.desktop')
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  // Before anything is waited for: Electron tells of a second start once, and nobody else keeps what it hands over.
  const windowCall = new WindowCall()
  app.on('second-instance', (_event, argv, workingDirectory) => {
    openedFiles.push(findOpenedVideos(argv, workingDirectory))
  })
  followSecondStarts(app, deepLinks, windowCall.call)
  setFirstMenu(process.platform)
  // Chromium starts no other process before this script has ended. Most of main is read while the page's process starts.
  const start = async (): Promise<void> => {
    const userDataDir = app.getPath('userData')
    new ProfileWiper(userDataDir, SILENT_LOGGER).finishEarlierWipe()
    const ground = layStartGround(userDataDir)
    // What went wrong is told by the code that is read next.
    await ground.catch(() => undefined)
    if (app.isPackaged) loadFromCodeCache(ground)
    await readInTurns(START_PARTS)
    const { startApp } = await import('./start-app')
    startApp(ground, { ...options, isProfileGiven, deepLinks, openedFiles, windowCall })
  }
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      // The words for this are in what could not be read.
      dialog.showErrorBox('Sosyabot', `Sosyabot could not start (${systemCodeOf(error)}).`)
      app.exit(1)
    })
}

/** A cache that V8 does not take costs time only, and is written down. */
function loadFromCodeCache(ground: Promise<StartGround>): void {
  const folder = codeCacheFolder(join(app.getAppPath(), 'out'))
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Node has no other way that works before version 22.
  readCodeFromCache(require.extensions, folder, (fileName) => {
    const note = ({ logger }: StartGround): void => logger.warn('code-cache-refused', { fileName })
    // That the ground was not laid is told elsewhere.
    ground.then(note, () => undefined)
  })
}
