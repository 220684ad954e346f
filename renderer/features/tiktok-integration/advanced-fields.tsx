import { useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Disclosure } from '../../components/disclosure'
import { RadioGroup } from '../../components/radio-group'
import { TextField } from '../../components/text-field'
import { useTexts } from '../../i18n/use-texts'
import type { CredentialsForm } from './use-credentials-form'

/** How the browser comes back. Most people never open this. */
export function AdvancedFields({
  form,
  status,
}: {
  readonly form: CredentialsForm
  readonly status: CredentialsStatus
}) {
  const texts = useTexts().integration
  const t = texts.advanced
  const { redirectMethod, redirectUri } = form.draft
  const problem = form.problems.redirectUri
  const [isOpen, setIsOpen] = useState(redirectMethod !== 'hosted' || redirectUri !== '')
  return (
    <Disclosure
      title={t.title}
      // A mistake in here must be seen when it keeps the form from being saved.
      isExpanded={isOpen || (form.hasTriedToSave && problem !== null)}
      onExpandedChange={setIsOpen}
    >
      <div className="integration-advanced">
        <RadioGroup
          label={t.method}
          value={redirectMethod}
          onChange={(method) => form.change({ redirectMethod: method, redirectUri: '' })}
          options={[
            { id: 'hosted', label: t.hosted, description: t.hostedHint },
            { id: 'loopback', label: t.loopback, description: t.loopbackHint },
          ]}
        />
        <TextField
          label={t.redirectUri}
          description={t.redirectUriHint}
          placeholder={
            redirectMethod === status.redirectMethod ? status.defaultRedirectUri : t.defaultOfMethod
          }
          value={redirectUri}
          onChange={(value) => form.change({ redirectUri: value })}
          errorMessage={problem === null ? null : texts.form.redirectUriProblems[problem]}
          isMonospace
          autoComplete="off"
          spellCheck="false"
        />
      </div>
    </Disclosure>
  )
}
