import { spawn } from 'node:child_process'
import { checkoutDirectory } from './checkout'
import { exitCodeOf } from './process-group'

export interface CapturedRun {
  readonly exitCode: number
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string
}

/** Runs a tool in the checkout without a terminal and keeps what it says. */
export async function runCaptured(
  [program, ...args]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>> = {},
): Promise<CapturedRun> {
  const child = spawn(program, args, {
    cwd: checkoutDirectory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    // npm installs tools on Windows as .cmd files, which only a shell can start.
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const exitCode = await exitCodeOf(child)
  await closed
  return { exitCode, output }
}
