import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { AppWorld } from '../../e2e/app-world'
import { launchConnected } from '../../e2e/connected-test'
import { acceptNamedFunctions } from '../accept-named-functions'
import { median } from '../median'

const TURNS = 5
/** A wheel that is turned briskly: about thirty rows a second go by, and pages of the history are read meanwhile. */
const PX_PER_SECOND = 3600
const WAY_PX = 4 * PX_PER_SECOND

/** Frames a second while a wheel turns, in the middle one of the turns. */
export interface ScrollRates {
  readonly history: number
  /** An equally long page with nothing on it, in a window of the same process and of the same size. */
  readonly emptyPage: number
}

/** Scrolls the history of the real app over a ledger that was filled before, in turns with an empty page. */
export async function scrollHistory(ledgerPath: string, postCount: number): Promise<ScrollRates> {
  const world = await AppWorld.create()
  try {
    // A connected channel, so that the app is not about its first run.
    await (await launchConnected(world)).app.quit()
    const folder = join(world.profileDir, 'practice')
    mkdirSync(folder, { recursive: true })
    copyFileSync(ledgerPath, join(folder, 'posts.db'))
    holdQueue(join(folder, 'posts.db'))
    const { app, screens } = await world.launch()
    await screens.goTo('History')
    await app.page.locator('.history-row').first().waitFor()
    const rowPx = (await app.page.locator('.history-row').first().boundingBox())?.height ?? NaN
    const [emptyPage] = await Promise.all([
      app.electron.waitForEvent('window'),
      app.electron.evaluate(({ BrowserWindow }) => {
        const [first] = BrowserWindow.getAllWindows()
        const window = new BrowserWindow({ ...first?.getBounds(), show: false })
        void window.loadURL('about:blank')
      }),
    ])
    await emptyPage.evaluate((px) => {
      document.body.style.height = `${px}px`
    }, rowPx * postCount)
    for (const page of [app.page, emptyPage]) await acceptNamedFunctions(page)
    const rates = { history: [] as number[], emptyPage: [] as number[] }
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [name, page] of [
        ['history', app.page],
        ['emptyPage', emptyPage],
      ] as const) {
        // What is hidden draws nothing, so that neither window takes the other's time.
        await app.electron.evaluate(({ BrowserWindow }, isHistory) => {
          for (const window of BrowserWindow.getAllWindows()) {
            if (window.webContents.getURL().startsWith('app:') === isHistory) window.show()
            else window.hide()
          }
        }, name === 'history')
        rates[name].push(await countFrames(page))
      }
    }
    return { history: median(rates.history), emptyPage: median(rates.emptyPage) }
  } finally {
    await world.dispose()
  }
}

/**
 * As a person holds the queue. The posts of this ledger that are still open would otherwise all begin at the start and fail
 * together, as their videos never were: for a minute a hundred posts a second would come into the history that is being scrolled.
 */
function holdQueue(path: string): void {
  const ledger = PostLedger.open({ path })
  ledger.queue.writePausedAtMs(Date.now())
  ledger.close()
}

/** Turns the wheel in the middle of a window and answers how many frames a second it drew. */
async function countFrames(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const)
  const beforePx = await scrolledPx(page)
  await page.evaluate(() => {
    const watch = { frames: 0, startedAtMs: performance.now() }
    Object.assign(window, { benchFrames: watch })
    const nextFrame = (): void => {
      watch.frames += 1
      requestAnimationFrame(nextFrame)
    }
    requestAnimationFrame(nextFrame)
  })
  // The browser itself turns the wheel in time with its frames; it answers when the way is done.
  await session.send('Input.synthesizeScrollGesture', {
    x: Math.round(width / 2),
    y: Math.round(height * 0.7),
    yDistance: -WAY_PX,
    speed: PX_PER_SECOND,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
  const framesPerSecond = await page.evaluate(() => {
    const { frames, startedAtMs } = (window as unknown as { benchFrames: FrameCount }).benchFrames
    return (frames * 1000) / (performance.now() - startedAtMs)
  })
  await session.detach()
  const wayPx = (await scrolledPx(page)) - beforePx
  if (!(wayPx > WAY_PX / 2)) throw new Error(`The window scrolled by ${wayPx} px only`)
  return framesPerSecond
}

interface FrameCount {
  readonly frames: number
  readonly startedAtMs: number
}

function scrolledPx(page: Page): Promise<number> {
  return page.evaluate(
    () => (document.querySelector('.history-list') ?? document.scrollingElement)?.scrollTop ?? NaN,
  )
}
