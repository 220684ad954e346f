import { Badge, StatusPill } from '../../components/status-pill'
import { useFormat, useTexts } from '../../i18n/use-texts'
import type { AuditRow, AuditState } from './audit-rules'
import { describeFinding } from './describe-finding'

const TONES = {
  holds: 'success',
  'not-seen': 'neutral',
  attention: 'warning',
} as const satisfies Readonly<Record<AuditState, string>>

/** One rule: in plain words, how it stands and by what, what TikTok asks, and what to record. */
export function AuditRuleRow({
  row: { rule, state, finding, seenAtMs },
}: {
  readonly row: AuditRow
}) {
  const texts = useTexts()
  const t = texts.audit
  const format = useFormat()
  const { name, requirement, record } = t.rules[rule]
  return (
    <li className="audit-rule" data-state={state}>
      <div className="audit-rule-head">
        <Badge>{rule}</Badge>
        <strong className="audit-rule-name">{name}</strong>
        <StatusPill tone={TONES[state]}>{t.states[state]}</StatusPill>
      </div>
      <p className="audit-rule-finding">
        {describeFinding(finding, texts, format)}
        {seenAtMs !== null && (
          <span className="audit-rule-when"> ({t.seenAt(format.time(seenAtMs))})</span>
        )}
      </p>
      <dl className="audit-rule-facts">
        <dt>{t.requirement}</dt>
        <dd>{requirement}</dd>
        <dt>{t.record}</dt>
        <dd>{record}</dd>
      </dl>
    </li>
  )
}
