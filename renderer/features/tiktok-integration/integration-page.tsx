import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Button } from '../../components/button'
import { Page, PageHeader } from '../../components/page-header'
import { StatusPill } from '../../components/status-pill'
import { useCredentialsStatus, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { isIntegrationReady } from '../../desktop/is-integration-ready'
import { useTexts } from '../../i18n/use-texts'
import { CredentialsCard } from './credentials-card'
import { EnvironmentCard } from './environment-card'
import { IntegrationSkeleton } from './integration-skeleton'
import { LeaveDialog } from './leave-dialog'
import { RegisterCard } from './register-card'
import { TestResult } from './test-result'
import { useKeysTest } from './use-keys-test'
import './integration.css'

/** TikTok's keys: entered, kept in the keychain, tested. */
export function IntegrationPage() {
  const texts = useTexts()
  const t = texts.integration
  const state = useCredentialsStatus()
  const { credentials } = useDesktopStores()
  return (
    <Page width="narrow">
      <PageHeader
        title={t.title}
        description={t.description}
        aside={state.phase === 'ready' && <StatePill status={state.value} />}
      />
      {state.phase === 'failed' && (
        <ErrorBanner
          error={state.error}
          page="integration"
          actions={
            <Button size="small" onPress={credentials.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
      {state.phase === 'loading' && <IntegrationSkeleton />}
      {state.phase === 'ready' && <Integration status={state.value} />}
    </Page>
  )
}

function Integration({ status }: { readonly status: CredentialsStatus }) {
  const keys = useKeysTest(status)
  const { form } = keys
  return (
    <>
      <CredentialsCard
        status={status}
        form={form}
        onSave={() => keys.save()}
        onTest={keys.test}
        isTesting={keys.isTesting}
        onRemoved={() => {
          keys.forgetResult()
          form.discard()
        }}
      />
      <TestResult isRunning={keys.isTesting} report={keys.report} error={keys.error} />
      <RegisterCard status={status} />
      <EnvironmentCard />
      <LeaveDialog isChanged={form.isChanged} isSaving={form.isSaving} onSave={() => keys.save()} />
    </>
  )
}

function StatePill({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().integration.states
  if (isIntegrationReady(status)) return <StatusPill tone="success">{t.ready}</StatusPill>
  const isComplete = status.clientKey !== null && status.secretFingerprint !== null
  return (
    <StatusPill tone={isComplete ? 'neutral' : 'warning'}>
      {isComplete ? t.off : t.notConfigured}
    </StatusPill>
  )
}
