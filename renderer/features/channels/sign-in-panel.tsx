import type { Channel, SignIn } from '../../../electron/shared/channel'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ButtonLink } from '../../components/link'
import { Spinner } from '../../components/spinner'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useTexts } from '../../i18n/use-texts'
import { WaitingForBrowser } from './waiting-for-browser'

/** The attempt to connect an account, from the open browser to its end. */
export function SignInPanel({
  signIn,
  channels,
  onTryAgain,
  onDismiss,
}: {
  readonly signIn: SignIn
  readonly channels: readonly Channel[]
  readonly onTryAgain: () => void
  readonly onDismiss: () => void
}) {
  const t = useTexts().channels.signIn
  const expected = channels.find(({ id }) => id === signIn.expectedChannelId) ?? null
  switch (signIn.phase) {
    case 'waiting-for-browser':
      return <WaitingForBrowser signIn={signIn} expected={expected} />
    case 'exchanging':
      return (
        <Card>
          <div className="channels-exchanging" role="status">
            <Spinner label={t.exchangingTitle} size="large" />
            <div>
              <strong>{t.exchangingTitle}</strong>
              <p>{t.exchangingBody}</p>
            </div>
          </div>
        </Card>
      )
    case 'connected': {
      const channel = channels.find(({ id }) => id === signIn.channelId)
      return channel === undefined ? null : (
        <Connected
          channel={channel}
          isReconnect={signIn.expectedChannelId !== null}
          onDismiss={onDismiss}
        />
      )
    }
    case 'failed':
      return (
        <ErrorBanner
          error={signIn.error ?? { code: 'sign-in-failed', retryable: true }}
          page="channels"
          actions={
            <>
              <Button size="small" onPress={onTryAgain}>
                {t.tryAgain}
              </Button>
              <Button size="small" variant="quiet" onPress={onDismiss}>
                {t.dismiss}
              </Button>
            </>
          }
        />
      )
    default:
      return signIn.phase satisfies never
  }
}

function Connected({
  channel,
  isReconnect,
  onDismiss,
}: {
  readonly channel: Channel
  readonly isReconnect: boolean
  readonly onDismiss: () => void
}) {
  const texts = useTexts().channels
  const t = texts.connected
  const canPost = channel.health === 'ok'
  const name = channel.displayName
  return (
    <Banner
      tone={canPost ? 'success' : 'warning'}
      role="status"
      title={isReconnect ? t.reconnected(name) : t.title(name)}
      actions={
        <>
          {canPost && (
            <ButtonLink href={routeHref('publishing')} size="small">
              {t.publish}
            </ButtonLink>
          )}
          <Button size="small" variant="quiet" onPress={onDismiss}>
            {texts.signIn.dismiss}
          </Button>
        </>
      }
    >
      {canPost ? t.body : t.bodyPermissionMissing}
    </Banner>
  )
}
