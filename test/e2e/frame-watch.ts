import type { Page } from '@playwright/test'

/** How smooth one part of a job was. */
export interface FrameReport {
  readonly name: string
  readonly tookMs: number
  /** The longest time between two frames that the window drew. */
  readonly longestFrameMs: number
  /** The longest piece of work that kept the window from everything else. */
  readonly longestTaskMs: number
}

interface WatchState {
  longestFrameMs: number
  longestTaskMs: number
  lastFrameMs: number
}

declare global {
  interface Window {
    frameWatch: WatchState
  }
}

/** Measures inside of the window how long it stands still: between frames, and in tasks. */
export class FrameWatch {
  readonly #reports: FrameReport[] = []

  private constructor(private readonly page: Page) {}

  static async start(page: Page): Promise<FrameWatch> {
    await page.evaluate(() => {
      const watch = { longestFrameMs: 0, longestTaskMs: 0, lastFrameMs: performance.now() }
      window.frameWatch = watch
      const nextFrame = (): void => {
        const nowMs = performance.now()
        watch.longestFrameMs = Math.max(watch.longestFrameMs, nowMs - watch.lastFrameMs)
        watch.lastFrameMs = nowMs
        requestAnimationFrame(nextFrame)
      }
      requestAnimationFrame(nextFrame)
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          watch.longestTaskMs = Math.max(watch.longestTaskMs, duration)
        }
      }).observe({ entryTypes: ['longtask'] })
    })
    return new FrameWatch(page)
  }

  async measure(name: string, work: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => {
      Object.assign(window.frameWatch, {
        longestFrameMs: 0,
        longestTaskMs: 0,
        lastFrameMs: performance.now(),
      })
    })
    const startedMs = performance.now()
    await work()
    const tookMs = performance.now() - startedMs
    // Long tasks are told a moment later.
    await this.page.waitForTimeout(300)
    const { longestFrameMs, longestTaskMs } = await this.page.evaluate(() => window.frameWatch)
    this.#reports.push({ name, tookMs, longestFrameMs, longestTaskMs })
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
}
