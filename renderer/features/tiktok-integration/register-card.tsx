import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Card } from '../../components/card'
import { CopyField } from '../../components/copy-field'
import { useCopy } from '../../desktop/use-copy'
import { useTexts } from '../../i18n/use-texts'

/** The two values that must stand in the TikTok app exactly as here. */
export function RegisterCard({ status }: { readonly status: CredentialsStatus }) {
  const t = useTexts().integration.register
  const copy = useCopy()
  return (
    <Card title={t.title} description={t.description}>
      <CopyField
        label={t.redirectUri}
        value={status.redirectUri}
        onCopy={copy}
        description={t.redirectUriHint}
      />
      <CopyField
        label={t.scopes}
        value={status.scopes.join(',')}
        onCopy={copy}
        description={t.scopesHint}
      />
    </Card>
  )
}
