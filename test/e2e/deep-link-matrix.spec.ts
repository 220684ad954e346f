import { EventEmitter } from 'node:events'
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collectLinks, followSecondStarts } from '../../electron/main/deep-link/collect-links'
import type { DeepLinkSource } from '../../electron/main/deep-link/deep-link-source'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { RecordingBrowser } from '../harness/recording-browser'
import { startSecondProcess } from '../harness/running-app'
import {
  createMachine,
  Run,
  startPractice,
  toDeepLink as linkOf,
  type Machine,
} from '../integration/auth/sign-in-world'
import { expect, test } from './app-test'
import {
  answerConsent,
  countTokenRequests,
  DEFNE,
  openedBy,
  saveKeys,
  startSignIn,
} from './sign-in-steps'

/** A person is told within this time that the browser will not come back by itself. */
const TOLD_WITHIN_MS = 5000
const WINDOWS_APP = String.raw`C:\Program Files\Sosyabot\Sosyabot.exe`

/**
 * Every system times every situation in which a link can arrive. On Linux the real app gets real links by real processes; for
 * Windows and macOS the same code gets what those systems hand over, in their shapes, down to the request for tokens.
 */
test.describe('Deep links: all 18 cells', () => {
  test('Linux: cold', async ({ launchApp, world }) => {
    const first = await launchApp()
    await saveKeys(first.app.page)
    const link = await answerConsent(await startSignIn(world, first))
    await first.app.quit()
    const second = await launchApp({ args: [link] })
    await second.screens.goTo('Channels')
    await expect(second.screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(countTokenRequests(world.practice)).toBe(1)
  })

  test('Linux: warm', async ({ launchApp, world }) => {
    const started = await launchApp()
    await saveKeys(started.app.page)
    const link = await answerConsent(await startSignIn(world, started))
    expect(await started.app.openDeepLink(link)).toBe(0)
    await expect(started.screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(countTokenRequests(world.practice)).toBe(1)
  })

  test('Linux: minimised', async ({ launchApp, world }) => {
    const started = await launchApp()
    await saveKeys(started.app.page)
    const link = await answerConsent(await startSignIn(world, started))
    await started.app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.minimize()
        // Without a window manager nothing can be minimised; hidden is what the tray does.
        window.hide()
      }
    })
    expect(await started.app.openDeepLink(link)).toBe(0)
    await expect
      .poll(() =>
        started.app.electron.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().some((one) => one.isVisible() && !one.isMinimized()),
        ),
      )
      .toBe(true)
    await expect(started.screens.channels.card(DEFNE.nickname)).toBeVisible()
  })

  test('Linux: before ready', async ({ launchApp, world }) => {
    const first = await launchApp()
    await saveKeys(first.app.page)
    const link = await answerConsent(await startSignIn(world, first))
    await first.app.quit()
    const starting = launchApp()
    // As soon as the app has its lock, and long before it is ready: the link is held until somebody can take it.
    const lock = join(world.profileDir, 'SingletonLock')
    await expect
      .poll(() => lstatSync(lock, { throwIfNoEntry: false }) !== undefined, { intervals: [5] })
      .toBe(true)
    const handingOver = startSecondProcess(world.describeLaunch(), [link])
    const second = await starting
    await second.screens.goTo('Channels')
    await expect(second.screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(await handingOver).toBe(0)
    expect(countTokenRequests(world.practice)).toBe(1)
  })

  test('Linux: second action while one is pending', async ({ launchApp, world }) => {
    const started = await launchApp()
    await saveKeys(started.app.page)
    const first = await answerConsent(await startSignIn(world, started))
    const second = await answerConsent(
      await openedBy(world, () => started.screens.channels.connect.click()),
    )
    await Promise.all([first, second].map((link) => started.app.openDeepLink(link)))
    await expect(started.screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(countTokenRequests(world.practice)).toBe(1)
  })

  test('Linux: development, where nobody opens the links: told in time, and the pasted link connects', async ({
    launchApp,
    world,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sosyabot-no-links-'))
    const browser = new RecordingBrowser(folder)
    rmSync(join(folder, 'data/applications/sosyabot.desktop'))
    const { app, screens } = await launchApp({ environment: browser.environment })
    await saveKeys(app.page)
    await screens.goTo('Channels')
    await screens.channels.connect.click()
    await expect(
      app.page.getByRole('alert').filter({ hasText: 'The browser cannot come back by itself' }),
    ).toBeVisible({ timeout: TOLD_WITHIN_MS })
    const link = await answerConsent(await browser.waitForAddress())
    await app.page.getByLabel('Callback link').fill(link)
    await app.page.getByRole('button', { name: 'Use this link' }).click()
    await expect(screens.channels.card(DEFNE.nickname)).toBeVisible()
    expect(countTokenRequests(world.practice)).toBe(1)
    rmSync(folder, { recursive: true })
  })

  /** The app's way of links without Electron: the same collecting, the same sign-in, over real sockets. */
  class SimulatedStart {
    readonly app = new EventEmitter()
    readonly links: DeepLinkSource
    shownCount = 0

    constructor(
      readonly run: Run,
      argv: readonly string[],
    ) {
      this.links = collectLinks(this.app, argv)
    }

    /** What the app does from `ready` on. */
    async becomeReady(): Promise<void> {
      const { app, links, run } = this
      followSecondStarts(app, links, () => (this.shownCount += 1))
      await run.resume()
      links.start((link) => {
        void run.signIn.handleDeepLink(link).then((verdict) => {
          if (verdict === 'accepted') this.shownCount += 1
        })
      })
    }
  }

  /** How a system brings a link to an app that runs already, and to one that it starts for it. */
  interface SimulatedSystem {
    readonly coldArguments: (link: string) => readonly string[]
    readonly deliver: (start: SimulatedStart, link: string) => void
    readonly deliverEarly: (start: SimulatedStart, link: string) => void
  }

  const openUrl = (start: SimulatedStart, link: string): void => {
    let isTaken = false
    start.app.emit('open-url', { preventDefault: () => (isTaken = true) }, link)
    expect(isTaken).toBe(true)
  }
  const SYSTEMS: Readonly<Record<'Windows' | 'macOS', SimulatedSystem>> = {
    Windows: {
      coldArguments: (link) => [WINDOWS_APP, '--open-url', '--', link],
      // Chromium adds switches of its own and puts them where it likes.
      deliver: (start, link) => {
        const argv = [WINDOWS_APP, '--allow-file-access-from-files', '--open-url', link, '--']
        start.app.emit('second-instance', {}, argv)
      },
      deliverEarly: () => undefined,
    },
    macOS: {
      coldArguments: () => ['/Applications/Sosyabot.app/Contents/MacOS/Sosyabot'],
      deliver: openUrl,
      deliverEarly: openUrl,
    },
  }

  for (const [name, system] of Object.entries(SYSTEMS)) {
    let practice: PracticeTikTok
    let machine: Machine
    let run: Run

    /** A computer on which a sign-in is open; answers the link that the browser will hand over. */
    async function begin(): Promise<string> {
      practice = await startPractice()
      machine = createMachine()
      run = new Run(practice, machine)
      await run.resume()
      return linkOf(await run.goToTikTok({ account: DEFNE.openId }))
    }
    async function restart(argv: readonly string[]): Promise<SimulatedStart> {
      await run.dispose()
      run = new Run(practice, machine)
      return new SimulatedStart(run, argv)
    }
    async function end(): Promise<void> {
      await run.dispose()
      await practice.stop()
    }
    async function expectConnectedOnce(start: SimulatedStart): Promise<void> {
      expect(await run.untilSettled()).toMatchObject({ phase: 'connected' })
      expect(run.tokenRequestCount).toBe(1)
      expect(start.shownCount).toBe(1)
      await end()
    }

    test(`${name}: cold`, async () => {
      const link = await begin()
      const start = await restart(system.coldArguments(link))
      system.deliverEarly(start, link)
      await start.becomeReady()
      await expectConnectedOnce(start)
    })

    test(`${name}: warm`, async () => {
      const link = await begin()
      const start = new SimulatedStart(run, [])
      await start.becomeReady()
      system.deliver(start, link)
      await expectConnectedOnce(start)
    })

    test(`${name}: minimised`, async () => {
      const link = await begin()
      const start = new SimulatedStart(run, [])
      await start.becomeReady()
      // A stranger's link leaves the window where it is; ours brings it back.
      system.deliver(start, link.replace(/state=./u, 'state=0'))
      await new Promise(setImmediate)
      expect(start.shownCount).toBe(0)
      system.deliver(start, link)
      await expectConnectedOnce(start)
    })

    test(`${name}: before ready`, async () => {
      const link = await begin()
      const start = await restart(system.coldArguments(link))
      system.deliverEarly(start, link)
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(run.tokenRequestCount).toBe(0)
      await start.becomeReady()
      await expectConnectedOnce(start)
    })

    test(`${name}: second action while one is pending`, async () => {
      const link = await begin()
      const second = linkOf(await run.goToTikTok({ account: DEFNE.openId }))
      const start = new SimulatedStart(run, [])
      await start.becomeReady()
      system.deliver(start, link)
      system.deliver(start, second)
      await expectConnectedOnce(start)
    })

    if (name === 'Windows') {
      test('Windows: development, where the command names Electron and the checkout', async () => {
        const link = await begin()
        const start = await restart([
          String.raw`C:\src\node_modules\electron\dist\electron.exe`,
          String.raw`C:\src`,
          '--open-url',
          '--',
          link,
        ])
        await start.becomeReady()
        await expectConnectedOnce(start)
      })
    } else {
      test('macOS: development, where links reach no unpackaged app: told before the browser opens', async () => {
        await begin()
        await run.signIn.cancelSignIn()
        run.linkTrouble = { handler: 'nobody', canRegister: false }
        const openedBefore = run.openedUrls.length
        const told: unknown[] = []
        run.signIn.onDidChange((signIn) =>
          told.push([signIn?.linkTrouble?.handler, run.openedUrls.length]),
        )
        const startedAtMs = performance.now()
        const location = await run.goToTikTok({ account: DEFNE.openId })
        expect(performance.now() - startedAtMs).toBeLessThan(TOLD_WITHIN_MS)
        expect(told[0]).toEqual(['nobody', openedBefore])
        await run.signIn.submitCallbackLink(location)
        expect(await run.untilSettled()).toMatchObject({ phase: 'connected' })
        expect(run.tokenRequestCount).toBe(1)
        await end()
      })
    }
  }
})

test('links that another program has taken are noticed in time', async ({ launchApp }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-taken-links-'))
  const browser = new RecordingBrowser(folder)
  rmSync(join(folder, 'data/applications/sosyabot.desktop'))
  writeFileSync(
    join(folder, 'data/applications/sosyabot-thief.desktop'),
    '[Desktop Entry]\nType=Application\nName=Thief\nExec=/bin/true %u\nMimeType=x-scheme-handler/sosyabot;\n',
  )
  writeFileSync(
    join(folder, 'config/mimeapps.list'),
    '[Default Applications]\nx-scheme-handler/sosyabot=sosyabot-thief.desktop\nx-scheme-handler/http=recording-browser.desktop\n',
  )
  const { app, screens } = await launchApp({ environment: browser.environment })
  await saveKeys(app.page)
  await screens.goTo('Channels')
  await screens.channels.connect.click()
  await expect(
    app.page.getByRole('alert').filter({ hasText: 'Another program opens Sosyabot’s links' }),
  ).toBeVisible({ timeout: TOLD_WITHIN_MS })
  await expect(app.page.getByLabel('Callback link')).toBeVisible()
  rmSync(folder, { recursive: true })
})
