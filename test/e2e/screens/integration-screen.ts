import type { Locator, Page } from '@playwright/test'

/** `#/admin/api-integration/tiktok` */
export class IntegrationScreen {
  readonly clientKey: Locator
  readonly clientSecret: Locator
  readonly status: Locator
  readonly save: Locator
  readonly saved: Locator
  readonly test: Locator
  readonly testResult: Locator

  constructor(private readonly page: Page) {
    this.clientKey = page.getByRole('textbox', { name: 'Client Key' })
    this.clientSecret = page.getByLabel('Client Secret', { exact: true })
    this.status = page.getByRole('switch', { name: 'Status' })
    this.save = page.getByRole('button', { name: 'Save', exact: true })
    this.saved = page.getByRole('status').filter({ hasText: /^Saved$/ })
    this.test = page.getByRole('button', { name: 'Test credentials' })
    this.testResult = page.getByRole('region', { name: 'Result of the test' })
  }

  /** Which keys count, beside the form's title. */
  source(
    name: 'from this form' | 'from the environment' | 'practice keys' | 'nothing yet',
  ): Locator {
    return this.page.getByRole('region', { name: 'TikTok keys' }).getByText(name, { exact: true })
  }

  /** Fills the form as the owner's guide says: paste, enable, save. */
  async fillAndSave(clientKey: string, clientSecret: string): Promise<void> {
    await this.clientKey.fill(clientKey)
    await this.clientSecret.fill(clientSecret)
    await this.setStatus(true)
    await this.save.click()
    await this.saved.waitFor()
  }

  async setStatus(isOn: boolean): Promise<void> {
    if ((await this.status.isChecked()) === isOn) return
    // React Aria draws the switch beside its hidden input, so the click goes to what a person sees.
    await this.page.locator('label', { has: this.status }).click()
  }

  async chooseRedirectMethod(name: 'Hosted callback' | 'Loopback'): Promise<void> {
    const methods = this.page.getByRole('radiogroup', { name: 'Redirect method' })
    if (!(await methods.isVisible())) {
      await this.page.getByRole('button', { name: 'Advanced' }).click()
    }
    await methods.getByText(name, { exact: true }).click()
  }

  async copy(what: 'Redirect URI' | 'Scopes'): Promise<void> {
    await this.page.getByRole('button', { name: `Copy: ${what}` }).click()
    await this.page.getByRole('button', { name: `Copied: ${what}` }).waitFor()
  }

  async removeKeys(): Promise<void> {
    await this.page.getByRole('button', { name: 'Remove keys' }).click()
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Remove keys' }).click()
  }
}
