/**
 * `npm run headless -- <command …>` runs any command in a headless session, with Electron at hand:
 * `npm run headless -- npx playwright test -c test/e2e/playwright.config.ts first-launch`.
 */
import { electronEnvironment, ensureElectronRuntime } from './electron-runtime'
import { runInHeadlessSession } from './headless-session'
import { ensureSystemPackages } from './system-packages'

const [program, ...args] = process.argv.slice(2)
if (program === undefined) {
  console.error('Name the command to run: npm run headless -- <command …>')
  process.exit(2)
}
const electron = await ensureElectronRuntime(console.error)
ensureSystemPackages(['app', 'headless'], electron.executablePath, console.error)
process.exitCode = await runInHeadlessSession([program, ...args], {
  environment: electronEnvironment(electron),
})
