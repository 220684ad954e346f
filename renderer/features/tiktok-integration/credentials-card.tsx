import { useEffect, useRef, useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ExplainedButton } from '../../components/explained-button'
import { Switch } from '../../components/switch'
import { ErrorBanner } from '../../desktop/error-banner'
import { useTexts } from '../../i18n/use-texts'
import { AdvancedFields } from './advanced-fields'
import { ClientKeyField, ClientSecretField } from './key-fields'
import { RemoveKeys } from './remove-keys'
import { SourceNote } from './source-note'
import type { CredentialsForm } from './use-credentials-form'

/** The form itself. */
export function CredentialsCard({
  status,
  form,
  onSave,
  onTest,
  isTesting,
  onRemoved,
}: {
  readonly status: CredentialsStatus
  readonly form: CredentialsForm
  readonly onSave: () => Promise<boolean>
  readonly onTest: () => void
  readonly isTesting: boolean
  readonly onRemoved: () => void
}) {
  const t = useTexts().integration.form
  const formRef = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)

  // After a refused save the keyboard goes to the first field that stands against it.
  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])

  const submit = async (): Promise<void> => {
    if (!(await onSave())) setRefusals((count) => count + 1)
  }

  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Card
        title={t.title}
        actions={<SourceNote.Label status={status} />}
        footer={
          <>
            <Button type="submit" variant="primary" isPending={form.isSaving}>
              {t.save}
            </Button>
            <ExplainedButton
              unavailableReason={form.isChanged && !form.isSaving ? t.testNeedsSave : null}
              isPending={isTesting}
              onPress={onTest}
            >
              {t.test}
            </ExplainedButton>
            <div className="integration-save-state">
              {form.isChanged && !form.isSaving && (
                <>
                  <InlineMessage tone="warning">{t.unsaved}</InlineMessage>
                  <Button variant="quiet" size="small" onPress={form.discard}>
                    {t.discard}
                  </Button>
                </>
              )}
              {form.isJustSaved && (
                <InlineMessage tone="success" role="status">
                  {t.saved}
                </InlineMessage>
              )}
            </div>
            {status.isFormFilled && <RemoveKeys status={status} onRemoved={onRemoved} />}
          </>
        }
      >
        <SourceNote.Explanation status={status} />
        <ClientKeyField form={form} />
        <ClientSecretField form={form} status={status} />
        <Switch
          label={t.status}
          stateText={form.draft.isEnabled ? t.statusOn : t.statusOff}
          description={t.statusHint}
          isSelected={form.draft.isEnabled}
          onChange={(isEnabled) => form.change({ isEnabled })}
        />
        <AdvancedFields form={form} status={status} />
        {form.saveError !== null && <ErrorBanner error={form.saveError} page="integration" />}
      </Card>
    </form>
  )
}
