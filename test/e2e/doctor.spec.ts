import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from '../../electron/dev/drop-files'
import { makeVideoCorpus } from '../fixtures/video-corpus/make-video-corpus'
import { hasFfmpeg } from '../fixtures/video-corpus/run-ffmpeg'
import { expect, test } from './connected-test'

/** Generous: the bound is for a computer that runs other tests beside this one. The measured gap is printed. */
const LONGEST_FRAME_GAP_MS = 1500

/** What the window says about some of the files; all files are judged in test/integration/video/corpus.test.ts. */
const SAID: readonly (readonly [file: string, ...words: RegExp[]])[] = [
  ['zero-bytes.mp4', /The file is empty/u],
  ['picture.mp4', /This is not a video/u],
  ['cut-in-the-media.mp4', /The video is incomplete/u],
  ['over-four-gigabytes.mp4', /too large/u, /Up to 4 GB/u],
  ['link-to-itself.mp4', /cannot be read/u],
  ['nested-without-end.mp4', /This is not a video/u],
  ['two lines.mp4', /Ready for TikTok/u],
]
const SAID_OF_ENCODED: typeof SAID = [
  ['clean.mp4', /Ready for TikTok/u],
  ['av1.mp4', /does not take this video codec/u, /AV1/u, /H\.264, H\.265, VP8, VP9/u],
  ['rate-60.02.mp4', /does not take this frame rate/u, /60\.02 fps/u, /23 to 60 fps/u],
  ['picture-too-small.mp4', /320 × 240/u, /360 to 4,096 px a side/u],
  ['matroska.mkv', /Matroska \(MKV\)/u, /MP4, MOV, WebM/u],
  ['hdr-hlg.mp4', /Ready for TikTok/u, /The video is HDR/u],
  ['rate-variable.mp4', /Ready for TikTok/u, /The frame rate changes/u],
  ['sound-only.mp4', /holds sound and no pictures/u],
]

test.describe('the doctor', () => {
  let folder = ''
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sosyabot-corpus-'))
  })
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test(
    'the whole corpus dropped at once: the right words, a window that stays alive',
    { tag: '@measures' },
    async ({ connectedApp }) => {
      test.setTimeout(300_000)
      const corpus = await makeVideoCorpus(folder)
      // A folder is a drop of its own kind, and a file that is not there cannot be dropped.
      const dropped = corpus.filter(({ id }) => id !== 'folder.mp4' && id !== 'vanished.mp4')
      const { screens, app } = await connectedApp()
      const { page } = app
      await screens.goTo('Publishing')
      await watchFrames(page)
      const startedAtMs = performance.now()
      await dropFiles(
        page,
        dropped.map(({ path }) => path),
      )
      // So many open as a table; the list has the words.
      await page.locator('.batch-view-switch').getByText('List', { exact: true }).click()
      const list = page.getByRole('navigation', { name: 'Videos to post' })
      await expect(list).toBeVisible({ timeout: 60_000 })
      await expect(list.getByText('Reading the file…')).toHaveCount(0, { timeout: 120_000 })
      const tookMs = performance.now() - startedAtMs
      const longestGapMs = await page.evaluate(() => window.longestFrameGapMs)
      console.log(
        `${dropped.length} files in ${(tookMs / 1000).toFixed(1)} s, longest frame gap ${longestGapMs.toFixed(0)} ms`,
      )
      expect(longestGapMs).toBeLessThan(LONGEST_FRAME_GAP_MS)

      for (const [file, ...words] of [...SAID, ...(hasFfmpeg() ? SAID_OF_ENCODED : [])]) {
        await list.locator('.publishing-list-button').filter({ hasText: file }).first().click()
        for (const expected of words) {
          await expect(page.locator('main').getByText(expected).first(), file).toBeVisible()
        }
      }
      // Still the app that takes a video and lets somebody write about it.
      await list.locator('.publishing-list-button').filter({ hasText: 'two lines.mp4' }).click()
      await screens.publishing.caption.fill('Still here')
      await expect(screens.publishing.caption).toHaveValue('Still here')
    },
  )
})

declare global {
  interface Window {
    longestFrameGapMs: number
  }
}

/** Notes the longest time between two frames of the window from now on. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longestFrameGapMs = 0
    let last = performance.now()
    const note = (): void => {
      const now = performance.now()
      window.longestFrameGapMs = Math.max(window.longestFrameGapMs, now - last)
      last = now
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}
