import { describe, expect, it } from 'vitest'
import {
  formatNotes,
  readPlaywrightNotes,
  readVitestNotes,
  readVitestRetries,
} from '../../../electron/dev/test-notes'

describe('what is named at the end of npm test', () => {
  it('reads failed tests and broken files from the report of Vitest', () => {
    const report = {
      testResults: [
        {
          name: '/checkout/test/unit/a.test.ts',
          status: 'failed',
          assertionResults: [
            { ancestorTitles: ['The ledger'], title: 'opens', status: 'passed' },
            { ancestorTitles: ['The ledger'], title: 'closes', status: 'failed' },
          ],
        },
        { name: 'C:\\checkout\\broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    }
    expect(readVitestNotes(JSON.stringify(report))).toEqual([
      { name: 'a.test.ts › The ledger › closes', kind: 'failed' },
      { name: 'broken.test.ts', kind: 'failed' },
    ])
  })

  it('reads second tries from what Vitest prints', () => {
    const output = [
      ' \u001b[32m✓\u001b[39m |integration| test/integration/posts/queue.test.ts (12 tests) 900ms',
      ' \u001b[32m✓\u001b[39m sends it\u001b[33m 300ms\u001b[39m (retry x1)',
      ' ✓ sends another 300ms',
      ' × fails twice 300ms (retry x1)',
    ].join('\n')
    expect(readVitestRetries(output)).toEqual([
      { name: 'queue.test.ts › sends it 300ms (retry x1)', kind: 'flaky' },
    ])
  })

  it('reads both from the report of Playwright', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const report = {
      suites: [
        {
          title: 'publish.spec.ts',
          specs: [spec('sends', 'expected'), spec('stops', 'flaky')],
          suites: [{ title: 'A batch', specs: [spec('goes out', 'unexpected')] }],
        },
      ],
    }
    expect(readPlaywrightNotes(JSON.stringify(report))).toEqual([
      { name: 'publish.spec.ts › stops', kind: 'flaky' },
      { name: 'publish.spec.ts › A batch › goes out', kind: 'failed' },
    ])
  })

  it('tells which step they belong to', () => {
    const notes = [
      { name: 'a', kind: 'failed' },
      { name: 'b', kind: 'flaky' },
    ] as const
    expect(formatNotes('unit tests', notes)).toEqual([
      '✗ unit tests: a',
      '! unit tests, at the second try only: b',
    ])
  })
})
