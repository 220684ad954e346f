import { expect, test } from '../app-test'
import { ComposerWorld } from './composer-world'

/** TikTok's Content Sharing Guidelines, point 3: commercial content. Its sentences are typed here as TikTok prints them. */
const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'"
const PAID = "Your photo/video will be labeled as 'Paid partnership'"
const INDICATE = 'You need to indicate if your content promotes yourself, a third party, or both.'
const NOT_PRIVATE = 'Branded content visibility cannot be set to private.'

let composer: ComposerWorld

test.beforeAll(async () => {
  composer = await ComposerWorld.open()
})
test.afterAll(() => composer.close())

test('U10 disclosure is off, and on it offers two boxes that can both be ticked', async () => {
  await composer.freshComposer()
  const toggle = composer.page.getByRole('switch', { name: 'Disclose commercial content' })
  const [yourBrand, branded] = [composer.box('Your brand'), composer.box('Branded content')]
  await expect(toggle).not.toBeChecked()
  await expect(yourBrand).toBeHidden()
  await expect(branded).toBeHidden()
  await composer.disclose()
  await expect(yourBrand).not.toBeChecked()
  await expect(branded).not.toBeChecked()
  await composer.tick('Your brand')
  await composer.tick('Branded content')
  await expect(yourBrand).toBeChecked()
  await expect(branded).toBeChecked()
})

test('U11 your brand alone is labelled as promotional content, and nothing is before', async () => {
  await composer.freshComposer()
  const labels = composer.page.getByText(/will be labeled as/u)
  await expect(labels).toHaveCount(0)
  await composer.disclose()
  await expect(labels).toHaveCount(0)
  await composer.tick('Your brand')
  await expect(labels).toHaveText(PROMOTIONAL)
  await composer.tick('Your brand')
  await expect(labels).toHaveCount(0)
})

test('U12 branded content, alone or with your brand, is labelled as paid partnership', async () => {
  await composer.freshComposer()
  const labels = composer.page.getByText(/will be labeled as/u)
  await composer.disclose('Branded content')
  await expect(labels).toHaveText(PAID)
  await composer.tick('Your brand')
  await expect(labels).toHaveText(PAID)
  await composer.publishing.choosePrivacy('Friends')
  await composer.publishing.post.click()
  await expect(composer.publishing.review.getByText(PAID)).toBeVisible()
  await composer.publishing.review.getByRole('button', { name: 'Back' }).click()
})

test('U13 disclosure without a box disables Post, which says why', async () => {
  await composer.freshComposer()
  await composer.publishing.choosePrivacy('Everyone')
  await expect(composer.publishing.post).toBeEnabled()
  await composer.disclose()
  await composer.expectExplained(composer.publishing.post, INDICATE)
  await composer.publishing.post.click({ force: true })
  await expect(composer.publishing.review).toBeHidden()
  await composer.tick('Your brand')
  await expect(composer.publishing.post).toBeEnabled()
  expect(
    await composer.publishPastThePage({
      disclosure: { isOn: true, isYourBrand: false, isBrandedContent: false },
    }),
  ).toBe('disclosure-incomplete')
})

test('U14 with only me chosen first, branded content cannot be ticked and says why', async () => {
  await composer.freshComposer()
  await composer.publishing.choosePrivacy('Only me')
  await composer.disclose()
  const branded = composer.box('Branded content')
  await composer.expectExplained(
    branded,
    'Branded content cannot be visible to “Only me”. Choose Everyone or Friends first.',
  )
  await branded.click({ force: true })
  await expect(branded).not.toBeChecked()
  await expect(composer.box('Your brand')).toBeEnabled()
  // A private account has followers instead of everyone, and they are neither public nor friends.
  composer.changeAccount({ isPrivate: true })
  await composer.started.screens.goTo('Queue')
  await composer.started.screens.goTo('Publishing')
  await composer.publishing.choosePrivacy('Followers')
  await composer.expectExplained(
    branded,
    'Branded content cannot be visible to “Followers” only. Choose Friends first.',
  )
  await composer.publishing.choosePrivacy('Friends')
  await expect(branded).toBeEnabled()
  composer.changeAccount({ isPrivate: false })
  await composer.started.screens.goTo('Queue')
  await composer.started.screens.goTo('Publishing')
  for (const audience of ['Everyone', 'Friends'] as const) {
    await composer.publishing.choosePrivacy(audience)
    await expect(branded).toBeEnabled()
  }
  expect(
    await composer.publishPastThePage(
      {
        privacyLevel: 'SELF_ONLY',
        disclosure: { isOn: true, isYourBrand: false, isBrandedContent: true },
      },
      { declaration: 'branded-content-and-music-usage' },
    ),
  ).toBe('branded-content-private')
})

test('U15 with branded content ticked first, only me cannot be chosen and says why', async () => {
  const { page, publishing, tooltip } = composer
  await composer.freshComposer()
  await composer.disclose('Branded content')
  await publishing.privacy.first().click()
  const onlyMe = page.getByRole('option', { name: 'Only me' })
  await expect(onlyMe).toBeDisabled()
  await onlyMe.hover()
  await expect(tooltip).toHaveText(NOT_PRIVATE)
  await onlyMe.click({ force: true })
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()

  // By the keyboard alone, with the mouse out of the way.
  await page.mouse.move(0, 0)
  await expect(publishing.privacy).toHaveCount(1)
  await publishing.privacy.focus()
  await expect(publishing.privacy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Everyone' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(onlyMe).toBeFocused()
  await expect(tooltip).toHaveText(NOT_PRIVATE)
  await expect(onlyMe).toHaveAccessibleDescription(NOT_PRIVATE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(publishing.post).toBeEnabled()
})
