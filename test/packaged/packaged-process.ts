import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { sandboxArguments } from '../../electron/dev/chromium-sandbox'

const POLL_MS = 100
const START_LIMIT_MS = 60_000

/** How a packaged app is started. */
export interface PackagedLaunch {
  readonly executablePath: string
  readonly profileDir: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The packaged app, started as a desktop starts it. Playwright's own launcher for Electron needs `--inspect`, which a fuse has
 * taken away; the page is reached through Chromium's own debugging port instead, so that what is driven is what is shipped.
 */
export class PackagedProcess {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly child: ChildProcess,
    private readonly launch: PackagedLaunch,
  ) {}

  /** Starts the app and waits for its page. */
  static async start(launch: PackagedLaunch): Promise<PackagedProcess> {
    const child = spawnApp(launch, ['--remote-debugging-port=0', ...launch.args])
    const browser = await chromium.connectOverCDP(await devToolsAddress(launch.profileDir, child))
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('The packaged app has no page.')
    const isPage = (page: Page): boolean => page.url().startsWith('app://bundle/index.html')
    const page = context.pages().find(isPage) ?? (await context.waitForEvent('page', isPage))
    return new PackagedProcess(page, browser, child, launch)
  }

  /** Starts the app a second time with these arguments, as the desktop does with a link; answers its exit code. */
  async startAgain(args: readonly string[]): Promise<number | null> {
    return exitOf(spawnApp(this.launch, [...this.launch.args, ...args]))
  }

  /** Closes the window, which ends the app while it has nothing to do. Answers the exit code. */
  async close(): Promise<number | null> {
    const exited = exitOf(this.child)
    await this.page.close().catch(() => undefined)
    await this.browser.close().catch(() => undefined)
    return exited
  }

  /** For the end of a test that has failed before it could close the app. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = exitOf(this.child)
    this.child.kill('SIGKILL')
    await exited
  }
}

/** Starts a packaged app and answers how it ended; for starts that are to be refused. */
export async function runToEnd(launch: PackagedLaunch): Promise<number | null> {
  return exitOf(spawnApp(launch, launch.args))
}

function spawnApp(launch: PackagedLaunch, args: readonly string[]): ChildProcess {
  return spawn(
    launch.executablePath,
    [...sandboxArguments(), `--user-data-dir=${launch.profileDir}`, ...args],
    { env: { ...process.env, ...launch.environment }, stdio: 'ignore' },
  )
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

/** Chromium writes the port it was given into the profile. */
async function devToolsAddress(profileDir: string, child: ChildProcess): Promise<string> {
  const path = join(profileDir, 'DevToolsActivePort')
  const deadlineMs = Date.now() + START_LIMIT_MS
  while (Date.now() < deadlineMs) {
    if (child.exitCode !== null) throw new Error(`The app ended with ${child.exitCode}.`)
    try {
      const [port] = readFileSync(path, 'utf8').split('\n')
      if (port !== undefined && port !== '') return `http://127.0.0.1:${port}`
    } catch {
      // Not written yet.
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error('The packaged app has opened no debugging port.')
}
