import { Button } from '../../components/button'
import { ButtonLink } from '../../components/link'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useRequest } from '../../desktop/use-request'
import { useRouter } from '../../desktop/use-route'
import { useTexts } from '../../i18n/use-texts'

/** Begins the sign-in at once; the page of the channels shows how it goes on. */
export function SetupConnect({ isConnected }: { readonly isConnected: boolean }) {
  const texts = useTexts()
  const desktop = useDesktop()
  const router = useRouter()
  const connect = useRequest(desktop.channels.connect)
  if (isConnected) {
    return (
      <div className="setup-actions">
        <ButtonLink href={routeHref('channels')}>{texts.errorDesk.actions.channels}</ButtonLink>
      </div>
    )
  }
  const start = async (): Promise<void> => {
    if ((await connect.run({ reconnectChannelId: null })) !== null) router.navigate('channels')
  }
  return (
    <>
      {connect.error !== null && <ErrorBanner error={connect.error} page="setup" />}
      <div className="setup-actions">
        <Button variant="primary" isPending={connect.isPending} onPress={() => void start()}>
          {texts.channels.connect}
        </Button>
      </div>
    </>
  )
}
