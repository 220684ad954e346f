import type { Page } from 'playwright-core'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { RequestChannel } from '../../../electron/shared/ipc-contract'
import { choose, choosePrivacy, post } from './composer-steps'
import type { Shot } from './shot'

const publishing = '#/app/publishing'

async function refuse(page: Page, channel: RequestChannel, error: AppErrorDto): Promise<void> {
  await page.evaluate(
    ([request, failure]) => void window.fakeDesktop.failures.set(request, failure),
    [channel, error] as const,
  )
}

async function tick(page: Page, label: string): Promise<void> {
  await page.getByText(label, { exact: true }).click()
}

/** Publishing, queue and history in the states that are worth looking at. */
export const postingShots: readonly Shot[] = [
  {
    name: 'composer-fresh',
    scenario: 'one-channel',
    hash: publishing,
    prepare: (page) => choose(page, 'menemen.mp4'),
  },
  {
    name: 'composer-caption',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'breakfast.mp4')
      await page
        .getByRole('textbox', { name: 'Caption' })
        .fill(
          'Menemen the way my grandmother made it 🍳 #menemen #breakfast,\n\nwith @mira.studio\n',
        )
    },
  },
  {
    name: 'composer-several',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4', 'studio-tour.mp4', 'sunday-market-uncut.mp4')
      await page.getByLabel('Caption').fill('Menemen in ten minutes 🍅🥚 #breakfast #turkishfood')
      await choosePrivacy(page, 'Everyone')
      await tick(page, 'Allow comments')
    },
  },
  {
    name: 'composer-branded',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await tick(page, 'Disclose commercial content')
      await tick(page, 'Branded content')
      await page.getByLabel('Who can view this video').click()
      await page.getByRole('option', { name: 'Only me' }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  {
    name: 'composer-incomplete',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await choosePrivacy(page, 'Only me')
      await tick(page, 'Disclose commercial content')
      await page.getByRole('button', { name: 'Post to TikTok' }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  {
    name: 'composer-cannot-post',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await refuse(page, 'channels:getCreatorInfo', { code: 'daily-post-limit', retryable: true })
      await choose(page, 'menemen.mp4')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'composer-review',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByLabel('Caption').fill('Menemen in ten minutes 🍅🥚 #breakfast #turkishfood')
      await choosePrivacy(page, 'Everyone')
      await tick(page, 'Allow comments')
      await tick(page, 'Disclose commercial content')
      await tick(page, 'Branded content')
      await page.getByRole('button', { name: 'Post to TikTok' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'composer-review-changed',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await choosePrivacy(page, 'Everyone')
      await page.evaluate(() => {
        const { creatorInfo } = window.fakeDesktop
        window.fakeDesktop.creatorInfo = (channelId) => ({
          ...creatorInfo(channelId),
          privacyLevelOptions: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
          isCommentDisabled: true,
        })
        const laterMs = Date.now() + 61_000
        Date.now = () => laterMs
      })
      await page.getByRole('button', { name: 'Post to TikTok' }).click()
      await page.getByText('no longer offered').waitFor()
    },
  },
  {
    name: 'audit',
    scenario: 'connected',
    hash: '#/admin/audit-checklist',
  },
  {
    name: 'audit-seen',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await choosePrivacy(page, 'Everyone')
      await tick(page, 'Disclose commercial content')
      await tick(page, 'Branded content')
      await page.getByRole('link', { name: 'Audit checklist' }).click()
      await page.getByText('Point 3: commercial content').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'composer-duplicate',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await refuse(page, 'posts:publish', { code: 'duplicate-post', retryable: false })
      await choose(page, 'menemen.mp4')
      await choosePrivacy(page, 'Friends')
      await post(page)
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'composer-refused-file',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await refuse(page, 'video:intakeTicket', { code: 'video-empty', retryable: false })
      await page
        .getByLabel('Choose videos')
        .setInputFiles({ name: 'empty.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(0) })
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'doctor-refused',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'screen-recording.mkv')
      await page.getByRole('button', { name: 'The frame rate changes' }).click()
    },
  },
  {
    name: 'doctor-advice',
    scenario: 'connected',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4', 'from-the-phone.mov')
      await page.getByRole('button', { name: /^from-the-phone/ }).click()
      await page.getByRole('button', { name: 'The video is HDR' }).click()
    },
  },
  {
    name: 'composer-posted',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'menemen.mp4')
      await page.getByLabel('Caption').fill('Menemen in ten minutes 🍅🥚 #breakfast')
      await choosePrivacy(page, 'Everyone')
      await post(page)
      await page.getByText('Waiting for its turn').waitFor()
      await page.evaluate(() => {
        const [post] = window.fakeDesktop.posts
        if (post === undefined) throw new Error('Nothing was posted')
        window.fakeDesktop.changePost({
          ...post,
          revision: post.revision + 1,
          phase: 'uploading',
          acknowledgedBytes: Math.round(post.videoSizeBytes * 0.6),
          inFlightBytes: Math.round(post.videoSizeBytes * 0.05),
          bytesPerSecond: 2_300_000,
          remainingMs: 12_000,
        })
      })
      await page.getByRole('progressbar').waitFor()
    },
  },
  {
    name: 'history-story',
    scenario: 'connected',
    hash: '#/app/history',
    prepare: (page) => page.getByRole('button', { name: 'Show story' }).first().click(),
  },
  {
    name: 'history-filter',
    scenario: 'connected',
    hash: '#/app/history',
    prepare: (page) => page.getByText('Failed', { exact: true }).first().click(),
  },
]
