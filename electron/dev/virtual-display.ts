import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A running X server that draws into memory. */
export interface VirtualDisplay {
  /** The value for DISPLAY, such as `:1`. */
  readonly name: string
  readonly server: ChildProcess
}

const startTimeoutMs = 20_000

/** Resolves with the display's number, which the server writes to descriptor 3 once it takes clients. */
function readDisplayNumber(server: ChildProcess, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let serverWords = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => (serverWords += text))
    const fail = (reason: string) => {
      server.kill('SIGKILL')
      reject(new Error(`Xvfb ${reason}. ${serverWords.trim()}`))
    }
    const timer = setTimeout(() => fail('did not start in time'), startTimeoutMs)
    signal.addEventListener('abort', () => fail('was told to stop'))
    server.once('error', (error) => fail(`could not be started: ${error.message}`))
    server.once('exit', () => fail('ended'))
    server.once('exit', () => clearTimeout(timer))
    let answer = ''
    const numberPipe = server.stdio[3] as Readable
    numberPipe.setEncoding('utf8').on('data', (text: string) => {
      answer += text
      if (!answer.endsWith('\n')) return
      clearTimeout(timer)
      resolve(answer.trim())
    })
  })
}

/**
 * Starts Xvfb on a display number which it picks itself, so any number of sessions can run side by side. With a folder the pixels
 * lie in a file there, `Xvfb_screen0`, for whoever wants to see what is on the screen without asking the server.
 * @throws Error with the server's own words when it does not come up.
 */
export async function startVirtualDisplay(
  signal: AbortSignal,
  frameBufferFolder?: string,
): Promise<VirtualDisplay> {
  // Programs come and go on a display that is watched; without the switch the server starts over when the last one leaves.
  const frameBuffer =
    frameBufferFolder === undefined ? [] : ['-noreset', '-fbdir', frameBufferFolder]
  const server = spawn(
    'Xvfb',
    [
      ...['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-dpi', '96'],
      ...frameBuffer,
    ],
    // A process group of its own: on Ctrl-C the app must end before its display does.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  )
  return { name: `:${await readDisplayNumber(server, signal)}`, server }
}
