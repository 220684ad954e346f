import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { TIKTOK_ENDPOINTS } from '../../electron/main/tiktok/tiktok-endpoints'
import { isOpenableInBrowser } from '../../electron/main/window/openable-address'
import { expect, test } from './app-test'
import { listKeychainAccounts } from './app-world'
import { findPolicyProblems } from './checklist/evaluate-policy'
import { APP_PAGE, HardenedApp } from './checklist/hardened-app'
import { makeMalformedRequests, REQUEST_CHANNELS } from './checklist/malformed-requests'
import { filesNaming } from './checklist/read-sources'
import { DESKTOP_METHODS } from './desktop-methods'

/**
 * The security checklist of Electron's documentation, item by item and in its order, each held by a machine. What else is tried
 * against a page that has been taken over stands in window-hardening.spec.ts.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
const MALFORMED_COUNT = 10_000
/** Long enough for a navigation, a request or a window to have begun. */
const SETTLE_MS = 300
/** Electron's newest major of that day; a new one comes every eight weeks, and the newest three get security fixes. */
const KNOWN_RELEASE = { major: 45, atMs: Date.UTC(2026, 9, 20) }
const MAJOR_EVERY_MS = 8 * 7 * 24 * 60 * 60 * 1000
const SUPPORTED_MAJORS = 3

function readText(path: string): string {
  return readFileSync(join(checkoutDirectory, path), 'utf8')
}

test.describe('Electron’s security checklist: all 20 items', () => {
  let hardened: HardenedApp

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    hardened = await HardenedApp.run()
  })
  test.afterAll(() => hardened.close())

  /** Whatever was tried: one window with its page, answering. */
  test.afterEach(async () => {
    const { page, electron, isRunning } = hardened.started.app
    expect(isRunning).toBe(true)
    // A window that a test has destroyed stays in Electron's list for a moment.
    await expect
      .poll(() =>
        electron.evaluate(({ webContents }) =>
          webContents.getAllWebContents().map((one) => one.getURL().split('#')[0]),
        ),
      )
      .toEqual([APP_PAGE])
    expect(await page.evaluate(() => window.desktop.app.getInfo())).toMatchObject({ ok: true })
  })

  /** A preference of every page that there has been, the hidden window's too. */
  function everywhere(name: string): readonly unknown[] {
    expect(hardened.seenContents.map(({ address }) => new URL(address).host)).toEqual([
      'fixed-copy',
      'bundle',
    ])
    return hardened.seenContents.map(({ preferences }) => preferences[name])
  }

  test('1 only secure content: no request of a page leaves app://, and main calls TikTok by https', () => {
    expect(hardened.requestedAddresses.length).toBeGreaterThan(10)
    const strange = hardened.requestedAddresses.filter(
      (address) => !/^(app:\/\/(bundle|media|fixed-copy)\/|blob:app:\/\/|data:)/u.test(address),
    )
    expect(strange).toEqual([])
    const { authorizeOrigin, apiOrigin } = TIKTOK_ENDPOINTS
    expect([authorizeOrigin, apiOrigin]).toEqual([
      'https://www.tiktok.com',
      'https://open.tiktokapis.com',
    ])
  })

  test('2 no Node in any page, worker or frame', async () => {
    for (const name of [
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
    ]) {
      expect(everywhere(name).filter((value) => value === true)).toEqual([])
    }
    const names = await hardened.started.app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    )
    expect(names).toEqual([])
  })

  test('3 context isolation in every page', () => {
    expect(everywhere('contextIsolation')).toEqual([true, true])
  })

  test('4 every page in the sandbox, and nothing in the app turns it off', () => {
    expect(everywhere('sandbox')).toEqual([true, true])
    expect(readText('electron/main/index.ts')).toContain('app.enableSandbox()')
    // V8's flags are the only switch that the app sets itself.
    expect(filesNaming('electron/main', /append(Switch|Argument)\((?!'js-flags',)/u)).toEqual([])
    const builder = readText('electron-builder.yml').replaceAll(/^\s*#.*$/gmu, '')
    expect(builder).not.toMatch(/no-sandbox|executableArgs/u)
  })

  test('5 permissions: every one that is asked for is denied', async () => {
    const answers = await hardened.started.app.page.evaluate(async () => {
      const late = (): Promise<string> =>
        new Promise((resolve) => setTimeout(() => resolve('never answered'), 5000))
      const outcome = (work: () => unknown): Promise<string> =>
        Promise.race([late(), Promise.resolve().then(work)]).then(
          (value) => {
            if (value === 'denied' || value === undefined || value === null) return 'denied'
            return Array.isArray(value) && value.length === 0 ? 'denied' : `granted ${typeof value}`
          },
          () => 'denied',
        )
      const names = [
        ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'],
        ...['clipboard-write', 'background-sync', 'persistent-storage', 'screen-wake-lock'],
        ...['accelerometer', 'gyroscope', 'magnetometer', 'payment-handler', 'idle-detection'],
        ...['storage-access', 'window-management', 'local-fonts', 'display-capture', 'nfc'],
      ]
      const queried = names.map(async (name) => {
        const query = { name } as unknown as PermissionDescriptor
        const state = await navigator.permissions.query(query).then(
          (status) => status.state as string,
          // A name that this Chromium does not know cannot be granted either.
          () => 'denied',
        )
        return [name, state] as const
      })
      const devices = navigator as unknown as Record<
        'usb' | 'hid' | 'serial' | 'bluetooth',
        Record<string, (options: unknown) => Promise<unknown>>
      >
      const scope = window as unknown as Record<string, (options?: unknown) => Promise<unknown>>
      const asked = Object.entries({
        Notification: () => Notification.requestPermission(),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        clipboard: () => navigator.clipboard.readText(),
        midi: () => navigator.requestMIDIAccess(),
        'midi sysex': () => navigator.requestMIDIAccess({ sysex: true }),
        geolocation: () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('denied')))
          }),
        usb: () => devices.usb.requestDevice!({ filters: [] }),
        'usb devices': () => devices.usb.getDevices!(undefined),
        hid: () => devices.hid.requestDevice!({ filters: [] }),
        serial: () => devices.serial.requestPort!({}),
        bluetooth: () => devices.bluetooth.requestDevice!({ acceptAllDevices: true }),
        'idle detection': () =>
          (
            scope['IdleDetector'] as unknown as { requestPermission(): Promise<string> }
          ).requestPermission(),
        'local fonts': () => scope['queryLocalFonts']!(),
        'window details': () => scope['getScreenDetails']!(),
        'pointer lock': () => document.body.requestPointerLock(),
        'keyboard lock': () =>
          (navigator as unknown as { keyboard: { lock(): Promise<void> } }).keyboard
            .lock()
            .then(() => 'locked'),
        'wake lock': () => navigator.wakeLock.request('screen'),
        'persistent storage': async () => ((await navigator.storage.persist()) ? 'kept' : null),
      }).map(async ([name, work]) => [name, await outcome(work)] as const)
      return Promise.all([...queried, ...asked])
    })
    expect(answers.length).toBe(40)
    expect(answers.filter(([, answer]) => answer !== 'denied')).toEqual([])
  })

  test('6 web security in every page', () => {
    expect(everywhere('webSecurity')).toEqual([true, true])
  })

  test('7 a content security policy as a header of both pages, without a finding of the evaluator', async () => {
    const { page, electron } = hardened.started.app
    const policies = await electron.evaluate(async ({ net, session }) => {
      const own = await net.fetch('app://bundle/index.html')
      const copying = await session
        .fromPartition('fixed-copy')
        .fetch('app://fixed-copy/fixed-copy/fixed-copy.html')
      return [own, copying].map((answer) => answer.headers.get('content-security-policy') ?? '')
    })
    for (const policy of policies) {
      for (const rule of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
        expect(policy).toContain(rule)
      }
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u)
      expect(findPolicyProblems(policy)).toEqual([])
    }
    // The evaluator would say so.
    expect(findPolicyProblems("script-src * 'unsafe-inline'")).not.toEqual([])
    const hasRun = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.taken = "yes"'
      document.body.append(script)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'document.documentElement.dataset.taken = "yes"')
      document.body.append(button)
      button.click()
      await new Promise((resolve) => setTimeout(resolve, 50))
      script.remove()
      button.remove()
      return document.documentElement.dataset['taken'] ?? 'no'
    })
    expect(hasRun).toBe('no')
  })

  test('8 no insecure content in any page', () => {
    expect(everywhere('allowRunningInsecureContent').filter((value) => value === true)).toEqual([])
  })

  test('9 no experimental features in any page', () => {
    expect(everywhere('experimentalFeatures').filter((value) => value === true)).toEqual([])
  })

  test('10 no Blink feature is switched on in any page', () => {
    const values = [...everywhere('enableBlinkFeatures'), ...everywhere('blinkFeatures')]
    expect(values.filter((value) => value !== undefined && value !== '')).toEqual([])
    expect(filesNaming('electron/main', /enableBlinkFeatures|enable-blink-features/u)).toEqual([])
  })

  test('11 no webview, so none with allowpopups', () => {
    expect(everywhere('webviewTag').filter((value) => value === true)).toEqual([])
    expect(filesNaming('renderer', /<webview|allowpopups/u)).toEqual([])
  })

  test('12 a webview that is attached all the same is refused, in a window that allows it too', async () => {
    const { electron } = hardened.started.app
    const kinds = await electron.evaluate(
      async ({ BrowserWindow, webContents }, { page, settleMs }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { webviewTag: true, sandbox: true },
        })
        await window.loadURL(page)
        await window.webContents.executeJavaScript(
          `const view = document.createElement('webview')
           view.src = 'data:text/html,taken'
           view.setAttribute('nodeintegration', '')
           document.body.append(view)
           null`,
        )
        await new Promise((resolve) => setTimeout(resolve, settleMs))
        const found = webContents.getAllWebContents().map((one) => one.getType())
        window.destroy()
        return found
      },
      { page: APP_PAGE, settleMs: SETTLE_MS },
    )
    expect(kinds).toEqual(['window', 'window'])
  })

  test('13 no navigation away from the page: ten hostile addresses', async () => {
    const { page } = hardened.started.app
    const targets = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      `${hardened.world.practice.origin}/api/v1/auth/tiktok/callback`,
      'file:///etc/passwd',
      'data:text/html,<h1>taken</h1>',
      'app://media/anything',
      'app://evil/index.html',
      'app://bundle.evil/index.html',
      'mailto:somebody@example.com',
      'javascript:document.body.replaceChildren()',
    ]
    const requests = hardened.world.practice.listRequests().length
    for (const target of targets) {
      await page.evaluate((address) => {
        location.href = address
        const link = document.createElement('a')
        link.href = address
        document.body.append(link)
        link.click()
        link.remove()
      }, target)
    }
    await page.waitForTimeout(SETTLE_MS)
    expect(page.url().split('#')[0]).toBe(APP_PAGE)
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Settings')
    expect(hardened.world.practice.listRequests().length).toBe(requests)
  })

  test('14 no new window', async () => {
    const opened = await hardened.started.app.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
      return ['https://example.com/', 'about:blank', 'app://bundle/index.html', ''].flatMap(
        (address) => [window.open(address), window.open(address, '_blank', 'noopener')],
      )
    })
    expect(opened).toEqual(Array(8).fill(null))
    await hardened.started.app.page.waitForTimeout(SETTLE_MS)
  })

  test('15 the system gets addresses of a fixed list only, from one place', () => {
    const hostile = [
      ...['http://www.tiktok.com/', 'file:///etc/passwd', 'smb://host/share', 'ms-msdt:/id'],
      ...['javascript:alert(1)', 'data:text/html,x', 'https://www.tiktok.com@evil.example/'],
      ...['https://evil.example/www.tiktok.com', 'https://www.tiktok.com.evil.example/'],
      ...['https://user:pw@www.tiktok.com/', 'https://www.tiktok.com:8443/', '\\\\host\\share'],
      ...[
        'https://www.tıktok.com/',
        'https://xn--www-tktok/',
        'ftp://sosyabot.com/',
        'sosyabot://x',
      ],
      ...['mailto:a@b', 'https://127.0.0.1/', 'https://[::1]/', 'vscode://x', 'search-ms:query=x'],
    ]
    const passed = hostile.filter((address) => {
      const url = URL.parse(address)
      return url !== null && isOpenableInBrowser(url, null)
    })
    expect(passed).toEqual([])
    expect(isOpenableInBrowser(new URL('https://www.tiktok.com/v2/auth/authorize/'), null)).toBe(
      true,
    )
    expect(filesNaming('electron/main', /openExternal\(/u)).toEqual([
      'electron/main/window/open-in-browser.ts',
    ])
    expect(hardened.world.systemBrowser.addresses).toHaveLength(1)
  })

  test('16 a current version of Electron, to the last digit', () => {
    const { devDependencies } = JSON.parse(readText('package.json')) as {
      readonly devDependencies: Readonly<Record<string, string>>
    }
    const [, major] = /^(\d+)\.\d+\.\d+$/u.exec(devDependencies['electron'] ?? '') ?? []
    const passedMs = Math.max(0, Date.now() - KNOWN_RELEASE.atMs)
    const newest = KNOWN_RELEASE.major + Math.floor(passedMs / MAJOR_EVERY_MS)
    expect(
      Number(major),
      'Electron gets no security fixes any more: take the newest major, and put KNOWN_RELEASE right.',
    ).toBeGreaterThan(newest - SUPPORTED_MAJORS)
  })

  test.describe('17 every message of a page is judged by its sender', () => {
    test('every handler there is came by the registrar', async () => {
      const handlers = await hardened.started.app.electron.evaluate(({ ipcMain }) => {
        const { _invokeHandlers } = ipcMain as unknown as {
          readonly _invokeHandlers: ReadonlyMap<string, unknown>
        }
        return { channels: [..._invokeHandlers.keys()], events: ipcMain.eventNames().map(String) }
      })
      expect(handlers.channels.sort()).toEqual([...REQUEST_CHANNELS].sort())
      // Neither is a channel: Electron's own, and the one that closes electron-store's.
      expect(handlers.events.sort()).toEqual(['error', 'newListener'])
      expect(filesNaming('electron/main', /\bipcMain\b/u)).toEqual([
        'electron/main/ipc/typed-ipc-main.ts',
      ])
    })

    test('a foreign page, a frame in it and the app in a frame are refused', async () => {
      // Windows as the app never makes them, with its own preload around strange pages and inside of frames.
      const answers = await hardened.started.app.electron.evaluate(
        async ({ BrowserWindow }, { preload, page }) => {
          const ask = 'window.desktop.credentials.getStatus()'
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
          })
          const frames = [
            '<iframe srcdoc="<title>frame</title>"></iframe>',
            `<iframe src="${page}"></iframe>`,
          ]
          await window.loadURL(`data:text/html,<title>foreign</title>${frames.join('')}`)
          const fromForeignPage: unknown = await window.webContents.executeJavaScript(ask)
          const { frames: inside } = window.webContents.mainFrame
          const strangeFrame = inside.find((frame) => frame.url === 'about:srcdoc')
          const framedApp = inside.find((frame) => frame !== strangeFrame)
          const fromStrangeFrame: unknown = await strangeFrame?.executeJavaScript(ask)
          const framedAddress: unknown = await framedApp?.executeJavaScript('location.href')
          await window.loadURL(page)
          const fromOwnPage: unknown = await window.webContents.executeJavaScript(ask)
          window.destroy()
          return { fromForeignPage, fromStrangeFrame, framedAddress, fromOwnPage }
        },
        { preload: join(checkoutDirectory, 'out', 'preload', 'index.cjs'), page: APP_PAGE },
      )
      const refused = { ok: false, error: { code: 'invalid-request' } }
      expect(answers).toMatchObject({
        fromForeignPage: refused,
        fromStrangeFrame: refused,
        framedAddress: 'chrome-error://chromewebdata/',
        fromOwnPage: { ok: true },
      })
    })

    test('ten thousand malformed requests over every channel get a clear refusal', async () => {
      const { app } = hardened.started
      const seed = Date.now() % 1_000_000_000
      const requests = makeMalformedRequests(MALFORMED_COUNT, seed)
      expect(requests).toHaveLength(MALFORMED_COUNT)
      expect(new Set(requests.map(({ channel }) => channel)).size).toBe(REQUEST_CHANNELS.length)
      const folder = mkdtempSync(join(tmpdir(), 'sosyabot-raw-preload-'))
      const preload = join(folder, 'preload.cjs')
      // What a page would have if it got hold of ipcRenderer itself.
      writeFileSync(
        preload,
        `const { contextBridge, ipcRenderer } = require('electron')
         contextBridge.exposeInMainWorld('rawInvoke', (...message) => ipcRenderer.invoke(...message))`,
      )
      const keptBefore = await listKeychainAccounts()
      const opened = app.electron.waitForEvent('window')
      await app.electron.evaluate(
        ({ BrowserWindow }, options) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload: options.preload, sandbox: true },
          })
          void window.loadURL(options.page)
        },
        { preload, page: APP_PAGE },
      )
      const taken = await opened
      await taken.waitForLoadState('domcontentloaded')
      const codes = new Map<string, number>()
      for (let first = 0; first < requests.length; first += 500) {
        const answers = await taken.evaluate(
          async (batch) => {
            const { rawInvoke } = window as unknown as {
              rawInvoke(channel: string, input: unknown): Promise<{ error?: { code: string } }>
            }
            return Promise.all(
              batch.map(async ({ channel, input }) => {
                const answer = await rawInvoke(channel, input)
                return answer.error?.code ?? `${channel} accepted`
              }),
            )
          },
          requests.slice(first, first + 500),
        )
        for (const code of answers) codes.set(code, (codes.get(code) ?? 0) + 1)
      }
      await taken.close()
      rmSync(folder, { recursive: true })
      expect(Object.fromEntries(codes), `seed ${seed}`).toEqual({
        'invalid-request': MALFORMED_COUNT,
      })
      expect(await listKeychainAccounts()).toEqual(keptBefore)
    })
  })

  test('18 nothing by file://: app:// serves the bundle and ranges of videos, and nothing outside', async () => {
    const { app } = hardened.started
    expect(filesNaming('electron/main', /loadFile\(|file:\/\//u)).toEqual([])
    const hidden = encodeURIComponent(join(checkoutDirectory, 'resources/callback/index.html'))
    const escapes = [
      'app://bundle/../../resources/callback/index.html',
      'app://bundle/..%2f..%2fresources%2fcallback%2findex.html',
      'app://bundle/%2e%2e/%2e%2e/resources/callback/index.html',
      'app://bundle/%2e%2e%2f%2e%2e%2fresources%2fcallback%2findex.html',
      'app://bundle/..%5c..%5cresources%5ccallback%5cindex.html',
      'app://bundle/..\\..\\resources\\callback\\index.html',
      'app://bundle/..%252f..%252fresources%252fcallback%252findex.html',
      `app://bundle/%2f${hidden}`,
      'app://bundle/index.html%00.png',
      'app://bundle/%00/index.html',
      'app://bundle/',
      'app://media/..%2f..%2f..%2fetc%2fpasswd',
      'app://media/%2fetc%2fpasswd',
      'app://other/index.html',
    ]
    const statuses = await app.electron.evaluate(
      async ({ net }, paths) =>
        Promise.all(paths.map(async (path) => (await net.fetch(path)).status)),
      escapes,
    )
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([])
    const video = await app.page.evaluate(() => window.desktop.video.intakeSample())
    if (!video.ok) throw new Error('The sample was not taken in.')
    const ranges = await app.electron.evaluate(async ({ net }, address) => {
      const answers = await Promise.all(
        ['bytes=0-99', 'bytes=100-', 'bytes=-50', 'bytes=99999999999-'].map((range) =>
          net.fetch(address, { headers: { range } }),
        ),
      )
      return Promise.all(
        answers.map(async (answer) => ({
          status: answer.status,
          bytes: (await answer.arrayBuffer()).byteLength,
          range: /^bytes (\d+-|\*)/u.exec(answer.headers.get('content-range') ?? '')?.[1],
        })),
      )
    }, `app://media/${video.value.id}`)
    const { sizeBytes } = video.value
    expect(ranges).toEqual([
      { status: 206, bytes: 100, range: '0-' },
      { status: 206, bytes: sizeBytes - 100, range: '100-' },
      { status: 206, bytes: 50, range: `${sizeBytes - 50}-` },
      { status: 416, bytes: 0, range: '*' },
    ])
  })

  test('19 every fuse that there is is set, not left to its default', () => {
    const [, fuses = ''] =
      /^electronFuses:\n((?: .*\n)+)/mu.exec(readText('electron-builder.yml')) ?? []
    const set = [...fuses.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name = '']) =>
      name.toLowerCase(),
    )
    const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/u.test(name))
    expect(known.length).toBeGreaterThanOrEqual(8)
    const toYamlName = (name: string): string => name.toLowerCase()
    expect(known.filter((name) => !set.includes(toYamlName(name)))).toEqual([])
  })

  test('20 the page gets functions of the contract and nothing of Electron', async () => {
    const { page } = hardened.started.app
    const bridge = await page.evaluate(async () => {
      const names = Object.entries<object>({ ...window.desktop }).flatMap(([domain, methods]) =>
        Object.entries(methods).map(
          ([method, value]) => `${domain}.${method}${typeof value === 'function' ? '' : ' value'}`,
        ),
      )
      // An event object of Electron's would carry the sender; only the payload comes through.
      const seen: unknown[][] = []
      const stop = window.desktop.settings.onChanged((...args: unknown[]) => void seen.push(args))
      const settings = await window.desktop.settings.get()
      if (!settings.ok) throw new Error('The settings were not answered.')
      const changed = { ...settings.value, theme: 'dark' } as const
      await window.desktop.settings.update(changed)
      await new Promise((resolve) => setTimeout(resolve, 100))
      stop()
      await window.desktop.settings.update(settings.value)
      return { names, seen, returned: typeof stop, changed }
    })
    expect(bridge.names.sort()).toEqual(DESKTOP_METHODS)
    expect(bridge.returned).toBe('function')
    expect(bridge.seen).toEqual([[bridge.changed]])
    expect(filesNaming('electron/preload', /exposeInMainWorld/u)).toEqual([
      'electron/preload/index.ts',
    ])
  })
})
