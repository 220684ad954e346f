import type { Page } from '@playwright/test'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import type { PostSettings } from '../../electron/shared/post'
import { plainPostDraft } from '../fixtures/plain-post-draft'

/** Schedules the app's own sample video past the composer, one post for each time. Answers the ids of the posts. */
export async function scheduleByBridge(
  page: Page,
  timesMs: readonly number[],
  settings: Partial<PostSettings> = {},
): Promise<readonly string[]> {
  const videoId = await page.evaluate(async () => {
    const video = await window.desktop.video.intakeSample()
    if (!video.ok) throw new Error(video.error.code)
    return video.value.id
  })
  const channelId = PRACTICE_ACCOUNTS[0]?.openId ?? ''
  const plain = plainPostDraft({ channelId, videoId, caption: 'Planned' })
  const planned = {
    ...plain,
    settings: { ...plain.settings, ...settings },
    scheduleTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isDuplicateConfirmed: true,
  }
  return page.evaluate(
    async (drafts) => {
      const posts = []
      for (const draft of drafts) {
        const answer = await window.desktop.posts.publish(draft)
        posts.push(answer.ok ? answer.value.id : answer.error.code)
      }
      return posts
    },
    timesMs.map((scheduledForMs) => ({ ...planned, scheduledForMs })),
  )
}
