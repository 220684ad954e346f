import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { hasFfmpeg, runFfmpeg } from '../fixtures/video-corpus/run-ffmpeg'
import { expect, test } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test('the cover that was chosen by keyboard arrives to the millisecond, over a restart', async ({
  connectedApp,
  launchApp,
  practice,
}) => {
  const first = await connectedApp()
  await first.screens.publishing.compose(SAMPLE, 'Everyone')
  const choose = first.app.page.getByRole('button', { name: 'Choose cover' })
  await choose.focus()
  await first.app.page.keyboard.press('Enter')
  // The keyboard is on the filmstrip at once: two seconds and three frames of 30 a second.
  await expect(first.app.page.getByRole('slider', { name: 'Cover frame' })).toBeFocused()
  for (const key of ['PageUp', 'PageUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await first.app.page.keyboard.press(key)
  }
  await expect(first.app.page.getByText('0:02.100', { exact: true })).toBeVisible()
  // The frame on the profile is the one of the large picture: it is drawn from it.
  await expect(first.app.page.locator('.cover-grid-cells canvas')).toBeVisible()
  await expect(first.app.page.locator('.cover-strip canvas')).toHaveCount(11, { timeout: 20_000 })
  await first.app.page.getByRole('button', { name: 'Use this frame' }).focus()
  await first.app.page.keyboard.press('Enter')
  await expect(first.app.page.getByText('Frame at 0:02.100')).toBeVisible()
  await first.app.page.waitForTimeout(600)
  await first.app.kill()

  const second = await launchApp()
  await second.screens.goTo('Publishing')
  await expect(second.app.page.getByText('Frame at 0:02.100')).toBeVisible()
  await second.screens.publishing.postAndConfirm()
  await expect(second.screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  expect(practice.listPosts()[0]?.init.videoCoverTimestampMs).toBe(2100)
})

test('the cover follows the hand on the film, Escape keeps the old one, and the first frame is one press away', async ({
  connectedApp,
}) => {
  const { screens, app } = await connectedApp()
  await screens.publishing.compose(SAMPLE, 'Everyone')
  const { page } = app
  await page.getByRole('button', { name: 'Choose cover' }).click()
  const strip = page.getByRole('slider', { name: 'Cover frame' })
  const box = (await strip.boundingBox())!
  await page.mouse.move(box.x + 10, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + 200, { steps: 10 })
  await page.mouse.up()
  const chosenMs = Number(await strip.getAttribute('aria-valuenow'))
  expect(Math.abs(chosenMs - 3000)).toBeLessThan(60)
  await expect
    .poll(() =>
      page
        .locator('.cover-feed-screen video')
        .evaluate((element: HTMLVideoElement) => Math.round(element.currentTime * 1000)),
    )
    .toBe(chosenMs)
  await page.getByRole('button', { name: 'Use this frame' }).click()
  await expect(page.getByText('Frame at 0:0')).toBeVisible()

  await page.getByRole('button', { name: 'Change cover' }).click()
  await strip.press('End')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Frame at 0:0')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change cover' })).toBeFocused()

  await page.getByRole('button', { name: 'Change cover' }).click()
  await page.getByRole('button', { name: 'Use the first frame' }).click()
  await expect(page.getByText('First frame', { exact: true })).toBeVisible()
})

test('a video that this computer cannot decode: a calm placeholder, and a cover by its time', async ({
  connectedApp,
}) => {
  test.skip(!hasFfmpeg(), 'ffmpeg is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-hevc-'))
  const path = join(folder, 'hevc.mp4')
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', 'testsrc2=s=720x1280:r=30:d=3', '-f', 'lavfi', '-i', 'sine=d=3'],
    ...['-c:v', 'libx265', '-x265-params', 'log-level=error', '-tag:v', 'hvc1'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest', path],
  ])
  const { screens, app } = await connectedApp()
  const { page } = app
  const canDecode = await page.evaluate(
    () => document.createElement('video').canPlayType('video/mp4; codecs="hvc1.1.6.L93.B0"') !== '',
  )
  test.skip(canDecode, 'This computer decodes HEVC.')
  await screens.publishing.compose(path, 'Everyone')
  // The player stays black and has sound: it says why, and posting stays possible.
  await expect(
    page.getByRole('status').filter({ hasText: 'This computer cannot play this video.' }),
  ).toBeVisible()
  await expect(screens.publishing.post).toBeEnabled()
  await page.getByRole('button', { name: 'Choose cover' }).click()
  await expect(page.getByText('This computer cannot show frames')).toBeVisible()
  const strip = page.getByRole('slider', { name: 'Cover frame' })
  await expect(strip.locator('svg')).toHaveCount(11)
  await strip.press('PageUp')
  await page.getByRole('button', { name: 'Use this frame' }).click()
  await expect(page.getByText('Frame at 0:01.000')).toBeVisible()
  rmSync(folder, { recursive: true })
})
