import { app, dialog } from 'electron'
import { bootstrap, type CollectedOptions } from './bootstrap'
import type { StartGround } from './start-ground'
import { describeStartFailure } from './window/start-messages'

/** Starts the app; a start that fails is told in a message, and the app ends. */
export function startApp(laid: Promise<StartGround>, options: CollectedOptions): void {
  laid
    .then(async (ground) => {
      try {
        await bootstrap({ ...options, ...ground })
      } catch (error) {
        ground.logger.error('start-failed', error)
        throw error
      }
    })
    .catch((error: unknown) => {
      const { title, text } = describeStartFailure(error, app.getPath('userData'), app.getLocale())
      dialog.showErrorBox(title, text)
      app.exit(1)
    })
}
