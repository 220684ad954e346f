import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Locator, type Page } from '@playwright/test'
import type { BenchScreen } from '../packaged/bench-screen'
import type { ScreenArea } from '../packaged/frame-buffer'
import { PackagedRun, readDebuggingAddress, type RunOptions } from '../packaged/packaged-run'

/** Fonts, pictures and answers of main have come long before. */
const SETTLE_MS = 4000

/** A place of the window and what it shows there once everything has come. */
export interface Landmark {
  readonly area: ScreenArea
  readonly pixels: Buffer
}

/** By what a start is judged from outside. */
export interface StartLandmarks {
  /** The navigation, the heading of the page and its main button. */
  readonly page: readonly Landmark[]
  /** Where to click for another page, and the heading that then stands there. */
  readonly queueLink: { readonly x: number; readonly y: number }
  readonly queueHeading: Landmark
}

/**
 * Starts the app once with a debugging port to learn where on the screen its landmarks are, and what they look like. The runs
 * that are timed have no such port.
 */
export async function learnStartLandmarks(
  options: RunOptions,
  screen: BenchScreen,
): Promise<StartLandmarks> {
  rmSync(join(options.profileDir, 'DevToolsActivePort'), { force: true })
  const run = PackagedRun.start({ ...options, args: ['--remote-debugging-port=0'] })
  try {
    const browser = await chromium.connectOverCDP(await readDebuggingAddress(options.profileDir))
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('The app has no page.')
    const heading = page.getByRole('heading', { level: 1 })
    const navigation = page.getByRole('navigation')
    const link = navigation.getByRole('link', { name: 'Queue' })
    await heading.filter({ hasText: 'Publishing' }).waitFor()
    const areas = [
      await areaOf(page, navigation),
      await areaOf(page, heading),
      // What one sees of the field, which itself is hidden.
      await areaOf(page, page.locator('label', { hasText: 'Choose videos' })),
    ]
    const queueLink = await areaOf(page, link)
    await browser.close()
    await delay(SETTLE_MS)
    const learn = (area: ScreenArea): Landmark => ({ area, pixels: screen.frameBuffer.read(area) })
    const landmarks = areas.map(learn)
    const target = middleOf(queueLink)
    click(screen, target)
    await delay(SETTLE_MS)
    const [, headingArea] = areas
    if (headingArea === undefined) throw new Error('The page has no heading.')
    const queueHeading = learn(headingArea)
    if (isShown(screen, landmarks[1] as Landmark)) throw new Error('The click was not answered.')
    return { page: landmarks, queueLink: target, queueHeading }
  } finally {
    await run.end()
  }
}

/** Whether the screen shows a landmark exactly as it looks in the end. */
export function isShown(screen: BenchScreen, { area, pixels }: Landmark): boolean {
  return screen.frameBuffer.read(area).equals(pixels)
}

/**
 * Clicks as a person does, through the X server. Does not wait for the tool, which goes on for 100 ms after its click, in case it
 * were to click again.
 */
export function click(screen: BenchScreen, { x, y }: { readonly x: number; readonly y: number }) {
  const args = ['mousemove', String(x), String(y), 'click', '1']
  spawn('xdotool', args, { env: { ...process.env, DISPLAY: screen.name }, stdio: 'ignore' })
}

async function areaOf(page: Page, locator: Locator): Promise<ScreenArea> {
  const box = await locator.first().boundingBox()
  if (box === null) throw new Error('A landmark is not in the page.')
  const corner = await page.evaluate(() => ({ x: window.screenX, y: window.screenY }))
  return {
    x: Math.round(corner.x + box.x),
    y: Math.round(corner.y + box.y),
    width: Math.floor(box.width),
    height: Math.floor(box.height),
  }
}

function middleOf({ x, y, width, height }: ScreenArea) {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}
