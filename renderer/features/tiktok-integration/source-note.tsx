import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { InlineMessage } from '../../components/banner'
import { Badge } from '../../components/status-pill'
import { useTexts } from '../../i18n/use-texts'

/** Which keys are in force, beside the form's title. */
function Label({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().integration.source
  return (
    <span className="integration-source">
      {t.label}
      <Badge tone={status.source === 'none' ? 'warning' : 'accent'}>{t[status.source]}</Badge>
    </span>
  )
}

/** What it means that the keys come from elsewhere; nothing when the form is the only source. */
function Explanation({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().integration.source
  if (status.source === 'environment')
    return <InlineMessage tone="info">{t.environmentNote}</InlineMessage>
  if (status.source === 'practice')
    return <InlineMessage tone="info">{t.practiceNote}</InlineMessage>
  if (status.source === 'form' && status.isEnvironmentFilled) {
    return <InlineMessage tone="neutral">{t.environmentIgnored}</InlineMessage>
  }
  return null
}

export const SourceNote = { Label, Explanation }
