import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { expect, test } from './app-test'
import { AppWorld, listKeychainAccounts, type StartedApp } from './app-world'

const PAGE = 'app://bundle/index.html'

/** A server for anything: whoever connects or sends a datagram has got out of the window. */
class Lighthouse {
  visits = 0
  private constructor(
    readonly port: number,
    private readonly closeAll: () => void,
  ) {}

  static async light(): Promise<Lighthouse> {
    const tcp = createServer((socket) => {
      lighthouse.visits += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
    const { port } = tcp.address() as AddressInfo
    const udp = createSocket('udp4', () => (lighthouse.visits += 1))
    await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
    const lighthouse = new Lighthouse(port, () => {
      tcp.close()
      udp.close()
    })
    return lighthouse
  }

  get address(): string {
    return `127.0.0.1:${this.port}`
  }

  close(): void {
    this.closeAll()
  }
}

/** Long enough for a navigation, a request or a window to have begun. */
const SETTLE_MS = 400

test.describe('a window whose page has been taken over', () => {
  let world: AppWorld
  let started: StartedApp
  let lighthouse: Lighthouse

  test.beforeAll(async () => {
    lighthouse = await Lighthouse.light()
    world = await AppWorld.create()
    started = await world.launch()
  })
  test.afterAll(async () => {
    await world.dispose()
    lighthouse.close()
  })

  test.beforeEach(async () => {
    await started.app.page.evaluate(() => (location.hash = '#/help'))
    await started.app.page.reload()
    await started.app.page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
  })

  /** Whatever was tried: the same page in the same single window, answering, and nothing has left the computer. */
  test.afterEach(async () => {
    const { app } = started
    await app.page.waitForTimeout(SETTLE_MS)
    expect(app.isRunning).toBe(true)
    const contents = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getURL().split('#')[0]),
    )
    expect(contents).toEqual([PAGE])
    expect(app.page.url().split('#')[0]).toBe(PAGE)
    expect(await app.page.evaluate(() => window.desktop.app.getInfo())).toMatchObject({ ok: true })
    expect(world.systemBrowser.addresses).toEqual([])
    expect(world.practice.listRequests()).toEqual([])
    expect(lighthouse.visits).toBe(0)
  })

  test('cannot be led to another page', async () => {
    const { page } = started.app
    const targets = [
      'https://example.com/',
      `http://${lighthouse.address}/`,
      `${world.practice.origin}/api/v1/auth/tiktok/callback`,
      'file:///etc/passwd',
      'data:text/html,<h1>taken</h1>',
      'app://media/anything',
      'app://evil/index.html',
      'app://bundle.evil/index.html',
      'mailto:somebody@example.com',
      'javascript:document.body.replaceChildren()',
    ]
    for (const target of targets) {
      await page.evaluate((address) => {
        location.href = address
      }, target)
      await page.evaluate((address) => {
        const link = document.createElement('a')
        link.href = address
        document.body.append(link)
        link.click()
      }, target)
    }
    await page.evaluate((address) => {
      const form = document.createElement('form')
      form.action = address
      form.method = 'post'
      document.body.append(form)
      form.submit()
    }, `http://${lighthouse.address}/`)
    await page.waitForTimeout(SETTLE_MS)
    // Asked directly, because Playwright waits for navigations that were denied.
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Help')
  })

  test('that empties itself takes the bridge to nowhere', async () => {
    const { app } = started
    // Chromium shows an empty page without asking anybody, so it cannot be denied; it only must not be trusted.
    await app.page.evaluate(() => {
      setTimeout(() => {
        location.href = 'about:blank'
      })
    })
    await app.page.waitForURL('about:blank')
    const answer = await app.page.evaluate(async () => {
      const { desktop } = window as { desktop?: typeof window.desktop }
      return desktop?.credentials.getStatus() ?? 'no bridge'
    })
    expect([
      { ok: false, error: { code: 'invalid-request', retryable: false } },
      'no bridge',
    ]).toContainEqual(answer)
    await app.page.goto(PAGE)
  })

  test('opens no second window and no browser', async () => {
    const opened = await started.app.page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.target = '_blank'
      document.body.append(link)
      link.click()
      return [
        window.open(address),
        window.open(address, '_blank', 'noopener'),
        window.open('about:blank'),
        window.open('app://bundle/index.html'),
      ]
    }, `http://${lighthouse.address}/`)
    expect(opened).toEqual([null, null, null, null])
  })

  test('attaches no webview, frame or plug-in', async () => {
    const { page, electron } = started.app
    await page.evaluate((address) => {
      for (const name of ['webview', 'iframe', 'object', 'embed']) {
        const element = document.createElement(name)
        element.setAttribute('src', address)
        element.setAttribute('data', address)
        element.setAttribute('nodeintegration', '')
        document.body.append(element)
      }
    }, `http://${lighthouse.address}/`)
    await page.waitForTimeout(SETTLE_MS)
    const addresses = await electron.evaluate(async ({ webContents }) => {
      const frames = webContents.getAllWebContents().flatMap((one) => one.mainFrame.frames)
      return Promise.all(
        frames.map((frame) => frame.executeJavaScript('location.href') as Promise<string>),
      )
    })
    // What a refused frame shows is Chromium's own error page.
    expect(new Set([...addresses, 'chrome-error://chromewebdata/'])).toEqual(
      new Set(['chrome-error://chromewebdata/']),
    )
  })

  test('reaches no server in any way that a page has', async () => {
    const outcomes = await started.app.page.evaluate(async (host) => {
      const address = `http://${host}/`
      const outcome = (work: () => unknown): Promise<string> =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'went through',
            () => 'refused',
          )
      const viaElement = (name: string, attribute: string, more: Record<string, string> = {}) =>
        outcome(
          () =>
            new Promise((resolve, reject) => {
              const element = document.createElement(name)
              for (const [key, value] of Object.entries(more)) element.setAttribute(key, value)
              element.addEventListener('load', resolve)
              element.addEventListener('error', reject)
              element.setAttribute(attribute, address)
              document.head.append(element)
            }),
        )
      const socketOutcome = (socket: EventTarget): Promise<unknown> =>
        new Promise((resolve, reject) => {
          socket.addEventListener('open', resolve)
          socket.addEventListener('error', reject)
        })
      // These give no answer; whether they got through is seen at the other end.
      navigator.sendBeacon(address, 'x')
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'manifest', 'icon']) {
        const link = document.createElement('link')
        link.rel = rel
        link.href = address
        document.head.append(link)
      }
      return {
        fetch: await outcome(() => fetch(address)),
        'fetch of a local file': await outcome(() => fetch('file:///etc/passwd')),
        'fetch of the app': await outcome(() => fetch('app://bundle/index.html')),
        XMLHttpRequest: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest()
              request.open('GET', address)
              request.addEventListener('load', resolve)
              request.addEventListener('error', reject)
              request.send()
            }),
        ),
        WebSocket: await outcome(() => socketOutcome(new WebSocket(`ws://${host}/`))),
        EventSource: await outcome(() => socketOutcome(new EventSource(address))),
        Worker: await outcome(() => socketOutcome(new Worker(address))),
        import: await outcome(() => import(/* @vite-ignore */ address)),
        img: await viaElement('img', 'src'),
        script: await viaElement('script', 'src'),
        stylesheet: await viaElement('link', 'href', { rel: 'stylesheet' }),
        video: await viaElement('video', 'src'),
        eval: await outcome(() => eval('1') as unknown),
      }
    }, lighthouse.address)
    expect(
      new Set(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')),
    ).toEqual(new Set())
  })

  test('learns nothing over WebRTC and sends nothing with it', async () => {
    const candidates = await started.app.page.evaluate(async (host) => {
      const account = { username: 'what-was-found-out', credential: 'x' }
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${host}` },
          { urls: `turn:${host}?transport=udp`, ...account },
          { urls: `turn:${host}?transport=tcp`, ...account },
        ],
      })
      const found: string[] = []
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate !== null) found.push(candidate.candidate)
      })
      connection.createDataChannel('x')
      await connection.setLocalDescription()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      connection.close()
      return found
    }, lighthouse.address)
    expect(candidates).toEqual([])
  })

  test('is granted no permission and no device', async () => {
    const answers = await started.app.page.evaluate(async () => {
      const outcome = (work: () => unknown): Promise<unknown> =>
        Promise.resolve()
          .then(work)
          .then(
            (value) => (typeof value === 'string' ? value : 'granted'),
            (error: unknown) => (error instanceof Error ? 'denied' : 'rejected'),
          )
      const queried = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map(
          async (name) =>
            (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      )
      return [
        ...queried,
        await outcome(() => Notification.requestPermission()),
        await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        await outcome(() => navigator.mediaDevices.getDisplayMedia()),
        await outcome(() => navigator.clipboard.readText()),
        await outcome(() => navigator.requestMIDIAccess()),
        await outcome(
          () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(resolve, () =>
                reject(new Error('no position')),
              )
            }),
        ),
      ]
    })
    expect(new Set(answers)).toEqual(new Set(['denied']))
  })

  test('finds nothing behind app:// but the bundle itself', async () => {
    const { app } = started
    // These files exist, and their kinds are ones that the bundle serves: only the place keeps them in.
    const statuses = await app.electron.evaluate(
      async ({ net }, paths) =>
        Promise.all(paths.map(async (path) => (await net.fetch(path)).status)),
      [
        'app://bundle/index.html',
        'app://bundle/../../resources/callback/index.html',
        'app://bundle/..%2f..%2fresources%2fcallback%2findex.html',
        'app://bundle/%2e%2e/%2e%2e/resources/callback/index.html',
        'app://bundle/%2e%2e%2f%2e%2e%2fresources%2fcallback%2findex.html',
        'app://bundle/..%5c..%5cresources%5ccallback%5cindex.html',
        'app://bundle/..%252f..%252fresources%252fcallback%252findex.html',
        `app://bundle/%2f${encodeURIComponent(join(checkoutDirectory, 'resources/callback/index.html'))}`,
        'app://bundle/index.html%00.png',
        'app://bundle/',
        'app://media/..%2f..%2f..%2fetc%2fpasswd',
        'app://media/%2fetc%2fpasswd',
        'app://other/index.html',
      ],
    )
    expect(statuses).toEqual(
      [200, ...Array<number>(12).fill(404)].map((status, index) =>
        [5, 8].includes(index) ? 400 : status,
      ),
    )
    const loaded = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const video = document.createElement('video')
          video.addEventListener('error', () => resolve('error'))
          video.addEventListener('loadedmetadata', () => resolve('loaded'))
          video.src = 'app://media/%2e%2e%2f%2e%2e%2fresources%2fsample%2fsosyabot-sample.mp4'
        }),
    )
    expect(loaded).toBe('error')
  })

  test('sees neither Node nor Electron, and cannot exchange the bridge', async () => {
    const found = await started.app.page.evaluate(async () => {
      const page = window as unknown as Record<string, unknown>
      const attempts = [
        () => Object.assign(window.desktop, { credentials: {} }),
        () => Object.assign(window.desktop.credentials, { getStatus: () => 'taken' }),
        () => Object.defineProperty(window, 'desktop', { value: {} }),
        () => Reflect.deleteProperty(window, 'desktop'),
      ]
      for (const attempt of attempts) {
        try {
          attempt()
        } catch {
          // A refusal by exception is as good as one in silence.
        }
      }
      return {
        names: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
          (name) => page[name] !== undefined,
        ),
        status: await window.desktop.credentials.getStatus(),
      }
    })
    expect(found).toMatchObject({ names: [], status: { ok: true, value: { source: 'none' } } })
  })

  test('gives no bridge to a frame', async () => {
    const inFrame = await started.app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return typeof (frame.contentWindow as unknown as { desktop: unknown }).desktop
    })
    expect(inFrame).toBe('undefined')
  })

  test('shares its bridge with no other page: main answers its own page in the top frame only', async () => {
    // Windows as the app never makes them, with its own preload around strange pages and inside of frames.
    const answers = await started.app.electron.evaluate(
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
      { preload: join(checkoutDirectory, 'out', 'preload', 'index.cjs'), page: PAGE },
    )
    const refused = { ok: false, error: { code: 'invalid-request' } }
    expect(answers).toMatchObject({
      fromForeignPage: refused,
      fromStrangeFrame: refused,
      framedAddress: 'chrome-error://chromewebdata/',
      fromOwnPage: { ok: true },
    })
  })

  test('gets a clear refusal for every malformed request', async () => {
    const answers = await started.app.page.evaluate(async () => {
      const desktop = window.desktop as unknown as Record<
        string,
        Record<string, (input?: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
      >
      const junk: readonly unknown[] = [
        undefined,
        null,
        42,
        '',
        [],
        {},
        { __proto__: null, constructor: 'x' },
        { path: '/etc/passwd' },
        'x'.repeat(1_000_000),
        new Date(),
        new Map([['a', 1]]),
        new Uint8Array(8),
        Number.NaN,
        10n,
      ]
      const takesInput = [
        'app.setPracticeMode app.openWebPage app.answerQuit settings.update credentials.save',
        'channels.connect posts.publish posts.list',
      ]
      const takesText = [
        'app.copyText channels.submitCallbackLink channels.disconnect channels.getCreatorInfo video.release',
        'posts.get posts.getStory posts.cancel posts.pause posts.resume posts.retry posts.checkAgain posts.remove',
        'posts.openOnTikTok',
      ]
      const answered = new Map<string, string[]>()
      const ask = async (name: string, input: unknown): Promise<void> => {
        const [domain = '', method = ''] = name.split('.')
        const answer = await desktop[domain]?.[method]?.(input)
        const code = answer?.ok === false ? (answer.error?.code ?? '') : 'accepted'
        answered.set(code, [...(answered.get(code) ?? []), `${name}(${typeof input})`])
      }
      for (const name of takesInput.join(' ').split(' ')) {
        for (const input of junk) await ask(name, input)
      }
      for (const name of takesText.join(' ').split(' ')) {
        // A short text may be an id that nobody knows; everything else has the wrong shape.
        for (const input of junk) if (input !== '') await ask(name, input)
      }
      const extra = { language: 'en', theme: 'dark', shell: 'rm' }
      await ask('settings.update', extra)
      await ask('app.openWebPage', 'https://example.com')
      await ask('credentials.save', { clientKey: 'awpractice7k2m9x4q', clientSecret: 'x' })
      return [...answered]
    })
    expect(answers.map(([code]) => code)).toEqual(['invalid-request'])

    const posts = await started.app.page.evaluate(() =>
      window.desktop.posts.list({ scope: 'all', limit: 10, beforeMs: null }),
    )
    expect(posts).toMatchObject({ ok: true, value: { posts: [] } })
    expect(await listKeychainAccounts()).toEqual([])
  })

  test('cannot name a file: a path is taken from real files only', async () => {
    const outcomes = await started.app.page.evaluate(async () => {
      const { scan, intakeTicket } = window.desktop.video
      const ask = async (file: unknown): Promise<string> => {
        try {
          const found = await scan([file as File])
          if (!found.ok) return found.error.code
          const answer = await intakeTicket(found.value.files[0]?.ticket ?? '/etc/passwd')
          return answer.ok ? 'accepted' : answer.error.code
        } catch {
          return 'refused'
        }
      }
      const forged = new File(['x'], '/etc/passwd', { type: 'video/mp4' })
      Object.defineProperty(forged, 'path', { value: '/etc/passwd' })
      return [await ask('/etc/passwd'), await ask({ path: '/etc/passwd' }), await ask(forged)]
    })
    expect(outcomes).toEqual(['refused', 'refused', 'invalid-request'])
  })
})
