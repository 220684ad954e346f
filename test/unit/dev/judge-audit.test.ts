import { expect, it } from 'vitest'
import { judgeAudit } from '../../../electron/dev/judge-audit'

const HIGH = ['high', 'critical']

function report(vulnerabilities: Readonly<Record<string, { readonly severity: string }>>): string {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities })
}

it('a report without a hole is clean', () => {
  expect(judgeAudit(report({}), HIGH).verdict).toBe('clean')
})

it('a hole of a level that counts is named; one below it is not', () => {
  const output = report({ axios: { severity: 'high' }, tar: { severity: 'low' } })
  expect(judgeAudit(output, HIGH)).toEqual({ verdict: 'holes', detail: 'axios (high)' })
  expect(judgeAudit(output, ['critical']).verdict).toBe('clean')
})

it.each([
  ['nothing at all', ''],
  [
    'a refusal',
    '{"message":"405 Method Not Allowed - POST https://registry.example/x","error":{}}',
  ],
  ['half a report', report({ axios: { severity: 'high' } }).slice(0, -3)],
  ['no network', 'npm error code ENOTFOUND'],
])('%s is no answer, neither good nor bad', (_name, output) => {
  const { verdict, detail } = judgeAudit(output, HIGH)
  expect(verdict).toBe('unanswered')
  expect(detail).toContain('could not be asked')
  expect(detail).not.toContain('registry.example')
})
