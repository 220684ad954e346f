import type { PlaywrightSuite, VitestAssertion } from './test-report'

/** A test that has to be looked at. */
export interface NotedTest {
  /** File and titles, as in `deep-links.spec.ts › a link that nobody has asked for`. */
  readonly name: string
  /** `flaky` passed at the second try only: either the test or the app depends on chance. */
  readonly kind: 'failed' | 'flaky'
}

/** The failed ones of Vitest's JSON report, which does not tell of second tries. */
export function readVitestNotes(json: string): readonly NotedTest[] {
  const { testResults } = JSON.parse(json) as {
    readonly testResults: readonly {
      readonly name: string
      readonly status: string
      readonly assertionResults: readonly VitestAssertion[]
    }[]
  }
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = name.split(/[\\/]/u).at(-1) ?? name
    if (status === 'failed' && assertionResults.length === 0) {
      return [{ name: file, kind: 'failed' as const }]
    }
    return assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ ancestorTitles, title }) => ({
        name: [file, ...ancestorTitles, title].join(' › '),
        kind: 'failed' as const,
      }))
  })
}

/** Those of Playwright's JSON report. */
export function readPlaywrightNotes(json: string): readonly NotedTest[] {
  const walk = (suite: PlaywrightSuite, above: readonly string[]): readonly NotedTest[] => {
    const titles = [...above, suite.title]
    return [
      ...(suite.specs ?? []).flatMap(({ title, tests }): readonly NotedTest[] => {
        const name = [...titles, title].join(' › ')
        if (tests.some(({ status }) => status === 'unexpected')) {
          return [{ name, kind: 'failed' }]
        }
        const isFlaky = tests.some(({ status }) => status === 'flaky')
        return isFlaky ? [{ name, kind: 'flaky' }] : []
      }),
      ...(suite.suites ?? []).flatMap((inner) => walk(inner, titles)),
    ]
  }
  const { suites } = JSON.parse(json) as { readonly suites: readonly PlaywrightSuite[] }
  return suites.flatMap((suite) => walk(suite, []))
}

/** What Vitest's own words say of second tries: below the line of a file, `✓ sends it 12ms (retry x1)`. */
export function readVitestRetries(output: string): readonly NotedTest[] {
  let file = ''
  return output.split('\n').flatMap((line): readonly NotedTest[] => {
    const words = line.replace(/\u001b\[\d+m/gu, '').trim()
    file = /[\w.-]+\.test\.tsx?/u.exec(words)?.[0] ?? file
    const isSecond = words.startsWith('✓') && words.includes('(retry x')
    return isSecond ? [{ name: `${file} › ${words.slice(1).trim()}`, kind: 'flaky' }] : []
  })
}

/** The last words before the sum: a log of thousands of lines is read from its end. */
export function formatNotes(step: string, notes: readonly NotedTest[]): readonly string[] {
  return notes.map(({ name, kind }) =>
    kind === 'failed' ? `✗ ${step}: ${name}` : `! ${step}, at the second try only: ${name}`,
  )
}
