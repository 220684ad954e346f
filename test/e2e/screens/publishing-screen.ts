import type { Locator, Page } from '@playwright/test'

/** Privacy options as the composer names them. */
export type PrivacyName = 'Everyone' | 'Friends' | 'Followers' | 'Only me'

/** `#/app/publishing` */
export class PublishingScreen {
  readonly chooseVideos: Locator
  readonly caption: Locator
  readonly privacy: Locator
  /** Opens the review. While the review is open it stands alone, and the button of this name there confirms. */
  readonly post: Locator
  readonly review: Locator
  /** The player of the chosen video. */
  readonly video: Locator

  constructor(private readonly page: Page) {
    this.chooseVideos = page.getByLabel('Choose videos')
    this.caption = page.getByRole('textbox', { name: 'Caption' })
    this.privacy = page.getByLabel('Who can view this video')
    this.post = page.getByRole('button', { name: 'Post to TikTok' })
    this.review = page.getByRole('dialog', { name: 'Review before posting' })
    this.video = page.locator('main video[controls]')
  }

  /** The words of a post's phase, beside its title. */
  state(name: 'Published' | 'Failed' | 'Cancelled' | 'Paused'): Locator {
    return this.page.locator('main').getByText(name, { exact: true }).first()
  }

  /** Everything a post needs: one video and who can view it. */
  async compose(path: string, privacy: PrivacyName): Promise<void> {
    await this.page.getByRole('link', { name: 'Publishing', exact: true }).click()
    await this.choose(path)
    await this.choosePrivacy(privacy)
  }

  /** Presses the button in the composer and then the one in the review: the whole way of a person who posts. */
  async postAndConfirm(): Promise<void> {
    await this.post.click()
    await this.confirm()
  }

  /** Confirms in the open review. */
  async confirm(): Promise<void> {
    await this.review.getByRole('button', { name: 'Post to TikTok' }).click()
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await this.chooseVideos.setInputFiles([...paths])
  }

  /** One video in full beside the list, where there are so many that the page begins with the table. */
  async showAsList(): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'View' }).getByText('List').click()
  }

  async choosePrivacy(name: PrivacyName): Promise<void> {
    await this.privacy.first().click()
    await this.page.getByRole('option', { name }).click()
  }
}
