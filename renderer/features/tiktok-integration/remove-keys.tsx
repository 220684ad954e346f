import { useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { Button } from '../../components/button'
import { ConfirmDialog } from '../../components/dialog'
import { showToast } from '../../components/toast'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'

/** Empties the form and the keychain entry behind it, after asking. */
export function RemoveKeys({
  status,
  onRemoved,
}: {
  readonly status: CredentialsStatus
  readonly onRemoved: () => void
}) {
  const texts = useTexts().integration
  const t = texts.remove
  const desktop = useDesktop()
  const { credentials } = useDesktopStores()
  const clear = useRequest(desktop.credentials.clear)
  const [isAsking, setIsAsking] = useState(false)

  const remove = async (): Promise<void> => {
    const cleared = await clear.run()
    if (cleared === null) return
    setIsAsking(false)
    onRemoved()
    showToast({ tone: 'success', title: t.done })
    credentials.accept(cleared)
  }

  return (
    <>
      <Button
        variant="quiet"
        className="integration-remove"
        onPress={() => {
          clear.clearError()
          setIsAsking(true)
        }}
      >
        {texts.form.remove}
      </Button>
      <ConfirmDialog
        title={t.title}
        isOpen={isAsking}
        confirmLabel={t.confirm}
        cancelLabel={t.cancel}
        isPending={clear.isPending}
        onConfirm={() => void remove()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t.fromKeychain}</p>
        {status.isEnvironmentFilled && <p>{t.environmentTakesOver}</p>}
        {clear.error !== null && <ErrorBanner error={clear.error} page="integration" />}
      </ConfirmDialog>
    </>
  )
}
