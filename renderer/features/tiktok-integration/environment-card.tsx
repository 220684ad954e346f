import { Card } from '../../components/card'
import { useTexts } from '../../i18n/use-texts'

/** The way without the form, for those who set up computers. */
export function EnvironmentCard() {
  const t = useTexts().integration.environment
  return (
    <Card title={t.title} description={t.body}>
      <pre className="integration-environment">{'TIKTOK_CLIENT_KEY=…\nTIKTOK_CLIENT_SECRET=…'}</pre>
    </Card>
  )
}
