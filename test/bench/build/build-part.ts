import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { buildStampPath } from '../../../electron/dev/build'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { runCaptured } from '../../../electron/dev/run-captured'
import type { BenchPart } from '../bench-part'
import { atMost, type BenchRow } from '../bench-row'
import { median } from '../median'

const BUILDS = 3
const UNIT_RUNS = 2

/** The busiest minute before a run, in cores: seconds that stand alone are worth as much as the computer was quiet. */
let mostBusyCores = 0

/**
 * What one waits for while working on the app: `npm run build` from nothing, and the unit tests. These are seconds as the clock
 * shows them, without a reference, because they are what a person waits; the bars are meant for two cores.
 */
export const buildPart: BenchPart = {
  name: 'build',
  async measure() {
    const builds: number[] = []
    // Only the build that `npm run bench` has made bears a stamp; the very same one is there again afterwards.
    const stamp = existsSync(buildStampPath) ? readFileSync(buildStampPath) : null
    for (let run = 0; run < BUILDS; run += 1) {
      rmSync(join(checkoutDirectory, 'out'), { recursive: true, force: true })
      builds.push(await secondsOf(['npm', 'run', 'build']))
    }
    if (stamp !== null) writeFileSync(buildStampPath, stamp)
    const unitRuns: number[] = []
    for (let run = 0; run < UNIT_RUNS; run += 1) {
      unitRuns.push(await secondsOf(['npm', 'run', 'test:unit']))
    }
    return [
      row(`npm run build, from nothing, median of ${BUILDS}`, median(builds), 10),
      row(`npm run test:unit, best of ${UNIT_RUNS}`, Math.min(...unitRuns), 20),
    ]
  },
}

function row(name: string, figure: number, mostSeconds: number): BenchRow {
  const cores = availableParallelism()
  const busy = `up to ${mostBusyCores.toFixed(1)} of ${cores} cores were wanted by everything that ran`
  return {
    name,
    figure,
    reference: null,
    referenceName: '',
    unit: 's',
    comparison: 'figure',
    bar: atMost(mostSeconds),
    note: `seconds of the clock; ${busy} in the minutes around it`,
  }
}

/** @throws Error with what the command said when it fails: the time of a failure is no figure. */
async function secondsOf(command: readonly [string, ...string[]]): Promise<number> {
  mostBusyCores = Math.max(mostBusyCores, loadavg()[0] ?? 0)
  const startedAtMs = performance.now()
  const { exitCode, output } = await runCaptured(command)
  const seconds = (performance.now() - startedAtMs) / 1000
  if (exitCode !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`)
  return seconds
}
