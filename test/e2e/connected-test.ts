import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { PracticeBrowser } from '../../electron/practice/practice-browser'
import type { StartedApp } from './app-world'
import { expect, test as base } from './app-test'

interface ConnectedFixtures {
  /** The app with keys saved and the first practice account connected, by the page's own bridge to save time. */
  readonly connectedApp: () => Promise<StartedApp>
}

/** For tests of what comes after connecting. How a person connects is tested elsewhere. */
export const test = base.extend<ConnectedFixtures>({
  connectedApp: async ({ launchApp, systemBrowser }, use) => {
    await use(async () => {
      const started = await launchApp()
      const { page } = started.app
      await page.evaluate(async ({ clientKey, clientSecret }) => {
        await window.desktop.credentials.save({
          clientKey,
          clientSecret,
          isEnabled: true,
          redirectMethod: 'hosted',
          redirectUri: null,
        })
        await window.desktop.channels.connect({ reconnectChannelId: null })
      }, PRACTICE_CLIENT)
      const link = await new PracticeBrowser().answerConsent(await systemBrowser.waitForAddress())
      await page.evaluate((callback) => window.desktop.channels.submitCallbackLink(callback), link)
      await started.screens.goTo('Channels')
      await expect(started.screens.channels.card('Defne Arslan').first()).toBeVisible()
      return started
    })
  },
})

export { expect }
