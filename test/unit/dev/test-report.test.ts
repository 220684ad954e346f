import { describe, expect, it } from 'vitest'
import { parseTestArguments } from '../../../electron/dev/test-arguments'
import {
  addCounts,
  countPlaywrightReport,
  countVitestReport,
  formatSum,
  noChecks,
  settleCounts,
} from '../../../electron/dev/test-report'

const three = { passed: 3, failed: 0, skipped: 0 }

describe('countVitestReport', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(countVitestReport(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 3 })
  })
})

describe('countPlaywrightReport', () => {
  it('counts an error outside of every test as a failure, and a flaky test as passed', () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'a file could not be loaded' }],
    }
    expect(countPlaywrightReport(JSON.stringify(report))).toEqual({
      passed: 6,
      failed: 2,
      skipped: 2,
    })
  })
})

describe('settleCounts', () => {
  it('believes a runner that passed', () => expect(settleCounts(three, 0)).toEqual(three))

  it('adds no failure to those that are counted', () => {
    const counts = { passed: 1, failed: 2, skipped: 0 }
    expect(settleCounts(counts, 1)).toEqual(counts)
  })

  it('counts a runner that failed without a failed test', () => {
    expect(settleCounts(three, 1)).toEqual({ ...three, failed: 1 })
  })

  it('counts a runner that ran nothing, whatever it says', () => {
    expect(settleCounts(noChecks, 0).failed).toBe(1)
    expect(settleCounts({ ...noChecks, skipped: 9 }, 0).failed).toBe(1)
  })
})

describe('formatSum', () => {
  it('mentions skipped checks only when there are any', () => {
    expect(formatSum(three)).toBe('3 passed, 0 failed')
    expect(formatSum(addCounts(three, { passed: 1, failed: 1, skipped: 2 }))).toBe(
      '4 passed, 1 failed, 2 skipped',
    )
  })
})

describe('parseTestArguments', () => {
  it('runs everything without arguments', () => {
    expect(parseTestArguments([])).toEqual({ only: undefined, runnerArguments: [] })
  })

  it.each([
    [['--only', 'e2e', 'publish.spec.ts'], ['publish.spec.ts']],
    [
      ['--only', 'e2e', '--', '--grep', 'cancel'],
      ['--grep', 'cancel'],
    ],
  ])('of %j hands the rest to the runner', (args, runnerArguments) => {
    expect(parseTestArguments(args)).toEqual({ only: 'e2e', runnerArguments })
  })

  it.each([
    [['publish.spec.ts']],
    [['--only']],
    [['--only', 'smoke']],
    [['--only', 'static', 'x']],
  ])('does not guess what %j means', (args) => {
    expect(parseTestArguments(args)).toHaveProperty('problem')
  })
})
