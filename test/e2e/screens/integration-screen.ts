import type { Locator, Page } from '@playwright/test'

/** `#/admin/api-integration/tiktok` */
export class IntegrationScreen {
  readonly clientKey: Locator
  readonly clientSecret: Locator
  readonly status: Locator
  readonly save: Locator
  readonly test: Locator

  constructor(private readonly page: Page) {
    this.clientKey = page.getByRole('textbox', { name: 'Client Key' })
    this.clientSecret = page.getByLabel('Client Secret', { exact: true })
    this.status = page.getByRole('switch', { name: 'Status' })
    this.save = page.getByRole('button', { name: 'Save', exact: true })
    this.test = page.getByRole('button', { name: 'Test credentials' })
  }

  /** Fills the form as the owner's guide says: paste, enable, save. */
  async fillAndSave(clientKey: string, clientSecret: string): Promise<void> {
    await this.clientKey.fill(clientKey)
    await this.clientSecret.fill(clientSecret)
    await this.setStatus(true)
    await this.save.click()
  }

  async setStatus(isOn: boolean): Promise<void> {
    if ((await this.status.isChecked()) === isOn) return
    // React Aria draws the switch beside its hidden input, so the click goes to what a person sees.
    await this.page.locator('label', { has: this.status }).click()
  }
}
