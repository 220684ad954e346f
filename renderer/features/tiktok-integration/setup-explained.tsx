import type { CredentialsStatus } from '../../../electron/shared/credentials'
import {
  findAuditKnowledge,
  findTikTokTier,
  type TikTokTier,
} from '../../../electron/shared/evaluate-setup'
import type { SetupEvidence } from '../../../electron/shared/setup-progress'
import { UNAUDITED_USERS_PER_DAY } from '../../../electron/shared/tiktok-limits'
import { Card } from '../../components/card'
import { Disclosure } from '../../components/disclosure'
import { Link } from '../../components/link'
import { routeHref } from '../../desktop/routes'
import { WebPageLink } from '../../desktop/web-page-link'
import type { Dictionary } from '../../i18n/en'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Sandbox and production, App Review and the Direct Post audit, with what is known of the person's own app. */
export function SetupExplained({
  status,
  evidence,
}: {
  readonly status: CredentialsStatus
  readonly evidence: SetupEvidence
}) {
  const texts = useTexts().setup
  const { title, tiers, review, audit } = texts.explained
  const { portal } = texts
  const format = useFormat()
  const tier = findTikTokTier(status.clientKey, evidence)
  const knowledge = findAuditKnowledge(status.clientKey, evidence)
  return (
    <Card title={title}>
      <div className="setup-explained">
        <Disclosure title={tiers.title}>
          <Explanation lines={[...tiers.body, tiers.known[tierKey(tier)]]}>
            <WebPageLink page="tiktok-add-sandbox">{portal.sandbox}</WebPageLink>
          </Explanation>
        </Disclosure>
        <Disclosure title={review.title}>
          <Explanation lines={review.body}>
            <WebPageLink page="tiktok-app-review-guidelines">{portal.review}</WebPageLink>
          </Explanation>
        </Disclosure>
        <Disclosure title={audit.title}>
          <Explanation
            lines={[...audit.body(format.number(UNAUDITED_USERS_PER_DAY)), audit.known[knowledge]]}
          >
            <Link href={routeHref('audit')}>{portal.checklist}</Link>
            <WebPageLink page="tiktok-direct-post-audit">{portal.audit}</WebPageLink>
          </Explanation>
        </Disclosure>
      </div>
    </Card>
  )
}

function Explanation({
  lines,
  children,
}: {
  readonly lines: readonly string[]
  readonly children: React.ReactNode
}) {
  return (
    <div className="setup-explanation">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="setup-links">{children}</p>
    </div>
  )
}

/** The words for what is known. A public post and TikTok's own word are certain, a prefix only suggests. */
function tierKey(found: TikTokTier): keyof Dictionary['setup']['explained']['tiers']['known'] {
  if (found.tier === 'unknown') return found.because
  return found.tier === 'sandbox' ? `sandbox-${found.because}` : `production-${found.because}`
}
