import type { Locator, Page } from '@playwright/test'

/** Privacy options as the composer names them. */
export type PrivacyName = 'Everyone' | 'Friends' | 'Followers' | 'Only me'

/** `#/app/publishing` */
export class PublishingScreen {
  readonly chooseVideos: Locator
  readonly caption: Locator
  readonly privacy: Locator
  readonly post: Locator

  constructor(private readonly page: Page) {
    this.chooseVideos = page.getByLabel('Choose videos')
    this.caption = page.getByRole('textbox', { name: 'Caption' })
    this.privacy = page.getByLabel('Who can view this video')
    this.post = page.getByRole('button', { name: 'Post to TikTok' })
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await this.chooseVideos.setInputFiles([...paths])
  }

  /** Drops files as the file manager does: the page gets real `File`s with real paths behind them. */
  async choosePrivacy(name: PrivacyName): Promise<void> {
    await this.privacy.first().click()
    await this.page.getByRole('option', { name }).click()
  }
}
