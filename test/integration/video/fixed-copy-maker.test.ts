import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs'
import { readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VIDEO_MAX_BYTES } from '../../../electron/shared/tiktok-limits'
import { AppError } from '../../../electron/main/platform/app-error'
import { FixedCopyJournal } from '../../../electron/main/video/fixed-copy-journal'
import { FixedCopyMaker } from '../../../electron/main/video/fixed-copy-maker'
import type {
  FixedCopyWorker,
  FixOutcome,
  FixWork,
} from '../../../electron/main/video/fixed-copy-worker'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { isFixFinished, type FixJob, type FixRequest } from '../../../electron/shared/fix-job'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { RecordingLogger } from '../../fakes/recording-logger'
import { sha256OfFile } from '../../fixtures/sha256-of-file'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const SAMPLE = resolve('resources/sample/sosyabot-sample.mp4')

/** The encoder is the one thing that plain Node has not; everything else here is the app's own, on real files. */
class ScriptedWorker implements FixedCopyWorker {
  readonly works: FixWork[] = []
  mostAtOnce = 0
  #running = 0

  constructor(public script: (work: FixWork, signal: AbortSignal) => Promise<FixOutcome>) {}

  async run(work: FixWork, signal: AbortSignal): Promise<FixOutcome> {
    this.works.push(work)
    this.#running += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#running)
    try {
      return await this.script(work, signal)
    } finally {
      this.#running -= 1
    }
  }
}

const temporary = useTemporaryFolder()
let index = 0
let folder: string
let original: string
let goodCopy: Buffer
let store: InMemoryJsonStore
let logger: RecordingLogger
let videos: VideoLibrary
let worker: ScriptedWorker
let maker: FixedCopyMaker

const writeGoodCopy = async (work: FixWork): Promise<FixOutcome> => {
  // Out of order, as the page does it: what comes first in the file is written last.
  await work.write(goodCopy.subarray(1000), 1000)
  work.onProgress(0.5)
  await work.write(goodCopy.subarray(0, 1000), 0)
  return { cut: null }
}

const untilAborted = (_work: FixWork, signal: AbortSignal): Promise<FixOutcome> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

beforeEach(async () => {
  index += 1
  folder = temporary.path(`case-${index}`)
  mkdirSync(folder, { mode: 0o755 })
  original = join(folder, 'holiday.mp4')
  await writeSyntheticVideo(original, { container: 'mp4' })
  await writeSyntheticVideo(join(folder, '..', `good-${index}.mp4`), {
    container: 'mp4-moov-first',
  })
  goodCopy = readFileSync(join(folder, '..', `good-${index}.mp4`))
  store = new InMemoryJsonStore()
  logger = new RecordingLogger()
  videos = new VideoLibrary()
  worker = new ScriptedWorker(writeGoodCopy)
  maker = makeMaker()
})

afterEach(async () => {
  await maker.stop()
})

function makeMaker(idleLimitMs = 5000): FixedCopyMaker {
  return new FixedCopyMaker({
    videos,
    worker,
    journal: new FixedCopyJournal(store),
    fallbackFolder: temporary.path(`fallback-${index}`, 'fixed-copies'),
    logger,
    idleLimitMs,
  })
}

async function begin(path = original, changes: Partial<FixRequest> = {}): Promise<FixJob> {
  const { id } = await videos.intake(path)
  return maker.start({ videoId: id, maxDurationSec: null, trim: null, ...changes })
}

async function end(job: FixJob): Promise<FixJob> {
  const find = (): FixJob => maker.list().find(({ id }) => id === job.id)!
  if (isFixFinished(find().phase)) return find()
  return new Promise((resolve) => {
    const stop = maker.onDidChange((changed) => {
      if (changed.id !== job.id || !isFixFinished(changed.phase)) return
      stop()
      resolve(changed)
    })
  })
}

/** Fails once more than the original is in its folder, or something is left in the journal. */
function expectNothingLeft(): void {
  expect(readdirSync(folder)).toEqual(['holiday.mp4'])
  expect(store.documents.size).toBe(0)
}

describe('a copy', () => {
  it('lies whole beside the original, checked, and the original is as it was', async () => {
    const before = await sha256OfFile(original)
    const phases: string[] = []
    maker.onDidChange(({ phase }) => {
      if (phases.at(-1) !== phase) phases.push(phase)
    })
    const job = await end(await begin())
    expect(phases).toEqual(['queued', 'running', 'checking', 'done'])
    expect(job).toMatchObject({
      phase: 'done',
      progress: 1,
      remainingMs: null,
      error: null,
      isBesideOriginal: true,
      video: { fileName: 'holiday (TikTok).mp4', findings: [{ code: 'audio-missing' }] },
    })
    expect(readFileSync(join(folder, 'holiday (TikTok).mp4')).equals(goodCopy)).toBe(true)
    expect(await sha256OfFile(original)).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['holiday (TikTok).mp4', 'holiday.mp4'])
    expect(store.documents.size).toBe(0)
    // It can be posted right away: the library knows it.
    expect(videos.get(job.video!.id).path).toBe(join(folder, 'holiday (TikTok).mp4'))
  })

  it('never takes the place of a file that is there', async () => {
    writeFileSync(join(folder, 'holiday (TikTok).mp4'), 'mine')
    symlinkSync('nowhere', join(folder, 'holiday (TikTok 2).mp4'))
    const job = await end(await begin())
    expect(job.video?.fileName).toBe('holiday (TikTok 3).mp4')
    expect(readFileSync(join(folder, 'holiday (TikTok).mp4'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('tells how far it is, never backwards, each time with a newer revision', async () => {
    worker.script = async (work) => {
      for (const fraction of [0.2, 0.1, 0.6, 2]) work.onProgress(fraction)
      return writeGoodCopy(work)
    }
    const seen: FixJob[] = []
    maker.onDidChange((job) => seen.push(job))
    await end(await begin())
    const progress = seen.map((job) => job.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.every((fraction) => fraction <= 1)).toBe(true)
    expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_job, at) => at + 1))
  })

  it('is asked for twice and made once; after it has ended it may be made again', async () => {
    const first = await begin()
    const second = await begin()
    expect(second.id).toBe(first.id)
    await end(first)
    const third = await begin()
    expect(third.id).not.toBe(first.id)
    expect((await end(third)).video?.fileName).toBe('holiday (TikTok 2).mp4')
  })

  it('is one of its own for every part that is kept, also of the same video', async () => {
    const keep = (startMs: number) => ({
      maxDurationSec: 1,
      trim: { startMs, endMs: startMs + 1000, isStartExact: false },
    })
    const first = await begin(original, keep(0))
    const again = await begin(original, keep(0))
    const other = await begin(original, keep(500))
    expect(again.id).toBe(first.id)
    expect(other.id).not.toBe(first.id)
    await Promise.all([end(first), end(other)])
    expect(worker.works.map(({ plan }) => plan.trim?.startMs)).toEqual([0, 500])
  })

  it('waits for its turn: one at a time, in the order of asking', async () => {
    const names = ['a.mp4', 'b.mp4', 'c.mp4']
    for (const name of names) {
      await writeSyntheticVideo(join(folder, name), { container: 'mp4' })
    }
    const jobs = []
    for (const name of names) jobs.push(await begin(join(folder, name)))
    await Promise.all(jobs.map(end))
    expect(worker.mostAtOnce).toBe(1)
    expect(worker.works.map(({ source }) => basename(source.path))).toEqual(names)
  })

  it.each([
    ['fix-not-needed', 'mp4-moov-first', {}],
    ['fix-range-missing', 'mp4', { maxDurationSec: 1 }],
    [
      'fix-range-invalid',
      'mp4',
      { maxDurationSec: 1, trim: { startMs: 0, endMs: 1500, isStartExact: false } },
    ],
  ] as const)('is refused at once: %s', async (code, container, changes) => {
    const path = join(folder, 'other.mp4')
    await writeSyntheticVideo(path, { container })
    // A video of the test without sound has nothing else against it.
    await expect(begin(path, changes)).rejects.toMatchObject({ code })
    expect(maker.list()).toEqual([])
  })

  it('of an id that nobody knows is refused', () => {
    expect(() => maker.start({ videoId: 'x', maxDurationSec: null, trim: null })).toThrow(
      expect.objectContaining({ code: 'video-not-found' }) as Error,
    )
    expect(() => maker.cancel('x')).toThrow(expect.objectContaining({ code: 'not-found' }) as Error)
  })
})

describe('where it lies', () => {
  it.skipIf(process.platform === 'win32')(
    'in the data folder when the original’s folder cannot be written, and it says so',
    async () => {
      const { id } = await videos.intake(original)
      chmodSync(folder, 0o555)
      chmodSync(temporary.path(), 0o777)
      // Root may write everywhere, so this test is somebody else for a moment.
      const isRoot = process.geteuid?.() === 0
      if (isRoot) process.seteuid?.(65_534)
      try {
        const job = await end(maker.start({ videoId: id, maxDurationSec: null, trim: null }))
        expect(job).toMatchObject({ phase: 'done', isBesideOriginal: false })
        const { path } = videos.get(job.video!.id)
        expect(dirname(path)).toBe(temporary.path(`fallback-${index}`, 'fixed-copies'))
      } finally {
        if (isRoot) process.seteuid?.(0)
        chmodSync(folder, 0o755)
      }
      expectNothingLeft()
    },
  )

  it('nowhere, where neither folder can be written', async () => {
    const { id } = await videos.intake(original)
    // A file where the folder would be.
    writeFileSync(temporary.path(`fallback-${index}`), '')
    const isRoot = process.geteuid?.() === 0
    chmodSync(folder, 0o555)
    if (isRoot) process.seteuid?.(65_534)
    try {
      const job = await end(maker.start({ videoId: id, maxDurationSec: null, trim: null }))
      expect(job).toMatchObject({ phase: 'failed', error: { code: 'fix-folder-not-writable' } })
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(folder, 0o755)
    }
    expectNothingLeft()
  })
})

describe('cancelling', () => {
  it('stops the worker and leaves nothing behind', async () => {
    worker.script = async (work, signal) => {
      await work.write(goodCopy, 0)
      return untilAborted(work, signal)
    }
    const job = await begin()
    await expect.poll(() => readdirSync(folder).length).toBe(2)
    expect(readdirSync(folder).find((name) => name.endsWith('.sosyabot-part'))).toBeDefined()
    maker.cancel(job.id)
    expect(await end(job)).toMatchObject({ phase: 'cancelled', error: null, video: null })
    expectNothingLeft()
  })

  it('takes a waiting copy out of the queue at once, and the others go on', async () => {
    await writeSyntheticVideo(join(folder, 'b.mp4'), { container: 'mp4' })
    let release = (): void => undefined
    worker.script = async (work) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return writeGoodCopy(work)
    }
    const first = await begin()
    const second = await begin(join(folder, 'b.mp4'))
    maker.cancel(second.id)
    expect((await end(second)).phase).toBe('cancelled')
    await expect.poll(() => worker.works.length).toBe(1)
    release()
    expect((await end(first)).phase).toBe('done')
    await maker.stop()
    expect(worker.works).toHaveLength(1)
  })

  it('a finished copy leaves it where it is', async () => {
    const job = await end(await begin())
    maker.cancel(job.id)
    expect(existsSync(join(folder, 'holiday (TikTok).mp4'))).toBe(true)
    expect(maker.list()[0]?.phase).toBe('done')
  })

  it('stopping the app stops everything and waits for the tidying up', async () => {
    await writeSyntheticVideo(join(folder, 'b.mp4'), { container: 'mp4' })
    worker.script = async (work, signal) => {
      await work.write(goodCopy, 0)
      return untilAborted(work, signal)
    }
    await begin()
    await begin(join(folder, 'b.mp4'))
    await expect.poll(() => worker.works.length).toBe(1)
    await maker.stop()
    expect(maker.list().map(({ phase }) => phase)).toEqual(['cancelled', 'cancelled'])
    rmSync(join(folder, 'b.mp4'))
    expectNothingLeft()
  })
})

describe('failing', () => {
  it('passes on what the worker says, and leaves nothing behind', async () => {
    worker.script = async (work) => {
      await work.write(goodCopy, 0)
      throw new AppError('fix-audio-cannot-be-decoded', { detail: { codec: 'ac3' } })
    }
    expect(await end(await begin())).toMatchObject({
      phase: 'failed',
      error: { code: 'fix-audio-cannot-be-decoded', detail: { codec: 'ac3' } },
    })
    expectNothingLeft()
  })

  it('takes nothing beyond the size that TikTok takes, so that no worker can fill the disk', async () => {
    const refused: unknown[] = []
    worker.script = async (work) => {
      await work.write(goodCopy, VIDEO_MAX_BYTES - goodCopy.length + 1).catch((error: unknown) => {
        refused.push(error)
        throw error
      })
      return { cut: null }
    }
    expect(await end(await begin())).toMatchObject({
      phase: 'failed',
      error: { code: 'video-too-large' },
    })
    expect(refused).toMatchObject([{ code: 'video-too-large' }])
    expectNothingLeft()
  })

  it('says of a bug that it is one, with no path in sight', async () => {
    worker.script = () => Promise.reject(new Error(`cannot read ${original}`))
    const job = await end(await begin())
    expect(job.error).toEqual({ code: 'internal', retryable: false })
    expect(JSON.stringify(job)).not.toContain(folder)
    expectNothingLeft()
  })

  it('names a vanished original, whatever it looked like to the worker', async () => {
    worker.script = async () => {
      renameSync(original, join(folder, 'elsewhere.mp4'))
      throw new AppError('fix-damaged-inside')
    }
    expect((await end(await begin())).error?.code).toBe('video-not-found')
    expect(readdirSync(folder)).toEqual(['elsewhere.mp4'])
  })

  it('keeps no copy of an original that changed meanwhile, or before', async () => {
    worker.script = async (work) => {
      appendFileSync(original, 'more')
      return writeGoodCopy(work)
    }
    const { id } = await videos.intake(original)
    const request = { videoId: id, maxDurationSec: null, trim: null }
    expect((await end(maker.start(request))).error?.code).toBe('video-changed')
    worker.script = writeGoodCopy
    expect((await end(maker.start(request))).error?.code).toBe('video-changed')
    expect(worker.works).toHaveLength(1)
    expectNothingLeft()
  })

  it('ends when nothing happens any more, and not while something does', async () => {
    maker = makeMaker(300)
    worker.script = async (work, signal) => {
      for (let count = 0; count < 8; count += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        signal.throwIfAborted()
        work.onActivity()
      }
      return untilAborted(work, signal)
    }
    const startedAtMs = performance.now()
    const job = await end(await begin())
    expect(job.error).toEqual({ code: 'fix-stalled', retryable: true })
    expect(performance.now() - startedAtMs).toBeGreaterThan(1000)
    expectNothingLeft()
  })

  it.each([
    [
      'a copy that TikTok would refuse',
      'video-frame-rate-unsupported',
      { framesPerSecond: 120 },
      {},
    ],
    [
      'a copy that is too long',
      'video-too-long',
      { durationSec: 4 },
      { maxDurationSec: 2, trim: null },
    ],
  ] as const)('does not offer %s', async (_name, reason, copy, changes) => {
    const path = temporary.path(`bad-${index}.mp4`)
    await writeSyntheticVideo(path, { container: 'mp4-moov-first', ...copy })
    worker.script = async (work) => {
      await work.write(readFileSync(path), 0)
      return { cut: null }
    }
    expect(await end(await begin(original, changes))).toMatchObject({
      phase: 'failed',
      video: null,
      error: { code: 'fix-copy-still-refused', detail: { reason } },
    })
    expectNothingLeft()
  })

  it('does not offer a copy that has lost its sound', async () => {
    copyFileSync(SAMPLE, original)
    const trim = { startMs: 0, endMs: 2000, isStartExact: false }
    expect(await end(await begin(original, { trim }))).toMatchObject({
      phase: 'failed',
      error: { code: 'fix-copy-still-refused', detail: { reason: 'audio-lost' } },
    })
    expectNothingLeft()
  })

  it('does not offer a copy that is no video at all', async () => {
    worker.script = async (work) => {
      await work.write(Buffer.from('nothing of the kind'), 0)
      return { cut: null }
    }
    expect((await end(await begin())).phase).toBe('failed')
    expectNothingLeft()
  })
})

/** A disk of one megabyte, where this computer lets a test have one. */
function mountSmallDisk(path: string): boolean {
  try {
    mkdirSync(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a full disk', () => {
  it('is named before or in the middle, and what was written is removed', async (context) => {
    const disk = temporary.path('small-disk')
    if (!mountSmallDisk(disk)) context.skip()
    try {
      const path = join(disk, 'holiday.mp4')
      await writeSyntheticVideo(path, { container: 'mp4', sizeBytes: 200_000 })
      worker.script = async (work) => {
        await work.write(Buffer.alloc(4_000_000, 1), 0)
        return { cut: null }
      }
      expect((await end(await begin(path))).error?.code).toBe('fix-disk-full')
      expect(readdirSync(disk)).toEqual(['holiday.mp4'])

      await writeSyntheticVideo(path, { container: 'mp4', sizeBytes: 700_000 })
      expect((await end(await begin(path))).error).toMatchObject({
        code: 'fix-disk-full',
        retryable: true,
        detail: { neededBytes: 700_000, freeBytes: expect.any(Number) as number },
      })
      expect(worker.works).toHaveLength(1)
      expect(readdirSync(disk)).toEqual(['holiday.mp4'])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

describe('the start after a crash', () => {
  it('removes what was unfinished, and nothing else that the journal may name', async () => {
    worker.script = async (work, signal) => {
      await work.write(goodCopy, 0)
      return untilAborted(work, signal)
    }
    await begin()
    await expect.poll(() => worker.works.length).toBe(1)
    await expect.poll(() => store.documents.size).toBe(1)
    const journal = new Map(store.documents)
    const [part] = JSON.parse(store.documents.get('unfinished-copies') ?? '[]') as string[]
    expect(statSync(part!).size).toBeGreaterThan(0)

    const mine = join(folder, '.mine.sosyabot-part')
    writeFileSync(mine, 'mine')
    const paths = [part, mine, original, join(folder, 'gone', '.x.sosyabot-part')]
    const after = new InMemoryJsonStore()
    after.write('unfinished-copies', paths)
    await new FixedCopyJournal(after).sweep()
    expect(journal.size).toBe(1)
    expect(existsSync(part!)).toBe(false)
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(existsSync(original)).toBe(true)
    expect(after.documents.size).toBe(0)
  })

  it('does not fall over a journal that somebody has damaged', async () => {
    for (const damaged of [42, 'x', [1, null], { a: [] }]) {
      store.write('unfinished-copies', damaged)
      await maker.resume()
    }
    expect((await end(await begin())).phase).toBe('done')
  })
})
