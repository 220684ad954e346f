import type { PostDraft, PostSettings } from '../../../electron/shared/post'
import { expect, test } from '../app-test'
import { ComposerWorld } from './composer-world'

/** Consent is a deliberate act on what stands there, no road leads past it, and it is written down. */
let composer: ComposerWorld

test.beforeAll(async () => {
  composer = await ComposerWorld.open()
})
test.afterAll(() => composer.close())

test('a draft that breaks a rule cannot be posted past the page either', async () => {
  await composer.emptyComposer()
  composer.changeAccount({ commentDisabled: true })
  const branded = { isOn: true, isYourBrand: false, isBrandedContent: true }
  const cases: readonly [string, Partial<PostSettings>, Partial<PostDraft>?][] = [
    ['privacy-not-chosen', { privacyLevel: null }],
    ['privacy-not-offered', { privacyLevel: 'FOLLOWER_OF_CREATOR' }],
    ['interaction-not-offered', { isCommentAllowed: true }],
    ['disclosure-incomplete', { disclosure: { ...branded, isBrandedContent: false } }],
    [
      'branded-content-private',
      { privacyLevel: 'SELF_ONLY', disclosure: branded },
      { declaration: 'branded-content-and-music-usage' },
    ],
    ['consent-outdated', { disclosure: branded }],
    ['caption-too-long', { caption: 'x'.repeat(2201) }],
    ['invalid-request', { coverTimestampMs: 3_600_000 }],
    ['channel-not-found', {}, { channelId: 'nobody' }],
    ['video-not-found', {}, { videoId: 'never-dropped' }],
  ]
  for (const [code, settings, draft] of cases) {
    expect(await composer.publishPastThePage(settings, draft)).toBe(code)
  }
  expect(composer.countRequests('video-init') + composer.countRequests('upload')).toBe(0)
  // The same road is open to a draft that keeps the rules, so it is the rules that shut it.
  expect(await composer.publishPastThePage({})).toBeNull()
})

test('an account that has changed meanwhile is shown in the review, and nothing leaves', async () => {
  const { page, publishing } = composer
  await composer.freshComposer()
  await publishing.choosePrivacy('Everyone')
  await composer.tick('Allow comments')
  const before = composer.countRequests('creator-info')
  composer.changeAccount({
    privacyLevelOptions: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    commentDisabled: true,
  })
  // A minute goes by in front of the form.
  await page.evaluate(() => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + 61_000
  })
  await publishing.post.click()
  await expect(publishing.review.getByText('“Everyone” is no longer offered.')).toBeVisible()
  await expect(publishing.review.getByText('It has turned off comments.')).toBeVisible()
  expect(composer.countRequests('creator-info')).toBe(before + 1)
  const confirm = publishing.review.getByRole('button', { name: 'Post to TikTok' })
  await composer.expectExplained(confirm, 'This audience is not offered any more')
  await expect(publishing.review.getByText('None allowed', { exact: true })).toBeVisible()
  await publishing.review.getByRole('button', { name: 'Back' }).click()
  await expect(publishing.post).toBeDisabled()
})

test('the history keeps when, what, and in which words it was agreed to', async () => {
  const { page, publishing, started } = composer
  await composer.freshComposer()
  await composer.disclose('Branded content')
  await publishing.choosePrivacy('Friends')
  await publishing.postAndConfirm()
  await expect(publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  await started.screens.goTo('History')
  await page.getByRole('button', { name: 'Show story' }).first().click()
  const consent = page.getByRole('region', { name: 'What you agreed to' })
  await expect(consent).toContainText(
    "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
  )
  await expect(consent).toContainText("Your photo/video will be labeled as 'Paid partnership'")
  await expect(consent).toContainText('Friends')
  await expect(consent.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/u)

  // What the composer showed on the way counts on the checklist.
  await started.screens.goTo('Audit checklist')
  const row = page.getByRole('listitem').filter({ hasText: 'Branded content adds its policy' })
  await expect(row).toContainText('Holds now')
})
