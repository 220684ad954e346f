import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import keytar from 'keytar'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { ensureElectronRuntime } from '../../electron/dev/electron-runtime'
import { PracticeTikTok, type PracticeTikTokOptions } from '../../electron/practice/practice-tiktok'
import { RecordingBrowser } from '../harness/recording-browser'
import { RunningApp, type AppLaunch } from '../harness/running-app'
import { writePreferences } from '../harness/write-preferences'
import { AppScreens } from './screens/app-screens'

/** The keychain service of everything that runs against a practice server. */
export const PRACTICE_KEYCHAIN_SERVICE = 'Sosyabot Practice'

export interface LaunchOptions {
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Null starts against the real TikTok, which no test may reach. */
  readonly tiktokUrl?: string | null
}

/** The running app with its screens. */
export interface StartedApp {
  readonly app: RunningApp
  readonly screens: AppScreens
}

/** Everything around one app: its own profile, practice server and system browser, and an empty keychain. */
export class AppWorld {
  private readonly started: RunningApp[] = []

  private constructor(
    readonly profileDir: string,
    readonly practice: PracticeTikTok,
    readonly systemBrowser: RecordingBrowser,
    private readonly executablePath: string,
  ) {}

  static async create(practiceOptions: Partial<PracticeTikTokOptions> = {}): Promise<AppWorld> {
    const { executablePath } = await ensureElectronRuntime(() => undefined)
    const profileDir = mkdtempSync(join(tmpdir(), 'sosyabot-profile-'))
    // Posts leave at once, so that no test waits for what it is not about; `undo.spec.ts` takes the real default.
    writePreferences(profileDir, { undoWindowMs: 0 })
    const callbackPage = join(checkoutDirectory, 'resources', 'callback', 'index.html')
    const practice = new PracticeTikTok({
      callbackPageHtml: readFileSync(callbackPage, 'utf8'),
      processingMs: 1500,
      ...practiceOptions,
    })
    await practice.start()
    await emptyKeychain()
    const browser = new RecordingBrowser(browserDirectoryOf(profileDir))
    return new AppWorld(profileDir, practice, browser, executablePath)
  }

  /** Opens the app and waits for its window. */
  async launch(options: LaunchOptions = {}): Promise<StartedApp> {
    const app = await RunningApp.start(this.describeLaunch(options))
    this.started.push(app)
    return { app, screens: new AppScreens(app.page) }
  }

  /** How `launch` starts the app, for a process that is started by other hands. */
  describeLaunch(options: LaunchOptions = {}): AppLaunch {
    return {
      executablePath: this.executablePath,
      profileDir: this.profileDir,
      tiktokUrl: options.tiktokUrl === undefined ? this.practice.origin : options.tiktokUrl,
      environment: { ...this.systemBrowser.environment, ...options.environment },
      ...(options.args === undefined ? {} : { args: options.args }),
    }
  }

  async dispose(): Promise<void> {
    for (const app of this.started) if (app.isRunning) await app.quit()
    await this.practice.stop()
    await emptyKeychain()
    for (const directory of [this.profileDir, browserDirectoryOf(this.profileDir)]) {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
}

/** What lies under an account of the practice service, read past the app. */
export function readKeychain(account: string): Promise<string | null> {
  return keytar.getPassword(PRACTICE_KEYCHAIN_SERVICE, account)
}

/** Accounts of the practice service, in alphabetical order. */
export async function listKeychainAccounts(): Promise<readonly string[]> {
  const entries = await keytar.findCredentials(PRACTICE_KEYCHAIN_SERVICE)
  return entries.map(({ account }) => account).sort()
}

function browserDirectoryOf(profileDir: string): string {
  return `${profileDir}-browser`
}

async function emptyKeychain(): Promise<void> {
  for (const account of await listKeychainAccounts()) {
    await keytar.deletePassword(PRACTICE_KEYCHAIN_SERVICE, account)
  }
}
