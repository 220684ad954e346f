import { useEffect, useRef, useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Link } from '../../components/link'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useTexts } from '../../i18n/use-texts'
import { ClientKeyField, ClientSecretField } from './key-fields'
import { SourceNote } from './source-note'
import { TestResult } from './test-result'
import type { KeysTest } from './use-keys-test'

/** The keys in the guide: pasted, saved and asked about at TikTok with one button. */
export function SetupKeys({
  keys,
  status,
}: {
  readonly keys: KeysTest
  readonly status: CredentialsStatus
}) {
  const texts = useTexts()
  const t = texts.setup.steps.keys
  const { form } = keys
  const formRef = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)
  // Keys that are in force and switched on need no saving, wherever they come from.
  const needsSave = form.isChanged || status.clientKey === null || !status.isEnabled

  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])

  const submit = async (): Promise<void> => {
    if (needsSave && !(await keys.save({ isEnabled: true }))) {
      setRefusals((count) => count + 1)
      return
    }
    keys.test()
  }

  return (
    <form
      ref={formRef}
      noValidate
      className="setup-keys"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <SourceNote.Explanation status={status} />
      <ClientKeyField form={form} />
      <ClientSecretField form={form} status={status} />
      {status.clientKey !== null && !status.isEnabled && (
        <InlineMessage tone="warning">{t.off}</InlineMessage>
      )}
      {form.saveError !== null && <ErrorBanner error={form.saveError} />}
      <TestResult isRunning={keys.isTesting} report={keys.report} error={keys.error} />
      <div className="setup-actions">
        <Button
          type="submit"
          variant={needsSave || keys.report === null ? 'primary' : 'secondary'}
          isPending={form.isSaving || keys.isTesting}
        >
          {needsSave ? t.saveAndTest : t.testAgain}
        </Button>
        <Link href={routeHref('integration')}>{texts.integration.advanced.title}</Link>
      </div>
    </form>
  )
}
