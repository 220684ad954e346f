import type { Page } from '@playwright/test'
import { PracticeBrowser, type ConsentChoice } from '../../electron/practice/practice-browser'
import { PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { expect } from './app-test'
import type { AppWorld, StartedApp } from './app-world'

const DEEP_LINK_ADDRESS = 'sosyabot://auth/tiktok/callback'

/** A creator whom the practice TikTok knows. */
export function findAccount(nickname: string) {
  const account = PRACTICE_ACCOUNTS.find((one) => one.nickname === nickname)
  if (account === undefined) throw new Error(`No practice account ${nickname}`)
  return account
}

export const DEFNE = findAccount('Defne Arslan')
export const EMRE = findAccount('Emre Yıldız')
export const MIRA = findAccount('Mira Studio')

/** Saves the practice pair past the form, for tests that are about what comes after it. */
export async function saveKeys(page: Page): Promise<void> {
  const answer = await page.evaluate((input) => window.desktop.credentials.save(input), {
    clientKey: PRACTICE_CLIENT.clientKey,
    clientSecret: PRACTICE_CLIENT.clientSecret,
    isEnabled: true,
    redirectMethod: 'hosted',
    redirectUri: null,
  } as const)
  expect(answer.ok).toBe(true)
}

/** Does what starts a sign-in and waits until the app has opened the browser; answers the address there. */
export async function openedBy(
  { systemBrowser }: Pick<AppWorld, 'systemBrowser'>,
  start: () => Promise<void>,
): Promise<string> {
  const seen = systemBrowser.addresses.length
  await start()
  return systemBrowser.waitForAddress(seen)
}

/** Opens the Channels page, presses Connect TikTok and answers the address that the browser was sent to. */
export async function startSignIn(world: AppWorld, { screens }: StartedApp): Promise<string> {
  await screens.goTo('Channels')
  return openedBy(world, () => screens.channels.connect.click())
}

/** What the hosted callback page makes of the address that TikTok sends the browser to. */
export function toDeepLink(callbackAddress: string): string {
  return DEEP_LINK_ADDRESS + new URL(callbackAddress).search
}

/** Answers the consent screen in a browser of its own; gives the deep link that would now be opened. */
export async function answerConsent(
  authorizeUrl: string,
  choice: ConsentChoice = {},
): Promise<string> {
  return toDeepLink(await new PracticeBrowser().answerConsent(authorizeUrl, choice))
}

/** Connects an account from the button to its card.. */
export async function connectAccount(
  world: AppWorld,
  started: StartedApp,
  account = DEFNE,
): Promise<void> {
  const authorizeUrl = await startSignIn(world, started)
  const link = await answerConsent(authorizeUrl, { account: account.openId })
  expect(await started.app.openDeepLink(link)).toBe(0)
  await expect(started.screens.channels.card(account.nickname)).toBeVisible()
}

/** How often the app has asked the practice server's token endpoint. */
export function countTokenRequests(practice: PracticeTikTok): number {
  return practice.listRequests().filter(({ endpoint }) => endpoint === 'token').length
}
