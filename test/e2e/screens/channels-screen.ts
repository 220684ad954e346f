import type { Locator, Page } from '@playwright/test'

/** `#/app/channels` */
export class ChannelsScreen {
  readonly connect: Locator
  readonly cards: Locator
  /** What the page says when a sign-in has failed or cannot begin. */
  readonly alert: Locator
  /** Shown while the browser is open. */
  readonly waiting: Locator

  constructor(private readonly page: Page) {
    this.connect = page.getByRole('button', { name: 'Connect TikTok' }).first()
    this.cards = page.getByRole('list', { name: 'Connected channels' }).getByRole('listitem')
    this.alert = page.getByRole('main').getByRole('alert')
    this.waiting = page.getByText('Continue in your browser')
  }

  /** The card of a connected account. */
  card(displayName: string): Locator {
    return this.cards.filter({ hasText: displayName })
  }

  async reconnect(displayName: string): Promise<void> {
    await this.page.getByRole('button', { name: `Reconnect ${displayName}` }).click()
  }

  async disconnect(displayName: string): Promise<void> {
    await this.page.getByRole('button', { name: `Disconnect ${displayName}` }).click()
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click()
  }

  /** The third way back: the callback link, copied by hand. */
  async pasteLink(link: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Callback link' })
    if (!(await field.isVisible())) {
      await this.page.getByRole('button', { name: 'The browser did not come back?' }).click()
    }
    await field.fill(link)
    await this.page.getByRole('button', { name: 'Use this link' }).click()
  }
}
