/**
 * The main job, done by a script in a real window: keys, test, channel through the real browser, a dropped mp4, a post.
 * Started by `npm run demo`, which makes the session around it. Exits 0 only if the practice TikTok has received the
 * file bit for bit and the window says "Published".
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Page } from '@playwright/test'
import { PRACTICE_CLIENT } from '../practice/practice-client'
import { runsAsRoot, sandboxArguments } from './chromium-sandbox'
import { checkoutDirectory } from './checkout'
import { registerDeepLinkHandler } from './deep-link-registration'
import { DemoReport } from './demo-report'
import { makeDemoVideo } from './demo-video'
import { dropFiles } from './drop-files'
import { installSystemBrowser, type SystemBrowser } from './system-browser'

const executablePath = requireEnvironment('ELECTRON_EXECUTABLE')
const outputDirectory = requireEnvironment('DEMO_OUTPUT_DIRECTORY')

/** Seven chunks of TikTok's plan: enough to watch the progress. */
const videoBytes = 72_000_000
const caption = 'Menemen in six seconds 🍳 #breakfast #turkishkitchen'

const profileDirectory = mkdtempSync(join(tmpdir(), 'sosyabot-demo-'))
const report = new DemoReport(outputDirectory)
mkdirSync(outputDirectory, { recursive: true })

let wasReceivedWhole = false
try {
  wasReceivedWhole = await runDemo()
} catch (error) {
  report.fail(error)
} finally {
  rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
report.finish(wasReceivedWhole)
process.exitCode = wasReceivedWhole ? 0 : 1

async function runDemo(): Promise<boolean> {
  const video = await makeDemoVideo(join(profileDirectory, 'menemen.mp4'), videoBytes)
  const dataDirectory = join(profileDirectory, 'profile')
  // The times of the steps are what the work takes, without the moment in which a post can be taken back.
  mkdirSync(dataDirectory)
  writeFileSync(
    join(dataDirectory, 'preferences.json'),
    JSON.stringify({ preferences: { undoWindowMs: 0 } }),
  )
  const app = ['--practice', `--user-data-dir=${dataDirectory}`]
  const args = [checkoutDirectory, ...sandboxArguments(), ...app]
  registerDeepLinkHandler([executablePath, ...args])

  const electron = await _electron.launch({
    args,
    cwd: checkoutDirectory,
    chromiumSandbox: !runsAsRoot(),
  })
  let browser: SystemBrowser | undefined
  try {
    const page = await electron.firstWindow()
    await page.getByRole('heading', { level: 1, name: 'Set-up guide' }).waitFor()
    await report.step('The app is open, in practice mode, and begins with its guide', page)

    await enterKeys(page)
    const origin = await practiceOrigin(page)
    browser = installSystemBrowser([origin])
    await connectChannel(page, browser)
    await publish(page, video.path)

    const post = await receivedPost(origin)
    report.note(`TikTok received ${post.receivedBytes} bytes, SHA-256 ${String(post.sha256)}`)
    report.note(`The file has     ${videoBytes} bytes, SHA-256 ${video.sha256}`)
    return post.sha256 === video.sha256 && post.state === 'published'
  } finally {
    await browser?.close()
    await electron.close()
  }
}

async function enterKeys(page: Page): Promise<void> {
  await goTo(page, 'API Integration')
  await page.getByRole('textbox', { name: 'Client Key' }).fill(PRACTICE_CLIENT.clientKey)
  await page.getByLabel('Client Secret', { exact: true }).fill(PRACTICE_CLIENT.clientSecret)
  const status = page.getByRole('switch', { name: 'Status' })
  if (!(await status.isChecked())) await page.locator('label', { has: status }).click()
  await report.step('Client Key and Client Secret are typed in', page)

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByPlaceholder(/saved in this computer/u).waitFor()
  await page.getByRole('button', { name: 'Test credentials' }).click()
  await page.getByText('It works').waitFor()
  await report.step('The secret is in the keychain, and TikTok accepts the pair', page)
}

async function connectChannel(page: Page, browser: SystemBrowser): Promise<void> {
  await goTo(page, 'Channels')
  await page.getByRole('button', { name: 'Connect TikTok' }).first().click()
  const devTools = await chromium.connectOverCDP(await browser.devToolsAddress())
  const context = devTools.contexts()[0]
  if (context === undefined) throw new Error('The system browser has no window.')
  const consent = context.pages()[0] ?? (await context.waitForEvent('page'))
  const agree = consent.getByRole('button', { name: 'Continue', exact: true })
  await agree.waitFor()
  await report.step('The system browser shows the consent page', consent)

  await agree.click()
  await page.getByText('Defne Arslan').first().waitFor()
  await report.step('The callback page has handed over to the app', consent)
  await report.step('The account is connected', page)
  await devTools.close()
}

async function publish(page: Page, videoPath: string): Promise<void> {
  await goTo(page, 'Publishing')
  await dropFiles(page, [videoPath])
  const captionField = page.getByRole('textbox', { name: 'Caption' })
  await captionField.waitFor()
  await report.step('An mp4 is dropped into the window', page)

  await captionField.fill(caption)
  await page.getByLabel('Who can view this video').first().click()
  await page.getByRole('option', { name: 'Everyone' }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await report.step('Caption and who can view it are chosen', page)

  await page.getByRole('button', { name: 'Post to TikTok' }).click()
  const review = page.getByRole('dialog')
  await review.waitFor()
  await report.step('Everything that would leave is reviewed once more', page)

  await review.getByRole('button', { name: 'Post to TikTok' }).click()
  await page.getByRole('progressbar').first().waitFor()
  await report.step('The chunks are on their way', page)
  await page.getByText('Published', { exact: true }).first().waitFor({ timeout: 120_000 })
  await report.step('TikTok says: published', page)

  await goTo(page, 'History')
  await page.getByText('menemen.mp4').first().waitFor()
  await report.step('The post is in the history', page)
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function practiceOrigin(page: Page): Promise<string> {
  const text = await page
    .getByText(/127\.0\.0\.1:\d+/u)
    .first()
    .textContent()
  const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(text ?? '')?.[0]
  if (origin === undefined) throw new Error('The page does not name the practice server.')
  return origin
}

interface ReceivedPost {
  readonly receivedBytes: number
  readonly sha256: string | null
  readonly state: string
}

/** Asks the practice TikTok itself, not the app, what it has received. */
async function receivedPost(origin: string): Promise<ReceivedPost> {
  const response = await fetch(`${origin}/__practice/posts`)
  const { posts } = (await response.json()) as { posts: ReceivedPost[] }
  const [post] = posts
  if (post === undefined) throw new Error('The practice TikTok has received no post.')
  return post
}

function requireEnvironment(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: start the demo with npm run demo.`)
  }
  return value
}
