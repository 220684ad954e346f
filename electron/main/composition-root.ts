import { join } from 'node:path'
import { app, clipboard, nativeTheme } from 'electron'
import type { OpenWork } from '../shared/background'
import { toBytesPerSecond } from '../shared/settings'
import { CloseGuard } from './close-guard'
import { describeApp } from './describe-app'
import { createMenus } from './create-menus'
import { createUpdateAtQuit, createUpdateService } from './create-update-service'
import { createNoticeDesk } from './create-notice-desk'
import { createSupport } from './create-support'
import { createLinkRegistration } from './deep-link/create-link-registration'
import { LinkTroubleFinder } from './deep-link/link-trouble-finder'
import { createForgetter } from './forget/create-forgetter'
import type { ShellServices } from './ipc/register-handlers'
import { sendEvent } from './ipc/typed-ipc-main'
import { SystemClock } from './platform/clock'
import { readInTurns } from './platform/read-in-turns'
import { SendingWatch } from './posts/sending-watch'
import { QuitGuard } from './quit-guard'
import type { Shell, ShellOptions } from './shell'
import { CaptionPartStore } from './settings/caption-part-store'
import { ElectronJsonStore } from './settings/electron-json-store'
import { PREFERENCES_FILE } from './settings/preferences-file'
import { PreferencesStore } from './settings/preferences-store'
import { UploadLimit } from './tiktok/upload-limit'
import { chooseSavePath } from './window/choose-save-path'
import { copyText } from './window/copy-text'
import { createFixedCopyWorker } from './window/create-fixed-copy-worker'
import { FirstPaint } from './window/first-paint'
import { LoginItem } from './window/login-item'
import { MainWindow } from './window/main-window'
import { WindowPlaceKeeper } from './window/window-place-keeper'
import { openFolder, openInBrowser, WEB_PAGE_URLS } from './window/open-in-browser'
import { parsePastedPaths } from './window/parse-pasted-paths'
import { SleepBlocker } from './window/sleep-blocker'
import { isMigrationDue } from './workspace-databases'
import { WorkspaceHost } from './workspace-host'
import { WORKSPACE_PARTS } from './workspace-parts'
import { KEYCHAIN_SERVICES, placeOf } from './workspace-place'

/** Builds what lives as long as the app. Only this, `layStartGround` before it and `createWorkspace` after it name classes. */
export function createShell(options: ShellOptions): Shell {
  const profileDir = app.getPath('userData')
  const { redactor, logger } = options
  const { outDir, rendererDir, resourcesDir } = options.paths
  const clock = new SystemClock()
  const preferencesFile = new ElectronJsonStore({
    folder: profileDir,
    name: PREFERENCES_FILE,
    logger,
  })
  const preferences = new PreferencesStore({ store: preferencesFile, logger })
  // One list for real use and practice: it is plain text, and practising with other words would teach nothing.
  const captionParts = new CaptionPartStore({
    store: new ElectronJsonStore({ folder: profileDir, name: 'caption-parts', logger }),
    logger,
  })

  const firstPaint = new FirstPaint()
  const place = new WindowPlaceKeeper(preferencesFile, logger)
  const window = new MainWindow({
    first: options.firstWindow,
    make: () => options.makeWindow(place.find()),
    place,
    onFirstFrame: firstPaint.frame.tell,
    mayClose: () => process.platform === 'darwin' || closeGuard.mayClose(),
    onPageGone: (reason, exitCode) => {
      support.crashes.note('page', `${reason} (${exitCode})`)
    },
    onPageLost: () => {
      void support.faultDesk.end()
    },
    logger,
  })

  const uploadLimit = new UploadLimit(logger)
  uploadLimit.set(toBytesPerSecond(preferences.get().uploadLimitMbit))

  const sleepBlocker = new SleepBlocker()
  const sendingWatch = new SendingWatch((sendingCount) => {
    sleepBlocker.hold(sendingCount > 0)
  })
  const loginItem = new LoginItem()
  try {
    loginItem.refresh()
  } catch (error) {
    logger.error('login-item-not-refreshed', error)
  }
  const { tray, menu, taskbar, chooseVideos, setTrayWords, setMenuWords } = createMenus({
    resourcesDir,
    host: () => host,
    window,
    openedFiles: options.openedFiles,
    sendingWatch,
    pageShown: firstPaint.page.reached,
    logger,
  })
  tray.setWanted(preferences.get().keepRunningInTray !== 'no')

  const links = createLinkRegistration(logger)
  const linkTroubles = new LinkTroubleFinder(links, logger)
  const fixedCopyWorker = createFixedCopyWorker({ rendererDir, logger })
  const host: WorkspaceHost = new WorkspaceHost({
    logger,
    create: async (mode) => {
      // Most of main's code, which is read while the page's process starts.
      await readInTurns(WORKSPACE_PARTS)
      const { createWorkspace } = await import('./create-workspace')
      const place = placeOf(mode, profileDir, options)
      if (isMigrationDue(place.dataDir)) await firstPaint.showFrame(window)
      return createWorkspace({
        place,
        pageShown: firstPaint.page.reached,
        info: describeApp(mode, options.externalPracticeOrigin, host),
        preferencesFile,
        callbackPagePath: join(resourcesDir, 'callback', 'index.html'),
        openBrowser: openInBrowser,
        copyText,
        links: linkTroubles,
        send: (channel, payload) => {
          sendEvent(window.webContents, channel, payload)
        },
        onPostChange: (post) => {
          sendingWatch.follow(post)
          taskbar.follow(post)
          tray.refresh()
        },
        onQueueChange: () => {
          tray.refresh()
          menu.refresh()
        },
        uploadLimit,
        uploadThreadPath: join(outDir, 'main', 'upload-thread.cjs'),
        readUndoWindowMs: () => preferences.get().undoWindowMs,
        fixedCopyWorker,
        clock,
        redactor,
        logger,
      })
    },
  })

  const notices = createNoticeDesk({ resourcesDir, window, preferences, clock, logger })

  const countWork = (): OpenWork => ({
    openPosts: host.countActiveUploads(),
    scheduledPosts: host.countScheduledPosts(),
  })
  const canAsk = (): boolean => window.webContents !== null && !window.webContents.isCrashed()

  const quitGuard = new QuitGuard({
    countWork,
    ask: (work) => {
      if (!canAsk()) return false
      window.show()
      sendEvent(window.webContents, 'app:quitRequested', work)
      return true
    },
    shutDown: () => {
      // Stopping may take seconds, for example while a token is being renewed; nobody should have to watch it.
      window.hide()
      updates.stop()
      updateAtQuit.prepare(sendingWatch.sendingCount)
      return host.stop().then(() => {
        updateAtQuit.backUp()
      })
    },
    quit: () => {
      updateAtQuit.quit()
    },
  })

  const updates = createUpdateService({
    isQuietCheckWanted: () => host.current.info.mode === 'real',
    isDownloadedByItself: () => preferences.get().downloadUpdates,
    followAppImage: (path) => loginItem.refresh(path),
    clock,
    logger,
  })
  updates.onDidChange((status) => sendEvent(window.webContents, 'updates:changed', status))
  const updateAtQuit = createUpdateAtQuit(updates, profileDir, logger)

  const support = createSupport({
    profileDir,
    host: () => host,
    preferences,
    updates: () => updates,
    chooseSavePath: (fileName) => chooseSavePath(window.webContents, fileName),
    quit: () => {
      quitGuard.quitNow()
    },
    clock,
    redactor,
    logger,
  })

  const closeGuard = new CloseGuard({
    quitGuard,
    countWork,
    readChoice: () => preferences.get().keepRunningInTray,
    rememberToKeepRunning: () => {
      preferences.update({ ...preferences.get(), keepRunningInTray: 'yes' })
    },
    ask: (work) => {
      if (!canAsk()) return false
      sendEvent(window.webContents, 'app:closeRequested', work)
      return true
    },
    hideWindow: () => {
      window.hide()
    },
  })

  preferences.onDidChange((settings) => {
    tray.setWanted(settings.keepRunningInTray !== 'no')
    nativeTheme.themeSource = settings.theme
    uploadLimit.set(toBytesPerSecond(settings.uploadLimitMbit))
    sendEvent(window.webContents, 'settings:changed', settings)
  })

  captionParts.onDidChange((list) => {
    sendEvent(window.webContents, 'captionParts:changed', list)
  })

  const forgetter = createForgetter({
    profileDir,
    keychainServices: [KEYCHAIN_SERVICES.real, KEYCHAIN_SERVICES.practice],
    stopServices: () => host.stop(),
    quit: () => {
      quitGuard.quitNow()
    },
    links,
    loginItem,
    clock,
    logger,
  })

  const services: ShellServices = {
    notePageDrawing: window.revealPage,
    notePageReady: window.notePageReady,
    notePageShown: firstPaint.page.tell,
    setPracticeMode: async (isOn) => {
      if (await host.switchTo(isOn ? 'practice' : 'real')) {
        sendingWatch.clear()
        taskbar.clear()
        tray.refresh()
        menu.refresh()
        sendEvent(window.webContents, 'app:infoChanged', host.current.info)
        // The page starts over with the other services; what it showed belongs to the old ones.
        setImmediate(() => {
          window.reload()
        })
        void host.current.resume()
      }
      return host.current.info
    },
    openWebPage: (page) => openInBrowser(new URL(WEB_PAGE_URLS[page]), null),
    copyText,
    showUserDataFolder: () => openFolder(profileDir),
    answerQuit: (isConfirmed) => {
      if (!isConfirmed) updateAtQuit.forgetRestart()
      quitGuard.answer(isConfirmed)
    },
    answerClose: (answer) => {
      closeGuard.answer(answer)
    },
    updates,
    restartForUpdate: () => {
      updateAtQuit.wantRestart()
      app.quit()
    },
    setTrayWords,
    setMenuWords,
    chooseVideos,
    forgetEverything: () => forgetter.forget(),
    showNotice: (notice) => {
      notices.show(notice)
    },
    isStartedAtLogin: () => loginItem.isOn(),
    setStartedAtLogin: (isOn) => {
      loginItem.set(isOn)
      return loginItem.isOn()
    },
    readSettings: () => preferences.get(),
    updateSettings: (settings) => preferences.update(settings),
    listCaptionParts: () => captionParts.list(),
    saveCaptionPart: (part) => captionParts.save(part),
    deleteCaptionPart: (partId) => captionParts.delete(partId),
    chooseSavePath: (fileName) => chooseSavePath(window.webContents, fileName),
    support: support.services,
    sampleVideoPath: join(resourcesDir, 'sample', 'sosyabot-sample.mp4'),
    takeOpenedFiles: () => options.openedFiles.take(),
    readClipboardPaths: async () => parsePastedPaths(await clipboard.readText(), process.platform),
  }

  return {
    logger,
    host,
    window,
    firstPaint,
    preferences,
    quitGuard,
    updates,
    support,
    services,
    links,
    handleDeepLink: async (link) => {
      try {
        const verdict = await host.current.signIn.handleDeepLink(link)
        if (verdict === 'accepted') window.show()
      } catch (error) {
        logger.error('deep-link-failed', error)
      }
    },
  }
}
