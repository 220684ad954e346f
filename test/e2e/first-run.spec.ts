import type { Page } from '@playwright/test'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { writePreferences } from '../harness/write-preferences'
import { expect, test } from './app-test'
import { Newcomer } from './newcomer'
import { answerConsent, DEFNE, openedBy } from './sign-in-steps'

const LIMIT_MS = 3 * 60_000

for (const { language, guide, finished } of [
  { language: 'en', guide: 'Set-up guide', finished: 'You have made your first post' },
  { language: 'tr', guide: 'Kurulum rehberi', finished: 'İlk gönderinizi yaptınız' },
] as const) {
  test(`whoever follows the app alone has a practice post within three minutes (${language})`, async ({
    world,
    profileDir,
    launchApp,
    practice,
  }) => {
    test.setTimeout(240_000)
    // Everything else as a newcomer has it, also the time in which a post can be taken back.
    writePreferences(profileDir, { language })
    const beganMs = Date.now()
    const started = await launchApp({ tiktokUrl: null })
    const { page } = started.app
    await expect(page.getByRole('heading', { level: 1, name: guide })).toBeVisible()

    const newcomer = new Newcomer(world, started)
    const taken: string[] = []
    while (!(await page.getByText(finished).isVisible())) {
      taken.push(await newcomer.takeStep())
      expect(taken.length).toBeLessThan(6)
    }
    const tookMs = Date.now() - beganMs
    console.log(
      `first practice post (${language}): ${(tookMs / 1000).toFixed(1)} s, ${taken.join(' > ')}`,
    )
    expect(tookMs).toBeLessThan(LIMIT_MS)

    const posts = await page.evaluate(() =>
      window.desktop.posts.list({ scope: 'finished', limit: 10, beforeMs: null }),
    )
    expect(posts).toMatchObject({ ok: true, value: { posts: [{ phase: 'published' }] } })
    expect(practice.listRequests()).toEqual([])

    await test.step('and goes on with the real set-up, where practice is ticked', async () => {
      await page.locator('.ui-banner [data-variant="primary"]').click()
      await expect(page.locator('[data-step="practice"] [data-state="done"]')).toBeVisible()
      await expect(page.locator('[data-step="developer"]')).toHaveAttribute('aria-current', 'step')
    })
  })
}

/** The state that a step's line says. */
function stateOf(page: Page, step: string) {
  return page.locator(`[data-step="${step}"] .setup-state`)
}

test('the seven steps and the two after them: seen ticks come by themselves, own ticks stay', async ({
  launchApp,
  world,
  practice,
}) => {
  test.setTimeout(240_000)
  const first = await launchApp()
  const { page } = first.app
  const current = page.locator('[aria-current="step"]')
  const next = current.getByRole('button', { name: 'Done, go on' })
  const copied = async (label: string): Promise<string> => {
    await current.getByRole('button', { name: `Copy: ${label}` }).click()
    await current.getByRole('button', { name: `Copied: ${label}` }).waitFor()
    return first.app.electron.evaluate(({ clipboard }) => clipboard.readText())
  }
  const opened = (name: string): Promise<string> =>
    openedBy(world, () => current.getByRole('link', { name }).click())

  await test.step('each step at TikTok has its page and what is to be pasted there', async () => {
    await expect(current).toHaveAttribute('data-step', 'developer')
    expect(await opened('Open TikTok for Developers')).toBe('https://developers.tiktok.com/')
    await next.click()
    await expect(current).toHaveAttribute('data-step', 'app')
    expect(await copied('App’s website URL')).toBe('https://sosyabot.com')
    expect(await opened('Open Manage apps')).toBe('https://developers.tiktok.com/apps/')
    await next.click()
    await expect(current).toHaveAttribute('data-step', 'products')
    await next.click()
    await expect(current).toHaveAttribute('data-step', 'redirect')
    expect(await copied('Redirect URI')).toBe(`${practice.origin}/api/v1/auth/tiktok/callback`)
    await next.click()
    await expect(current).toHaveAttribute('data-step', 'scopes')
    expect(await copied('Scopes')).toBe('user.info.basic,video.publish,video.upload')
    await next.click()
    // Review is for later: the keys of a Sandbox are there now.
    await expect(current).toHaveAttribute('data-step', 'keys')
    await expect(stateOf(page, 'review')).toHaveText('For production only')
  })
  await first.app.quit()

  const second = await launchApp()
  const { app } = second
  const secondPage = app.page
  const now = secondPage.locator('[aria-current="step"]')

  await test.step('own ticks have outlived the restart', async () => {
    await expect(now).toHaveAttribute('data-step', 'keys')
    for (const step of ['developer', 'app', 'products', 'redirect', 'scopes']) {
      await expect(stateOf(secondPage, step)).toHaveText('Done')
    }
  })

  await test.step('a wrong secret leaves the step open and says what to do', async () => {
    await now.getByRole('textbox', { name: 'Client Key' }).fill(PRACTICE_CLIENT.clientKey)
    await now.getByLabel('Client Secret', { exact: true }).fill('NotTheSecretOfThisKey123')
    await now.getByRole('button', { name: 'Save and test' }).click()
    await expect(now.getByRole('alert')).toContainText('Wrong Client Key or Client Secret')
    await expect(now.getByRole('alert')).toContainText('Copy both again')
    await expect(now).toHaveAttribute('data-step', 'keys')
    await expect(stateOf(secondPage, 'developer')).toHaveText('Done')
  })

  await test.step('the right one ticks it, and proves that there is an app', async () => {
    await now.getByLabel('Client Secret', { exact: true }).fill(PRACTICE_CLIENT.clientSecret)
    await now.getByRole('button', { name: 'Save and test' }).click()
    for (const step of ['keys', 'developer', 'app']) {
      await expect(stateOf(secondPage, step)).toHaveText('Checked')
    }
    await expect(stateOf(secondPage, 'redirect')).toHaveText('Done')
    await expect(now).toHaveAttribute('data-step', 'channel')
  })

  await test.step('a sign-in that comes back ticks redirect, scopes and products', async () => {
    const address = await openedBy(world, () =>
      now.getByRole('button', { name: 'Connect TikTok' }).click(),
    )
    await app.openDeepLink(await answerConsent(address, { account: DEFNE.openId }))
    await expect(second.screens.channels.card(DEFNE.nickname)).toBeVisible()
    await secondPage.getByRole('link', { name: 'Continue set-up' }).click()
    for (const step of ['products', 'redirect', 'scopes', 'channel']) {
      await expect(stateOf(secondPage, step)).toHaveText('Checked')
    }
    await expect(now).toHaveAttribute('data-step', 'first-post')
  })

  await test.step('the tier is told honestly', async () => {
    await secondPage.getByRole('button', { name: 'Sandbox and production' }).click()
    await expect(secondPage.getByText('probably production')).toBeVisible()
  })

  await test.step('the first post ends it', async () => {
    await new Newcomer(world, second).takeStep()
    await expect(secondPage.getByRole('link', { name: 'Continue set-up' })).toHaveCount(0)
    await second.screens.goTo('Set-up guide')
    await expect(secondPage.getByText('Everything is set up')).toBeVisible()
    await expect(stateOf(secondPage, 'first-post')).toHaveText('Checked')
  })

  await test.step('starting over takes back only what the person has ticked', async () => {
    const review = secondPage.locator('[data-step="review"]')
    await review.getByRole('button', { name: 'Submit for review' }).click()
    await review.getByRole('button', { name: 'Submitted' }).click()
    await expect(stateOf(secondPage, 'review')).toHaveText('Done')
    await secondPage.getByRole('button', { name: 'Start over' }).click()
    await secondPage.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click()
    await expect(stateOf(secondPage, 'review')).toHaveText('For production only')
    await expect(stateOf(secondPage, 'keys')).toHaveText('Checked')
  })
  await app.quit()

  const third = await launchApp()
  await expect(third.app.page.getByRole('heading', { level: 1, name: 'Publishing' })).toBeVisible()
  await third.screens.goTo('Set-up guide')
  await expect(third.app.page.getByText('Everything is set up')).toBeVisible()
})

test('the guide that was put aside stays aside and is there under its link', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await first.screens.goTo('Publishing')
  await first.app.page.getByRole('button', { name: 'Put the guide aside' }).click()
  await expect(first.app.page.getByRole('link', { name: 'Continue set-up' })).toHaveCount(0)
  await first.app.quit()
  const second = await launchApp()
  await expect(second.app.page.getByRole('heading', { level: 1, name: 'Publishing' })).toBeVisible()
  await second.screens.goTo('Set-up guide')
  await expect(second.app.page.locator('[aria-current="step"]')).toBeVisible()
})
