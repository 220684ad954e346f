import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256OfFile } from '../fixtures/sha256-of-file'
import { writeSyntheticVideo } from '../fixtures/synthetic-video'
import { buildPublishingApp } from './build-publishing-app'
import { KILL_PHASES, type KillPhase } from './kill-phase'
import { NAMED_TARGETS } from './kill-target'
import { isFlawless, KilledJob, type KilledJobResult } from './killed-job'
import { SeededRandom } from './seeded-random'

/** A little more than what goes in one piece: six chunks, of which the last is the largest. */
const VIDEO_BYTES = 65_000_000
const LAYOUT = { chunkCount: 6, chunkBytes: 10_000_000, lastChunkBytes: 15_000_000 }

export interface KillSuiteOptions {
  /** How many videos are published, each by an app that is killed one to three times. */
  readonly runs: number
  readonly seed: number
  readonly parallelRuns: number
  readonly onResult?: (result: KilledJobResult, done: number) => void
}

/** The sums over all runs. */
export interface KillSuiteTally {
  readonly seed: number
  readonly runs: number
  readonly kills: number
  readonly lost: number
  readonly doubled: number
  readonly stuck: number
  readonly corrupt: number
  /** Runs that have sent more again than the chunk in flight at each kill. */
  readonly wasteful: number
  readonly resentBytes: number
  readonly medianWastedBytes: number
  readonly mostWastedBytes: number
  readonly histogram: ReadonlyMap<KillPhase, number>
  readonly flawed: readonly KilledJobResult[]
  readonly seconds: number
}

/** Publishes video after video over real sockets with an app that is killed at random points of its way. */
export async function runKillSuite(options: KillSuiteOptions): Promise<KillSuiteTally> {
  const startedAtMs = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-kill-'))
  const appPath = await buildPublishingApp()
  const videoPath = join(folder, 'video.mp4')
  await writeSyntheticVideo(videoPath, { sizeBytes: VIDEO_BYTES })
  const videoSha256 = await sha256OfFile(videoPath)
  const results: KilledJobResult[] = []
  let next = 0
  const runNext = async (): Promise<void> => {
    while (next < options.runs) {
      const index = next
      next += 1
      const job = new KilledJob({
        appPath,
        videoPath,
        videoBytes: VIDEO_BYTES,
        videoSha256,
        layout: LAYOUT,
        folder: join(folder, `run-${index}`),
        intent: `run ${index}`,
        // A run of its own for each, so that their order does not matter.
        firstTarget: NAMED_TARGETS[index] ?? null,
        random: new SeededRandom(options.seed + index * 7919),
      })
      const result = await job.run()
      results.push(result)
      options.onResult?.(result, results.length)
    }
  }
  await Promise.all(Array.from({ length: options.parallelRuns }, runNext))
  if (results.every(isFlawless)) rmSync(folder, { recursive: true, force: true })
  return tally(results, options.seed, (performance.now() - startedAtMs) / 1000)
}

/** The one line, as for example a build server shows it. */
export function summarize(result: KillSuiteTally): string {
  const { runs, kills, lost, doubled, stuck, corrupt, wasteful } = result
  return (
    `kill suite, seed ${result.seed}: ${runs} runs, ${kills} kills, ${lost} lost, ${doubled} doubled, ` +
    `${stuck} stuck, ${corrupt} corrupt, ${wasteful} over one chunk a kill; sent again ` +
    `${megabytes(result.resentBytes)} MB in all, median ${megabytes(result.medianWastedBytes)}, ` +
    `most ${megabytes(result.mostWastedBytes)} MB a kill (${result.seconds.toFixed(0)} s)`
  )
}

/** How often each phase was hit, one line each. */
export function drawHistogram({ histogram }: KillSuiteTally): string {
  const most = Math.max(1, ...histogram.values())
  return [...histogram]
    .map(([phase, count]) => {
      const bar = '#'.repeat(Math.ceil((count / most) * 40))
      return `  ${phase.padEnd(34)}${String(count).padStart(5)}  ${bar}`
    })
    .join('\n')
}

function tally(results: readonly KilledJobResult[], seed: number, seconds: number): KillSuiteTally {
  const kills = results.flatMap((result) => result.kills)
  const wasted = kills.map(({ wastedBytes }) => wastedBytes).sort((a, b) => a - b)
  const count = (key: 'lost' | 'doubled' | 'stuck' | 'corrupt' | 'wasteful'): number =>
    results.filter((result) => result[key].length > 0).length
  return {
    seed,
    runs: results.length,
    kills: kills.length,
    lost: count('lost'),
    doubled: count('doubled'),
    stuck: count('stuck'),
    corrupt: count('corrupt'),
    wasteful: count('wasteful'),
    resentBytes: results.reduce((total, { resentBytes }) => total + resentBytes, 0),
    medianWastedBytes: wasted[Math.floor(wasted.length / 2)] ?? 0,
    mostWastedBytes: wasted.at(-1) ?? 0,
    histogram: new Map(
      KILL_PHASES.map((phase) => [phase, kills.filter((kill) => kill.phase === phase).length]),
    ),
    flawed: results.filter((result) => !isFlawless(result)),
    seconds,
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
