import { useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Button } from '../../components/button'
import { Page, PageHeader } from '../../components/page-header'
import { StatusPill } from '../../components/status-pill'
import { useCredentialsStatus, useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { isIntegrationReady } from '../../desktop/is-integration-ready'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'
import { CredentialsCard } from './credentials-card'
import { IntegrationSkeleton } from './integration-skeleton'
import { LeaveDialog } from './leave-dialog'
import { RegisterCard } from './register-card'
import { SetupGuide } from './setup-guide'
import { TestResult } from './test-result'
import { useCredentialsForm } from './use-credentials-form'
import './integration.css'

/** TikTok's keys: entered, kept in the keychain, tested; with the guide to where they come from. */
export function IntegrationPage() {
  const texts = useTexts()
  const t = texts.integration
  const state = useCredentialsStatus()
  const { credentials } = useDesktopStores()
  return (
    <Page>
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
      <div className="integration-columns">
        <div className="integration-main">
          {state.phase === 'loading' && <IntegrationSkeleton />}
          {state.phase === 'ready' && <Integration status={state.value} />}
        </div>
        <SetupGuide />
      </div>
    </Page>
  )
}

function Integration({ status }: { readonly status: CredentialsStatus }) {
  const desktop = useDesktop()
  const form = useCredentialsForm(status)
  const test = useRequest(desktop.credentials.test)
  const [report, setReport] = useState<Awaited<ReturnType<typeof desktop.credentials.test>> | null>(
    null,
  )

  const forgetResult = (): void => {
    setReport(null)
    test.clearError()
  }
  const save = async (): Promise<boolean> => {
    forgetResult()
    return form.save()
  }

  return (
    <>
      <CredentialsCard
        status={status}
        form={form}
        onSave={save}
        onTest={() => {
          forgetResult()
          void test.run().then(setReport)
        }}
        isTesting={test.isPending}
        onRemoved={() => {
          forgetResult()
          form.discard()
        }}
      />
      <TestResult isRunning={test.isPending} report={report} error={test.error} />
      <RegisterCard status={status} />
      <LeaveDialog isChanged={form.isChanged} isSaving={form.isSaving} onSave={save} />
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
