/**
 * `npm run headless -- <command …>` runs any command in a headless session, with Electron at hand:
 * `npm run headless -- npx playwright test -c test/e2e/playwright.config.ts first-launch`.
 */
import { electronEnvironment, ensureElectronRuntime } from './electron-runtime'
import { runInHeadlessSession } from './headless-session'
import { runCommand } from './run-command'
import { ensureSystemPackages } from './system-packages'

await runCommand(async () => {
  const [program, ...args] = process.argv.slice(2)
  if (program === undefined) throw new Error('Name the command: npm run headless -- <command …>')
  const electron = await ensureElectronRuntime(console.error)
  ensureSystemPackages(['app', 'headless'], electron.executablePath, console.error)
  return runInHeadlessSession([program, ...args], { environment: electronEnvironment(electron) })
})
