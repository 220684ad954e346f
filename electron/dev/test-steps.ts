import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory, installedTool } from './checkout'
import { ensureSandboxHelper } from './chromium-sandbox'
import type { ElectronDistribution } from './electron-distribution'
import { electronEnvironment } from './electron-runtime'
import { buildPackage } from './packaging/build-package'
import { findPackagedApp } from './packaging/packaged-app'
import { prepareApp } from './prepare-app'
import { runCaptured } from './run-captured'
import { runIsolated } from './run-isolated'
import { ensureSystemPackages } from './system-packages'
import {
  readPlaywrightNotes,
  readVitestNotes,
  readVitestRetries,
  type NotedTest,
} from './test-notes'
import {
  addCounts,
  countPlaywrightReport,
  countVitestReport,
  failShortTallies,
  noChecks,
  readPlaywrightTallies,
  readVitestTallies,
  settleCounts,
  type CheckCounts,
  type Tally,
} from './test-report'

export const testGroups = [
  'static',
  'unit',
  'integration',
  'kill',
  'screens',
  'e2e',
  'demo',
  'package',
] as const
export type TestGroup = (typeof testGroups)[number]

export interface StepResult {
  readonly counts: CheckCounts
  /** What to show when something failed; empty when it has been on the screen already. */
  readonly output: string
  /** What has to be named at the end. */
  readonly notes?: readonly NotedTest[]
  /** The lists in which every item must have its test, and how many have. */
  readonly tallies?: readonly Tally[]
}

/** One line of `npm test`. */
export interface TestStep {
  readonly name: string
  readonly group: TestGroup
  run(runnerArguments: readonly string[]): Promise<StepResult>
}

const reportDirectory = join(checkoutDirectory, 'test-results')

/** A command that holds or does not is one check. */
function countOne(exitCode: number): CheckCounts {
  return exitCode === 0 ? { ...noChecks, passed: 1 } : { ...noChecks, failed: 1 }
}

function staticStep(name: string, command: readonly [string, ...string[]]): TestStep {
  return {
    name,
    group: 'static',
    async run() {
      const { exitCode, output } = await runCaptured(command)
      return { counts: countOne(exitCode), output }
    },
  }
}

/** Makes room for a runner's report: the one of an earlier run must never be read as this run's. */
function freshReportPath(name: string): string {
  mkdirSync(reportDirectory, { recursive: true })
  const path = join(reportDirectory, `${name}-report.json`)
  rmSync(path, { force: true })
  return path
}

/** How to read a runner's report. */
interface ReportReader {
  readonly count: (json: string) => CheckCounts
  readonly readTallies: (json: string) => readonly Tally[]
  readonly readNotes: (json: string) => readonly NotedTest[]
}

const vitestReport: ReportReader = {
  count: countVitestReport,
  readTallies: readVitestTallies,
  readNotes: readVitestNotes,
}
const playwrightReport: ReportReader = {
  count: countPlaywrightReport,
  readTallies: readPlaywrightTallies,
  readNotes: readPlaywrightNotes,
}

function readReports(
  paths: readonly string[],
  reader: ReportReader,
  run: { readonly exitCode: number; readonly isWhole: boolean },
): Required<Omit<StepResult, 'output'>> {
  const jsons = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'))
  const sum = jsons.map(reader.count).reduce(addCounts, noChecks)
  const counts = settleCounts(sum, run.exitCode)
  const tallies = jsons.flatMap(reader.readTallies)
  // Whoever runs one test of a list has asked for no more.
  return {
    counts: run.isWhole ? failShortTallies(counts, tallies) : counts,
    tallies,
    notes: jsons.flatMap(reader.readNotes),
  }
}

/** On a machine where nothing can be installed the tests that lack something say so themselves, and the rest goes on. */
function offerSystemPackages(): void {
  try {
    ensureSystemPackages(['app', 'keyring', 'media'])
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
  }
}

function vitestStep(group: 'unit' | 'integration', prepare: () => void = () => {}): TestStep {
  return {
    name: `${group} tests`,
    group,
    async run(runnerArguments) {
      prepare()
      const report = freshReportPath(group)
      const { exitCode, output } = await runCaptured([
        installedTool('vitest'),
        'run',
        ...['--config', 'test/vitest.config.ts', '--project', `${group}*`],
        ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
        // Names every test, so that a second try is told of quick ones too.
        '--slowTestThreshold=0',
        ...runnerArguments,
      ])
      const isWhole = runnerArguments.length === 0
      const read = readReports([report], vitestReport, { exitCode, isWhole })
      return { ...read, notes: [...read.notes, ...readVitestRetries(output)], output }
    },
  }
}

/** An app that is killed two hundred times and more. What it prints is shown in any case: the figures are the proof. */
const killStep: TestStep = {
  name: 'kill suite',
  group: 'kill',
  async run(runnerArguments) {
    const wanted = runnerArguments.length === 0 ? ['--runs', '200'] : runnerArguments
    const command = [installedTool('tsx'), 'test/kill/run.ts', ...wanted] as const
    const { exitCode, output } = await runCaptured(command)
    console.log(output.trimEnd())
    return { counts: countOne(exitCode), output: '' }
  },
}

const endToEndStep: TestStep = {
  name: 'end-to-end tests',
  group: 'e2e',
  async run(runnerArguments) {
    const electron = await prepareApp(['app', 'headless', 'browser', 'media'])
    return runPlaywright('e2e', 'test/e2e/playwright.config.ts', electron, runnerArguments, [
      ['--project', 'side by side', '--pass-with-no-tests'],
      ['--project', 'alone', '--pass-with-no-tests', '--workers', '1'],
    ])
  },
}

/**
 * Playwright prints as it goes: these tests take minutes, and silence would look like a hang.
 * @param passes further arguments of each of its runs, one after the other; their reports are read as one.
 */
async function runPlaywright(
  name: string,
  config: string,
  electron: ElectronDistribution | null,
  runnerArguments: readonly string[],
  passes: readonly (readonly string[])[] = [[]],
): Promise<StepResult> {
  const reports: string[] = []
  let exitCode = 0
  for (const [index, pass] of passes.entries()) {
    const report = freshReportPath(passes.length === 1 ? name : `${name}-${index + 1}`)
    reports.push(report)
    const passExitCode = await runIsolated(
      [
        installedTool('playwright'),
        'test',
        ...['--config', config, '--reporter', 'list,json'],
        ...pass,
        ...runnerArguments,
      ],
      {
        ...(electron === null ? {} : electronEnvironment(electron)),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    )
    exitCode = Math.max(exitCode, passExitCode)
  }
  const isWhole = runnerArguments.length === 0
  return { ...readReports(reports, playwrightReport, { exitCode, isWhole }), output: '' }
}

/** The window's pages in a browser, with a computer in any state: their words, and how they look. */
const screensStep: TestStep = {
  name: 'screens',
  group: 'screens',
  run(runnerArguments) {
    ensureSystemPackages(['browser', 'headless'])
    return runPlaywright('screens', 'test/screens/playwright.config.ts', null, runnerArguments)
  },
}

/** What the README offers first has to work: the main job by itself, as `npm run demo -- --auto` does it. */
const demoStep: TestStep = {
  name: 'demo',
  group: 'demo',
  async run() {
    const { exitCode, output } = await runCaptured([
      installedTool('tsx'),
      'electron/dev/demo.ts',
      '--auto',
    ])
    return { counts: countOne(exitCode), output }
  },
}

/** Packages the app as `npm run package` does and drives the very thing that came out. */
const packageStep: TestStep = {
  name: 'the packaged app',
  group: 'package',
  async run(runnerArguments) {
    const electron = await prepareApp(['app', 'headless'])
    await buildPackage(electron, 'folder')
    ensureSandboxHelper({ ...electron, distPath: findPackagedApp().appPath })
    return runPlaywright('package', 'test/packaged/playwright.config.ts', electron, runnerArguments)
  },
}

/**
 * Everything `npm test` does, in order; the steps of one list run at the same time. Tests have the machine to themselves, because
 * many of them measure or wait.
 */
export const testSteps: readonly (readonly TestStep[])[] = [
  [
    staticStep('lint', [installedTool('eslint'), '.', '--max-warnings', '0']),
    staticStep('format', [installedTool('prettier'), '--check', '--log-level=warn', '.']),
    staticStep('type check', [installedTool('tsc'), '-b']),
    staticStep('dependency rules', [
      installedTool('depcruise'),
      ...['--config', 'test/architecture/dependency-rules.cjs', 'electron', 'renderer', 'test'],
    ]),
  ],
  [vitestStep('unit')],
  [vitestStep('integration', offerSystemPackages)],
  [killStep],
  [screensStep],
  [endToEndStep],
  [demoStep],
  [packageStep],
]
