import type { CDPSession, Page } from '@playwright/test'
import { longestFrameWorkMs, type TraceEvent } from './frame-work'

/** How smooth one part of a job was. */
export interface FrameReport {
  readonly name: string
  readonly tookMs: number
  /**
   * The most work of the window's main thread between two frames, in processor time. What the window itself does, however
   * many other programs share the processor.
   */
  readonly longestWorkMs: number
  /** The longest time between two frames by the clock on the wall: what a person saw on this machine. */
  readonly longestFrameMs: number
}

declare global {
  interface Window {
    frameWatch: { longestFrameMs: number; lastFrameMs: number }
  }
}

/** Measures how long the window stands still, and how much of that is its own doing. */
export class FrameWatch {
  readonly #reports: FrameReport[] = []

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async start(page: Page): Promise<FrameWatch> {
    await page.evaluate(() => {
      const watch = { longestFrameMs: 0, lastFrameMs: performance.now() }
      window.frameWatch = watch
      const nextFrame = (): void => {
        const nowMs = performance.now()
        watch.longestFrameMs = Math.max(watch.longestFrameMs, nowMs - watch.lastFrameMs)
        watch.lastFrameMs = nowMs
        requestAnimationFrame(nextFrame)
      }
      requestAnimationFrame(nextFrame)
    })
    return new FrameWatch(page, await page.context().newCDPSession(page))
  }

  async measure(name: string, work: () => Promise<void>): Promise<void> {
    const endTrace = await this.#startTrace()
    await this.page.evaluate(() => {
      Object.assign(window.frameWatch, { longestFrameMs: 0, lastFrameMs: performance.now() })
    })
    const startedMs = performance.now()
    await work()
    const tookMs = performance.now() - startedMs
    const { longestFrameMs } = await this.page.evaluate(() => window.frameWatch)
    const longestWorkMs = longestFrameWorkMs(await endTrace())
    this.#reports.push({ name, tookMs, longestWorkMs, longestFrameMs })
  }

  /**
   * Waits for words without the test runner's own assertions: those walk the whole page with every try, which takes longer
   * than the frames that are measured here.
   */
  async waitForText(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([where, words]) =>
        [...document.querySelectorAll(where)].some((element) =>
          element.textContent.includes(words),
        ),
      [selector, text] as const,
      { polling: 100, timeout: 90_000 },
    )
  }

  get reports(): readonly FrameReport[] {
    return this.#reports
  }

  /** Records what the browser's threads do; the answer ends it. */
  async #startTrace(): Promise<() => Promise<readonly TraceEvent[]>> {
    const events: TraceEvent[] = []
    const collect = ({ value }: { readonly value: readonly object[] }): void => {
      events.push(...(value as readonly TraceEvent[]))
    }
    this.session.on('Tracing.dataCollected', collect)
    await this.session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
    })
    return async () => {
      const completed = new Promise((resolve) => {
        this.session.once('Tracing.tracingComplete', resolve)
      })
      await this.session.send('Tracing.end')
      await completed
      this.session.off('Tracing.dataCollected', collect)
      return events
    }
  }
}
