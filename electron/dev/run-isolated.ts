import { spawn } from 'node:child_process'
import { checkoutDirectory } from './checkout'
import { runInHeadlessSession } from './headless-session'
import { exitCodeOf } from './process-group'

/**
 * Runs a command that drives the app by itself. On Linux always in a headless session, also on a desktop: the
 * user's keyring, home and default browser stay untouched. Windows and macOS have no such thing; there it runs on
 * the desktop as it is.
 * @returns the command's exit code. What it prints goes straight to the screen.
 */
export function runIsolated(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  if (process.platform === 'linux') {
    return runInHeadlessSession(command, { environment, workingDirectory: checkoutDirectory })
  }
  const [program, ...args] = command
  return exitCodeOf(
    spawn(program, args, {
      cwd: checkoutDirectory,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      // npm installs tools on Windows as .cmd files, which only a shell can start.
      shell: process.platform === 'win32',
    }),
  )
}
