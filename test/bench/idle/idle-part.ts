import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { HIDDEN_ARGUMENT } from '../../../electron/main/platform/launch-arguments'
import type { BenchPart } from '../bench-part'
import { atMost, type BenchRow } from '../bench-row'
import { withBenchPackage, type BenchPackage } from '../packaged/bench-package'
import { PackagedRun, type RunOptions } from '../packaged/packaged-run'
import { memoryMb, processorSeconds, processTree } from '../packaged/process-tree'
import { makeWitnessApp } from '../packaged/witness-app'
import { watchPageTimers } from './page-timers'
import { median } from '../median'

const ROUNDS = 3
/** Late parts are loaded and caches are written. V8's collection at rest, half a minute after the start, is still to come. */
const SETTLE_MS = 15_000
const WATCH_MS = 30_000
const SHORT_TIMER_MS = 1000

interface IdleFigures {
  readonly memoryMb: number
  readonly processorPercent: number
}

/** The app that nobody uses, in its window and in the tray, beside an empty window. */
export const idlePart: BenchPart = {
  name: 'idle',
  measure: () => withBenchPackage(measureIdle),
}

async function measureIdle(bench: BenchPackage): Promise<readonly BenchRow[]> {
  const { app, emptyPath, screen, folder } = bench
  const options: RunOptions = {
    executablePath: app.executablePath,
    profileDir: bench.makeProfile('profile'),
    display: screen.name,
  }
  const empty: IdleFigures[] = []
  const window: IdleFigures[] = []
  const tray: IdleFigures[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const emptyProfile = join(folder, 'empty-profile')
    empty.push(
      await measureRun({ ...options, executablePath: emptyPath, profileDir: emptyProfile }),
    )
    window.push(await measureRun(options))
    tray.push(await measureRun({ ...options, args: [HIDDEN_ARGUMENT] }))
  }
  const mainTimers = await watchMainTimers(bench)
  const pageTimers = await watchPage(options)
  const memory = (runs: readonly IdleFigures[]) => median(runs.map((run) => run.memoryMb))
  const processor = (runs: readonly IdleFigures[]) =>
    median(runs.map((run) => run.processorPercent))
  // The bar is for the app as a whole; what Chromium takes by itself only stands beside it.
  const besideEmpty = {
    reference: processor(empty),
    referenceName: 'empty window',
    comparison: 'figure',
  } as const
  const alone = { reference: null, referenceName: '', comparison: 'figure' } as const
  return [
    {
      name: 'idle, memory of all processes (PSS)',
      figure: memory(window),
      reference: memory(empty),
      referenceName: 'empty window',
      unit: 'MB',
      comparison: 'difference',
      bar: atMost(60),
    },
    {
      ...besideEmpty,
      name: 'idle, processor',
      figure: processor(window),
      unit: '%',
      bar: atMost(0.5),
    },
    {
      ...alone,
      name: `idle, timers under 1 s that main sets in ${WATCH_MS / 1000} s`,
      figure: mainTimers.length,
      unit: '',
      bar: atMost(0),
      ...(mainTimers.length === 0 ? {} : { note: `In ms: ${mainTimers.slice(0, 20).join(', ')}.` }),
    },
    {
      ...alone,
      name: `idle, timers under 1 s and frames that the page asks for in ${WATCH_MS / 1000} s`,
      figure: pageTimers.length,
      unit: '',
      bar: atMost(0),
      ...(pageTimers.length === 0 ? {} : { note: `${pageTimers.slice(0, 20).join(', ')}.` }),
    },
    {
      name: 'idle in the tray, memory of all processes (PSS)',
      figure: memory(tray),
      reference: memory(window),
      referenceName: 'with the window',
      unit: 'MB',
      comparison: 'difference',
      bar: atMost(0),
      note: 'Started as at login, without a window: that is how the app comes into the tray with nothing scheduled.',
    },
    {
      ...besideEmpty,
      name: 'idle in the tray, processor',
      figure: processor(tray),
      unit: '%',
      bar: atMost(0.5),
    },
  ]
}

async function measureRun(options: RunOptions): Promise<IdleFigures> {
  const run = PackagedRun.start(options)
  try {
    await delay(SETTLE_MS)
    const before = processorSeconds(processTree(run.processId))
    const startedAtMs = performance.now()
    await delay(WATCH_MS)
    const seconds = (performance.now() - startedAtMs) / 1000
    const processes = processTree(run.processId)
    // Chromium has a process for itself, for the graphics, for the network and for the page.
    if (processes.length < 4) throw new Error('The program has not started.')
    const spent = processorSeconds(processes) - before
    return { memoryMb: memoryMb(processes), processorPercent: (spent / seconds) * 100 }
  } finally {
    await run.end()
  }
}

async function watchMainTimers({
  app,
  screen,
  folder,
  makeProfile,
}: BenchPackage): Promise<readonly number[]> {
  const witness = await makeWitnessApp(app, join(folder, 'witness'))
  const run = PackagedRun.start({
    executablePath: witness.executablePath,
    profileDir: makeProfile('watched'),
    display: screen.name,
    environment: witness.environment,
  })
  try {
    await delay(SETTLE_MS)
    const settledAtMs = Date.now()
    await delay(WATCH_MS)
    const timers = witness.readActs().filter(({ kind }) => kind === 'timer')
    if (timers.length === 0) throw new Error('An app that starts sets timers; none was seen.')
    return timers
      .filter(({ atMs, what }) => atMs >= settledAtMs && Number(what) < SHORT_TIMER_MS)
      .map(({ what }) => Number(what))
  } finally {
    await run.end()
  }
}

async function watchPage(options: RunOptions): Promise<readonly string[]> {
  rmSync(join(options.profileDir, 'DevToolsActivePort'), { force: true })
  const run = PackagedRun.start({ ...options, args: ['--remote-debugging-port=0'] })
  try {
    return await watchPageTimers(options.profileDir, { settleMs: SETTLE_MS, watchMs: WATCH_MS })
  } finally {
    await run.end()
  }
}
