import { Plus } from 'lucide-react'
import type { ChannelsSnapshot } from '../../../electron/shared/channel'
import { Button } from '../../components/button'
import { Page, PageHeader } from '../../components/page-header'
import {
  useChannels,
  useCredentialsStatus,
  useDesktop,
  useDesktopStores,
} from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { isIntegrationReady } from '../../desktop/is-integration-ready'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useQuotas } from '../../desktop/use-quotas'
import { useTexts } from '../../i18n/use-texts'
import { ChannelCard } from './channel-card'
import { ChannelsSkeleton } from './channels-skeleton'
import { FirstChannel } from './first-channel'
import { IntegrationDisabledBanner } from './integration-disabled-banner'
import { SignInPanel } from './sign-in-panel'
import { useShownSignIn } from './use-shown-sign-in'
import './channels.css'

/** The connected TikTok accounts, and connecting one. */
export function ChannelsPage() {
  const texts = useTexts()
  const state = useChannels()
  const { channels } = useDesktopStores()
  if (state.phase === 'ready') return <Channels snapshot={state.value} />
  return (
    <Page>
      <PageHeader title={texts.channels.title} description={texts.channels.description} />
      {state.phase === 'loading' ? (
        <ChannelsSkeleton />
      ) : (
        <ErrorBanner
          error={state.error}
          page="channels"
          actions={
            <Button size="small" onPress={channels.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
    </Page>
  )
}

function Channels({ snapshot }: { readonly snapshot: ChannelsSnapshot }) {
  const t = useTexts().channels
  const desktop = useDesktop()
  const connect = useRequest(desktop.channels.connect)
  const credentials = useCredentialsStatus().value
  const isDisabled = credentials !== null && !isIntegrationReady(credentials)
  const { signIn, dismiss } = useShownSignIn(snapshot)
  const showFailure = useShowFailure()
  const quotas = useQuotas(snapshot.channels.map(({ id }) => id))
  const hasChannels = snapshot.channels.length > 0

  const start = (reconnectChannelId: string | null): void => {
    dismiss()
    void connect.run({ reconnectChannelId })
  }

  const isSigningIn = signIn?.phase === 'waiting-for-browser' || signIn?.phase === 'exchanging'
  const connectButton = (
    <Button
      variant={isDisabled || isSigningIn ? 'secondary' : 'primary'}
      icon={<Plus />}
      isPending={connect.isPending}
      onPress={() => start(null)}
    >
      {t.connect}
    </Button>
  )
  const isFirst = !hasChannels && (signIn === null || signIn.phase === 'failed')
  // The banner above says the same sentence; once is enough.
  const connectError = connect.error?.code === 'integration-disabled' ? null : connect.error

  return (
    <Page>
      <PageHeader title={t.title} description={t.description} actions={!isFirst && connectButton} />
      {(isDisabled || connect.error?.code === 'integration-disabled') && (
        <IntegrationDisabledBanner isAlert={connect.error !== null} />
      )}
      {connectError !== null && <ErrorBanner error={connectError} page="channels" />}
      {signIn !== null && (
        <SignInPanel
          signIn={signIn}
          channels={snapshot.channels}
          onTryAgain={() => start(signIn.expectedChannelId)}
          onDismiss={() => {
            dismiss()
            // Main forgets the message too, so that it does not come back with the next window.
            void desktop.channels.cancelSignIn().catch(showFailure)
          }}
        />
      )}
      {isFirst && <FirstChannel connectButton={connectButton} />}
      {hasChannels && (
        <ul aria-label={t.list} className="channels-list">
          {snapshot.channels.map((channel) => (
            <li key={channel.id}>
              <ChannelCard
                channel={channel}
                quota={quotas?.[channel.id] ?? null}
                onReconnect={() => start(channel.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
