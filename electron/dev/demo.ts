/**
 * `npm run demo` shows the main job on the practice TikTok. With a display it opens the app in practice mode; without
 * one, or with `--auto`, a script does the job in a headless session and leaves screenshots in demo-output/.
 */
import { join } from 'node:path'
import { checkoutDirectory, installedTool } from './checkout'
import { hasDisplay } from './desktop-display'
import { electronEnvironment } from './electron-runtime'
import { openApp } from './open-app'
import { prepareApp } from './prepare-app'
import { runCommand } from './run-command'
import { runIsolated } from './run-isolated'

async function runScriptedDemo(): Promise<number> {
  const electron = await prepareApp(['app', 'headless', 'browser'])
  const script = join(checkoutDirectory, 'electron/dev/demo-script.ts')
  return runIsolated([installedTool('tsx'), script], {
    ...electronEnvironment(electron),
    ELECTRON_EXECUTABLE: electron.executablePath,
    DEMO_OUTPUT_DIRECTORY: join(checkoutDirectory, 'demo-output'),
  })
}

await runCommand(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--auto') || !hasDisplay()) return runScriptedDemo()
  return openApp(await prepareApp(['app']), ['--practice', ...args])
})
