import { sha256OfFile } from '../fixtures/sha256-of-file'
import type { ComposerWorld } from './content-sharing/composer-world'
import { expect } from './connected-test'

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
