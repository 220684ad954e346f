import { test as base } from '@playwright/test'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import type { RecordingBrowser } from '../harness/recording-browser'
import { insideHeadlessSession } from '../../electron/dev/headless-session'
import { openHeadlessSession } from '../../electron/dev/open-headless-session'
import { AppWorld, type LaunchOptions, type StartedApp } from './app-world'

export interface AppFixtures {
  readonly world: AppWorld
  readonly profileDir: string
  readonly practice: PracticeTikTok
  readonly systemBrowser: RecordingBrowser
  readonly launchApp: (options?: LaunchOptions) => Promise<StartedApp>
}

/** What each worker has. */
export interface SessionFixtures {
  readonly ownSession: undefined
}

/** Every test has its own profile, practice server and browser, and starts with an empty keychain. */
export const test = base.extend<AppFixtures, SessionFixtures>({
  /**
   * The keychain, the focus and the clipboard belong to a session. The first worker has the one that these tests were started
   * in, any other opens a further one for itself, and whatever it starts is inside of it.
   */
  ownSession: [
    async ({}, use, { parallelIndex }) => {
      if (parallelIndex === 0 || !insideHeadlessSession()) return use(undefined)
      const session = await openHeadlessSession()
      Object.assign(process.env, session.environment)
      await use(undefined)
      await session.close()
    },
    { scope: 'worker', auto: true },
  ],

  world: async ({}, use) => {
    const world = await AppWorld.create()
    await use(world)
    await world.dispose()
  },
  profileDir: async ({ world }, use) => use(world.profileDir),
  practice: async ({ world }, use) => use(world.practice),
  systemBrowser: async ({ world }, use) => use(world.systemBrowser),
  launchApp: async ({ world }, use) => use((options) => world.launch(options)),
})

export { expect } from '@playwright/test'
