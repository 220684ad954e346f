import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { dropFiles } from '../../../electron/dev/drop-files'
import { expect, test } from '../app-test'
import { ComposerWorld } from './composer-world'

/** TikTok's Content Sharing Guidelines, point 2: caption, audience and interactions. */
let composer: ComposerWorld

const TURNED_OFF = 'Turned off in this account’s TikTok settings.'

test.beforeAll(async () => {
  composer = await ComposerWorld.open()
})
test.afterAll(() => composer.close())

test('U5 the caption is there and can be edited until the post is confirmed', async () => {
  await composer.freshComposer()
  const { caption, review } = composer.publishing
  await expect(caption).toBeEditable()
  await expect(caption).toHaveValue('')
  await caption.fill('First words')
  await composer.publishing.choosePrivacy('Everyone')
  await composer.publishing.post.click()
  await expect(review.getByText('First words')).toBeVisible()
  await review.getByRole('button', { name: 'Back' }).click()
  await expect(caption).toBeEditable()
  await caption.fill('Better words')
  await composer.publishing.post.click()
  await expect(review.getByText('Better words')).toBeVisible()
  await review.getByRole('button', { name: 'Back' }).click()
})

test('U6 privacy has no default', async () => {
  const { page, publishing } = composer
  for (const [levels, names] of [
    [
      ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      ['Everyone', 'Friends', 'Only me'],
    ],
    [
      ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'],
      ['Followers', 'Only me'],
    ],
    [['SELF_ONLY'], ['Only me']],
  ] as const) {
    await composer.emptyComposer()
    composer.changeAccount({ privacyLevelOptions: [...levels] })
    await publishing.choose(composer.makeVideo())
    await composer.expectExplained(publishing.post, 'Choose who can view this video')
    await publishing.privacy.first().click()
    const options = page.getByRole('option')
    await expect(options).toHaveCount(names.length)
    for (const [index, name] of names.entries())
      await expect(options.nth(index)).toContainText(name)
    await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
    await page.getByRole('option', { name: names[0] }).click()
    await expect(publishing.post).toBeEnabled()
  }
  expect(await composer.publishPastThePage({ privacyLevel: null })).toBe('privacy-not-chosen')
})

test('U7 comment, duet and stitch are three boxes, none ticked', async () => {
  await composer.freshComposer()
  const boxes = ['Allow comments', 'Allow duet', 'Allow stitch'].map((name) => composer.box(name))
  for (const box of boxes) {
    await expect(box).toBeEnabled()
    await expect(box).not.toBeChecked()
  }
  await composer.tick('Allow duet')
  await expect(boxes[0]!).not.toBeChecked()
  await expect(boxes[1]!).toBeChecked()
  await expect(boxes[2]!).not.toBeChecked()
  // The next video starts from nothing again.
  await composer.freshComposer()
  for (const box of boxes) await expect(box).not.toBeChecked()
})

test('U8 an interaction the creator has switched off is greyed out and locked off', async () => {
  await composer.emptyComposer()
  composer.changeAccount({ commentDisabled: true, stitchDisabled: true })
  await composer.publishing.choose(composer.makeVideo())
  for (const name of ['Allow comments', 'Allow stitch']) {
    const box = composer.box(name)
    await composer.expectExplained(box, TURNED_OFF)
    await box.click({ force: true })
    await box.focus()
    await composer.page.keyboard.press('Space')
    await expect(box).not.toBeChecked()
  }
  await expect(composer.box('Allow duet')).toBeEnabled()
  expect(await composer.publishPastThePage({ isCommentAllowed: true })).toBe(
    'interaction-not-offered',
  )
  expect(await composer.publishPastThePage({ isStitchAllowed: true })).toBe(
    'interaction-not-offered',
  )
})

test('U9 photos are refused at the door, and there is no way to post one', async () => {
  const { page, world } = composer
  await composer.emptyComposer()
  const photo = join(world.profileDir, 'photo.png')
  copyFileSync(join(checkoutDirectory, 'resources', 'icons', '256x256.png'), photo)
  await dropFiles(page, [photo])
  await expect(page.getByText('This is not a video').first()).toBeVisible()
  const disguised = join(world.profileDir, 'photo.mp4')
  copyFileSync(photo, disguised)
  await dropFiles(page, [disguised])
  await expect(page.getByText('photo.mp4').first()).toBeVisible()
  await expect(page.getByText('This is not a video').first()).toBeVisible()
  await expect(composer.publishing.post).toBeHidden()
  const built = join(checkoutDirectory, 'out', 'main')
  const main = readdirSync(built)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => readFileSync(join(built, name), 'utf8'))
    .join('\n')
  expect(main).toContain('/v2/post/publish/video/init/')
  expect(main).not.toContain('/v2/post/publish/content/init/')
})
