import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { runsAsRoot, sandboxArguments } from '../../electron/dev/chromium-sandbox'
import { checkoutDirectory } from '../../electron/dev/checkout'

/** A witness that sees nothing ends the app after this. */
const WITNESS_LIMIT_MS = 20_000

/** How to start the app for a test. */
export interface AppLaunch {
  readonly executablePath: string
  readonly profileDir: string
  /** Origin of the practice server; null starts against the real TikTok, which no test may reach. */
  readonly tiktokUrl: string | null
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** The real app in a real window, started as a person starts it. */
export class RunningApp {
  private constructor(
    readonly electron: ElectronApplication,
    readonly page: Page,
    readonly launch: AppLaunch,
    // Kept here, because Playwright's own handle is gone as soon as the app is.
    private readonly process: ChildProcess,
  ) {}

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null
  }

  static async start(launch: AppLaunch): Promise<RunningApp> {
    const electron = await _electron.launch({
      // No executablePath: Playwright then leaves out its loader, which holds `ready` back until it is attached. It finds
      // the same Electron through ELECTRON_OVERRIDE_DIST_PATH.
      chromiumSandbox: !runsAsRoot(),
      args: appArguments(launch),
      cwd: checkoutDirectory,
      env: { ...inheritedEnvironment(), ...launch.environment },
      timeout: 60_000,
    })
    const page = await electron.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    return new RunningApp(electron, page, launch, electron.process())
  }

  /**
   * Opens a deep link as the desktop does: a second process of the app with the link as its argument, which hands it to the
   * running one and ends.
   * @returns the second process's exit code.
   */
  async openDeepLink(link: string): Promise<number | null> {
    return this.startAgain([link])
  }

  /** Starts the app a second time on the same profile; answers the exit code of that process. */
  async startAgain(args: readonly string[]): Promise<number | null> {
    return startSecondProcess(this.launch, args)
  }

  /** Leaves the app as a person does, over running uploads too. */
  async quit(): Promise<void> {
    const closed = this.exited()
    // Twice: a second quit is the answer to "uploads are running".
    await this.electron
      .evaluate(({ app }) => {
        app.quit()
        app.quit()
      })
      .catch(() => undefined)
    await closed
  }

  /** The power cut: no farewell, no clean-up. */
  async kill(): Promise<void> {
    const closed = this.exited()
    this.process.kill('SIGKILL')
    await closed
  }

  private exited(): Promise<void> {
    return new Promise((resolve) => {
      this.process.once('exit', () => {
        resolve()
      })
    })
  }
}

/** The app's arguments after the executable, as every start of it in a test has them. */
export function appArguments(launch: AppLaunch): string[] {
  return [
    checkoutDirectory,
    ...sandboxArguments(),
    `--user-data-dir=${launch.profileDir}`,
    ...(launch.tiktokUrl === null ? [] : [`--tiktok-url=${launch.tiktokUrl}`]),
    ...(launch.args ?? []),
  ]
}

/** Starts the app once more on the same profile and waits for this process to end. */
export async function startSecondProcess(
  launch: AppLaunch,
  args: readonly string[],
): Promise<number | null> {
  const child = spawn(launch.executablePath, [...appArguments(launch), ...args], {
    cwd: checkoutDirectory,
    env: { ...inheritedEnvironment(), ...launch.environment },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code)
    })
  })
}

/**
 * Starts the app by itself, without a debugger, which changes what a page takes itself for. The witness is code that runs in main
 * before the app's own and ends the app; answers what it has written to the standard output.
 */
export async function runWithWitness(launch: AppLaunch, witness: string): Promise<string> {
  const witnessPath = join(launch.profileDir, 'witness.cjs')
  writeFileSync(witnessPath, `setTimeout(() => process.exit(1), ${WITNESS_LIMIT_MS})\n${witness}`)
  const app = spawn(launch.executablePath, ['-r', witnessPath, ...appArguments(launch)], {
    cwd: checkoutDirectory,
    env: { ...inheritedEnvironment(), ...launch.environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return text(app.stdout)
}

function inheritedEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    // Keys of the developer's own shell would change what a test sees.
    if (value !== undefined && !name.startsWith('TIKTOK_')) environment[name] = value
  }
  return environment
}
