import type { ComponentType } from 'react'
import { latePart } from './components/late-part'
import { Toasts } from './components/toast'
import type { DesktopClient } from './desktop/desktop-client'
import type { DesktopStores } from './desktop/desktop-stores'
import { DesktopProvider } from './desktop/desktop-provider'
import type { Router } from './desktop/router'
import type { RouteName } from './desktop/routes'
import { RouterProvider, useRoute } from './desktop/use-route'
import { PublishingPage } from './features/publishing/publishing-page'
import { useTexts } from './i18n/use-texts'
import { Appearance } from './shell/appearance'
import { ErrorBoundary } from './shell/error-boundary'
import { Shell } from './shell/shell'
import { useLeadToSetup } from './shell/use-lead-to-setup'

/** The page of a start is at hand; the others follow once it is on the screen. */
const pages: Readonly<Record<RouteName, ComponentType>> = {
  publishing: PublishingPage,
  queue: latePart(async () => (await import('./features/queue/queue-page')).QueuePage),
  calendar: latePart(async () => (await import('./features/calendar/calendar-page')).CalendarPage),
  history: latePart(async () => (await import('./features/history/history-page')).HistoryPage),
  channels: latePart(async () => (await import('./features/channels/channels-page')).ChannelsPage),
  setup: latePart(async () => (await import('./features/tiktok-integration/setup-page')).SetupPage),
  integration: latePart(
    async () => (await import('./features/tiktok-integration/integration-page')).IntegrationPage,
  ),
  audit: latePart(async () => (await import('./features/audit/audit-page')).AuditPage),
  help: latePart(async () => (await import('./features/help/help-page')).HelpPage),
  settings: latePart(async () => (await import('./features/settings/settings-page')).SettingsPage),
  about: latePart(async () => (await import('./features/about/about-page')).AboutPage),
}

/** The whole window: the computer, the address, the language, the frame and in it the page. */
export function App({
  client,
  stores,
  router,
}: {
  readonly client: DesktopClient
  readonly stores: DesktopStores
  readonly router: Router
}) {
  return (
    <DesktopProvider client={client} stores={stores}>
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
