import { readFileSync } from 'node:fs'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import { sha256OfFile } from '../../fixtures/sha256-of-file'
import { searchFolder } from '../../harness/folder-search'
import { expect, test } from '../app-test'
import { ComposerWorld } from './composer-world'

/** TikTok's Content Sharing Guidelines, points 4 and 5: consent, preview, and what follows. Sentences as TikTok prints them. */
const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation"
const BOTH = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation"
const MUSIC_PAGE = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en'
const POLICY_PAGE = 'https://www.tiktok.com/legal/page/global/bc-policy/en'
const TAKES_MINUTES = 'It may take a few minutes to process and appear on your profile.'

let composer: ComposerWorld

test.beforeAll(async () => {
  composer = await ComposerWorld.open()
})
test.afterAll(() => composer.close())

/** The declaration beside the button, and whether it stands before it on the page. */
async function expectDeclaration(text: string): Promise<void> {
  const declaration = composer.page.getByText(/^By posting, you agree/u)
  await expect(declaration).toHaveText(text)
  await expect(declaration).toBeVisible()
  const [above, button] = [
    await declaration.boundingBox(),
    await composer.publishing.post.boundingBox(),
  ]
  expect(above!.y + above!.height).toBeLessThanOrEqual(button!.y)
  expect(button!.y - above!.y).toBeLessThan(160)
}

/** Presses a link of the declaration and answers where the system browser was sent. */
async function follow(link: string): Promise<string> {
  const { systemBrowser } = composer.world
  const seen = systemBrowser.addresses.length
  await composer.page.getByRole('link', { name: link }).click()
  return systemBrowser.waitForAddress(seen)
}

test('U16 the declaration stands before the button from the first moment, for your brand too', async () => {
  await composer.freshComposer()
  await expectDeclaration(MUSIC)
  expect(await follow('Music Usage Confirmation')).toBe(MUSIC_PAGE)
  await composer.disclose()
  await expectDeclaration(MUSIC)
  await composer.tick('Your brand')
  await expectDeclaration(MUSIC)
})

test('U17 branded content, alone or with your brand, adds the Branded Content Policy', async () => {
  await composer.freshComposer()
  await composer.disclose('Branded content')
  await expectDeclaration(BOTH)
  await composer.tick('Your brand')
  await expectDeclaration(BOTH)
  expect(await follow('Branded Content Policy')).toBe(POLICY_PAGE)
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.post.click()
  await expect(composer.publishing.review.getByText(BOTH)).toBeVisible()
  await composer.publishing.review.getByRole('button', { name: 'Back' }).click()
  expect(
    await composer.publishPastThePage({
      disclosure: { isOn: true, isYourBrand: false, isBrandedContent: true },
    }),
  ).toBe('consent-outdated')
})

test('U18 the preview plays the very file that would be posted', async () => {
  const path = await composer.freshComposer()
  const { video } = composer.publishing
  const played = await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
    while (element.currentTime < 0.1) {
      await new Promise((resolve) =>
        element.addEventListener('timeupdate', resolve, { once: true }),
      )
    }
    element.pause()
    return { width: element.videoWidth, height: element.videoHeight, src: element.currentSrc }
  })
  expect(played).toMatchObject({ width: 720, height: 1280 })
  // The bytes behind the preview's address, read past the page's own content policy.
  const bytes = await composer.started.app.electron.evaluate(async ({ net }, address) => {
    const answer = await net.fetch(address)
    return Buffer.from(await answer.arrayBuffer()).toString('base64')
  }, played.src)
  expect(Buffer.from(bytes, 'base64').equals(readFileSync(path))).toBe(true)
})

test('U19 nothing is added to video or caption', async () => {
  const path = await composer.freshComposer()
  const caption = '  My own words 🍳 #mine @me \nsecond line  '
  await composer.publishing.caption.fill(caption)
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.postAndConfirm()
  await expect(composer.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  const post = composer.world.practice.listPosts().at(-1)
  expect(post?.sha256).toBe(await sha256OfFile(path))
  expect(post?.init.title).toBe(caption)
  // A caption that was left empty stays empty.
  await composer.freshComposer()
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.postAndConfirm()
  await expect(composer.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(composer.world.practice.listPosts().at(-1)?.init.title).toBe('')
})

test('U20 no byte leaves before the person confirms', async () => {
  await composer.freshComposer()
  const counts = () =>
    (['video-init', 'upload'] as const).map((endpoint) => composer.countRequests(endpoint))
  const untouched = counts()
  const { publishing } = composer
  await publishing.caption.fill('Not yet')
  await publishing.choosePrivacy('Everyone')
  await publishing.post.click()
  await expect(publishing.review.getByText('Defne Arslan')).toBeVisible()
  await expect(publishing.review.getByText('@defne.kitchen')).toBeVisible()
  // While the review is open, its button is the only one of that name.
  await expect(publishing.post).toHaveCount(1)
  await publishing.review.getByRole('button', { name: 'Back' }).click()
  await publishing.post.click()
  await composer.page.keyboard.press('Escape')
  await expect(publishing.review).toBeHidden()
  await composer.page.waitForTimeout(500)
  expect(counts()).toEqual(untouched)
  expect(composer.world.practice.listPosts().some(({ init }) => init.title === 'Not yet')).toBe(
    false,
  )

  await publishing.postAndConfirm()
  await expect(publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(counts()).toEqual([untouched[0]! + 1, untouched[1]! + 1])
})

test('U21 after posting it says that it may take a few minutes', async () => {
  await composer.freshComposer()
  composer.world.practice.faults.set({ kind: 'stay-processing' })
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.post.click()
  await expect(composer.publishing.review.getByText(TAKES_MINUTES)).toBeVisible()
  await composer.publishing.confirm()
  await expect(composer.page.getByText('TikTok is processing').first()).toBeVisible()
  await expect(composer.page.locator('main').getByText(TAKES_MINUTES).first()).toBeVisible()
})

test('U22 the status is asked for again and again, and shown', async () => {
  await composer.freshComposer()
  const before = composer.countRequests('status')
  composer.world.practice.faults.set({ kind: 'stay-processing' })
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.postAndConfirm()
  await expect(composer.page.getByText('TikTok is processing').first()).toBeVisible()
  await expect
    .poll(() => composer.countRequests('status'), { timeout: 30_000 })
    .toBeGreaterThan(before + 1)
  await expect(composer.publishing.state('Published')).toBeHidden()
  composer.world.practice.faults.clear()
  await expect(composer.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
})

test('U23 the client secret stays confidential', async () => {
  const { page, world } = composer
  const seen = await page.evaluate(async () => {
    const status = await window.desktop.credentials.getStatus()
    return JSON.stringify([status, { ...localStorage }]) + document.documentElement.outerHTML
  })
  expect(seen).not.toContain(PRACTICE_CLIENT.clientSecret)
  await composer.started.screens.goTo('API Integration')
  expect(await page.content()).not.toContain(PRACTICE_CLIENT.clientSecret)
  await expect(page.getByLabel('Client Secret', { exact: true })).toHaveValue('')
  expect(searchFolder(world.profileDir, PRACTICE_CLIENT.clientSecret)).toEqual([])
})
