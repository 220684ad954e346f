import { app, dialog } from 'electron'
import type { Logger } from '../platform/logger'
import { describeFault } from './start-messages'

/** Nobody may be there, and scheduled posts go out only while the app runs. */
const ANSWER_LIMIT_MS = 60_000

/**
 * Ends an app that cannot go on, in order, and starts it again: at once when the person says so, or by itself when nobody answers.
 * An app that has just been started again by a fault is only ended, so that it cannot go on in circles.
 */
export class FaultDesk {
  #isEnding = false

  constructor(
    private readonly options: {
      /** Whether the run before this fault was short and ended by a fault too. */
      readonly isLoop: () => boolean
      /** Stops the services and leaves, without a question. */
      readonly quit: () => void
      readonly logger: Logger
    },
  ) {}

  /** Only the first fault counts; what follows while the app ends is noise. Never rejects. */
  async end(): Promise<void> {
    if (this.#isEnding) return
    this.#isEnding = true
    const isRestartWanted = await this.#ask()
    this.options.logger.info('ending-after-fault', { isRestartWanted })
    if (isRestartWanted) relaunch()
    this.options.quit()
  }

  async #ask(): Promise<boolean> {
    const { title, text, restart, quit } = describeFault(app.getLocale())
    const timeout = new AbortController()
    const timer = setTimeout(() => timeout.abort(), ANSWER_LIMIT_MS)
    try {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: title,
        detail: text,
        buttons: [restart, quit],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
        signal: timeout.signal,
      })
      return timeout.signal.aborted ? !this.options.isLoop() : response === 0
    } catch (error) {
      this.options.logger.error('message-not-shown', error)
      return !this.options.isLoop()
    } finally {
      clearTimeout(timer)
    }
  }
}

function relaunch(): void {
  // Inside an AppImage the executable lies in a mount that goes away with this run.
  const appImage = process.env['APPIMAGE']
  app.relaunch(appImage === undefined ? {} : { execPath: appImage, args: process.argv.slice(1) })
}
