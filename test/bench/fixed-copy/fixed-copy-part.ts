import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeVideo } from '../../fixtures/large-video'
import type { BenchPart } from '../bench-part'
import { atLeast, type BenchRow } from '../bench-row'
import { lowerQuartile } from '../lower-quartile'
import { BenchApp, type FixedCopyOrder } from './run-bench-app'

const REMUX_ROUNDS = 5
const TRANSCODE_ROUNDS = 2
const LEAST_SHARE_OF_CP = 0.7
const LEAST_SHARE_OF_FFMPEG = 0.5

/** An exact cut encodes every picture again: this part of a film of 62 s. */
const CUT = { startMs: 1000, endMs: 61_000, isStartExact: true } as const
const CUT_SEC = (CUT.endMs - CUT.startMs) / 1000
/** What the app takes for 1080 x 1920 at 30 pictures a second. */
const BITS_PER_SECOND = 8_000_000

const REMUXES = [
  { name: 'mp4 with its header last', fileName: 'header-last.mp4' },
  { name: 'mov into mp4', fileName: 'header-last.mov' },
] as const

const QUIETLY = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y']

/** Making a fixed copy: remuxing against `cp` and a sync to the disk, encoding against ffmpeg's `veryfast` on the same film. */
export const fixedCopyPart: BenchPart = {
  name: 'fixed-copy',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'fixed-copy-'))
    try {
      const app = await BenchApp.build()
      const piece = join(folder, 'piece.mp4')
      makeLargeVideo(piece)
      const rows: BenchRow[] = []
      for (const { name, fileName } of REMUXES) {
        const path = join(folder, fileName)
        run('ffmpeg', [...QUIETLY, '-stream_loop', '2', '-i', piece, '-c', 'copy', path])
        rows.push(await measureRemux(app, name, path))
        rmSync(path)
      }
      return [...rows, await measureTranscode(app, folder)]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measureRemux(app: BenchApp, name: string, path: string): Promise<BenchRow> {
  const times = { ours: [] as number[], cp: [] as number[] }
  for (let round = 0; round < REMUX_ROUNDS; round += 1) {
    times.cp.push(run('sh', ['-c', 'cp "$1" "$1.cp" && sync "$1.cp"', 'sh', path]))
    rmSync(`${path}.cp`)
    times.ours.push(await makeCopy(app, { path, trim: null }))
  }
  const megabytes = statSync(path).size / 1_000_000
  const speed = (milliseconds: readonly number[]): number =>
    (megabytes * 1000) / lowerQuartile(milliseconds)
  return {
    name: `remux, ${name}, ${Math.round(megabytes)} MB`,
    figure: speed(times.ours),
    reference: speed(times.cp),
    referenceName: 'cp and sync',
    unit: 'MB/s',
    comparison: 'ratio',
    bar: atLeast(LEAST_SHARE_OF_CP),
  }
}

async function measureTranscode(app: BenchApp, folder: string): Promise<BenchRow> {
  const path = join(folder, 'tall.mp4')
  run('ffmpeg', [
    ...[...QUIETLY, '-f', 'lavfi', '-i', 'testsrc2=s=1080x1920:r=30'],
    ...['-f', 'lavfi', '-i', 'sine=frequency=440', '-t', '62', '-c:v', 'libx264'],
    ...['-preset', 'ultrafast', '-g', '60', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  const times = { ours: [] as number[], ffmpeg: [] as number[] }
  for (let round = 0; round < TRANSCODE_ROUNDS; round += 1) {
    times.ffmpeg.push(
      run('ffmpeg', [
        ...[...QUIETLY, '-ss', String(CUT.startMs / 1000), '-i', path, '-t', String(CUT_SEC)],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', String(BITS_PER_SECOND)],
        ...['-c:a', 'aac', `${path}.veryfast.mp4`],
      ]),
    )
    times.ours.push(await makeCopy(app, { path, trim: CUT }))
  }
  const speed = (milliseconds: readonly number[]): number =>
    (CUT_SEC * 1000) / lowerQuartile(milliseconds)
  return {
    name: `encode ${CUT_SEC} s of 1080x1920 again`,
    figure: speed(times.ours),
    reference: speed(times.ffmpeg),
    referenceName: 'ffmpeg libx264 veryfast',
    unit: 'film s/s',
    comparison: 'ratio',
    bar: atLeast(LEAST_SHARE_OF_FFMPEG),
  }
}

async function makeCopy(app: BenchApp, order: FixedCopyOrder): Promise<number> {
  const cost = await app.make(order)
  if (cost.phase !== 'done') throw new Error(`No copy was made: ${JSON.stringify(cost)}`)
  rmSync(cost.copyPath)
  return cost.tookMs
}

function run(command: string, options: readonly string[]): number {
  const startedAtMs = performance.now()
  execFileSync(command, [...options], { stdio: ['ignore', 'ignore', 'inherit'] })
  return performance.now() - startedAtMs
}
