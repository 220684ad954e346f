import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { probeVideo } from '../../../electron/main/video/probe-video'
import type { BenchPart } from '../bench-part'
import { atMost, type BenchRow } from '../bench-row'
import { lowerQuartile } from '../lower-quartile'
import { measureBatch } from './measure-batch'
import { writeSparseMovie, type SparseMovie } from './write-sparse-movie'

/** The largest that TikTok takes, but for what a file system rounds. */
const MOVIE_BYTES = 4_000_000_000
const PROBES = 15
const PROCESSES = 15
const MOST_BESIDE_MOOV_KB = 64
const MOST_MS = 20
const MOST_SHARE_OF_FFPROBE = 0.5
const BATCH_FILES = 300
const MOST_BATCH_SEC_A_FILE = 0.2
const MOST_FROZEN_MS = 100

const alone = { reference: null, referenceName: '', comparison: 'figure' } as const

/** Looking at videos: one of 4 GB, and three hundred at once with their pictures in the window. */
export const probePart: BenchPart = {
  name: 'probe',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'probe-'))
    try {
      const script = await buildProbeProcess()
      const rows: BenchRow[] = []
      for (const moov of ['first', 'last'] as const) {
        const movie = writeSparseMovie(folder, moov, MOVIE_BYTES)
        rows.push(...(await measureProbe(movie, `moov ${moov}`)))
        rows.push(measureProcesses(script, movie, `moov ${moov}`))
        rmSync(movie.path)
      }
      return [...rows, ...(await batchRows(folder))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function buildProbeProcess(): Promise<string> {
  const outDir = join(checkoutDirectory, 'out', 'bench-probe')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'probe-process.ts'),
      outDir,
      minify: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  })
  return join(outDir, 'probe-process.mjs')
}

async function measureProbe(movie: SparseMovie, name: string): Promise<readonly BenchRow[]> {
  // The library is loaded with the first one.
  await probeVideo(movie.path)
  const before = readByProcess()
  const { readBytes } = await probeVideo(movie.path)
  const countedBytes = before === null ? readBytes : (readByProcess() ?? NaN) - before
  const times: number[] = []
  for (let round = 0; round < PROBES; round += 1) {
    const startedAtMs = performance.now()
    await probeVideo(movie.path)
    times.push(performance.now() - startedAtMs)
  }
  return [
    {
      name: `probe 4 GB, ${name}: read`,
      figure: Math.max(readBytes, countedBytes) / 1024,
      reference: movie.moovBytes / 1024,
      referenceName: 'moov',
      unit: 'KB',
      comparison: 'difference',
      bar: atMost(MOST_BESIDE_MOOV_KB),
    },
    {
      name: `probe 4 GB, ${name}`,
      figure: lowerQuartile(times),
      ...alone,
      unit: 'ms',
      bar: atMost(MOST_MS),
    },
  ]
}

/** What this process has read from files in all, as the system counts it; null where no system does. */
function readByProcess(): number | null {
  if (process.platform !== 'linux') return null
  return Number(/^rchar: (\d+)$/mu.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
}

function measureProcesses(script: string, { path }: SparseMovie, name: string): BenchRow {
  const times = { ours: [] as number[], ffprobe: [] as number[], node: [] as number[] }
  for (let round = 0; round < PROCESSES; round += 1) {
    times.node.push(timeProcess(process.execPath, ['-p', '0']))
    times.ours.push(timeProcess(process.execPath, [script, path]))
    times.ffprobe.push(
      timeProcess('ffprobe', ['-v', 'error', '-show_format', '-show_streams', '-of', 'json', path]),
    )
  }
  return {
    name: `probe 4 GB, ${name}: whole process`,
    figure: lowerQuartile(times.ours),
    reference: lowerQuartile(times.ffprobe),
    referenceName: 'ffprobe',
    unit: 'ms',
    comparison: 'ratio',
    bar: atMost(MOST_SHARE_OF_FFPROBE),
    note:
      `of this, starting Node with nothing to do takes ${Math.round(lowerQuartile(times.node))} ms; the rest is loading the library ` +
      'and the probe. The app never starts a process for it: it probes in the one that is there',
  }
}

function timeProcess(command: string, options: readonly string[]): number {
  const startedAtMs = performance.now()
  const answer = execFileSync(command, [...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const tookMs = performance.now() - startedAtMs
  JSON.parse(answer.toString())
  return tookMs
}

async function batchRows(folder: string): Promise<readonly BenchRow[]> {
  const { tookMs, longestWorkMs, longestFrameMs } = await measureBatch(folder, BATCH_FILES)
  return [
    {
      name: `${BATCH_FILES} files dropped, checked, each with its thumbnail: a file`,
      figure: tookMs / 1000 / BATCH_FILES,
      ...alone,
      unit: 's',
      bar: atMost(MOST_BATCH_SEC_A_FILE),
    },
    {
      name: 'meanwhile the window stands still at most',
      figure: longestWorkMs,
      ...alone,
      unit: 'ms',
      bar: atMost(MOST_FROZEN_MS),
      note:
        'work of the window between two frames, in processor time; the longest time between two frames by the clock was ' +
        `${Math.round(longestFrameMs)} ms, with drawing in software and other programs on the same processors`,
    },
  ]
}
