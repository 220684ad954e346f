import type { Page } from '@playwright/test'
import { ChannelsScreen } from './channels-screen'
import { IntegrationScreen } from './integration-screen'
import { PublishingScreen } from './publishing-screen'
import { SettingsScreen } from './settings-screen'

/** Names of the navigation links, in their order. */
export const PAGE_NAMES = [
  'Publishing',
  'Queue',
  'Calendar',
  'History',
  'Channels',
  'Set-up guide',
  'API Integration',
  'Audit checklist',
  'Help',
  'Settings',
] as const
export type PageName = (typeof PAGE_NAMES)[number]

/** The app's pages, with their selectors apart from the tests. Names are the public surface of the architecture page. */
export class AppScreens {
  readonly integration: IntegrationScreen
  readonly channels: ChannelsScreen
  readonly publishing: PublishingScreen
  readonly settings: SettingsScreen

  constructor(readonly page: Page) {
    this.integration = new IntegrationScreen(page)
    this.channels = new ChannelsScreen(page)
    this.publishing = new PublishingScreen(page)
    this.settings = new SettingsScreen(page)
  }

  async goTo(name: PageName): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }
}
