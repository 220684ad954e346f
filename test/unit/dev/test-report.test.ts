import { describe, expect, it } from 'vitest'
import { parseTestArguments } from '../../../electron/dev/test-arguments'
import {
  addCounts,
  countPlaywrightReport,
  countVitestReport,
  failShortTallies,
  formatSum,
  formatTally,
  noChecks,
  readPlaywrightTallies,
  readVitestTallies,
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

describe('tallies', () => {
  const TITLE = 'Deep links: all 3 cells'
  const test = (title: string, status = 'passed', ...inner: string[]) => ({
    ancestorTitles: ['a file’s own group', TITLE, ...inner],
    title,
    status,
  })
  const vitest = (assertionResults: unknown[]) =>
    readVitestTallies(JSON.stringify({ testResults: [{ assertionResults }] }))

  it('count the items of a list, a group of tests as one', () => {
    const tallies = vitest([
      test('cold'),
      test('warm'),
      test('by mouse', 'passed', 'before ready'),
      test('by key', 'passed', 'before ready'),
      { ancestorTitles: ['another group'], title: 'x', status: 'passed' },
    ])
    expect(tallies.map(formatTally)).toEqual(['✓ Deep links: 3/3 cells'])
    expect(failShortTallies(three, tallies)).toEqual(three)
  })

  it('an item that failed, was skipped or is not there keeps a list from being whole', () => {
    const tallies = vitest([test('cold'), test('warm', 'skipped')])
    expect(tallies.map(formatTally)).toEqual(['✗ Deep links: 1/3 cells'])
    expect(failShortTallies(three, tallies)).toEqual({ ...three, failed: 1 })
    expect(vitest([test('a', 'passed', 'x'), test('b', 'failed', 'x')])).toMatchObject([
      { held: 0, wanted: 3 },
    ])
  })

  it('are read from Playwright’s report in the same way', () => {
    const spec = (title: string, status = 'expected') => ({ title, tests: [{ status }] })
    const report = {
      suites: [
        {
          title: 'deep-links.spec.ts',
          specs: [spec('elsewhere')],
          suites: [
            {
              title: TITLE,
              specs: [spec('cold'), spec('warm', 'skipped')],
              suites: [{ title: 'before ready', specs: [spec('a', 'flaky'), spec('b')] }],
            },
          ],
        },
      ],
    }
    expect(readPlaywrightTallies(JSON.stringify(report))).toEqual([
      { name: 'Deep links', items: 'cells', wanted: 3, held: 2 },
    ])
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
