import type { ReactNode } from 'react'
import type { WebPage } from '../../../electron/shared/app-info'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { CopyField } from '../../components/copy-field'
import { Link } from '../../components/link'
import { routeHref } from '../../desktop/routes'
import { useCopy } from '../../desktop/use-copy'
import { WebPageLink } from '../../desktop/web-page-link'
import { useTexts } from '../../i18n/use-texts'

/** The website that the owner's guide registers the app with. */
const APP_WEBSITE_URL = 'https://sosyabot.com'

/** The way to the portal's page on which a step is taken. */
export function PortalLinks({
  page,
}: {
  readonly page: WebPage & ('tiktok-developer-portal' | 'tiktok-manage-apps')
}) {
  const t = useTexts().setup.portal
  return (
    <p>
      <WebPageLink page={page}>
        {page === 'tiktok-developer-portal' ? t.developers : t.apps}
      </WebPageLink>
    </p>
  )
}

export function StepNote({ children }: { readonly children: ReactNode }) {
  return <p className="setup-note">{children}</p>
}

/** What the form "Connect an app" asks for. */
export function AppFields({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().setup.steps.app.fields
  const copy = useCopy()
  const rows = [
    [t.name, t.nameHint],
    [t.icon, t.iconHint],
    [t.description, t.descriptionHint],
    [t.category, t.categoryHint],
    // The loopback address is for keys of the Desktop platform only.
    [t.platform, status.redirectMethod === 'hosted' ? 'Web' : 'Desktop'],
    [t.privacyAndTerms, t.privacyAndTermsHint],
  ] as const
  return (
    <>
      <dl className="setup-fields">
        {rows.map(([name, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
      <CopyField
        label={t.website}
        value={APP_WEBSITE_URL}
        onCopy={copy}
        description={t.websiteHint}
      />
    </>
  )
}

export function RedirectValue({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().integration.register
  const copy = useCopy()
  return <CopyField label={t.redirectUri} value={status.redirectUri} onCopy={copy} />
}

export function ScopesValue({ status }: { readonly status: CredentialsStatus }) {
  const texts = useTexts()
  const { reasons } = texts.setup.steps.scopes
  const copy = useCopy()
  return (
    <>
      <dl className="setup-fields">
        {Object.entries(reasons).map(([scope, reason]) => (
          <div key={scope}>
            <dt>
              <code>{scope}</code>
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      <CopyField
        label={texts.integration.register.scopes}
        value={status.scopes.join(',')}
        onCopy={copy}
      />
    </>
  )
}

export function ReviewLinks() {
  const t = useTexts().setup.portal
  return (
    <p className="setup-links">
      <WebPageLink page="tiktok-app-review-guidelines">{t.review}</WebPageLink>
      <Link href={routeHref('audit')}>{t.checklist}</Link>
    </p>
  )
}
