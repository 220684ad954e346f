/**
 * `npm run test:faults`: plays every class of faults at every place of the file, over real sockets against the practice server,
 * and prints a line for each class. Fails when one of its tests fails or does not run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutDirectory, installedTool } from '../../electron/dev/checkout'
import { FAULT_CLASSES, type FaultTest } from '../integration/faults/fault-classes'

/** The part of vitest's JSON report that counts. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** `%i` and `%s` of a repeated test stand for anything. */
function patternOf(name: string): string {
  return name
    .split(/%[is]/u)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('.+')
}

function resultsOf(report: Report, { file, name }: FaultTest): readonly string[] {
  const title = new RegExp(`^${patternOf(name)}$`, 'u')
  return report.testResults
    .filter((result) => result.name.replaceAll('\\', '/').endsWith(`test/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((result) => title.test(result.title))
    .map(({ status }) => status)
}

const startedAtMs = performance.now()
const tests = FAULT_CLASSES.flatMap((faultClass) => faultClass.tests)
const folder = mkdtempSync(join(tmpdir(), 'sosyabot-faults-'))
const reportPath = join(folder, 'report.json')
try {
  spawnSync(
    installedTool('vitest'),
    [
      'run',
      ...['--config', 'test/vitest.config.ts', '--project', 'integration'],
      ...['--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${reportPath}`],
      ...['--testNamePattern', tests.map(({ name }) => `(${patternOf(name)})`).join('|')],
      ...new Set(tests.map(({ file }) => `test/${file}`)),
    ],
    {
      cwd: checkoutDirectory,
      stdio: 'inherit',
      env: { ...process.env, SOSYABOT_FAULTS: 'all' },
      shell: process.platform === 'win32',
    },
  )
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Report
  let survived = 0
  for (const { number, fault, outcome, tests: played } of FAULT_CLASSES) {
    const results = played.map((test) => resultsOf(report, test))
    const all = results.flat()
    const passed = all.filter((status) => status === 'passed').length
    const isSurvived = results.every(({ length }) => length > 0) && passed === all.length
    if (isSurvived) survived += 1
    const mark = isSurvived ? '✓' : '✗'
    const count = `${passed} of ${all.length}`
    console.log(
      `${mark} ${String(number).padStart(2)}  ${fault.padEnd(50)}${count.padStart(9)}  ${outcome}`,
    )
  }
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0)
  console.log(`fault suite: ${survived} of ${FAULT_CLASSES.length} classes survived (${seconds} s)`)
  process.exitCode = survived === FAULT_CLASSES.length ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
