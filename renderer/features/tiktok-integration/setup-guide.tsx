import { Card } from '../../components/card'
import { WebPageLink } from '../../desktop/web-page-link'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Which steps of the guide lead to a page on the web. */
const pagesByStep = {
  0: 'tiktok-developer-portal',
  1: 'tiktok-manage-apps',
  5: 'tiktok-direct-post-audit',
} as const

/** The owner's seven steps in short. */
export function SetupGuide() {
  const t = useTexts().integration.guide
  const format = useFormat()
  const linkWords = { 0: t.portal, 1: t.apps, 5: t.audit } as const
  return (
    <aside className="integration-guide">
      <Card title={t.title} description={t.description}>
        <ol className="integration-steps">
          {t.steps.map((step, index) => (
            <li key={step.title} className="integration-step">
              <span className="integration-step-number" aria-hidden>
                {format.number(index + 1)}
              </span>
              <div className="integration-step-words">
                <h3>{step.title}</h3>
                <p>{step.body}</p>
                {isLinkedStep(index) && (
                  <p>
                    <WebPageLink page={pagesByStep[index]}>{linkWords[index]}</WebPageLink>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
        <div className="integration-environment">
          <h3>{t.environmentTitle}</h3>
          <p>{t.environmentBody}</p>
          <pre>{'TIKTOK_CLIENT_KEY=…\nTIKTOK_CLIENT_SECRET=…'}</pre>
        </div>
      </Card>
    </aside>
  )
}

function isLinkedStep(index: number): index is keyof typeof pagesByStep {
  return index in pagesByStep
}
