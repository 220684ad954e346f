import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sandboxArguments } from '../../../electron/dev/chromium-sandbox'
import { endProcessGroup } from '../../../electron/dev/process-group'

const LIMIT_MS = 30_000
/** How exactly a moment is told. Looking takes some 20 µs. */
const LOOK_EVERY_MS = 1

/** How a packaged program is started for a measurement. */
export interface RunOptions {
  readonly executablePath: string
  readonly profileDir: string
  /** The value for DISPLAY. */
  readonly display: string
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** A packaged program that is being measured: no debugger, no inspector, nothing of ours within it. */
export class PackagedRun {
  private constructor(
    /** The moment before it was started, as `performance.now()` tells it. */
    readonly startedAtMs: number,
    readonly child: ChildProcess,
  ) {}

  static start({ executablePath, profileDir, display, args = [], environment = {} }: RunOptions) {
    const switches = [...sandboxArguments(), `--user-data-dir=${profileDir}`, ...args]
    const startedAtMs = performance.now()
    const child = spawn(executablePath, switches, {
      env: { ...process.env, ...environment, DISPLAY: display },
      stdio: 'ignore',
      detached: true,
    })
    return new PackagedRun(startedAtMs, child)
  }

  get processId(): number {
    if (this.child.pid === undefined) throw new Error('The program could not be started.')
    return this.child.pid
  }

  /** Milliseconds from the start until something is seen. */
  async waitFor(what: string, isSeen: () => boolean): Promise<number> {
    const atMs = await waitUntil(what, () => {
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}.`)
      return isSeen()
    })
    return atMs - this.startedAtMs
  }

  /** Ends it as the system would at a log-off, so that it can put its caches in order. */
  async end(): Promise<void> {
    await endProcessGroup(this.child, 'SIGTERM')
  }
}

/** Looks again and again; answers when it was seen. */
export async function waitUntil(what: string, isSeen: () => boolean): Promise<number> {
  const deadlineMs = performance.now() + LIMIT_MS
  while (performance.now() < deadlineMs) {
    if (isSeen()) return performance.now()
    await delay(LOOK_EVERY_MS)
  }
  throw new Error(`Not seen within ${LIMIT_MS / 1000} s: ${what}`)
}

/** The address of Chromium's debugging port, which it writes into the profile. For runs that are not timed. */
export async function readDebuggingAddress(profileDir: string): Promise<string> {
  let port = ''
  await waitUntil('the debugging port', () => {
    try {
      ;[port = ''] = readFileSync(join(profileDir, 'DevToolsActivePort'), 'utf8').split('\n')
    } catch {
      port = ''
    }
    return port !== ''
  })
  return `http://127.0.0.1:${port}`
}
