import { FlaskConical, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ConfirmDialog } from '../../components/dialog'
import { Page, PageHeader } from '../../components/page-header'
import { ProgressBar } from '../../components/progress-bar'
import { Skeleton } from '../../components/skeleton'
import { useAppInfo, useCredentialsStatus, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { PracticeQuestion } from '../../desktop/practice-question'
import { usePracticeMode, type PracticeMode } from '../../desktop/use-practice-mode'
import { useSetup, useSetupProgress, type Setup } from '../../desktop/use-setup'
import { useSetupActions } from '../../desktop/use-setup-actions'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { LeaveDialog } from './leave-dialog'
import { SetupExplained } from './setup-explained'
import { SetupFinished } from './setup-finished'
import { SetupList } from './setup-list'
import { useKeysTest } from './use-keys-test'
import './setup.css'

/** The owner's guide as a list that ticks itself where it can, from nothing to the first post. */
export function SetupPage() {
  const texts = useTexts()
  const t = texts.setup
  const { mode } = useAppInfo()
  const setup = useSetup()
  const credentials = useCredentialsStatus()
  const practice = usePracticeMode()
  // The first step has the same button, and one is enough.
  const isOffered = mode === 'real' && setup !== null && setup.state.currentId !== 'practice'
  return (
    <Page width="narrow">
      <PageHeader
        title={texts.shell.pages.setup}
        description={mode === 'practice' ? t.practiceDescription : t.description}
        actions={
          isOffered && (
            <Button
              icon={<FlaskConical />}
              isPending={practice.isPending}
              onPress={() => practice.set(true)}
            >
              {texts.shell.practice.tryButton}
            </Button>
          )
        }
      />
      <LoadFailure />
      {setup === null || credentials.value === null ? (
        <SetupSkeleton />
      ) : (
        <SetupGuide setup={setup} status={credentials.value} practice={practice} />
      )}
      <PracticeQuestion practice={practice} />
    </Page>
  )
}

function SetupGuide({
  setup,
  status,
  practice,
}: {
  readonly setup: Setup
  readonly status: CredentialsStatus
  readonly practice: PracticeMode
}) {
  const t = useTexts().setup
  const format = useFormat()
  const { mode } = useAppInfo()
  const actions = useSetupActions()
  const keys = useKeysTest(status)
  const { state, progress } = setup
  return (
    <>
      {state.isComplete && <SetupFinished practice={practice} />}
      <ProgressBar
        label={t.progress(format.number(state.doneCount), format.number(state.neededCount))}
        value={state.doneCount / state.neededCount}
        tone={state.isComplete ? 'success' : 'accent'}
        valueText=""
      />
      <SetupList state={state} status={status} keys={keys} actions={actions} practice={practice} />
      {mode !== 'practice' && <SetupExplained status={status} evidence={progress.evidence} />}
      {mode !== 'practice' && progress.ticks.length > 0 && <StartOver actions={actions} />}
      <LeaveDialog
        isChanged={keys.form.isChanged}
        isSaving={keys.form.isSaving}
        onSave={() => keys.save({ isEnabled: true })}
      />
    </>
  )
}

function StartOver({ actions }: { readonly actions: ReturnType<typeof useSetupActions> }) {
  const t = useTexts().setup
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div>
      <Button variant="quiet" size="small" icon={<RotateCcw />} onPress={() => setIsAsking(true)}>
        {t.startOver}
      </Button>
      <ConfirmDialog
        title={t.startOverTitle}
        isOpen={isAsking}
        confirmLabel={t.startOverConfirm}
        cancelLabel={t.startOverCancel}
        isPending={actions.isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          void actions.reset().then((isReset) => {
            if (isReset) setIsAsking(false)
          })
        }}
      >
        <p>{t.startOverBody}</p>
      </ConfirmDialog>
    </div>
  )
}

/** Whichever part of what the steps depend on could not be read. */
function LoadFailure() {
  const t = useTexts().shell.errors
  const stores = useDesktopStores()
  const progress = useSetupProgress()
  const credentials = useCredentialsStatus()
  const error = progress.error ?? credentials.error
  if (error === null) return null
  return (
    <ErrorBanner
      error={error}
      actions={
        <Button
          size="small"
          onPress={() => {
            stores.setup.reload()
            stores.credentials.reload()
          }}
        >
          {t.tryAgain}
        </Button>
      }
    />
  )
}

function SetupSkeleton() {
  const t = useTexts().shell
  return (
    <div role="status" aria-label={t.loading}>
      <Card>
        <Skeleton widthPx={220} />
        <Skeleton heightPx={32} />
        <Skeleton widthPx={180} />
        <Skeleton widthPx={200} />
      </Card>
    </div>
  )
}
