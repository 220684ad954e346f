import { app, dialog } from 'electron'
import { bootstrap, type BootstrapOptions } from './bootstrap'
import { ProfileWiper } from './forget/profile-wiper'
import { collectOnceInPages } from './platform/collect-once-at-rest'
import { SILENT_LOGGER } from './platform/logger'
import { describeStartFailure } from './window/start-messages'

/** Ends a wipe that an earlier run began, and starts the app; a start that fails is told in a message, and the app ends. */
export function startApp(options: BootstrapOptions): void {
  new ProfileWiper(app.getPath('userData'), SILENT_LOGGER).finishEarlierWipe()
  collectOnceInPages(app.commandLine)
  bootstrap(options).catch((error: unknown) => {
    const { title, text } = describeStartFailure(error, app.getPath('userData'), app.getLocale())
    dialog.showErrorBox(title, text)
    app.exit(1)
  })
}
