import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  findWindowMadeVideo,
  FIXABLE_VIDEOS,
  makeFixableVideo,
  type FixableVideo,
} from '../fixtures/fixable-videos'
import { readVideoFacts } from '../fixtures/read-video-facts'
import { ComposerWorld } from './content-sharing/composer-world'
import { expect, test } from './connected-test'

/** Keeps an encoder without hardware busy for long enough to act in the middle. */
const SLOW: FixableVideo = {
  ...FIXABLE_VIDEOS[0]!,
  fileName: 'slow.mp4',
  arguments: [
    ...['-t', '6', '-f', 'lavfi', '-i', 'testsrc2=s=1080x1920:r=90'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-movflags', '+faststart'],
  ],
}

let composer: ComposerWorld
let folder: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-fix-'))
  composer = await ComposerWorld.open()
})

test.afterEach(async () => {
  await composer.close()
  rmSync(folder, { recursive: true })
})

/** Begins a copy that takes its time, and answers the page that makes it. */
async function beginSlowCopy(): Promise<Page> {
  await composer.emptyComposer()
  await composer.publishing.choose(makeFixableVideo(folder, SLOW))
  const opened = composer.started.app.electron.waitForEvent('window')
  await composer.page.getByRole('button', { name: 'Make a fixed copy' }).click()
  const worker = await opened
  await worker.waitForURL(/fixed-copy/u)
  await expect
    .poll(() => readdirSync(folder).filter((name) => name.endsWith('.sosyabot-part')).length)
    .toBe(1)
  return worker
}

test('the page that makes copies reaches no network, no other file, no other job and no bridge', async () => {
  const worker = await beginSlowCopy()
  const found = await worker.evaluate(async (practiceOrigin) => {
    const attempt = (url: string, init: RequestInit = {}): Promise<string> =>
      fetch(url, init).then(
        ({ status }) => `${status}`,
        () => 'refused',
      )
    const job = new URL(location.href).searchParams.get('job') ?? ''
    const scope = globalThis as unknown as Record<string, unknown>
    const image = new Image()
    const loaded = new Promise<string>((resolve) => {
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
    })
    image.src = `${practiceOrigin}/`
    const socket = new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket(practiceOrigin.replace('http', 'ws'))
        opened.onopen = () => resolve('open')
        opened.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
    // In a task of its own: what a debugger runs is free from the policy.
    const evaluated = new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String((0, eval)('1 + 1')))
        } catch {
          resolve('refused')
        }
      })
    })
    return {
      job: job.length > 20,
      own: await attempt(`/job/${job}/order`),
      refused: [
        await attempt(practiceOrigin),
        await attempt('https://open.tiktokapis.com/'),
        await attempt('http://169.254.169.254/'),
        await attempt('file:///etc/passwd'),
        await attempt('app://bundle/index.html'),
        await attempt('app://media/some-id'),
        await attempt('data:text/plain,x'),
        await loaded,
        await socket,
        await evaluated,
      ],
      missing: [
        await attempt('/job/00000000-0000-0000-0000-000000000000/order'),
        await attempt('/job/00000000-0000-0000-0000-000000000000/source', {
          headers: { range: 'bytes=0-1' },
        }),
        await attempt('/index.html'),
        await attempt('/fixed-copy/..%2f..%2f..%2fpackage.json'),
      ],
      window: window.open('https://example.com') === null,
      names: [
        'desktop',
        'require',
        'process',
        'module',
        'Buffer',
        'electron',
        'ipcRenderer',
      ].filter((name) => scope[name] !== undefined),
      permission: await navigator.permissions.query({ name: 'camera' }).then(({ state }) => state),
    }
  }, composer.world.practice.origin)
  expect(found).toEqual({
    job: true,
    own: '200',
    refused: Array<string>(10).fill('refused'),
    missing: ['404', '404', '404', '404'],
    window: true,
    names: [],
    permission: 'denied',
  })

  // It cannot leave either, and the app's own page cannot come in.
  const { url } = await worker.evaluate(async () => {
    location.href = 'app://bundle/index.html'
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { url: location.href }
  })
  expect(url).toContain('app://fixed-copy/')
  const token = new URL(url).searchParams.get('job') ?? ''
  const fromOwnPage = await composer.page.evaluate(
    (path) =>
      fetch(`app://fixed-copy/job/${path}/order`).then(
        ({ status }) => `${status}`,
        () => 'refused',
      ),
    token,
  )
  expect(fromOwnPage).toBe('refused')
  const pastThePolicy = await composer.started.app.electron.evaluate(
    async ({ net }, path) => (await net.fetch(`app://fixed-copy/job/${path}/order`)).status,
    token,
  )
  expect(pastThePolicy).toBe(404)
})

test('a crash of the page is told, leaves nothing behind, and the next copy works', async () => {
  await beginSlowCopy()
  await composer.started.app.electron.evaluate(({ BrowserWindow }) => {
    const hidden = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://fixed-copy/'),
    )
    hidden?.webContents.forcefullyCrashRenderer()
  })
  await expect(composer.page.getByText('The copy was interrupted')).toBeVisible()
  await expect.poll(() => readdirSync(folder)).toEqual(['slow.mp4'])
  await composer.emptyComposer()
  await composer.publishing.choose(makeFixableVideo(folder, findWindowMadeVideo()))
  await composer.page.getByRole('button', { name: 'Make a fixed copy' }).click()
  await expect(composer.page.getByText('This is the fixed copy.')).toBeVisible({ timeout: 30_000 })
})

test('a power cut in the middle leaves no half of a copy after the next start', async () => {
  await beginSlowCopy()
  await composer.started.app.kill()
  expect(readdirSync(folder)).toHaveLength(2)
  await composer.world.launch()
  await expect.poll(() => readdirSync(folder)).toEqual(['slow.mp4'])
})

test('a part is chosen with the keys and kept from the very picture on', async () => {
  await composer.emptyComposer()
  const long = FIXABLE_VIDEOS.find(({ trim }) => trim?.isStartExact === true)!
  composer.changeAccount({ maxVideoPostDurationSec: 3 })
  const path = makeFixableVideo(folder, long)
  await composer.publishing.choose(path)
  const beginning = composer.page.getByRole('slider', { name: 'Beginning of the part' })
  await beginning.focus()
  for (let count = 0; count < 25; count += 1) await composer.page.keyboard.press('ArrowRight')
  await expect(composer.page.getByText('0:02.5 – 0:05.5')).toBeVisible()
  await expect
    .poll(() => composer.publishing.video.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeCloseTo(2.5, 1)
  await composer.page.getByText('Begin exactly here').click()
  await composer.page.getByRole('button', { name: 'Make a fixed copy' }).click()
  await expect(composer.page.getByText('This is the fixed copy.')).toBeVisible({ timeout: 60_000 })
  await expect(composer.page.getByText('It keeps 0:02.5 to')).toBeVisible()
  const copy = join(folder, 'long-exact (TikTok).mp4')
  const { durationSec } = readVideoFacts(copy)
  expect(durationSec).toBeGreaterThan(2.8)
  expect(durationSec).toBeLessThanOrEqual(3)
  const alike = likeness(path, 2.5, copy)
  for (const otherSec of [2.4, 2.6]) expect(alike).toBeGreaterThan(likeness(path, otherSec, copy))

  await composer.page.getByRole('button', { name: 'Use the original' }).click()
  await expect(composer.page.getByRole('button', { name: 'Use the fixed copy' })).toBeVisible()
})

test('sound that this computer cannot read is said to be, and no silent copy is made', async () => {
  await composer.emptyComposer()
  const path = join(folder, 'ac3.mp4')
  execFileSync('ffmpeg', [
    ...['-hide_banner', '-loglevel', 'error', '-t', '1', '-f', 'lavfi'],
    ...['-i', 'testsrc2=s=360x640:r=30', '-t', '1', '-f', 'lavfi', '-i', 'sine'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'ac3', path],
  ])
  await composer.publishing.choose(path)
  await composer.page.getByRole('button', { name: 'Make a fixed copy' }).click()
  await expect(composer.page.getByText('This computer cannot read the sound')).toBeVisible({
    timeout: 30_000,
  })
  await expect(composer.page.getByText('it would have been silent')).toBeVisible()
  expect(readdirSync(folder)).toEqual(['ac3.mp4'])
  expect(existsSync(path)).toBe(true)
})

/** How alike (SSIM) a picture of the original is to the first one of the copy: 1 is the same. */
function likeness(original: string, atSec: number, copy: string): number {
  const { stderr } = spawnSync(
    'ffmpeg',
    [
      ...['-hide_banner', '-ss', String(atSec), '-i', original, '-i', copy],
      ...['-frames:v', '1', '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-'],
    ],
    { encoding: 'utf8' },
  )
  return Number(/All:([\d.]+)/u.exec(stderr)?.[1])
}
