import type { WebPage } from '../../../electron/shared/app-info'
import { PORTAL_STEP_IDS, type PortalStepId } from '../../../electron/shared/setup-progress'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ButtonLink, Link } from '../../components/link'
import { useDesktop } from '../../desktop/desktop-provider'
import { routeHref } from '../../desktop/routes'
import { useShowFailure } from '../../desktop/use-show-failure'
import { WebPageLink } from '../../desktop/web-page-link'
import type { Dictionary } from '../../i18n/en'
import { useTexts } from '../../i18n/use-texts'

/** The set-up steps, or those of them that the search has found; each opens in the guide. */
export function SetUpCard({ steps }: { readonly steps: readonly PortalStepId[] }) {
  const texts = useTexts()
  const t = texts.help
  return (
    <Card
      title={t.setUp}
      actions={
        <ButtonLink href={routeHref('setup')} size="small">
          {t.setUpLink}
        </ButtonLink>
      }
    >
      <ol className="help-steps">
        {steps.map((id) => (
          <li key={id} value={PORTAL_STEP_IDS.indexOf(id) + 1}>
            <Link href={routeHref('setup', { step: id })}>{texts.setup.steps[id].title}</Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What is kept where on this computer. */
export function DataCard({ rows }: { readonly rows: Dictionary['help']['whereRows'] }) {
  const t = useTexts().help
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  return (
    <Card
      title={t.where}
      actions={
        <Button
          size="small"
          onPress={() => void desktop.app.showUserDataFolder().catch(showFailure)}
        >
          {t.showFolder}
        </Button>
      }
    >
      <dl className="help-places">
        {rows.map((row) => (
          <div key={row.what}>
            <dt>{row.what}</dt>
            <dd>{row.where}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Pages on the web that belong to the matter. */
export function LinksCard() {
  const t = useTexts().help
  const pages = Object.entries(t.pages) as [keyof typeof t.pages & WebPage, string][]
  return (
    <Card title={t.links}>
      <ul className="help-links">
        {pages.map(([page, words]) => (
          <li key={page}>
            <WebPageLink page={page}>{words}</WebPageLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
