import type { Page } from 'playwright-core'
import type { FixJob } from '../../../electron/shared/fix-job'
import { choose } from './composer-steps'
import type { Shot } from './shot'

const publishing = '#/app/publishing'

async function showPanel(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Fixed copy' })
  await panel.waitFor()
  await panel.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a fixed copy' }).click()
  await page.getByText('Waiting for its turn…').waitFor()
}

async function change(page: Page, changes: Partial<FixJob>): Promise<void> {
  await page.evaluate((next) => {
    const [job] = window.fakeDesktop.fixJobs
    if (job === undefined) throw new Error('No copy was asked for')
    window.fakeDesktop.changeFixJob({ ...job, revision: job.revision + 1, ...next })
  }, changes)
}

/** The copies that the doctor's report offers, in the states that are worth looking at. */
export const fixShots: readonly Shot[] = [
  {
    name: 'fix-offer',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'screen-recording.mkv')
      await showPanel(page)
    },
  },
  {
    name: 'fix-remux',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'from-the-phone.mov')
      await showPanel(page)
    },
  },
  {
    name: 'fix-trim',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'whole-workshop.mp4')
      const beginning = page.getByRole('slider', { name: 'Beginning of the part' })
      await beginning.focus()
      for (let count = 0; count < 12; count += 1) await page.keyboard.press('PageUp')
      await showPanel(page)
    },
  },
  {
    name: 'fix-running',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'screen-recording.mkv')
      await start(page)
      await change(page, { phase: 'running', progress: 0.42, remainingMs: 31_000 })
      await page.getByText('42%').waitFor()
      await showPanel(page)
    },
  },
  {
    name: 'fix-failed',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'screen-recording.mkv')
      await start(page)
      await change(page, {
        phase: 'failed',
        error: { code: 'fix-audio-cannot-be-decoded', retryable: false, detail: { codec: 'ac3' } },
      })
      await page.getByRole('alert').waitFor()
      await showPanel(page)
    },
  },
  {
    name: 'fix-in-use',
    scenario: 'one-channel',
    hash: publishing,
    prepare: async (page) => {
      await choose(page, 'whole-workshop.mp4')
      await start(page)
      await page.evaluate(() => {
        const [job] = window.fakeDesktop.fixJobs
        if (job === undefined) throw new Error('No copy was asked for')
        window.fakeDesktop.changeFixJob({
          ...job,
          revision: job.revision + 1,
          phase: 'done',
          progress: 1,
          cut: { startMs: 0, endMs: 600_000 },
          video: window.fakeDesktop.copyOf(job.videoId, 'whole-workshop (TikTok).mp4', 600_000),
        })
      })
      await page.getByText('This is the fixed copy.').waitFor()
      await showPanel(page)
    },
  },
]
