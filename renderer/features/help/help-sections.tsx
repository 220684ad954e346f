import type { WebPage } from '../../../electron/shared/app-info'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ButtonLink } from '../../components/link'
import { useDesktop } from '../../desktop/desktop-provider'
import { routeHref } from '../../desktop/routes'
import { useShowFailure } from '../../desktop/use-show-failure'
import { WebPageLink } from '../../desktop/web-page-link'
import type { Dictionary } from '../../i18n/en'
import { useTexts } from '../../i18n/use-texts'

/** The set-up steps, or those of them that the search has found. */
export function SetUpCard({
  steps,
}: {
  readonly steps: Dictionary['integration']['guide']['steps']
}) {
  const texts = useTexts()
  const t = texts.help
  const all = texts.integration.guide.steps
  return (
    <Card
      title={t.setUp}
      actions={
        <ButtonLink href={routeHref('integration')} size="small">
          {t.setUpLink}
        </ButtonLink>
      }
    >
      <ol className="help-steps">
        {steps.map((step) => (
          <li key={step.title} value={all.indexOf(step) + 1}>
            <strong>{step.title}.</strong> {step.body}
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
