import { Toasts } from './components/toast'
import type { DesktopClient } from './desktop/desktop-client'
import { DesktopProvider } from './desktop/desktop-provider'
import type { Router } from './desktop/router'
import type { RouteName } from './desktop/routes'
import { RouterProvider, useRoute } from './desktop/use-route'
import { AboutPage } from './features/about/about-page'
import { AuditPage } from './features/audit/audit-page'
import { CalendarPage } from './features/calendar/calendar-page'
import { ChannelsPage } from './features/channels/channels-page'
import { HelpPage } from './features/help/help-page'
import { HistoryPage } from './features/history/history-page'
import { PublishingPage } from './features/publishing/publishing-page'
import { QueuePage } from './features/queue/queue-page'
import { SettingsPage } from './features/settings/settings-page'
import { IntegrationPage } from './features/tiktok-integration/integration-page'
import { SetupPage } from './features/tiktok-integration/setup-page'
import { useTexts } from './i18n/use-texts'
import { Appearance } from './shell/appearance'
import { ErrorBoundary } from './shell/error-boundary'
import { Shell } from './shell/shell'
import { useLeadToSetup } from './shell/use-lead-to-setup'

const pages: Readonly<Record<RouteName, () => React.JSX.Element | null>> = {
  publishing: PublishingPage,
  queue: QueuePage,
  calendar: CalendarPage,
  history: HistoryPage,
  channels: ChannelsPage,
  setup: SetupPage,
  integration: IntegrationPage,
  audit: AuditPage,
  help: HelpPage,
  settings: SettingsPage,
  about: AboutPage,
}

/** The whole window: the computer, the address, the language, the frame and in it the page. */
export function App({
  client,
  router,
}: {
  readonly client: DesktopClient
  readonly router: Router
}) {
  return (
    <DesktopProvider client={client}>
      <RouterProvider value={router}>
        <Appearance>
          <Shell>
            <CurrentPage />
          </Shell>
          <Toasts />
        </Appearance>
      </RouterProvider>
    </DesktopProvider>
  )
}

function CurrentPage() {
  const { name } = useRoute()
  const { pages: titles, productName } = useTexts().shell
  const PageOfRoute = pages[name]
  if (useLeadToSetup()) return null
  return (
    <ErrorBoundary key={name}>
      <title>{`${titles[name]} · ${productName}`}</title>
      <PageOfRoute />
    </ErrorBoundary>
  )
}
