import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { FixedCopyJournal } from '../../../electron/main/video/fixed-copy-journal'
import { FixedCopyMaker } from '../../../electron/main/video/fixed-copy-maker'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { createFixedCopyWorker } from '../../../electron/main/window/create-fixed-copy-worker'
import { registerAppScheme } from '../../../electron/main/window/register-app-scheme'
import { isFixFinished, type FixJob } from '../../../electron/shared/fix-job'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import type { FixedCopyCost, FixedCopyOrder } from './run-bench-app'

// Electron as the app uses it, without the rest of the app and without anybody who debugs it: a debugger is told every byte
// that the page sends, and costs more than the work.
registerAppScheme()
const profileDir = mkdtempSync(join(tmpdir(), 'sosyabot-bench-'))
app.setPath('userData', profileDir)
app.on('window-all-closed', () => undefined)
app.on('quit', () => rmSync(profileDir, { recursive: true, force: true }))
void app.whenReady().then(async () => {
  const [rendererDir = '', order = ''] = process.argv.slice(process.argv.indexOf('--') + 1)
  const cost = await measure(rendererDir, JSON.parse(order) as FixedCopyOrder)
  process.stdout.write(`${JSON.stringify(cost)}\n`)
  app.quit()
})

async function measure(
  rendererDir: string,
  { path, trim }: FixedCopyOrder,
): Promise<FixedCopyCost> {
  const videos = new VideoLibrary()
  const maker = new FixedCopyMaker({
    videos,
    worker: createFixedCopyWorker({ rendererDir, logger: SILENT_LOGGER }),
    journal: new FixedCopyJournal(new InMemoryJsonStore()),
    fallbackFolder: tmpdir(),
    logger: SILENT_LOGGER,
  })
  const video = await videos.intake(path)
  const startedAtMs = performance.now()
  const finished = new Promise<FixJob>((resolve) => {
    const stop = maker.onDidChange((job) => {
      if (!isFixFinished(job.phase)) return
      stop()
      resolve(job)
    })
  })
  maker.start({ videoId: video.id, maxDurationSec: null, trim })
  const job = await finished
  return {
    phase: job.phase,
    error: job.error,
    copyPath: job.video === null ? '' : join(dirname(path), job.video.fileName),
    tookMs: performance.now() - startedAtMs,
  }
}
