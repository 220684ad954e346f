import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { dropFiles } from '../../electron/dev/drop-files'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import { sha256OfFile } from '../fixtures/sha256-of-file'
import { expect, type LargeVideo, test } from './connected-test'
import type { AppScreens } from './screens/app-screens'
import type { PrivacyName } from './screens/publishing-screen'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

/** Slow enough that a test can act in the middle of a chunk, quick enough that nobody waits. */
const SLOW = { kind: 'throttle', bytesPerSecond: 40_000_000 } as const

/** Posts the large video and comes back in the middle, when TikTok has this many bytes. */
async function postUntil(
  receivedBytes: number,
  job: {
    readonly screens: AppScreens
    readonly practice: PracticeTikTok
    readonly largeVideo: LargeVideo
    readonly privacy: PrivacyName
  },
): Promise<void> {
  const { screens, practice, largeVideo, privacy } = job
  practice.faults.set(SLOW)
  await screens.publishing.compose(largeVideo.path, privacy)
  await screens.publishing.postAndConfirm()
  await expect
    .poll(() => practice.listPosts()[0]?.receivedBytes ?? 0)
    .toBeGreaterThan(receivedBytes)
}

test('a small video: dropped, played, captioned, posted, bit for bit', async ({
  connectedApp,
  practice,
}) => {
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await dropFiles(page, [SAMPLE])
  const { publishing } = screens
  await expect(publishing.post).toBeDisabled()
  await publishing.caption.fill('Two units each: 🍳🍳 #kitchen')
  await expect(page.getByText('29 / 2,200')).toBeVisible()
  await expect(publishing.post).toBeDisabled()
  await publishing.choosePrivacy('Everyone')
  await page.locator('label', { hasText: 'Allow comments' }).click()
  await expect(page.getByRole('checkbox', { name: 'Allow comments' })).toBeChecked()
  await publishing.postAndConfirm()
  await expect(publishing.state('Published')).toBeVisible({ timeout: 30_000 })

  const [post] = practice.listPosts()
  expect(post?.sha256).toBe(await sha256OfFile(SAMPLE))
  expect(post?.init).toMatchObject({
    title: 'Two units each: 🍳🍳 #kitchen',
    privacyLevel: 'PUBLIC_TO_EVERYONE',
    disableComment: false,
    disableDuet: true,
    disableStitch: true,
    brandContentToggle: false,
    brandOrganicToggle: false,
    isAigc: false,
  })

  await screens.goTo('History')
  await expect(page.getByText('sosyabot-sample.mp4').first()).toBeVisible()
})

test('a real video of 200 MB: plays and seeks in the window, and arrives with the same SHA-256', async ({
  connectedApp,
  practice,
  largeVideo,
}) => {
  expect(largeVideo.sizeBytes).toBeGreaterThan(200_000_000)

  const { screens } = await connectedApp()
  await screens.goTo('Publishing')
  await screens.publishing.choose(largeVideo.path)
  const played = await screens.publishing.video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
    while (element.currentTime < 0.2) {
      await new Promise((resolve) =>
        element.addEventListener('timeupdate', resolve, { once: true }),
      )
    }
    const afterPlaying = element.currentTime
    element.pause()
    element.currentTime = 3
    await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }))
    return { afterPlaying, afterSeeking: element.currentTime, duration: element.duration }
  })
  expect(played.afterPlaying).toBeGreaterThanOrEqual(0.2)
  expect(played.afterSeeking).toBeCloseTo(3, 1)
  expect(played.duration).toBeGreaterThan(3.4)

  await screens.publishing.choosePrivacy('Friends')
  await screens.publishing.postAndConfirm()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
  const [post] = practice.listPosts()
  expect(post?.receivedBytes).toBe(largeVideo.sizeBytes)
  expect(post?.sha256).toBe(largeVideo.sha256)
  expect(post?.chunks.length).toBe(Math.floor(largeVideo.sizeBytes / 10_000_000))
})

test('cancel in the middle of an upload stops it, and nothing is posted', async ({
  connectedApp,
  practice,
  largeVideo,
}) => {
  const { screens, app } = await connectedApp()
  await postUntil(10_000_000, { screens, practice, largeVideo, privacy: 'Only me' })
  await app.page.getByRole('button', { name: 'Cancel', exact: true }).click()
  const confirm = app.page.getByRole('alertdialog').getByRole('button', { name: /cancel/iu })
  if (await confirm.isVisible().catch(() => false)) await confirm.click()
  await expect(screens.publishing.state('Cancelled')).toBeVisible()
  // What was on the line already may make one chunk whole.
  await app.page.waitForTimeout(500)
  const received = practice.listPosts()[0]?.receivedBytes ?? 0
  await app.page.waitForTimeout(1500)
  expect(practice.listPosts()[0]?.receivedBytes).toBe(received)
  expect(practice.listPosts()[0]?.state).toBe('uploading')
})

test('pause and resume: the upload goes on where TikTok has it', async ({
  connectedApp,
  practice,
  largeVideo,
}) => {
  const { screens, app } = await connectedApp()
  await postUntil(20_000_000, { screens, practice, largeVideo, privacy: 'Everyone' })
  await app.page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(screens.publishing.state('Paused')).toBeVisible()
  practice.faults.clear()
  await app.page.getByRole('button', { name: 'Resume', exact: true }).click()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
  expect(practice.listPosts()).toHaveLength(1)
  expect(practice.listPosts()[0]?.sha256).toBe(largeVideo.sha256)
})

test('power cut in the middle of an upload: the next start goes on and posts once', async ({
  connectedApp,
  launchApp,
  practice,
  largeVideo,
}) => {
  const { screens, app } = await connectedApp()
  await postUntil(30_000_000, { screens, practice, largeVideo, privacy: 'Everyone' })
  await app.kill()
  practice.faults.clear()

  const again = await launchApp()
  await again.screens.goTo('History')
  await expect(again.app.page.getByText(largeVideo.fileName).first()).toBeVisible({
    timeout: 60_000,
  })
  expect(practice.listPosts()).toHaveLength(1)
  expect(practice.listPosts()[0]?.state).toBe('published')
  expect(practice.listPosts()[0]?.sha256).toBe(largeVideo.sha256)
})

test('a restart keeps channel and history', async ({ connectedApp, launchApp }) => {
  const first = await connectedApp()
  await first.screens.publishing.compose(SAMPLE, 'Only me')
  await first.screens.publishing.postAndConfirm()
  await expect(first.screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  await first.app.quit()

  const second = await launchApp()
  await second.screens.goTo('Channels')
  await expect(second.screens.channels.card('Defne Arslan').first()).toBeVisible()
  await second.screens.goTo('History')
  await expect(second.app.page.getByText('sosyabot-sample.mp4').first()).toBeVisible()
})

test.describe('what TikTok can refuse', () => {
  const cases = [
    {
      name: 'the daily limit of posts',
      code: 'spam_risk_too_many_posts',
      status: 403,
      words: /today|24 hours|daily/iu,
    },
    {
      name: 'an app that is not audited, on a public account',
      code: 'unaudited_client_can_only_post_to_private_accounts',
      status: 403,
      words: /private/iu,
    },
    {
      name: 'the Sandbox tier',
      code: 'permission_error',
      status: 403,
      words: /Sandbox/u,
    },
  ] as const

  for (const { name, code, status, words } of cases) {
    test(`${name} is named with its remedy`, async ({ connectedApp, practice }) => {
      const { screens, app } = await connectedApp()
      await screens.publishing.compose(SAMPLE, 'Only me')
      practice.faults.set({ kind: 'answer', endpoint: 'video-init', status, code }, { times: 1 })
      await screens.publishing.postAndConfirm()
      await expect(screens.publishing.state('Failed')).toBeVisible()
      await expect(app.page.getByText(words).first()).toBeVisible()
      await expect(app.page.getByRole('button', { name: 'Retry', exact: true })).toBeVisible()
      expect(practice.listPosts()).toHaveLength(0)
    })
  }

  test('a video that TikTok rejects after the upload is failed, never published', async ({
    connectedApp,
    practice,
  }) => {
    const { screens, app } = await connectedApp()
    practice.faults.set(
      { kind: 'fail-processing', reason: 'frame_rate_check_failed' },
      { times: 1 },
    )
    await screens.publishing.compose(SAMPLE, 'Only me')
    await screens.publishing.postAndConfirm()
    await expect(screens.publishing.state('Failed')).toBeVisible({ timeout: 30_000 })
    await expect(app.page.getByText(/frame rate/iu).first()).toBeVisible()
  })

  test('an upload link that has expired gets a new one, and one post', async ({
    connectedApp,
    practice,
    largeVideo,
  }) => {
    const { screens } = await connectedApp()
    await postUntil(20_000_000, { screens, practice, largeVideo, privacy: 'Only me' })
    practice.faults.expireUploadUrls()
    practice.faults.clear()
    await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
    expect(practice.listPosts().filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  test('a network that goes away and comes back costs nothing', async ({
    connectedApp,
    practice,
    largeVideo,
  }) => {
    const { screens } = await connectedApp()
    await screens.publishing.compose(largeVideo.path, 'Everyone')
    practice.faults.set({ kind: 'reset-upload', atByte: 3_000_000 }, { times: 3 })
    await screens.publishing.postAndConfirm()
    await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 60_000 })
    expect(practice.listPosts()).toHaveLength(1)
    expect(practice.listPosts()[0]?.sha256).toBe(largeVideo.sha256)
  })
})

test.describe('files that are refused before anything is sent', () => {
  const cases: readonly {
    readonly name: string
    readonly make: (path: string) => Promise<void> | void
    readonly words: RegExp
  }[] = [
    {
      name: 'a text file named .mp4',
      make: (path) => writeFileSync(path, 'not a video '.repeat(500)),
      words: /not a video/iu,
    },
    { name: 'an empty file', make: (path) => writeFileSync(path, ''), words: /empty/iu },
    {
      name: 'a truncated mp4',
      make: async (path) => {
        await copyFile(SAMPLE, path)
        truncateSync(path, 150_000)
      },
      words: /incomplete|cut|truncated/iu,
    },
    {
      name: 'a file over 4 GB',
      make: (path) => {
        writeFileSync(path, '')
        truncateSync(path, 4 * 1024 ** 3 + 1)
      },
      words: /4(\.\d+)? GB/u,
    },
    { name: 'a folder', make: (path) => mkdirSync(path), words: /folder/iu },
  ]

  for (const { name, make, words } of cases) {
    test(`${name} is refused in words, and the draft beside it keeps its caption`, async ({
      connectedApp,
      practice,
      profileDir,
    }) => {
      const path = join(profileDir, 'refused.mp4')
      await make(path)
      const { screens, app } = await connectedApp()
      await screens.goTo('Publishing')
      await screens.publishing.choose(SAMPLE)
      await screens.publishing.caption.fill('Typed before the refusal')
      await dropFiles(app.page, [path])
      await expect(app.page.getByText('refused.mp4').first()).toBeVisible()
      await expect(app.page.getByText(words).first()).toBeVisible()
      await app.page.getByText('sosyabot-sample.mp4').first().click()
      await expect(screens.publishing.caption).toHaveValue('Typed before the refusal')
      expect(practice.listPosts()).toHaveLength(0)
    })
  }

  test("a video longer than the creator's limit cannot be posted", async ({
    connectedApp,
    practice,
  }) => {
    const { screens, app } = await connectedApp()
    practice.faults.changeAccount(PRACTICE_ACCOUNTS[0]!.openId, { maxVideoPostDurationSec: 5 })
    await screens.publishing.compose(SAMPLE, 'Only me')
    await expect(screens.publishing.post).toBeDisabled()
    await expect(app.page.getByText(/longer|too long/iu).first()).toBeVisible()
  })

  test('a caption over 2,200 units is refused with the exact excess', async ({ connectedApp }) => {
    const { screens, app } = await connectedApp()
    await screens.publishing.compose(SAMPLE, 'Only me')
    await screens.publishing.caption.fill('🍳'.repeat(1101))
    await expect(app.page.getByText('2,202 / 2,200')).toBeVisible()
    await expect(screens.publishing.post).toBeDisabled()
  })
})
