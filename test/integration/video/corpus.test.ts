import { readFileSync } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { readFileIdentity } from '../../../electron/main/video/file-identity'
import { probeVideo } from '../../../electron/main/video/probe-video'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { findDurationProblem } from '../../../electron/shared/find-duration-problem'
import {
  ADVICE_CODES,
  BLOCKING_FINDING_CODES,
  type FindingCode,
} from '../../../electron/shared/video-finding'
import { findFailReason } from '../../../electron/practice/movie-facts'
import { VideoInspector } from '../../../electron/practice/video-inspector'
import { readSample } from '../../fixtures/video-corpus/iso-file'
import type { CorpusFile } from '../../fixtures/video-corpus/corpus-file'
import { makeVideoCorpus } from '../../fixtures/video-corpus/make-video-corpus'
import { hasFfmpeg } from '../../fixtures/video-corpus/run-ffmpeg'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

/** With tables that the practice TikTok does not read. */
const GIANTS = ['five-million-table-entries.mp4', 'five-million-chunk-offsets.mp4']
const MAX_PROBE_MS = 2000
/** How long nothing else in main may have a turn. */
const MAX_BLOCK_MS = 50
const MAX_READ_BYTES = 64 * 1024 * 1024

/** What intake says about a file, and what it cost. */
interface Examined {
  readonly file: CorpusFile
  readonly said: { readonly findings: readonly string[] } | { readonly refused: string }
  readonly detail: unknown
  readonly tookMs: number
  readonly longestBlockMs: number
}

describe('the corpus of good, bad and hostile videos', () => {
  const folder = useTemporaryFolder()
  let corpus: readonly CorpusFile[] = []
  const examined = new Map<string, Examined>()

  beforeAll(async () => {
    const startedAtMs = performance.now()
    corpus = await makeVideoCorpus(folder.path())
    const tookSec = (performance.now() - startedAtMs) / 1000
    console.log(`made ${corpus.length} files in ${tookSec.toFixed(1)} s`)
    const library = new VideoLibrary()
    // The library for headers is loaded on first use, which is no property of a file.
    await library.intake(corpus.find(({ id }) => id === 'link-to-a-file.mp4')?.path ?? '')
    for (const file of corpus) examined.set(file.id, await examineFairly(library, file))
  }, 180_000)

  it('has every file judged rightly', () => {
    const wrong: unknown[] = []
    for (const { file, said, detail } of examined.values()) {
      const { expected } = file
      const isRight =
        'findings' in expected
          ? 'findings' in said && isSameSet(said.findings, expected.findings)
          : 'refused' in said && said.refused === expected.refused
      if (!isRight) wrong.push({ id: file.id, expected, said })
      if ('refused' in expected && expected.detail !== undefined) {
        expect(detail).toMatchObject(expected.detail)
      }
    }
    expect(wrong).toEqual([])
  })

  it('has each file looked at within two seconds, without standing in the way of other work', () => {
    const byBlock = [...examined.values()].sort((a, b) => b.longestBlockMs - a.longestBlockMs)
    const slowest = [...examined.values()].sort((a, b) => b.tookMs - a.tookMs)
    for (const { file, tookMs, longestBlockMs } of [
      ...slowest.slice(0, 3),
      ...byBlock.slice(0, 3),
    ]) {
      console.log(`${file.id}: ${tookMs.toFixed(0)} ms, event loop ${longestBlockMs.toFixed(0)} ms`)
    }
    expect(slowest.filter(({ tookMs }) => tookMs > MAX_PROBE_MS)).toEqual([])
    expect(byBlock.filter(({ longestBlockMs }) => longestBlockMs > MAX_BLOCK_MS)).toEqual([])
  })

  it('has no file read above 64 MB', async () => {
    const costs: [string, number][] = []
    for (const { path, id } of corpus) {
      const isFile = await readFileIdentity(path).then(
        () => true,
        () => false,
      )
      if (!isFile) continue
      const before = readBytesOfProcess()
      // What the doctor says of its reading, and what the system counted: a file that is refused says nothing.
      const told = await probeVideo(path).then(
        ({ readBytes }) => readBytes,
        () => 0,
      )
      const cost = Math.max(told, readBytesOfProcess() - before)
      costs.push([id, cost])
    }
    costs.sort(([, a], [, b]) => b - a)
    console.log(`most read: ${JSON.stringify(costs.slice(0, 3))}`)
    expect(costs.filter(([, readBytes]) => readBytes > MAX_READ_BYTES)).toEqual([])
  })

  it('holds at least thirty files, and a file for every finding', (context) => {
    if (!hasFfmpeg()) context.skip('ffmpeg is not installed')
    expect(corpus.length).toBeGreaterThanOrEqual(30)
    const shown = new Set<FindingCode>(
      corpus.flatMap(({ expected }) => ('findings' in expected ? expected.findings : [])),
    )
    // The length depends on the channel: three seconds are too long where two are allowed.
    expect(findDurationProblem(3000, 2)).toMatchObject({ detail: { actualSec: 3, limitSec: 2 } })
    shown.add('video-too-long')
    const all: readonly FindingCode[] = [...BLOCKING_FINDING_CODES, ...ADVICE_CODES]
    expect(all.filter((code) => !shown.has(code))).toEqual([])
  })

  it('takes all of them at once, as a drop does', async () => {
    const library = new VideoLibrary()
    const results = await Promise.allSettled(corpus.map(({ path }) => library.intake(path)))
    const unexpected = results.filter(
      (result) => result.status === 'rejected' && !(result.reason instanceof AppError),
    )
    expect(unexpected).toEqual([])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(
      corpus.filter(({ expected }) => 'findings' in expected).length,
    )
  })

  it('is judged alike by the practice TikTok, which reads the files by itself', async () => {
    const judged: Record<string, string | null> = {}
    for (const { id, path, expected } of corpus) {
      const isSmall = !['four-gigabytes.mp4', ...GIANTS].includes(id)
      if (!('findings' in expected) || !/\.(mp4|mov)$/u.test(id) || !isSmall) continue
      const content = await readFile(path)
      const inspector = new VideoInspector(content.length)
      inspector.push(content)
      const blocked = expected.findings.some((code) =>
        (BLOCKING_FINDING_CODES as readonly string[]).includes(code),
      )
      const reason = findFailReason(inspector.findings().movie)
      if ((reason !== null) !== blocked) judged[id] = reason
    }
    expect(judged).toEqual({})
  })

  it('says of a file that vanishes while it is looked at that it is gone', async () => {
    const path = folder.path('vanishing.mp4')
    const codes = new Set<string>()
    for (let round = 0; round < 40; round += 1) {
      await writeFile(path, readSample())
      const library = new VideoLibrary()
      const [outcome] = await Promise.all([codeOf(library.intake(path)), removeSoon(path, round)])
      codes.add(outcome)
    }
    expect([...codes].filter((code) => !['accepted', 'video-not-found'].includes(code))).toEqual([])
    expect(codes).toContain('video-not-found')
  })

  it('says of a file that is being written that it is not whole, and takes it afterwards', async () => {
    const sample = await readFile(corpus.find(({ id }) => id === 'link-to-a-file.mp4')?.path ?? '')
    const path = folder.path('download.mp4')
    const codes = new Set<string>()
    const library = new VideoLibrary()
    await writeFile(path, sample.subarray(0, 20_000))
    for (let at = 20_000; at < sample.length - 20_000; at += 20_000) {
      const [outcome] = await Promise.all([
        codeOf(library.intake(path)),
        appendFile(path, sample.subarray(at, at + 20_000)),
      ])
      codes.add(outcome)
    }
    expect([...codes]).toEqual(['video-truncated'])
    await writeFile(path, sample)
    expect(await codeOf(library.intake(path))).toBe('accepted')
    // A download that starts over shrinks under the reader.
    const [outcome] = await Promise.all([codeOf(library.intake(path)), writeFile(path, '')])
    expect(['accepted', 'video-changed', 'video-empty', 'video-truncated']).toContain(outcome)
  })
})

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

/**
 * The quietest of up to five looks, less what work in slices of two milliseconds is held up on this computer at that moment:
 * other programs can only make a file look slower than it is.
 */
async function examineFairly(library: VideoLibrary, file: CorpusFile): Promise<Examined> {
  let best = await examine(library, file)
  for (let again = 0; again < 4 && best.longestBlockMs > MAX_BLOCK_MS; again += 1) {
    const next = await examine(library, file)
    const heldUpMs = await measureHoldUp(next.tookMs)
    const longestBlockMs = Math.max(0, next.longestBlockMs - heldUpMs)
    if (longestBlockMs < best.longestBlockMs) best = { ...next, longestBlockMs }
  }
  return best
}

async function measureHoldUp(forMs: number): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const startedAtMs = performance.now()
  while (performance.now() - startedAtMs < forMs) {
    const sliceEndMs = performance.now() + 2
    while (performance.now() < sliceEndMs);
    await new Promise((resolve) => setImmediate(resolve))
  }
  delay.disable()
  return delay.max / 1e6
}

async function examine(library: VideoLibrary, file: CorpusFile): Promise<Examined> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const startedAtMs = performance.now()
  const outcome = await library.intake(file.path).then(
    ({ findings }) => ({ said: { findings: findings.map(({ code }) => code) }, detail: null }),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      return { said: { refused: error.code }, detail: error.detail }
    },
  )
  const tookMs = performance.now() - startedAtMs
  // A block at the very end is seen by the next turn only.
  await new Promise((resolve) => setTimeout(resolve, 2))
  delay.disable()
  return { file, ...outcome, tookMs, longestBlockMs: delay.max / 1e6 }
}

/** What this process has read so far by the system's count; 0 where the system does not count. Reading vitest's own files is in it. */
function readBytesOfProcess(): number {
  if (process.platform !== 'linux') return 0
  return Number(/^rchar: (\d+)$/mu.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
}

async function codeOf(intake: Promise<unknown>): Promise<string> {
  try {
    await intake
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** After a few turns of the event loop, a different number of them each time. */
async function removeSoon(path: string, turns: number): Promise<void> {
  for (let turn = 0; turn < turns % 10; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  await rm(path)
}
