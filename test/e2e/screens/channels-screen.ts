import type { Locator, Page } from '@playwright/test'

/** `#/app/channels` */
export class ChannelsScreen {
  readonly connect: Locator

  constructor(private readonly page: Page) {
    this.connect = page.getByRole('button', { name: 'Connect TikTok' }).first()
  }

  /** The card of a connected account. */
  card(displayName: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: displayName })
  }
}
