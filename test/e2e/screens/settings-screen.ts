import type { Locator, Page } from '@playwright/test'

/** `#/settings`, in English. */
export class SettingsScreen {
  readonly language: Locator

  constructor(private readonly page: Page) {
    this.language = page.getByRole('button', { name: 'Language' })
  }

  async chooseLanguage(name: 'English' | 'Türkçe'): Promise<void> {
    await this.language.click()
    await this.page.getByRole('option', { name }).click()
  }

  async chooseTheme(name: 'Like the computer' | 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Theme' }).getByText(name).click()
  }
}
