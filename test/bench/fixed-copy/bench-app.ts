import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { FixedCopyJournal } from '../../../electron/main/video/fixed-copy-journal'
import { FixedCopyMaker } from '../../../electron/main/video/fixed-copy-maker'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { registerAppScheme } from '../../../electron/main/window/app-scheme'
import { FixedCopyWindow } from '../../../electron/main/window/fixed-copy-window'
import { isFixFinished, type FixJob } from '../../../electron/shared/fix-job'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

const SAMPLE_EVERY_MS = 50

/** What making one copy has cost, as a line of JSON on standard output. */
export interface FixedCopyCost {
  readonly phase: FixJob['phase']
  readonly error: FixJob['error']
  readonly fileName: string
  readonly tookMs: number
  /** Largest working sets while the copy was made. */
  readonly workerPeakBytes: number
  readonly mainPeakBytes: number
  /** Main's working set before the copy. */
  readonly mainBeforeBytes: number
}

// Electron as the app uses it, without the rest of the app and without anybody who debugs it: a debugger is told every byte
// that the page sends, and costs more than the work.
registerAppScheme()
app.setPath('userData', mkdtempSync(join(tmpdir(), 'sosyabot-bench-')))
app.on('window-all-closed', () => undefined)
void app.whenReady().then(async () => {
  const [rendererDir = '', ...paths] = process.argv.slice(process.argv.indexOf('--') + 1)
  const videos = new VideoLibrary()
  const maker = new FixedCopyMaker({
    videos,
    worker: new FixedCopyWindow({ rendererDir, logger: SILENT_LOGGER }),
    journal: new FixedCopyJournal(new InMemoryJsonStore()),
    fallbackFolder: tmpdir(),
    logger: SILENT_LOGGER,
  })
  for (const path of paths) {
    process.stdout.write(`${JSON.stringify(await measure(maker, videos, path))}\n`)
  }
  app.quit()
})

async function measure(
  maker: FixedCopyMaker,
  videos: VideoLibrary,
  path: string,
): Promise<FixedCopyCost> {
  const video = await videos.intake(path)
  const mainBeforeBytes = workingSets().main
  let mainPeakBytes = mainBeforeBytes
  let workerPeakBytes = 0
  const sampling = setInterval(() => {
    const { main, worker } = workingSets()
    mainPeakBytes = Math.max(mainPeakBytes, main)
    workerPeakBytes = Math.max(workerPeakBytes, worker)
  }, SAMPLE_EVERY_MS)
  const startedAtMs = performance.now()
  const finished = new Promise<FixJob>((resolve) => {
    const stop = maker.onDidChange((job) => {
      if (!isFixFinished(job.phase)) return
      stop()
      resolve(job)
    })
  })
  maker.start({ videoId: video.id, maxDurationSec: null, trim: null })
  const job = await finished
  clearInterval(sampling)
  return {
    phase: job.phase,
    error: job.error,
    fileName: job.video?.fileName ?? '',
    tookMs: Math.round(performance.now() - startedAtMs),
    workerPeakBytes,
    mainPeakBytes,
    mainBeforeBytes,
  }
}

function workingSets(): { readonly main: number; readonly worker: number } {
  const sizes = { main: 0, worker: 0 }
  for (const { type, memory } of app.getAppMetrics()) {
    if (type === 'Browser') sizes.main = memory.workingSetSize * 1024
    if (type === 'Tab') sizes.worker = Math.max(sizes.worker, memory.workingSetSize * 1024)
  }
  return sizes
}
