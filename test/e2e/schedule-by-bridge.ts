import type { Page } from '@playwright/test'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'

/** Schedules the app's own sample video past the composer, one post for each time. Answers the ids of the posts. */
export async function scheduleByBridge(
  page: Page,
  timesMs: readonly number[],
): Promise<readonly string[]> {
  const channelId = PRACTICE_ACCOUNTS[0]?.openId ?? ''
  const answers = await page.evaluate(
    async (input) => {
      const video = await window.desktop.video.intakeSample()
      if (!video.ok) throw new Error(video.error.code)
      const posts = []
      for (const scheduledForMs of input.timesMs) {
        const answer = await window.desktop.posts.publish({
          channelId: input.channelId,
          videoId: video.value.id,
          settings: {
            caption: 'Planned',
            privacyLevel: 'SELF_ONLY',
            isCommentAllowed: false,
            isDuetAllowed: false,
            isStitchAllowed: false,
            disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
            isAiGenerated: false,
            coverTimestampMs: null,
          },
          declaration: 'music-usage',
          declarationLanguage: 'en',
          scheduledForMs,
          scheduleTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          lateLimitMs: 600_000,
          isDuplicateConfirmed: true,
        })
        posts.push(answer.ok ? answer.value.id : answer.error.code)
      }
      return posts
    },
    { channelId, timesMs },
  )
  return answers
}
