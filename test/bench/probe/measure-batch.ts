import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from '../../../electron/dev/drop-files'
import { AppWorld } from '../../e2e/app-world'
import { launchConnected } from '../../e2e/connected-test'
import { FrameWatch } from '../../e2e/frame-watch'
import { writePlayableVideo } from '../../fixtures/write-playable-video'
import { acceptNamedFunctions } from '../accept-named-functions'

/** From the drop until every file is checked and has its picture. */
export interface BatchCost {
  readonly tookMs: number
  readonly longestWorkMs: number
  readonly longestFrameMs: number
}

/** Drops so many playable videos into the real app, waits for their checks and scrolls through all of their pictures. */
export async function measureBatch(folder: string, fileCount: number): Promise<BatchCost> {
  const videos = join(folder, 'batch')
  mkdirSync(videos)
  for (let number = 1; number <= fileCount; number += 1) writePlayableVideo(videos, number)
  const world = await AppWorld.create()
  try {
    const { app, screens } = await launchConnected(world)
    const { page } = app
    await screens.goTo('Publishing')
    await acceptNamedFunctions(page)
    const watch = await FrameWatch.start(page)
    await watch.measure('drop and check', async () => {
      await dropFiles(page, [videos])
      await watch.waitForText('.batch-counts', `${fileCount} to fix`)
    })
    await watch.measure('pictures', async () => {
      await page.locator('.batch-view-switch label').first().click()
      await watch.waitForText('.publishing-list-item:last-child', `video-${fileCount}.mp4`)
      await scrollThroughPictures(page, fileCount)
    })
    const { reports } = watch
    return {
      tookMs: reports.reduce((sum, { tookMs }) => sum + tookMs, 0),
      longestWorkMs: Math.max(...reports.map(({ longestWorkMs }) => longestWorkMs)),
      longestFrameMs: Math.max(...reports.map(({ longestFrameMs }) => longestFrameMs)),
    }
  } finally {
    await world.dispose()
  }
}

/** Brings the first line into view that has not shown its picture yet, again and again, until every line has. */
async function scrollThroughPictures(page: Page, fileCount: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const lines = [...document.querySelectorAll<HTMLElement>('.publishing-list-item')]
      for (const line of lines) {
        // What has been scrolled past gives its picture back.
        if (line.querySelector('canvas') !== null) line.dataset['benchSeen'] = ''
      }
      const next = lines.find((line) => line.dataset['benchSeen'] === undefined)
      next?.scrollIntoView({ block: 'start' })
      return next === undefined && lines.length === count
    },
    fileCount,
    { polling: 100, timeout: 240_000 },
  )
}
