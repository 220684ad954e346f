import type { LinkTrouble } from '../../../electron/shared/channel'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Link } from '../../components/link'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'

/** Says before the browser comes back that it will not by itself, and every way round that. */
export function LinkTroubleBanner({ trouble }: { readonly trouble: LinkTrouble }) {
  const t = useTexts().channels.signIn.linkTrouble
  const desktop = useDesktop()
  const take = useRequest(desktop.channels.takeLinks)

  const takeLinks = async (): Promise<void> => {
    const isTaken = await take.run()
    if (isTaken === true) showToast({ tone: 'success', title: t.taken })
    if (isTaken === false) showToast({ tone: 'danger', title: t.notTaken })
  }

  return (
    <Banner
      tone="warning"
      role="alert"
      title={t[trouble.handler]}
      actions={
        trouble.canRegister && (
          <Button size="small" isPending={take.isPending} onPress={() => void takeLinks()}>
            {t.take}
          </Button>
        )
      }
    >
      <p>{t.body[trouble.handler]}</p>
      <p>
        <Link href={routeHref('integration')}>{t.loopback}</Link>
      </p>
      {take.error !== null && <ErrorBanner error={take.error} />}
    </Banner>
  )
}
