import type { Dictionary } from '../../i18n/en'
import type { Formatters } from '../../i18n/formatters'
import type { AuditFinding } from './audit-rules'

/** Puts what was seen of a rule into one sentence. */
export function describeFinding(
  finding: AuditFinding,
  texts: Pick<Dictionary, 'audit' | 'publishing'>,
  format: Formatters,
): string {
  const t = texts.audit.findings
  switch (finding.kind) {
    case 'nothing-yet':
      return t.nothingYet
    case 'always':
      return t.always
    case 'creator-read':
      return t.creatorRead(format.timeWithSeconds(finding.fetchedAtMs))
    case 'creator-named':
      return `${finding.nickname} (@${finding.username})`
    case 'creator-blocked':
      return t.creatorBlocked
    case 'length':
      return t.length(format.clock(finding.durationMs), format.clock(finding.limitSec * 1000))
    case 'length-unknown':
      return t.lengthUnknown
    case 'caption':
      return t.caption(format.number(finding.units))
    case 'privacy': {
      const options = format.count(finding.optionCount, t.options)
      return finding.isChosen ? t.privacyChosen(options) : t.privacyNotChosen(options)
    }
    case 'ticked':
      return t.ticked(finding.count)
    case 'turned-off':
      return t.turnedOff(finding.count)
    case 'disclosure':
      return finding.isOn ? t.disclosureOn : t.disclosureOff
    case 'label':
      return texts.publishing.disclosure.labels[finding.label]
    case 'explained':
      return t.explained
    case 'preview':
      return t.preview
    case 'declaration':
      return texts.publishing.declarations[
        finding.isBranded ? 'branded-content-and-music-usage' : 'music-usage'
      ]
        .map(({ text }) => text)
        .join('')
    case 'consented':
      return t.consented(format.timeWithSeconds(finding.atMs))
    case 'phases':
      return finding.isPublished ? t.phasesPublished(finding.count) : t.phases(finding.count)
    case 'secret':
      return finding.isInKeychain ? t.secretInKeychain : t.secretInMemory
    case 'mismatch':
      return t.mismatch
    default:
      return finding satisfies never
  }
}

/** The checklist as lines to paste, for the audit form or a colleague. */
export function summarizeAudit(
  rows: readonly {
    readonly rule: keyof Dictionary['audit']['rules']
    readonly state: keyof Dictionary['audit']['states']
    readonly finding: AuditFinding
  }[],
  texts: Pick<Dictionary, 'audit' | 'publishing'>,
  format: Formatters,
  nowMs: number,
): string {
  const t = texts.audit
  return [
    t.summaryText.heading(format.dateTime(nowMs)),
    ...rows.map(
      ({ rule, state, finding }) =>
        `${rule} ${t.rules[rule].name}: ${t.states[state]}. ${describeFinding(finding, texts, format)}`,
    ),
  ].join('\n')
}
