/** `npm start` opens the app for real use; `npm start -- --practice` on the practice TikTok. */
import { hasDisplay } from './desktop-display'
import { openApp } from './open-app'
import { prepareApp } from './prepare-app'
import { runCommand } from './run-command'

await runCommand(async () => {
  if (!hasDisplay()) {
    throw new Error(
      'There is no display to open a window on. `npm run demo` shows the app at work without one.',
    )
  }
  return openApp(await prepareApp(['app']), process.argv.slice(2))
})
