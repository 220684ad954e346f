import { CANNOT_POST_CODES } from '../../../electron/practice/practice-account'
import { expect, test } from '../app-test'
import { EMRE } from '../sign-in-steps'
import { ComposerWorld } from './composer-world'

/** TikTok's Content Sharing Guidelines, point 1: who posts, and whether they can. */
let composer: ComposerWorld

test.beforeAll(async () => {
  composer = await ComposerWorld.open(EMRE)
})
test.afterAll(() => composer.close())

test('U1 creator info is asked for every time the composer opens, and for each account', async () => {
  const { page, started } = composer
  await composer.emptyComposer()
  const before = composer.countRequests('creator-info')
  await composer.freshComposer()
  await expect(page.getByText('@defne.kitchen')).toBeVisible()
  await expect.poll(() => composer.countRequests('creator-info')).toBe(before + 1)

  // The page is left and rendered again: what TikTok said a moment ago is not good enough.
  await started.screens.goTo('Queue')
  await started.screens.goTo('Publishing')
  await expect.poll(() => composer.countRequests('creator-info')).toBe(before + 2)

  await page.getByRole('button', { name: /Channel/u }).click()
  await page.getByRole('option', { name: /Emre Yıldız/u }).click()
  await expect.poll(() => composer.countRequests('creator-info')).toBe(before + 3)
  await page.getByRole('button', { name: /Channel/u }).click()
  await page.getByRole('option', { name: /Defne Arslan/u }).click()
  await expect.poll(() => composer.countRequests('creator-info')).toBe(before + 4)
})

test('U2 the nickname shown is the one TikTok gives now, with avatar and username', async () => {
  const { page } = composer
  await composer.emptyComposer()
  composer.changeAccount({ nickname: 'Defne Cooks', username: 'defne.cooks' })
  await composer.publishing.choose(composer.makeVideo())
  const creator = page.getByRole('region', { name: 'Posting as' })
  await expect(creator.locator('strong')).toHaveText('Defne Cooks')
  await expect(creator.getByText('@defne.cooks')).toBeVisible()
  await expect(creator.locator('img')).toHaveAttribute('src', /^data:image\//u)
})

test('U3 a creator who cannot post now is blocked and told to try later', async () => {
  const { page } = composer
  for (const code of CANNOT_POST_CODES) {
    await composer.emptyComposer()
    composer.changeAccount({ cannotPost: code })
    await composer.publishing.choose(composer.makeVideo())
    const alert = page.getByRole('region', { name: 'Posting as' }).getByRole('alert')
    await expect(alert).toContainText('This account cannot post right now')
    await expect(alert).toContainText(/try again/iu)
    await expect(composer.publishing.post).toBeDisabled()
    await composer.publishing.post.click({ force: true })
    await expect(composer.publishing.review).toBeHidden()
  }
  expect(composer.countRequests('video-init')).toBe(0)
})

test('U4 a video longer than max_video_post_duration_sec is blocked', async () => {
  const { page } = composer
  await composer.emptyComposer()
  composer.changeAccount({ maxVideoPostDurationSec: 5 })
  await composer.publishing.choose(composer.makeVideo())
  await composer.publishing.choosePrivacy('Everyone')
  await expect(page.getByText('Videos up to 5 sec')).toBeVisible()
  await composer.expectExplained(composer.publishing.post, 'The video is too long for this account')
  expect(await composer.publishPastThePage({})).toBe('video-too-long')
  expect(composer.countRequests('video-init')).toBe(0)
})
