import { useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { TextField } from '../../components/text-field'
import { useTexts } from '../../i18n/use-texts'
import { visibleProblem } from './credentials-draft'
import type { CredentialsForm } from './use-credentials-form'

export function ClientKeyField({ form }: { readonly form: CredentialsForm }) {
  const t = useTexts().integration.form
  const [hasLeftField, setHasLeftField] = useState(false)
  const problem = visibleProblem(form.problems.clientKey, {
    hasLeftField,
    hasTriedToSave: form.hasTriedToSave,
  })
  return (
    <TextField
      label={t.clientKey}
      description={t.clientKeyHint}
      value={form.draft.clientKey}
      onChange={(clientKey) => {
        setHasLeftField(false)
        form.change({ clientKey })
      }}
      onBlur={() => setHasLeftField(true)}
      errorMessage={problem === null ? null : t.clientKeyProblems[problem]}
      isMonospace
      autoComplete="off"
      spellCheck="false"
    />
  )
}

/** Write-only: the field is empty unless somebody types, and says by a fingerprint which secret is saved. */
export function ClientSecretField({
  form,
  status,
}: {
  readonly form: CredentialsForm
  readonly status: CredentialsStatus
}) {
  const t = useTexts().integration.form
  const [hasLeftField, setHasLeftField] = useState(false)
  const problem = visibleProblem(form.problems.clientSecret, {
    hasLeftField,
    hasTriedToSave: form.hasTriedToSave,
  })
  return (
    <TextField
      label={t.clientSecret}
      type="password"
      description={
        status.isFormFilled ? `${t.clientSecretHint} ${t.secretKept}` : t.clientSecretHint
      }
      placeholder={savedSecretText(t, status)}
      value={form.draft.clientSecret}
      onChange={(clientSecret) => {
        setHasLeftField(false)
        form.change({ clientSecret })
      }}
      onBlur={() => setHasLeftField(true)}
      errorMessage={problem === null ? null : t.clientSecretProblems[problem]}
      isMonospace
      autoComplete="off"
      spellCheck="false"
    />
  )
}

function savedSecretText(
  t: ReturnType<typeof useTexts>['integration']['form'],
  { source, secretFingerprint, secretStorage }: CredentialsStatus,
): string {
  if (source === 'practice') return t.secretFromPractice
  if (secretFingerprint === null) return ''
  if (source === 'environment') return t.secretFromEnvironment(secretFingerprint)
  return secretStorage === 'session'
    ? t.secretInMemory(secretFingerprint)
    : t.secretInKeychain(secretFingerprint)
}
