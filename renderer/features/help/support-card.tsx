import { LifeBuoy } from 'lucide-react'
import { Card } from '../../components/card'
import { ButtonLink } from '../../components/link'
import { useRouter, useRoute } from '../../desktop/use-route'
import { routeHref, SAVE_DIAGNOSTICS } from '../../desktop/routes'
import { useTexts } from '../../i18n/use-texts'
import { DiagnosticsDialog } from './diagnostics-dialog'
import './support.css'

/** What to do when something is wrong: save diagnostics, and see what this app is. */
export function SupportCard() {
  const t = useTexts().support.card
  return (
    <Card
      title={t.title}
      footer={
        <>
          <ButtonLink href={routeHref('about')}>{t.about}</ButtonLink>
          <ButtonLink href={routeHref('help', SAVE_DIAGNOSTICS)} icon={<LifeBuoy />}>
            {t.save}
          </ButtonLink>
        </>
      }
    >
      <p className="support-words">{t.body}</p>
    </Card>
  )
}

/** Opens the dialog for whoever comes with SAVE_DIAGNOSTICS in the address: a banner, the menu, the card above. */
export function AskedDiagnostics() {
  const router = useRouter()
  const isAsked = useRoute().query.get('save') === SAVE_DIAGNOSTICS.save
  if (!isAsked) return null
  return <DiagnosticsDialog onClose={() => router.navigate('help')} />
}
