import type { Locator, Page } from '@playwright/test'
import { expect } from './app-test'
import type { AppWorld, StartedApp } from './app-world'
import { answerConsent } from './sign-in-steps'

/** A line that says nothing while the browser is open comes back sooner than this. */
const GONE_FOR_GOOD_MS = 10_000

/**
 * A person who knows nothing of the app. They press what the guide marks as next, then one after the other what its lines name in
 * bold, by the names that they read there, and go back to the guide by the link that every page has. No word of the app's is in
 * here, so they follow it in any language.
 */
export class Newcomer {
  private readonly page: Page
  private readonly currentStep: Locator
  private readonly backToGuide: Locator
  private seenAddresses: number

  constructor(
    private readonly world: AppWorld,
    private readonly started: StartedApp,
  ) {
    this.page = started.app.page
    this.currentStep = this.page.locator('main [aria-current="step"]')
    this.backToGuide = this.page.locator('.shell-band a')
    this.seenAddresses = world.systemBrowser.addresses.length
  }

  /** The name of the step that is marked as next. */
  async readStep(): Promise<string> {
    return this.currentStep
      .getByRole('button', { expanded: true })
      .locator('.setup-title')
      .innerText()
  }

  /** Does what the marked step says, until the guide marks another one or none. Answers the step's name. */
  async takeStep(): Promise<string> {
    const title = await this.readStep()
    const primary = this.currentStep.locator('[data-variant="primary"]')
    const pressed = await primary.innerText()
    const named = await this.currentStep.locator('.setup-how strong').allInnerTexts()
    await primary.click()
    await this.answerBrowser()
    for (const name of named) if (name !== pressed) await this.press(name)
    await this.findGuideAgain(title)
    return title
  }

  /** Somebody who presses a name presses it again where a dialog asks once more. */
  private async press(name: string): Promise<void> {
    const control = this.page
      .getByRole('button', { name })
      .or(this.page.getByRole('option', { name }))
      .first()
    await control.click()
    const again = this.page.getByRole('dialog').getByRole('button', { name })
    const next = this.page.getByRole('option').or(again).first()
    await next.waitFor({ timeout: 3000 }).catch(() => undefined)
    if (await again.isVisible()) await again.click()
  }

  /** Approves what the app has opened in the browser, and lets the browser come back to it. */
  private async answerBrowser(): Promise<void> {
    const deadlineMs = Date.now() + 2000
    while (this.world.systemBrowser.addresses.length === this.seenAddresses) {
      if (Date.now() > deadlineMs) return
      await this.page.waitForTimeout(50)
    }
    const address = await this.world.systemBrowser.waitForAddress(this.seenAddresses)
    this.seenAddresses += 1
    expect(await this.started.app.openDeepLink(await answerConsent(address))).toBe(0)
  }

  /** The line at the top leads back to the guide. Where it stays away for a while, nothing is left to do. */
  private async findGuideAgain(title: string): Promise<void> {
    const deadlineMs = Date.now() + 90_000
    const band = this.page.locator('.shell-band strong').filter({ hasText: title })
    let goneSinceMs = Date.now()
    while (Date.now() < deadlineMs) {
      await this.page.waitForTimeout(200)
      if (await this.page.locator('.setup-list').isVisible()) {
        const titles = await this.currentStep.locator('.setup-title').allInnerTexts()
        if (!titles.includes(title)) return
      }
      if (await this.backToGuide.isVisible()) {
        goneSinceMs = Date.now()
        // It names the step until that is done. The line may go for good between the look and the click.
        if ((await band.count()) === 0) {
          await this.backToGuide.click({ timeout: 1000 }).catch(() => undefined)
        }
      } else if (Date.now() - goneSinceMs > GONE_FOR_GOOD_MS) return
    }
    throw new Error(`The app does not say what comes after "${title}".`)
  }
}
