import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { VIDEO_MAX_BYTES } from '../../../electron/shared/tiktok-limits'
import { AppWorld } from '../../e2e/app-world'
import { launchConnected } from '../../e2e/connected-test'
import type { BenchPart } from '../bench-part'
import { atLeast, atMost, type BenchRow } from '../bench-row'
import { median } from '../median'
import { residentBytes } from '../process-cost'
import { AppUpload, type AppUploadCost } from './app-upload'
import { CurlUpload } from './curl-upload'
import { ServerWatch } from './server-watch'
import { cutIntoChunks, makeVideoOf } from './upload-files'

const GIB = 1024 ** 3
const MB = 1_000_000
const ROUNDS = 3
/** TikTok lets an account begin six posts a minute, and the app keeps to it whoever it talks to. */
const BEGIN_EVERY_MS = 10_500
/** Wire speeds in bytes a second, as the server reads, and how much is sent at each. */
const WIRES = [
  { name: '100 Mbit/s', bytesPerSecond: 12_500_000, sizeBytes: 512 * 1024 ** 2, rounds: 1 },
  { name: '1 Gbit/s', bytesPerSecond: 125_000_000, sizeBytes: GIB, rounds: ROUNDS },
] as const

/** One file, how it is cut for curl, and what came out of sending it both ways. */
interface Sending {
  readonly appSpeeds: number[]
  readonly curlSpeeds: number[]
  readonly curlSeconds: number[]
  readonly costs: AppUploadCost[]
  /** The largest distance between what was shown and what the server had counted at that instant, in bytes. */
  readonly progressErrors: number[]
}

/**
 * The upload through the real app, window open on its progress, against curl: the same bytes in the same chunks to the same
 * server, one after the other and by turns, timed by the server. It counts and throws away, so it is as fast as a server here can be.
 */
export const uploadPart: BenchPart = { name: 'upload', measure }

async function measure(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-bench-upload-'))
  const watch = new ServerWatch()
  const world = await AppWorld.create({
    keepUploads: 'discard',
    rateLimits: false,
    onStep: watch.onStep,
  })
  try {
    const app = await AppUpload.prepare(await launchConnected(world))
    const curl = await CurlUpload.signIn(world.practice, PRACTICE_ACCOUNTS[1]?.openId ?? '')
    const video = (name: string, sizeBytes: number, fill: 'noise' | 'sparse'): string => {
      const path = join(folder, `${name}.mp4`)
      makeVideoOf(path, sizeBytes, fill)
      return path
    }

    const everyCost: AppUploadCost[] = []
    let begunAtMs = -Infinity
    const send = async (
      path: string,
      sizeBytes: number,
      watchesLoop = true,
    ): Promise<AppUploadCost> => {
      await delay(begunAtMs + BEGIN_EVERY_MS - performance.now())
      begunAtMs = performance.now()
      watch.reset()
      const cost = await app.send(path, { watchesLoop })
      everyCost.push(cost)
      if (watch.totalBytes !== sizeBytes) throw new Error(`${watch.totalBytes} bytes arrived`)
      await app.rest()
      return cost
    }
    const compare = async (
      path: string,
      sizeBytes: number,
      { rounds, watchesLoop }: { readonly rounds: number; readonly watchesLoop: boolean },
    ): Promise<Sending> => {
      const chunksFolder = `${path}-chunks`
      const chunks = cutIntoChunks(path, sizeBytes, chunksFolder)
      const sending: Sending = {
        appSpeeds: [],
        curlSpeeds: [],
        curlSeconds: [],
        costs: [],
        progressErrors: [],
      }
      for (let round = 0; round < rounds; round += 1) {
        const cost = await send(path, sizeBytes, watchesLoop)
        sending.costs.push(cost)
        sending.appSpeeds.push(watch.bytesPerSecond)
        sending.progressErrors.push(largestError(cost, watch))
        watch.reset()
        const { processorSeconds } = await curl.send(sizeBytes, chunks, join(folder, 'curl.conf'))
        if (watch.totalBytes !== sizeBytes) throw new Error(`curl sent ${watch.totalBytes} bytes`)
        sending.curlSeconds.push(processorSeconds)
        sending.curlSpeeds.push(watch.bytesPerSecond)
      }
      rmSync(chunksFolder, { recursive: true })
      return sending
    }

    // Everything that is loaded or compiled at the first upload belongs to no measurement.
    const small = video('64-mib', 64 * 1024 ** 2, 'sparse')
    await send(small, 64 * 1024 ** 2)
    const idleBytes = residentBytes(app.pid).now
    const { peakBytes: smallPeakBytes } = await send(small, 64 * 1024 ** 2)
    const large = video('4-gib', VIDEO_MAX_BYTES, 'sparse')
    const { peakBytes: largePeakBytes } = await send(large, VIDEO_MAX_BYTES)

    const gib = video('1-gib', GIB, 'noise')
    const unpaced = await compare(gib, GIB, { rounds: ROUNDS, watchesLoop: false })
    const rows: BenchRow[] = [
      speedRow('1 GiB to a server without a limit', unpaced, 0.85),
      {
        name: 'processor time for 1 GiB',
        figure: median(unpaced.costs.map(({ processorSeconds }) => processorSeconds)),
        reference: median(unpaced.curlSeconds),
        referenceName: 'curl',
        unit: 's',
        comparison: 'ratio',
        bar: atMost(2),
      },
    ]
    for (const { name, bytesPerSecond, sizeBytes, rounds } of WIRES) {
      world.practice.faults.set({ kind: 'throttle', bytesPerSecond })
      const path = sizeBytes === GIB ? gib : video(name.replaceAll(/\W/gu, '-'), sizeBytes, 'noise')
      const paced = await compare(path, sizeBytes, { rounds, watchesLoop: true })
      rows.push(speedRow(`upload at ${name}`, paced, 0.95))
      const allowedBytes = Math.max(4 * MB, sizeBytes / 100)
      rows.push({
        name: `progress shown at ${name}, off by at most`,
        figure: Math.max(...paced.progressErrors) / MB,
        reference: null,
        referenceName: '',
        unit: 'MB',
        comparison: 'figure',
        bar: atMost(allowedBytes / MB),
      })
      world.practice.faults.clear()
    }
    rows.push(
      {
        name: 'memory of main at its peak, 4 GiB',
        figure: largePeakBytes / MB,
        reference: idleBytes / MB,
        referenceName: 'main at rest',
        unit: 'MB',
        comparison: 'difference',
        bar: atMost(100),
      },
      {
        name: 'memory of main at its peak, 4 GiB',
        figure: largePeakBytes / MB,
        reference: smallPeakBytes / MB,
        referenceName: '64 MiB',
        unit: 'MB',
        comparison: 'difference',
        bar: atMost(10),
      },
      {
        name: 'event loop of main while uploading, p99',
        figure: Math.max(...everyCost.flatMap(({ eventLoopP99Ms }) => eventLoopP99Ms ?? [])),
        reference: null,
        referenceName: '',
        unit: 'ms',
        comparison: 'figure',
        bar: atMost(20),
      },
    )
    return rows
  } finally {
    await world.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
}

function speedRow(name: string, { appSpeeds, curlSpeeds }: Sending, least: number): BenchRow {
  return {
    name,
    figure: median(appSpeeds) / MB,
    reference: median(curlSpeeds) / MB,
    referenceName: 'curl -T',
    unit: 'MB/s',
    comparison: 'ratio',
    bar: atLeast(least),
  }
}

/** What left and what had arrived, at the instants at which the window was told. */
function largestError({ shown }: AppUploadCost, watch: ServerWatch): number {
  if (shown.length === 0) return NaN
  return Math.max(
    ...shown.map(({ atMs, acknowledgedBytes, inFlightBytes }) =>
      Math.abs(acknowledgedBytes + inFlightBytes - watch.countedAt(atMs)),
    ),
  )
}
