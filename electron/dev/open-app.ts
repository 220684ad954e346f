import { spawn } from 'node:child_process'
import { checkoutDirectory } from './checkout'
import { sandboxArguments } from './chromium-sandbox'
import { anotherAppHandlesDeepLinks, registerDeepLinkHandler } from './deep-link-registration'
import type { ElectronDistribution } from './electron-distribution'
import { exitCodeOf } from './process-group'

/**
 * Without an entry of its own a checkout would never see the link that ends a sign-in: on Linux the desktop knows
 * an app only by its entry. An installed Sosyabot keeps its links.
 */
function answerDeepLinks(command: readonly string[]): void {
  if (process.platform !== 'linux' || anotherAppHandlesDeepLinks()) return
  try {
    registerDeepLinkHandler(command)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.warn(
      `sosyabot:// links will not reach this app (${reason.split('\n')[0] ?? ''}). ` +
        'Install xdg-utils and desktop-file-utils, or paste the callback link by hand.',
    )
  }
}

/**
 * Opens the built app on the user's own display and waits until it is closed.
 * @param appArguments passed on to the app, such as `--practice`.
 * @returns the app's exit code.
 */
export function openApp(
  electron: ElectronDistribution,
  appArguments: readonly string[],
): Promise<number> {
  const command = [
    electron.executablePath,
    ...sandboxArguments(),
    checkoutDirectory,
    ...appArguments,
  ]
  answerDeepLinks(command)
  const [program = electron.executablePath, ...args] = command
  const app = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.kill(signal))
  }
  return exitCodeOf(app)
}
