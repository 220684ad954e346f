import { test as base } from '@playwright/test'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import type { RecordingBrowser } from '../harness/recording-browser'
import { AppWorld, type LaunchOptions, type StartedApp } from './app-world'

export interface AppFixtures {
  readonly world: AppWorld
  readonly profileDir: string
  readonly practice: PracticeTikTok
  readonly systemBrowser: RecordingBrowser
  readonly launchApp: (options?: LaunchOptions) => Promise<StartedApp>
}

/** Every test has its own profile, practice server and browser, and starts with an empty keychain. */
export const test = base.extend<AppFixtures>({
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
