import type { IntervalHistogram } from 'node:perf_hooks'
import type { Page } from '@playwright/test'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { plainPostDraft } from '../../fixtures/plain-post-draft'
import type { StartedApp } from '../../e2e/app-world'
import { forgetPeak, processorSeconds, residentBytes } from '../process-cost'

/** What the window was told of an upload, and when. */
export interface ShownProgress {
  readonly atMs: number
  readonly acknowledgedBytes: number
  readonly inFlightBytes: number
}

/** What one upload cost the main process, from the press of the button to the end of the upload. */
export interface AppUploadCost {
  readonly processorSeconds: number
  readonly peakBytes: number
  /** Null where nobody looked. */
  readonly eventLoopP99Ms: number | null
  readonly shown: readonly ShownProgress[]
}

declare global {
  interface Window {
    shownProgress: ShownProgress[]
  }
  // In main, where the bench looks through the debugger.
  var eventLoopDelay: IntervalHistogram | undefined
}

/** The histogram holds the time from one look to the next. Looking more often would cost the processor time that is measured. */
const WATCH_EVERY_MS = 10

/** Drives the real app with its window open on the queue, where the progress is shown. */
export class AppUpload {
  private constructor(
    private readonly app: StartedApp['app'],
    /** Of the main process. */
    readonly pid: number,
  ) {}

  static async prepare({ app, screens }: StartedApp): Promise<AppUpload> {
    await screens.goTo('Queue')
    await app.page.evaluate(() => {
      window.shownProgress = []
      window.desktop.posts.onChanged(({ phase, acknowledgedBytes, inFlightBytes }) => {
        if (phase !== 'uploading') return
        const atMs = performance.timeOrigin + performance.now()
        window.shownProgress.push({ atMs, acknowledgedBytes, inFlightBytes })
      })
    })
    await app.electron.evaluate((_electron, resolution) => {
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
      globalThis.eventLoopDelay = monitorEventLoopDelay({ resolution })
    }, WATCH_EVERY_MS)
    return new AppUpload(app, await app.electron.evaluate(() => process.pid))
  }

  /**
   * Posts a video past the composer and waits until TikTok has all of it. Looking at the event loop all the time costs processor
   * time itself, so it is one or the other.
   */
  async send(path: string, { watchesLoop = true } = {}): Promise<AppUploadCost> {
    const { page, electron } = this.app
    const videoId = await intake(page, path)
    const { pid } = this
    await page.evaluate(() => {
      window.shownProgress = []
    })
    if (watchesLoop) {
      await electron.evaluate(() => {
        globalThis.eventLoopDelay?.reset()
        globalThis.eventLoopDelay?.enable()
      })
    }
    forgetPeak(pid)
    const secondsBefore = processorSeconds(pid)
    const channelId = PRACTICE_ACCOUNTS[0]?.openId ?? ''
    const draft = plainPostDraft({ channelId, videoId, caption: 'As the app sends it' })
    await page.evaluate(
      async (post) => {
        const ended = new Promise<void>((resolve, reject) => {
          const stop = window.desktop.posts.onChanged(({ phase, error }) => {
            if (phase === 'failed' || phase === 'waiting') reject(new Error(error?.code ?? phase))
            if (phase !== 'processing' && phase !== 'published') return
            stop()
            resolve()
          })
        })
        const answer = await window.desktop.posts.publish(post)
        if (!answer.ok) throw new Error(answer.error.code)
        await ended
      },
      { ...draft, isDuplicateConfirmed: true },
    )
    const spentSeconds = processorSeconds(pid) - secondsBefore
    const p99Ms = await electron.evaluate(() => {
      globalThis.eventLoopDelay?.disable()
      return (globalThis.eventLoopDelay?.percentile(99) ?? NaN) / 1e6
    })
    return {
      processorSeconds: spentSeconds,
      peakBytes: residentBytes(pid).peak,
      eventLoopP99Ms: watchesLoop ? p99Ms - WATCH_EVERY_MS : null,
      shown: await page.evaluate(() => window.shownProgress),
    }
  }

  /** Waits until the last post is through, so that nothing of it falls into the next measurement. */
  async rest(): Promise<void> {
    await this.app.page.evaluate(async () => {
      for (;;) {
        const open = await window.desktop.posts.list({ scope: 'open', limit: 1, beforeMs: null })
        if (open.ok && open.value.posts.length === 0) return
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    })
  }
}

/** Hands the file to the app as a drop does; the page never sees where it lies. */
async function intake(page: Page, path: string): Promise<string> {
  const handle = await page.evaluateHandle(() => {
    const input = document.createElement('input')
    input.type = 'file'
    return document.body.appendChild(input)
  })
  await handle.setInputFiles(path)
  return handle.evaluate(async (input) => {
    const found = await window.desktop.video.scan([...(input.files ?? [])])
    input.remove()
    const ticket = found.ok ? found.value.files[0] : undefined
    if (ticket === undefined) throw new Error('The video was not taken')
    const video = await window.desktop.video.intakeTicket(ticket.ticket)
    if (!video.ok) throw new Error(video.error.code)
    return video.value.video.id
  })
}
