import { Check, ClipboardList, Copy } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { useWitnessedComposer } from '../../desktop/composer-witness'
import { useCredentialsStatus, useDesktop } from '../../desktop/desktop-provider'
import { routeHref } from '../../desktop/routes'
import { useNow } from '../../desktop/use-now'
import { useShowFailure } from '../../desktop/use-show-failure'
import { WebPageLink } from '../../desktop/web-page-link'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { AUDIT_POINTS } from './audit-rules'
import { AuditRuleRow } from './audit-rule-row'
import { summarizeAudit } from './describe-finding'
import { evaluateAudit } from './evaluate-audit'
import './audit.css'

const MINUTE_MS = 60_000

/** TikTok's 23 rules as the composer was seen to keep them, and what to record for TikTok's reviewers. */
export function AuditPage() {
  const texts = useTexts()
  const t = texts.audit
  const format = useFormat()
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const witnessed = useWitnessedComposer()
  const credentials = useCredentialsStatus().value
  // A reading of creator info grows old while the page is open.
  const nowMs = useNow(MINUTE_MS)
  const rows = evaluateAudit(witnessed, credentials, nowMs)
  const [copiedText, setCopiedText] = useState<string | null>(null)
  const text = summarizeAudit(rows, texts, format, nowMs)
  const holding = rows.filter(({ state }) => state === 'holds').length

  return (
    <Page>
      <PageHeader
        title={t.title}
        description={t.subtitle}
        actions={
          <Button
            icon={copiedText === text ? <Check /> : <Copy />}
            onPress={() => {
              desktop.app.copyText(text).then(() => setCopiedText(text), showFailure)
            }}
          >
            {copiedText === text ? t.copied : t.copySummary}
          </Button>
        }
      />
      {witnessed.reports.length === 0 && (
        <Banner
          tone="info"
          icon={<ClipboardList />}
          title={t.nothingSeen}
          actions={
            <ButtonLink href={routeHref('publishing')} size="small">
              {t.openComposer}
            </ButtonLink>
          }
        >
          {t.nothingSeenBody}
        </Banner>
      )}
      <Card title={t.shots.title} description={t.shots.intro}>
        <ol className="audit-shots">
          {t.shots.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className="audit-links">
          <WebPageLink page="tiktok-direct-post-audit">{t.openForm}</WebPageLink>
          <WebPageLink page="tiktok-content-sharing-guidelines">{t.openGuidelines}</WebPageLink>
        </div>
      </Card>
      <p className="audit-count" role="status">
        {t.summary(format.number(holding), format.number(rows.length))}
      </p>
      {AUDIT_POINTS.map(({ id, rules }) => (
        <Card key={id} title={t.points[id]} isFlush>
          <ul className="audit-rules">
            {rows
              .filter(({ rule }) => rules.some((one) => one === rule))
              .map((row) => (
                <AuditRuleRow key={row.rule} row={row} />
              ))}
          </ul>
        </Card>
      ))}
    </Page>
  )
}
