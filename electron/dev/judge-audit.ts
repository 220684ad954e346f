/** `unanswered`: the registry could not be asked, so nothing is known. */
export type AuditVerdict = 'clean' | 'holes' | 'unanswered'

interface AuditReport {
  readonly vulnerabilities: Readonly<Record<string, { readonly severity?: string }>>
}

/**
 * Reads what `npm audit --json` has printed. npm ends with an error for a hole and for a registry that does not answer alike, so
 * only a whole report counts as an answer.
 */
export function judgeAudit(
  output: string,
  levels: readonly string[],
): { readonly verdict: AuditVerdict; readonly detail: string } {
  const report = findReport(output)
  if (report === null) {
    return {
      verdict: 'unanswered',
      detail: `could not be asked; nothing is known. ${reasonIn(output)}`.trimEnd(),
    }
  }
  const found = Object.entries(report.vulnerabilities)
  const counted = found.filter(([, { severity = '' }]) => levels.includes(severity))
  if (counted.length > 0) {
    const names = counted.map(([name, { severity = '' }]) => `${name} (${severity})`)
    return { verdict: 'holes', detail: names.join(', ') }
  }
  return { verdict: 'clean', detail: `no known hole that counts, ${found.length} below` }
}

function findReport(output: string): AuditReport | null {
  const start = output.indexOf('{')
  const end = output.lastIndexOf('}')
  if (start === -1 || end < start) return null
  try {
    const parsed: unknown = JSON.parse(output.slice(start, end + 1))
    const isReport =
      typeof parsed === 'object' &&
      parsed !== null &&
      'auditReportVersion' in parsed &&
      'vulnerabilities' in parsed &&
      typeof parsed.vulnerabilities === 'object' &&
      parsed.vulnerabilities !== null
    return isReport ? (parsed as AuditReport) : null
  } catch {
    return null
  }
}

function reasonIn(output: string): string {
  const line = output
    .split('\n')
    .find((candidate) => /\b(4\d\d|5\d\d|E[A-Z]{4,}|audit endpoint)\b/u.test(candidate))
  // Without the address of the registry: a company's own is nobody else's business.
  return (line ?? '')
    .replace(/https?:\/\/\S+/gu, '')
    .replace(/^\W*message\W*/u, '')
    .replace(/\W+$/u, '')
}
