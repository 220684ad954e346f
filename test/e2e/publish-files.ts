import { parse } from 'node:path'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import type { PostDraft } from '../../electron/shared/post'
import { sha256OfFile } from '../fixtures/sha256-of-file'
import type { ComposerWorld } from './content-sharing/composer-world'
import { expect } from './connected-test'

/**
 * Drops files, posts all of them and waits until the practice server has published each with the bytes of its file. The world's
 * practice server must not know any other posts.
 */
export async function publishFiles(
  composer: ComposerWorld,
  paths: readonly string[],
): Promise<void> {
  await composer.emptyComposer()
  await composer.publishing.choose(...paths)
  await expect(composer.page.getByText(`${paths.length} to fix`)).toBeVisible({ timeout: 30_000 })
  // Drafts are on the disk 300 ms after the last change.
  await composer.page.waitForTimeout(800)
  const answer = await composer.page.evaluate(
    async ({ channelIds, names }) => {
      const drafts: PostDraft[] = []
      // The drafts know the videos that were just handed over; the page itself has no paths.
      const mode = 'external-practice'
      const saved = await window.desktop.drafts.list(mode)
      const opened = await Promise.all(
        (saved.ok ? saved.value.drafts : []).map(({ id }) =>
          window.desktop.drafts.openVideo({ mode, draftId: id, isChangeAccepted: false }),
        ),
      )
      const videos = opened.flatMap((answer) => (answer.ok ? [answer.value] : []))
      for (const [index, name] of names.entries()) {
        const video = videos.find(({ fileName }) => fileName === name)
        const channelId = channelIds[index % channelIds.length]
        if (video === undefined || channelId === undefined) continue
        drafts.push({
          channelId,
          videoId: video.id,
          settings: {
            caption: name,
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
          scheduledForMs: null,
          scheduleTimeZone: null,
          lateLimitMs: 600_000,
          isDuplicateConfirmed: false,
        })
      }
      return window.desktop.posts.publishMany(drafts)
    },
    {
      channelIds: PRACTICE_ACCOUNTS.map(({ openId }) => openId),
      names: paths.map((path) => parse(path).base),
    },
  )
  expect(answer).toMatchObject({ ok: true, value: { isTaken: true } })
  await expectPublished(composer, paths)
}

/** Waits until the practice server has published these files, each with all its bytes, and no others. */
export async function expectPublished(
  composer: ComposerWorld,
  paths: readonly string[],
): Promise<void> {
  // What the app knows of each post that is not published, so that a failure names its reason.
  const unpublished = (): Promise<unknown> =>
    composer.page.evaluate(async () => {
      const answer = await window.desktop.posts.list({ scope: 'all', limit: 200, beforeMs: null })
      if (!answer.ok) return answer.error
      return answer.value.posts
        .filter(({ phase }) => phase !== 'published')
        .map(({ settings, phase, error }) => ({ caption: settings.caption, phase, error }))
    })
  await expect.poll(unpublished, { timeout: 100_000, intervals: [500] }).toEqual([])
  const arrived = composer.world.practice.listPosts().map(({ sha256 }) => sha256)
  expect(arrived.sort()).toEqual((await Promise.all(paths.map(sha256OfFile))).sort())
}
