/** How many checks of a step held. */
export interface CheckCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const noChecks: CheckCounts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(left: CheckCounts, right: CheckCounts): CheckCounts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

/** Reads Vitest's JSON report. A file that could not even be loaded holds no test and counts as one failure. */
export function countVitestReport(json: string): CheckCounts {
  const report = JSON.parse(json) as VitestReport
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  readonly errors: readonly unknown[]
}

/** Reads Playwright's JSON report. An error outside of every test, such as a broken file, counts as one failure. */
export function countPlaywrightReport(json: string): CheckCounts {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * Holds a report against the exit code of its runner. A runner that failed without a failed test (a crash, an
 * error after the last test) is one failure, and so is a runner that found no test: silence is no success.
 */
export function settleCounts(counts: CheckCounts, exitCode: number): CheckCounts {
  const ranNothing = counts.passed + counts.failed === 0
  const failedSilently = exitCode !== 0 && counts.failed === 0
  return ranNothing || failedSilently ? { ...counts, failed: counts.failed + 1 } : counts
}

/** The last line of `npm test`. */
export function formatSum({ passed, failed, skipped }: CheckCounts): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${passed} passed, ${failed} failed${rest}`
}

/**
 * A list whose every item must have its test. It is a group of tests titled `<name>: all <N> <items>`; each test or group
 * directly inside is one item. A line such as `Deep links: 18/18 cells` is printed, and an item that is not there fails.
 */
export interface Tally {
  readonly name: string
  readonly items: string
  readonly wanted: number
  readonly held: number
}

const TALLY_TITLE = /^(?<name>.+): all (?<wanted>\d+) (?<items>[\p{L} ]+)$/u

/** One test by the titles that lead to it, its own last. */
interface TitledTest {
  readonly titles: readonly string[]
  readonly holds: boolean
}

export interface VitestAssertion {
  readonly ancestorTitles: readonly string[]
  readonly title: string
  readonly status: string
}

export interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { title: string; tests: readonly { status: string }[] }[]
}

/** The tallies of Vitest's JSON report. */
export function readVitestTallies(json: string): readonly Tally[] {
  const report = JSON.parse(json) as {
    readonly testResults: readonly { assertionResults: readonly VitestAssertion[] }[]
  }
  return tallyUp(
    report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => ({
        titles: [...ancestorTitles, title],
        holds: status === 'passed',
      })),
    ),
  )
}

/** The tallies of Playwright's JSON report. */
export function readPlaywrightTallies(json: string): readonly Tally[] {
  const walk = (suite: PlaywrightSuite, above: readonly string[]): readonly TitledTest[] => {
    const titles = [...above, suite.title]
    return [
      ...(suite.specs ?? []).map(({ title, tests }) => ({
        titles: [...titles, title],
        holds: tests.every(({ status }) => status === 'expected' || status === 'flaky'),
      })),
      ...(suite.suites ?? []).flatMap((inner) => walk(inner, titles)),
    ]
  }
  const { suites } = JSON.parse(json) as { readonly suites: readonly PlaywrightSuite[] }
  return tallyUp(suites.flatMap((suite) => walk(suite, [])))
}

function tallyUp(tests: readonly TitledTest[]): readonly Tally[] {
  const itemsByTitle = new Map<string, Map<string, boolean>>()
  for (const { titles, holds } of tests) {
    const index = titles.findIndex((title) => TALLY_TITLE.test(title))
    const title = titles[index]
    const item = titles[index + 1]
    if (title === undefined || item === undefined) continue
    const items = itemsByTitle.get(title) ?? new Map<string, boolean>()
    items.set(item, (items.get(item) ?? true) && holds)
    itemsByTitle.set(title, items)
  }
  return [...itemsByTitle].map(([title, items]) => {
    const { name = '', wanted = '', items: noun = '' } = TALLY_TITLE.exec(title)?.groups ?? {}
    const held = [...items.values()].filter(Boolean).length
    return { name, items: noun, wanted: Number(wanted), held }
  })
}

/** For example `Deep links: 18/18 cells`. */
export function formatTally({ name, items, wanted, held }: Tally): string {
  return `${held === wanted ? '✓' : '✗'} ${name}: ${held}/${wanted} ${items}`
}

/** Items without a test fail too: a test that was deleted must not go unnoticed. */
export function failShortTallies(counts: CheckCounts, tallies: readonly Tally[]): CheckCounts {
  const short = tallies.filter(({ held, wanted }) => held !== wanted).length
  return counts.failed === 0 && short > 0 ? { ...counts, failed: short } : counts
}
