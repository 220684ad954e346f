import type { AboutInfo } from '../../../electron/shared/about'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { WebPageLink } from '../../desktop/web-page-link'
import { useTexts } from '../../i18n/use-texts'
import { BrandMark } from '../../shell/brand-mark'

/** The app and what it runs on. Names of products are the same in every language. */
export function VersionsCard({ versions }: { readonly versions: AboutInfo['versions'] }) {
  const { support, shell } = useTexts()
  const t = support.about
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const rows = [
    ['Electron', versions.electron],
    ['Chromium', versions.chromium],
    ['Node.js', versions.node],
    [t.system, versions.system],
  ] as const
  const copy = (): void => {
    const lines = [[shell.productName, versions.app] as const, ...rows]
    desktop.app
      .copyText(lines.map(([name, value]) => `${name}: ${value}`).join('\n'))
      .then(() => showToast({ tone: 'success', title: t.copied }), showFailure)
  }
  return (
    <Card className="about-app">
      <div className="about-brand">
        <BrandMark />
        <div>
          <h2 className="about-name">{shell.productName}</h2>
          <p className="about-tagline">{t.tagline}</p>
          <p className="about-version">
            {t.version} {versions.app} · {t.licence}
          </p>
          <WebPageLink page="sosyabot-website">{t.website}</WebPageLink>
        </div>
      </div>
      <div className="about-versions">
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button size="small" onPress={copy}>
          {t.copy}
        </Button>
      </div>
    </Card>
  )
}
