import type { Locator, Page } from '@playwright/test'
import type { PracticeEndpoint } from '../../../electron/practice/practice-faults'
import {
  PRACTICE_ACCOUNTS,
  type PracticeAccount,
} from '../../../electron/practice/practice-account'
import type { AppErrorCode } from '../../../electron/shared/app-error'
import type { PostDraft, PostSettings } from '../../../electron/shared/post'
import { writePlayableVideo } from '../../fixtures/write-playable-video'
import { plainPostDraft } from '../../fixtures/plain-post-draft'
import { AppWorld, type StartedApp } from '../app-world'
import { connectByBridge, expect, launchConnected } from '../connected-test'
import type { PublishingScreen } from '../screens/publishing-screen'
import { DEFNE } from '../sign-in-steps'

/**
 * One connected app for all tests of a file, with a fresh composer for each test. The rules of TikTok's guidelines are looked
 * at through the window as a reviewer does, and at the practice server as TikTok would.
 */
export class ComposerWorld {
  #videoCount = 0
  #copyCount = 0

  private constructor(
    readonly world: AppWorld,
    readonly started: StartedApp,
  ) {}

  static async open(...others: readonly PracticeAccount[]): Promise<ComposerWorld> {
    const world = await AppWorld.create()
    const started = await launchConnected(world)
    for (const account of others) await connectByBridge(world, started, account)
    return new ComposerWorld(world, started)
  }

  close(): Promise<void> {
    return this.world.dispose()
  }

  get page(): Page {
    return this.started.app.page
  }

  get publishing(): PublishingScreen {
    return this.started.screens.publishing
  }

  /** Changes what TikTok says about the first account from the next question on. */
  changeAccount(change: Parameters<AppWorld['practice']['faults']['changeAccount']>[1]): void {
    this.world.practice.faults.changeAccount(DEFNE.openId, change)
  }

  /** Makes the account as it was, takes every draft away and drops a video that no other test has posted. */
  async freshComposer(): Promise<string> {
    await this.emptyComposer()
    const path = this.makeVideo()
    await this.publishing.choose(path)
    await expect(this.publishing.caption).toBeVisible()
    return path
  }

  /** The publishing page as it is when nothing has been dropped yet. */
  async emptyComposer(): Promise<void> {
    this.world.practice.faults.clear()
    const { nickname, username, isPrivate, commentDisabled, duetDisabled, stitchDisabled } = DEFNE
    const { maxVideoPostDurationSec, cannotPost, privacyLevelOptions } = DEFNE
    this.changeAccount({
      ...{ nickname, username, isPrivate, commentDisabled, duetDisabled, stitchDisabled },
      ...{ maxVideoPostDurationSec, cannotPost, privacyLevelOptions },
    })
    await this.started.screens.goTo('Publishing')
    const welcome = this.page.getByText('Drop videos here')
    const next = this.page.getByRole('button', { name: 'Next video' })
    const remove = this.page.getByRole('button', { name: /^Remove (?!draft)/u }).first()
    const confirm = this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Remove draft', exact: true })
    const list = this.page.locator('.batch-view-switch').getByText('List', { exact: true })
    for (;;) {
      // Many videos stand in a table, where none has a button of its own.
      if (await list.isVisible()) await list.click()
      await expect(welcome.or(next).or(remove).first()).toBeVisible()
      if (await welcome.isVisible()) return
      const removed = (await next.isVisible()) ? next : remove
      const element = await removed.elementHandle()
      await removed.click()
      // The next draft may stand where this one stood, so the very element has to go, or the question has to come.
      await Promise.race([
        element.waitForElementState('hidden').catch(() => undefined),
        confirm.waitFor({ timeout: 5000 }).catch(() => undefined),
      ])
      if (await confirm.isVisible()) {
        await confirm.click()
        await confirm.waitFor({ state: 'detached' })
      }
    }
  }

  /** A copy of the sample with bytes of its own behind the last box, so that no two are the same file to the app. */
  makeVideo(): string {
    this.#videoCount += 1
    return writePlayableVideo(this.world.profileDir, this.#videoCount)
  }

  /** How often the server was asked something so far. */
  countRequests(endpoint: PracticeEndpoint): number {
    return this.world.practice.listRequests().filter((request) => request.endpoint === endpoint)
      .length
  }

  /** Turns the disclosure switch on, with the mouse on its label as a person does. */
  async disclose(...boxes: readonly ('Your brand' | 'Branded content')[]): Promise<void> {
    await this.page.locator('label', { hasText: 'Disclose commercial content' }).click()
    for (const box of boxes) await this.tick(box)
  }

  async tick(label: string): Promise<void> {
    await this.page.locator('label', { hasText: label }).click()
  }

  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true })
  }

  /** The one that is shown; the one before it may still be fading out. */
  get tooltip(): Locator {
    return this.page.locator('[role=tooltip]:not([data-exiting])')
  }

  /** The reason of a control that cannot be used: by the mouse, by the keyboard and for a screen reader. */
  async expectExplained(control: Locator, text: string): Promise<void> {
    await expect(control).toBeDisabled()
    // A hand that moves towards it: the first movement after the keyboard only says that the mouse is in use again.
    await this.page.mouse.move(5, 5)
    await control.hover()
    await expect(this.tooltip).toHaveText(text)
    await this.page.mouse.move(0, 0)
    await expect(this.tooltip).toBeHidden()

    // The real keyboard: focus that comes from a script shows no tooltip, and would prove nothing.
    await control.focus()
    await this.page.keyboard.press('Shift+Tab')
    await this.page.keyboard.press('Tab')
    await expect(control).toBeFocused()
    await expect(this.tooltip).toHaveText(text)
    await expect(control).toHaveAccessibleDescription(text)
    await this.page.keyboard.press('Escape')
    await expect(this.tooltip).toBeHidden()
  }

  /** Hands a new video over past the page, like `publishShownVideo`. */
  async publishPastThePage(
    settings: Partial<PostSettings>,
    change: Partial<PostDraft> = {},
  ): Promise<AppErrorCode | null> {
    await this.publishing.choose(this.makeVideo())
    // Many videos open as a table, which shows none of them in full.
    const list = this.page.locator('.batch-view-switch').getByText('List', { exact: true })
    if (await list.isVisible()) await list.click()
    return this.publishShownVideo(settings, change)
  }

  /**
   * Hands the shown video over past the page, through the bridge that the page itself uses. Answers the code main refuses it
   * with, or null when it was taken.
   */
  async publishShownVideo(
    settings: Partial<PostSettings>,
    change: Partial<PostDraft> = {},
  ): Promise<AppErrorCode | null> {
    const videoId = await this.page
      .locator('main video[controls]')
      .evaluate((video: HTMLVideoElement) => new URL(video.currentSrc).pathname.slice(1))
    const draft = plainPostDraft({ channelId: DEFNE.openId, videoId, caption: 'Past the page' })
    return this.page.evaluate(
      async (asked) => {
        const answer = await window.desktop.posts.publish(asked)
        return answer.ok ? null : answer.error.code
      },
      {
        ...draft,
        settings: { ...draft.settings, privacyLevel: 'PUBLIC_TO_EVERYONE', ...settings },
        ...change,
      } satisfies PostDraft,
    )
  }

  /**
   * Posts the shown copy, each time to the next of the connected accounts: more than six a minute and account would have to
   * wait.
   */
  async postCopy(caption: string): Promise<void> {
    const { openId } = PRACTICE_ACCOUNTS[this.#copyCount % PRACTICE_ACCOUNTS.length]!
    this.#copyCount += 1
    const settings = { caption, privacyLevel: 'SELF_ONLY' } as const
    expect(await this.publishShownVideo(settings, { channelId: openId })).toBeNull()
  }
}
