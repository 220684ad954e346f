import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import keytar from 'keytar'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { ensureElectronRuntime } from '../../electron/dev/electron-runtime'
import { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { RecordingBrowser } from '../harness/recording-browser'
import { RunningApp } from '../harness/running-app'
import { AppScreens } from './screens/app-screens'

/** The keychain service of everything that runs against a practice server. */
export const PRACTICE_KEYCHAIN_SERVICE = 'Sosyabot Practice'

interface LaunchOptions {
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly tiktokUrl?: string | null
}

/** The running app with its screens. */
export interface StartedApp {
  readonly app: RunningApp
  readonly screens: AppScreens
}

interface AppFixtures {
  readonly profileDir: string
  readonly practice: PracticeTikTok
  readonly systemBrowser: RecordingBrowser
  readonly launchApp: (options?: LaunchOptions) => Promise<StartedApp>
  readonly cleanKeychain: undefined
}

/** Every test has its own profile, practice server and browser, and starts with an empty keychain. */
export const test = base.extend<AppFixtures>({
  profileDir: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'sosyabot-profile-'))
    await use(directory)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },

  practice: async ({ profileDir: _profileDir }, use) => {
    const practice = new PracticeTikTok({
      callbackPageHtml: readFileSync(
        join(checkoutDirectory, 'resources', 'callback', 'index.html'),
        'utf8',
      ),
      processingMs: 1500,
    })
    await practice.start()
    await use(practice)
    await practice.stop()
  },

  systemBrowser: async ({ profileDir }, use) => {
    const directory = `${profileDir}-browser`
    await use(new RecordingBrowser(directory))
    rmSync(directory, { recursive: true, force: true })
  },

  cleanKeychain: [
    async ({ profileDir: _profileDir }, use) => {
      await emptyKeychain()
      await use(undefined)
      await emptyKeychain()
    },
    { auto: true },
  ],

  launchApp: async ({ profileDir, practice, systemBrowser }, use) => {
    const runtime = await ensureElectronRuntime(() => undefined)
    const started: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await RunningApp.start({
        executablePath: runtime.executablePath,
        profileDir,
        tiktokUrl: options.tiktokUrl === undefined ? practice.origin : options.tiktokUrl,
        environment: { ...systemBrowser.environment, ...options.environment },
        ...(options.args === undefined ? {} : { args: options.args }),
      })
      started.push(app)
      return { app, screens: new AppScreens(app.page) }
    })
    for (const app of started) {
      if (app.electron.process().exitCode === null && app.electron.process().signalCode === null) {
        await app.quit()
      }
    }
  },
})

async function emptyKeychain(): Promise<void> {
  for (const { account } of await keytar.findCredentials(PRACTICE_KEYCHAIN_SERVICE)) {
    await keytar.deletePassword(PRACTICE_KEYCHAIN_SERVICE, account)
  }
}

export { expect } from '@playwright/test'
