import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { BenchPart } from '../bench-part'
import { atMost, type BenchRow } from '../bench-row'
import { withBenchPackage, WINDOW_PLACE, type BenchPackage } from '../packaged/bench-package'
import { EMPTY_PAGE_COLOUR } from '../packaged/empty-window'
import { PackagedRun, waitUntil, type RunOptions } from '../packaged/packaged-run'
import { median } from '../median'
import { makeWitnessApp, type WitnessedAct } from '../packaged/witness-app'
import { initialRendererKb, mainKb } from './initial-code'
import { click, isShown, learnStartLandmarks, type StartLandmarks } from './start-landmarks'

const RUNS = 20
/** Between the first paint and the end of a run, so that caches are written as in real use. */
const STAY_MS = 1000
/** Acts of main are looked at for as long after the first paint, to see that they are seen at all. */
const WITNESS_MS = 4000
/** What a person takes for an answer at once. */
const ANSWERED_AT_ONCE_MS = 100

/**
 * From the start of the process to the first interactive paint: the first frame in which navigation, heading and main button of the
 * Publishing page stand as they stay. It is seen on the screen itself, without a debugger, as is the first frame of the empty window.
 * That the page can be used at that moment is measured too: a click on the navigation follows at once.
 */
export const startPart: BenchPart = {
  name: 'start',
  measure: () => withBenchPackage(measureStart),
}

async function measureStart(bench: BenchPackage): Promise<readonly BenchRow[]> {
  const { app, emptyPath, screen } = bench
  const options: RunOptions = {
    executablePath: app.executablePath,
    profileDir: bench.makeProfile('profile'),
    display: screen.name,
  }
  const emptyOptions = {
    ...options,
    executablePath: emptyPath,
    profileDir: join(bench.folder, 'e'),
  }
  const landmarks = await learnStartLandmarks(options, screen)
  const times: { emptyMs: number; appMs: number; clickMs: number; toolMs: number }[] = []
  // The first one of each fills the system's caches and is not counted.
  for (let round = 0; round <= RUNS; round += 1) {
    const toolMs = movePointerAway(bench)
    const emptyMs = await timeEmptyWindow(bench, emptyOptions)
    const appTimes = await timeApp(bench, options, landmarks)
    if (round > 0) times.push({ emptyMs, toolMs, ...appTimes })
  }
  const acts = await watchStart(bench, landmarks)
  const before = acts.filter(({ isBeforePaint }) => isBeforePaint)
  if (!acts.some(({ kind, what }) => kind === 'native' && /keytar/u.test(String(what)))) {
    throw new Error('The witness has not seen the keychain at all, so it proves nothing.')
  }
  const mainFiles = new Set(
    before.filter(({ kind }) => kind === 'main').map(({ what }) => basename(String(what))),
  )
  const count = (name: string, acted: readonly unknown[]): BenchRow => ({
    ...alone,
    name: `start, ${name} before the first paint`,
    figure: acted.length,
    unit: '',
    bar: atMost(0),
  })
  return [
    {
      name: 'start, spawn to first interactive paint',
      figure: median(times.map(({ appMs }) => appMs)),
      reference: median(times.map(({ emptyMs }) => emptyMs)),
      referenceName: 'empty window',
      unit: 'ms',
      comparison: 'ratio',
      bar: atMost(1.3),
    },
    {
      name: 'start, a click at the first paint is answered after',
      figure: median(times.map(({ clickMs }) => clickMs)),
      reference: median(times.map(({ toolMs }) => toolMs)),
      referenceName: 'xdotool, which clicks, alone',
      unit: 'ms',
      comparison: 'difference',
      bar: atMost(ANSWERED_AT_ONCE_MS),
    },
    count(
      'network connections',
      before.filter(({ kind }) => kind === 'network'),
    ),
    count(
      'keychain loaded',
      before.filter(({ what }) => /keytar/u.test(String(what))),
    ),
    count(
      'media library loaded',
      before.filter(({ what }) => /mediabunny/u.test(String(what))),
    ),
    count(
      'database migrations',
      before.filter(({ kind }) => kind === 'migration'),
    ),
    {
      ...alone,
      name: 'start, JavaScript of the page before the first paint, gzip',
      figure: initialRendererKb(),
      unit: 'KB',
      bar: atMost(200),
    },
    {
      ...alone,
      name: 'start, main read before the first paint',
      figure: mainKb(mainFiles),
      unit: 'KB',
      bar: atMost(600),
      note: `In ${mainFiles.size} files: the first is only what must happen before Chromium starts its other processes.`,
    },
  ]
}

const alone = { reference: null, referenceName: '', comparison: 'figure' } as const

async function timeEmptyWindow({ screen }: BenchPackage, options: RunOptions): Promise<number> {
  const { x, y, width, height } = WINDOW_PLACE
  const middle = { x: x + width / 2, y: y + height / 2, width: 1, height: 1 }
  const { red, green, blue } = EMPTY_PAGE_COLOUR
  const run = PackagedRun.start(options)
  try {
    return await run.waitFor('the empty page', () => {
      const [b, g, r] = screen.frameBuffer.read(middle)
      return r === red && g === green && b === blue
    })
  } finally {
    await delay(STAY_MS)
    await run.end()
  }
}

async function timeApp(
  { screen }: BenchPackage,
  options: RunOptions,
  landmarks: StartLandmarks,
): Promise<{ readonly appMs: number; readonly clickMs: number }> {
  const run = PackagedRun.start(options)
  try {
    const appMs = await run.waitFor('the Publishing page', () =>
      landmarks.page.every((landmark) => isShown(screen, landmark)),
    )
    const clickedAtMs = performance.now()
    click(screen, landmarks.queueLink)
    const answeredAtMs = await waitUntil(
      'the answer to a click',
      () =>
        !landmarks.page.every((landmark) => isShown(screen, landmark)) &&
        isShown(screen, landmarks.queueHeading),
    )
    return { appMs, clickMs: answeredAtMs - clickedAtMs }
  } finally {
    await delay(STAY_MS)
    await run.end()
  }
}

/** What main did in the first start on a profile, where the lists have to be made: more is never done at a start. */
async function watchStart(
  bench: BenchPackage,
  landmarks: StartLandmarks,
): Promise<readonly (WitnessedAct & { readonly isBeforePaint: boolean })[]> {
  const { app, screen, folder } = bench
  const witness = await makeWitnessApp(app, join(folder, 'witness'))
  const run = PackagedRun.start({
    executablePath: witness.executablePath,
    profileDir: bench.makeProfile('watched'),
    display: screen.name,
    environment: witness.environment,
  })
  try {
    // The window's ground is its first paint while the lists are being made.
    const { x, y, width, height } = WINDOW_PLACE
    const corner = { x: x + width - 60, y: y + height - 60, width: 4, height: 4 }
    const nothing = screen.frameBuffer.read(corner)
    await run.waitFor('the window', () => !screen.frameBuffer.read(corner).equals(nothing))
    const windowAtMs = Date.now()
    await run.waitFor('the Publishing page', () =>
      landmarks.page.every((landmark) => isShown(screen, landmark)),
    )
    const pageAtMs = Date.now()
    await delay(WITNESS_MS)
    return witness.readActs().map((act) => ({
      ...act,
      isBeforePaint: act.atMs < (act.kind === 'migration' ? windowAtMs : pageAtMs),
    }))
  } finally {
    await run.end()
  }
}

/** Out of the way of what is looked at; answers how long the tool takes for anything at all. */
function movePointerAway({ screen }: BenchPackage): number {
  const startedAtMs = performance.now()
  execFileSync('xdotool', ['mousemove', '1', '1'], {
    env: { ...process.env, DISPLAY: screen.name },
  })
  return performance.now() - startedAtMs
}
