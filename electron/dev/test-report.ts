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
