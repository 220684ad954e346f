import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { PracticeBrowser } from '../../electron/practice/practice-browser'
import { makeLargeVideo } from '../fixtures/large-video'
import { sha256OfFile } from '../fixtures/sha256-of-file'
import type { AppWorld, StartedApp } from './app-world'
import { DEFNE } from './sign-in-steps'
import { expect, test as base } from './app-test'

interface ConnectedFixtures {
  /** The app with keys saved and the first practice account connected, by the page's own bridge to save time. */
  readonly connectedApp: () => Promise<StartedApp>
}

interface VideoFixtures {
  /** A real, playable mp4 of about 220 MB, made once for all tests. */
  readonly largeVideo: LargeVideo
}

/** A video on the disk, with what the server should have in the end. */
export interface LargeVideo {
  readonly path: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** For tests of what comes after connecting. How a person connects is tested elsewhere. */
export const test = base.extend<ConnectedFixtures, VideoFixtures>({
  largeVideo: [
    async ({}, use) => {
      const directory = mkdtempSync(join(tmpdir(), 'sosyabot-video-'))
      const path = join(directory, 'large.mp4')
      makeLargeVideo(path)
      await use({
        path,
        fileName: 'large.mp4',
        sizeBytes: statSync(path).size,
        sha256: await sha256OfFile(path),
      })
      rmSync(directory, { recursive: true })
    },
    { scope: 'worker' },
  ],

  connectedApp: async ({ world }, use) => {
    await use(() => launchConnected(world))
  },
})

/** Opens the app with keys saved and an account connected, past the form and the browser. */
export async function launchConnected(world: AppWorld, account = DEFNE): Promise<StartedApp> {
  const started = await world.launch()
  const { page } = started.app
  await page.evaluate((input) => window.desktop.credentials.save({ ...input, redirectUri: null }), {
    clientKey: PRACTICE_CLIENT.clientKey,
    clientSecret: PRACTICE_CLIENT.clientSecret,
    isEnabled: true,
    redirectMethod: 'hosted',
  } as const)
  await connectByBridge(world, started, account)
  return started
}

/** Connects one more account, past the page and the browser. */
export async function connectByBridge(
  { systemBrowser }: AppWorld,
  { app: { page }, screens }: StartedApp,
  account: typeof DEFNE,
): Promise<void> {
  const seen = systemBrowser.addresses.length
  await page.evaluate(() => window.desktop.channels.connect({ reconnectChannelId: null }))
  const link = await new PracticeBrowser().answerConsent(await systemBrowser.waitForAddress(seen), {
    account: account.openId,
  })
  await page.evaluate((callback) => window.desktop.channels.submitCallbackLink(callback), link)
  await screens.goTo('Channels')
  await expect(screens.channels.card(account.nickname).first()).toBeVisible()
}

export { expect }
