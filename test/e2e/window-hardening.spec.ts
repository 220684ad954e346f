import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from './app-test'
import { AppWorld, type StartedApp } from './app-world'

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
